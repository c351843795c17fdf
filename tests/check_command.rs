//! `bydoing check` as a process: what it prints, and how it exits.

#![allow(clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

use std::fs;
use std::path::Path;
use std::process::Stdio;

use assert_cmd::Command;

const MINIMAL: &str = "id: craft\ntitle: A craft\nlicence: {name: CC0}\nsource: {title: A book}\n";

/// The program in an empty folder, with nothing of whoever runs the tests.
fn bydoing(folder: &Path) -> Command {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("bydoing");
    command.current_dir(folder).env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("BYDOING_DATA");
    command
}

/// Exit code and standard output.
fn check(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = bydoing(folder).arg("check").args(arguments).output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&output.stdout).into_owned())
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

/// Notes there may be: when one of our files is taken away, its joins are noted.
fn ends_without_problems(out: &str) -> bool {
    out.lines().last().is_some_and(|line| line.starts_with("no problems"))
}

#[test]
fn the_built_in_content_checks_clean() {
    let (code, out) = check(folder(&[]).path(), &[]);
    assert_eq!(code, 0, "{out}");
    assert!(ends_without_problems(&out), "{out}");
}

#[test]
fn the_repositorys_own_files_check_clean() {
    let (code, out) = check(Path::new(env!("CARGO_MANIFEST_DIR")), &["data/gdad.framework.yaml", "data/related.yaml"]);
    assert_eq!(code, 0, "{out}");
    assert!(ends_without_problems(&out), "{out}");
}

#[test]
fn problems_of_several_files_are_sorted_and_counted() {
    let folder = folder(&[
        ("b.framework.yaml", "id: b\ntitle: 1\nlicence: {name: CC0}\nsource: {}\n"),
        ("a.framework.yaml", "id: [a\n"),
    ]);
    let (code, out) = check(folder.path(), &["b.framework.yaml", "a.framework.yaml", "c.framework.yaml"]);
    let expected = [
        "a.framework.yaml:1:5: a bracket [ that is not closed; close it with ], or put text in quotes",
        "b.framework.yaml:2:8: the number 1; expected text: write it in quotes",
        "b.framework.yaml:4:9: the field \"title\" is missing; a source needs it: add \"title:\"",
        "c.framework.yaml: the file is not there; check its name and path",
        "4 problems in 3 files",
    ];
    assert_eq!(out.lines().collect::<Vec<_>>(), expected);
    assert_eq!(code, 1);
}

#[test]
fn a_data_folder_is_checked_without_naming_its_files() {
    let folder = folder(&[
        ("data/craft.framework.yaml", MINIMAL),
        ("data/broken.framework.yaml", "- a\n"),
        ("data/related.yaml", "skills: [{members: [craft/nothing, away/skill]}]\n"),
        ("data/progress.yaml", "[not closed"),
    ]);
    let (code, out) = check(folder.path(), &[]);
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].starts_with("data/broken.framework.yaml:1:1: a list; expected a framework"), "{out}");
    assert!(lines[1].starts_with("data/progress.yaml:1:1: a bracket [ that is"), "{out}");
    assert_eq!(
        lines[2],
        "data/related.yaml:1:21: \"craft/nothing\", which \"craft\" does not have; expected the full id of a skill or an activity"
    );
    assert_eq!(
        lines[3],
        "data/related.yaml:1:36: note: \"away/skill\", of a framework that is not loaded; nothing is joined there until \"away\" is loaded"
    );
    assert!(lines[4].starts_with("3 problems and 1 note in "), "{out}");
    assert_eq!(code, 1);
}

#[test]
fn progress_is_counted_among_the_files_of_a_data_folder_once_it_is_there() {
    let folder = folder(&[("data/craft.framework.yaml", MINIMAL)]);
    let files = |out: &str| -> usize {
        let last = out.lines().last().expect("a summary").to_owned();
        last.split(' ').rev().nth(1).and_then(|count| count.parse().ok()).expect("a count")
    };
    let (_, before) = check(folder.path(), &[]);
    assert!(!before.contains("progress"), "{before}");
    let progress = "version: 1\nmarks:\n  pm-activities/agile-working/mvp-scope: {state: done, date: 2025-02-03}\n";
    fs::write(folder.path().join("data/progress.yaml"), progress).expect("a file");
    let (code, after) = check(folder.path(), &[]);
    assert!(code == 0 && ends_without_problems(&after), "{after}");
    assert_eq!(files(&after), files(&before) + 1);
}

#[test]
fn a_named_file_is_checked_as_progress_by_its_name_or_by_its_fields() {
    let kept = "marks:\n  pm-activities/agile-working/mvp-scpoe:\n    state: Done\n";
    let folder = folder(&[("progress.yaml", "marks: 7\n"), ("kept-2025.yaml", kept), ("data/progress.yaml", "[")]);
    let (code, out) = check(folder.path(), &["kept-2025.yaml", "progress.yaml", "progress.yaml"]);
    let expected = [
        "kept-2025.yaml:3:12: the state \"Done\"; expected todo, doing, done or not-applicable",
        "progress.yaml:1:8: 7; expected one entry for each id",
        "2 problems in 2 files",
    ];
    assert_eq!((code, out.lines().collect::<Vec<_>>()), (1, expected.to_vec()));
    fs::write(folder.path().join("kept-2025.yaml"), kept.replace("Done", "done")).expect("a file");
    let (code, out) = check(folder.path(), &["kept-2025.yaml"]);
    let expected = [
        "kept-2025.yaml:2:3: note: \"pm-activities/agile-working/mvp-scpoe\", which is not in any framework here; it is \
         kept; did you mean \"pm-activities/agile-working/mvp-scope\"?",
        "no problems and 1 note in 1 file",
    ];
    assert_eq!((code, out.lines().collect::<Vec<_>>()), (0, expected.to_vec()));
}

#[test]
fn a_framework_that_is_named_beside_progress_knows_its_ids() {
    let craft = format!("{MINIMAL}skills: [{{id: sawing, name: Sawing, activities: [{{id: plank, text: Sawed}}]}}]\n");
    let folder = folder(&[("craft.yaml", &craft), ("progress.yaml", "marks:\n  craft/sawing/plank: {state: done}\n")]);
    let (_, alone) = check(folder.path(), &["progress.yaml"]);
    assert!(alone.contains("progress.yaml:2:3: note: \"craft/sawing/plank\", of the framework \"craft\""), "{alone}");
    assert_eq!(check(folder.path(), &["progress.yaml", "craft.yaml"]), (0, "no problems in 2 files\n".to_owned()));
}

#[test]
fn progress_that_cannot_be_changed_is_told_with_its_place() {
    let mvp = "pm-activities/agile-working/mvp-scope";
    let layout = format!("marks:\n  {mvp}:\n    state: done\n    note: \"one\ntwo\"\n");
    let cases = [
        (
            "version: 9\n",
            "1:10: version 9, written by a newer bydoing; update this one: until then the file is read-only",
        ),
        (
            &layout,
            "4:11: text that is indented less than the field it belongs to; the file can be read but not changed",
        ),
        (
            "marks:\n<<<<<<< HEAD\n  a: {}\n=======\n>>>>>>> b\n",
            "2:1: git left a conflict here: bydoing merge resolves it",
        ),
    ];
    for (text, says) in cases {
        let folder = folder(&[("progress.yaml", text)]);
        let (code, out) = check(folder.path(), &["progress.yaml"]);
        assert!(out.starts_with(&format!("progress.yaml:{says}")), "{out}");
        assert_eq!((code, out.lines().last()), (1, Some("1 problem in 1 file")), "{out}");
    }
}

#[cfg(unix)]
#[test]
fn a_write_protected_progress_file_is_noted() {
    use std::os::unix::fs::PermissionsExt;

    let folder = folder(&[("progress.yaml", "marks:\n")]);
    let protected = fs::Permissions::from_mode(0o400);
    fs::set_permissions(folder.path().join("progress.yaml"), protected).expect("a mode");
    let (code, out) = check(folder.path(), &["progress.yaml"]);
    let note = "progress.yaml: note: write-protected; make it writable to keep marks in it";
    assert_eq!((code, out.as_str()), (0, format!("{note}\nno problems and 1 note in 1 file\n").as_str()));
}

#[test]
fn every_command_tells_of_a_conflict_in_the_progress_file() {
    let text = "marks:\n<<<<<<< HEAD\n  a: {state: done}\n=======\n  b: {state: done}\n>>>>>>> b\n";
    let folder = folder(&[("data/progress.yaml", text)]);
    let mvp = "pm-activities/agile-working/mvp-scope";
    for arguments in [&["list"][..], &["list", "skills", "--format", "json"], &["mark", mvp, "done"]] {
        let output = bydoing(folder.path()).args(["--data", "data"]).args(arguments).output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let sentence = "data/progress.yaml:2:1: git left a conflict here: bydoing merge resolves it";
        assert!(said.contains(sentence) && output.status.code() == Some(1), "{arguments:?}: {said}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("data/progress.yaml")).expect("the file"), text);
}

#[test]
fn notes_alone_are_no_failure() {
    let folder = folder(&[("related.yaml", "skills: [{members: [away/skill, gdad/product-management]}]\n")]);
    let (code, out) = check(folder.path(), &["related.yaml"]);
    assert_eq!((code, out.lines().last()), (0, Some("no problems and 1 note in 1 file")), "{out}");
}

#[test]
fn a_data_folder_that_is_not_there_is_noted_when_it_was_named() {
    let (code, out) = check(folder(&[]).path(), &["--data", "typo"]);
    assert!(out.contains("typo: note: there is no such folder; only the built-in content was checked\n"), "{out}");
    assert_eq!(code, 0);
}

#[test]
fn nothing_of_a_file_can_steer_the_terminal() {
    let text = "id: craft\n\"\\e]0;title\\a\\u202Efdp\": x\ntitle: \"\\e[2J\"\n";
    let folder = folder(&[("x\u{1b}[31m.framework.yaml", text)]);
    let (code, out) = check(folder.path(), &["x\u{1b}[31m.framework.yaml"]);
    assert_eq!(code, 1);
    assert!(out.contains("x\u{fffd}[31m.framework.yaml:2:1: unknown field \"\u{fffd}]0;title\u{fffd}fdp\""), "{out}");
    assert!(out.chars().all(|c| c == '\n' || !c.is_control()));
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let many: String = (0..900).map(|at| format!("field-{at}: x\n")).collect();
    let folder = folder(&[("many.framework.yaml", &many)]);
    let program = bydoing(folder.path()).get_program().to_owned();
    let mut child = std::process::Command::new(program)
        .args(["check", "many.framework.yaml"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(1), "the file has problems, whether or not they were read");
}

#[test]
fn help_and_version_are_there_and_wrong_usage_is_two() {
    let folder = folder(&[]);
    let run = |argument: &str| bydoing(folder.path()).arg(argument).output().expect("it runs");
    let help = String::from_utf8_lossy(&run("--help").stdout).into_owned();
    for word in ["check", "--data <DIR>", "BYDOING_DATA", "progress.yaml"] {
        assert!(help.contains(word), "{help}");
    }
    assert_eq!(String::from_utf8_lossy(&run("--version").stdout), format!("bydoing {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(run("--nonsense").status.code(), Some(2));
}
