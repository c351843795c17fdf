//! Every command, in a terminal, on the files of a stranger: what it prints is text and nothing else.

use std::ffi::OsString;
use std::fs;

use crate::driver::{Sitting, USUAL};
use crate::home::Home;
use crate::steering::{around, assert_only_text};
use crate::stranger;

/// Runs a command to its end and gives back its exit code and every byte it sent to the terminal.
fn run(home: &Home, arguments: &[OsString]) -> (u32, Vec<u8>) {
    let mut words: Vec<OsString> = vec![env!("CARGO_BIN_EXE_bydoing").into()];
    words.extend_from_slice(arguments);
    // Headings would be bold.
    let mut sitting = Sitting::run(home, USUAL, &[("NO_COLOR", "1")], &words);
    let code = sitting.exit_code();
    (code, sitting.raw())
}

/// The same in the data folder of `home`; fails unless only text came out.
fn prints(home: &Home, arguments: &[&str]) -> (u32, String) {
    let mut words: Vec<OsString> = vec!["--data".into(), home.data().into()];
    words.extend(arguments.iter().map(OsString::from));
    let (code, raw) = run(home, &words);
    assert_only_text(&format!("{arguments:?}"), &raw);
    (code, String::from_utf8(raw).unwrap())
}

#[test]
fn lists_of_a_strangers_content_are_text() {
    let home = Home::new();
    stranger::moves_in(&home);
    let words: [(&[&str], &[&str]); 4] = [
        (&["list"], &["Lemur"]),
        (
            &["list", "roles"],
            &["Zebra", "Eland", "Bongo", "Sitatunga", "Otter", "Weasel", "Kiwi", "Kakapo", "Kea", "Moa", "Huia"],
        ),
        (&["list", "skills"], &["Turnip", "Larch", "Otter", "Indri"]),
        (&["list", "activities"], &["Rowan", "Indri", "Sifaka", "Colugo"]),
    ];
    for (command, expected) in words {
        let (code, out) = prints(&home, command);
        assert_eq!(code, 0, "{out}");
        for word in expected {
            assert!(out.contains(word), "{word} is not in {command:?}:\n{out}");
        }
        let json = [command, &["--format", "json"]].concat();
        let (code, out) = prints(&home, &json);
        assert_eq!(code, 0, "{out}");
        // Harmless, and nothing is lost: read back, every character is there.
        let value: serde_json::Value = serde_json::from_str(&out).unwrap();
        for word in expected {
            assert!(holds(&value, &around(word)), "{word} is not whole in {json:?}:\n{out}");
        }
    }
}

#[test]
fn what_is_told_of_a_strangers_content_is_text() {
    let home = Home::new();
    stranger::moves_in(&home);
    let level = "other/role/stranger/one";
    for arguments in [
        &["show", "other/thing"][..],
        &["show", level],
        &["show", "other/thing/activity"],
        &["search", "Turnip"],
        &["gap", level, "--items"],
        &["next", level],
        &["compare", level, "senior product manager"],
        &["compare", "--ladder", "other/role/stranger"],
        &["journal"],
        &["status"],
        &["me"],
    ] {
        for format in [&[][..], &["--format", "json"]] {
            let (code, out) = prints(&home, &[arguments, format].concat());
            assert!(code == 0 && !out.is_empty(), "{arguments:?}: {out}");
        }
    }
}

/// Is this text one of the strings in `value`?
fn holds(value: &serde_json::Value, text: &str) -> bool {
    match value {
        serde_json::Value::String(string) => string == text.trim(),
        serde_json::Value::Array(values) => values.iter().any(|value| holds(value, text)),
        serde_json::Value::Object(fields) => fields.values().any(|value| holds(value, text)),
        _ => false,
    }
}

#[test]
fn marking_a_strangers_item_prints_text() {
    let home = Home::new();
    stranger::moves_in(&home);
    for arguments in [
        &["mark", "other/thing/activity", "doing"][..],
        &["mark", "other/thing/activity", "done", "--format", "json"],
        &[
            "mark",
            "other/thing/first/statement",
            "done",
            "--evidence",
            "https://example.org/\u{202e}x",
            "--note",
            &around("x"),
        ],
        &["mark", &around("Lemur"), "todo"],
        &["mark", &around("Lemur"), "done", "--format", "json"],
    ] {
        let (code, out) = prints(&home, arguments);
        assert_eq!(code, 0, "{arguments:?}: {out}");
    }
}

#[test]
fn what_check_says_of_a_strangers_files_is_text() {
    let home = Home::new();
    stranger::moves_in(&home);
    let (code, out) = prints(&home, &["check"]);
    assert!(code == 0 && out.contains("Lemur"), "{out}");
    let texts = stranger::broken_frameworks();
    let names: Vec<String> = (0..texts.len()).map(|at| format!("broken-{at}.framework.yaml")).collect();
    for (name, text) in names.iter().zip(&texts) {
        home.write(name, text);
        home.write(&name.replace("framework.yaml", "progress.yaml"), &text.replace("id:", "me:"));
    }
    let all = fs::read_dir(home.data()).unwrap().map(|entry| entry.unwrap().path().into_os_string());
    let words: Vec<OsString> = [OsString::from("check")].into_iter().chain(all).collect();
    let (code, raw) = run(&home, &words);
    assert_only_text("check", &raw);
    let out = String::from_utf8(raw).unwrap();
    assert_eq!(code, 1);
    assert!(out.contains("evil") && names.iter().filter(|name| out.contains(*name)).count() > 100, "{out}");
}

#[test]
fn what_restore_says_of_a_strangers_copies_is_text() {
    let home = Home::new();
    stranger::moves_in(&home);
    fs::create_dir(home.data().join("progress.yaml.d")).unwrap();
    home.write("progress.yaml.d/2025-02-03.yaml", &stranger::progress());
    home.write("progress.yaml.d/2025-02-04.yaml", &format!("marks: {{{}: [}}\n", stranger::field("evil")));
    home.write("progress.yaml.d/2025-02-05.yaml", &format!("marks: {{a: {{state: {}}}}}\n", stranger::field("evil")));
    let evil = around("evil");
    for arguments in
        [&["restore"][..], &["restore", "--format", "json"], &["restore", "2025-02-05"], &["restore", &evil]]
    {
        let (_, out) = prints(&home, arguments);
        assert!(out.contains("2025-02-05") || out.contains("evil"), "{arguments:?}: {out}");
    }
    assert_eq!(prints(&home, &["restore", "2025-02-03"]).0, 0);
}

#[test]
fn a_broken_progress_file_is_told_as_text() {
    let home = Home::new();
    for (at, text) in stranger::broken_frameworks().into_iter().enumerate() {
        let text = text.replace("id:", "marks:");
        home.write("progress.yaml", &text);
        let mark = ["mark", "pm-activities/agile-working/mvp-scope", "done"];
        let (code, out) = prints(&home, if at % 2 == 0 { &["list"] } else { &mark });
        assert!(code == 0 || out.contains("progress.yaml"), "{out}");
        if code == 1 {
            assert_eq!(home.progress_text(), text);
        }
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_and_folders_are_told_as_text() {
    use std::os::unix::ffi::OsStringExt;

    let home = Home::new();
    // As long as a name may be, and with bytes that are no text.
    let name = |bytes: &[u8]| OsString::from_vec(bytes.to_vec());
    let names = [
        name(
            "evil \u{1b}]0;EVIL\u{7}\u{1b}[5n\u{9b}5n\u{202e}\u{2066}\u{200b}\u{e0041}\r\nbydoing: all is well"
                .as_bytes(),
        ),
        name(b"evil \x9b5n \xff \x1b[8m"),
        name("evil \u{7f}\u{8}\u{2028}\u{ad}\u{feff}\u{fff9}\u{200d}\u{fe0f}".as_bytes()),
    ];
    for name in names {
        let folder = home.root().join(&name);
        fs::create_dir(&folder).unwrap();
        let mut framework = name.clone();
        framework.push(".framework.yaml");
        fs::write(folder.join(&framework), "id: [\n").unwrap();
        fs::write(folder.join("progress.yaml"), "marks: [\n").unwrap();
        let data = || [OsString::from("--data"), folder.clone().into()];
        let mvp = "pm-activities/agile-working/mvp-scope";
        for command in [&["check"][..], &["list"], &["list", "--format", "json"], &["restore"], &["mark", mvp, "done"]]
        {
            let words: Vec<OsString> = data().into_iter().chain(command.iter().map(OsString::from)).collect();
            let (code, raw) = run(&home, &words);
            assert_only_text(&format!("{command:?} in {name:?}"), &raw);
            let out = String::from_utf8(raw).unwrap();
            assert!(code == u32::from(command != ["restore"]) && out.contains("evil"), "{out}");
            assert!(
                !out.lines().any(|line| line.starts_with("bydoing: all is well")),
                "a name made a line of its own:\n{out}"
            );
        }
        for words in [vec!["check".into(), folder.join(&framework).into()], vec!["check".into(), folder.clone().into()]]
        {
            let (_, raw) = run(&home, &words);
            assert_only_text(&format!("{words:?}"), &raw);
        }
        // A place that cannot be one.
        let below: OsString = folder.join("progress.yaml").join("x").into();
        for command in [&["check"][..], &["list"], &["mark", mvp, "done"]] {
            let words: Vec<OsString> =
                ["--data".into(), below.clone()].into_iter().chain(command.iter().map(OsString::from)).collect();
            assert_only_text(&format!("{words:?}"), &run(&home, &words).1);
        }
    }
}

#[test]
fn what_was_typed_is_told_back_as_text() {
    let home = Home::new();
    let evil = around("evil");
    let mvp = "pm-activities/agile-working/mvp-scope";
    let option = format!("--{evil}");
    for arguments in [
        &[evil.as_str()][..],
        &[&option],
        &["list", &evil],
        &["list", "--format", &evil],
        &["mark", &evil, "done"],
        &["mark", mvp, &evil],
        &["mark", mvp, "done", "--date", &evil],
        &["mark", mvp, "done", "--evidence", &evil],
        &["mark", mvp, "done", &evil],
        &["mark", mvp, "done", &option],
        &["check", &evil],
    ] {
        let (code, out) = prints(&home, arguments);
        assert!(code > 0 && (out.contains("evil") || out.contains("control")), "{arguments:?}: {out}");
    }
}
