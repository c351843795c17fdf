//! `bydoing migrate`, with and without a terminal.

use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use tempfile::TempDir;

use crate::craft::{NEW, OLD, folder, read, run};

const MIGRATE: [&str; 5] = ["migrate", "--from", "old.yaml", "--to", "new.yaml"];

/// NEW once all that is sure is declared, and what is agreed to.
fn declared(doubtful: bool) -> String {
    let sure = NEW.replace("# of all kinds\n", "# of all kinds\n    was: [craft/sawing]\n");
    if doubtful {
        sure.replace("id: bill-of-materials,", "id: bill-of-materials, was: [craft/sums/bill],")
    } else {
        sure
    }
}

#[test]
fn without_a_terminal_and_without_yes_nothing_is_written() {
    let folder = folder();
    for arguments in [&MIGRATE[..], &[&MIGRATE[..], &["--yes", "--dry-run"]].concat()] {
        let (code, out, error) = run(&folder, arguments);
        assert_eq!((code, error.as_str()), (1, ""), "there is something to write");
        let expected = "\
Sure, by the same words: 4
  skill craft/sawing
    -> craft/timber
      then  Sawing
      now   Timber work
      and 3 below it
Doubtful, by nearly the same words: 1, never written without being asked
  activity (";
        assert!(out.starts_with(expected), "{out}");
        let texts = "      then  Added up a bill of materials\n      now   Added up the bill of all materials\n";
        assert!(out.contains(texts), "{out}");
        assert!(out.contains("Nothing is written. With --yes new.yaml would say:\n  craft/timber: was: [craft/sawing]\nGone, with nothing like it in NEW: 2\n"), "{out}");
        assert_eq!(read(&folder, "new.yaml"), NEW);
    }
}

#[test]
fn yes_takes_what_is_sure_and_leaves_all_else_as_it_is() {
    let folder = folder();
    let path = folder.path().join("new.yaml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let (code, out, _) = run(&folder, &[&MIGRATE[..], &["--yes"]].concat());
    assert!(code == 0 && out.contains("1 former id is declared in new.yaml\n"), "{out}");
    assert!(
        out.contains("  follow to another id: 1 mark, 1 rating\n    rating craft/sawing\n      -> craft/timber\n"),
        "{out}"
    );
    assert_eq!(read(&folder, "new.yaml"), declared(false));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 4, "nothing but the copy is left behind: {names:?}");
    let copy = out.lines().find_map(|line| line.strip_prefix("The file as it was is kept: ")).expect("a copy");
    assert!(copy.starts_with("new.yaml.d/") && read(&folder, copy) == NEW, "{out}");
    // What is doubtful is still there to be asked.
    let (code, out, _) = run(&folder, &[&MIGRATE[..], &["--yes"]].concat());
    assert!(code == 0 && out.contains("Nothing is written into new.yaml") && !out.contains("Sure"), "{out}");
    assert_eq!(read(&folder, "new.yaml"), declared(false));
}

#[test]
fn a_file_that_cannot_be_changed_line_by_line_is_left_and_the_lines_are_told() {
    let folder = folder();
    // What is written once stands at two places: none of them can say something for itself.
    let shared = OLD
        .replace("      high:\n        - {id: teach,", "      high: &teach\n        - {id: teach-sawing,")
        .replace("    name: Sums\n", "    name: Sums\n    levels: {high: *teach}\n");
    fs::write(folder.path().join("new.yaml"), &shared).unwrap();
    let (code, _, error) = run(&folder, &[&MIGRATE[..], &["--yes"]].concat());
    let expected = "\
To be written by hand, each behind the id that it belongs to:
  craft/sawing/high/teach-sawing: was: [craft/sawing/high/teach]
bydoing: new.yaml is laid out in a way that cannot be changed line by line: it is left as it is
";
    assert_eq!((code, error.as_str()), (1, expected));
    assert_eq!(read(&folder, "new.yaml"), shared);
}

#[test]
fn a_write_protected_file_is_left_as_it_is() {
    let folder = folder();
    fs::set_permissions(folder.path().join("new.yaml"), fs::Permissions::from_mode(0o440)).unwrap();
    let (code, _, error) = run(&folder, &[&MIGRATE[..], &["--yes"]].concat());
    assert!(code == 1 && error.contains("new.yaml is write-protected: make it writable to save"), "{error}");
    assert_eq!(read(&folder, "new.yaml"), NEW);
}

/// Four thousand renamed skills. Looking through all of them for each took minutes.
#[test]
fn what_is_written_takes_as_long_as_there_is_of_it() {
    let folder = folder();
    let head = "id: craft\ntitle: A craft\nlicence: {name: CC0}\nsource: {title: A book}\nskills:\n";
    let skill = |at: usize, name: &str| {
        format!(
            "- {{id: {name}-{at}, name: The {name} skill {at}, description: All about the work that has the number {at}}}\n"
        )
    };
    for (file, name) in [("old.yaml", "before"), ("new.yaml", "after")] {
        let skills: String = (0..4000).map(|at| skill(at, name)).collect();
        fs::write(folder.path().join(file), format!("{head}{skills}")).unwrap();
    }
    let began = Instant::now();
    let (code, out, _) = run(&folder, &[&MIGRATE[..], &["--yes"]].concat());
    assert!(code == 0 && out.contains("4000 former ids are declared in new.yaml\n"), "{out}");
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
    assert!(read(&folder, "new.yaml").contains("{id: after-3999, was: [craft/before-3999],"));
}

#[test]
fn where_nothing_is_to_be_declared_it_says_so() {
    let folder = folder();
    let (code, out, _) = run(&folder, &["migrate", "--from", "new.yaml", "--to", "new.yaml"]);
    assert!(code == 0 && out.starts_with("Nothing to declare"), "{out}");
}

/// On a terminal: everything that was printed, and the exit code. Each answer is given once a question stands there.
fn on_a_terminal(folder: &TempDir, answers: &[&str]) -> (String, u32) {
    let pair = native_pty_system().openpty(PtySize { rows: 40, cols: 80, ..PtySize::default() }).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_bydoing"));
    command.args(["--data", "data"]);
    command.args(MIGRATE);
    command.cwd(folder.path());
    command.env("HOME", folder.path());
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut input = pair.master.take_writer().unwrap();
    let mut output = pair.master.try_clone_reader().unwrap();
    let mut said = Vec::new();
    let mut answers = answers.iter();
    let mut seen = 0;
    let mut piece = [0; 4096];
    while let Ok(count @ 1..) = output.read(&mut piece) {
        said.extend_from_slice(&piece[..count]);
        if String::from_utf8_lossy(&said[seen..]).trim_end().ends_with("write nothing:") {
            seen = said.len();
            input.write_all(answers.next().expect("an answer").as_bytes()).unwrap();
        }
    }
    let code = child.wait().unwrap().exit_code();
    assert_eq!(answers.next(), None, "all was asked");
    (String::from_utf8_lossy(&said).replace('\r', ""), code)
}

#[test]
fn on_a_terminal_the_sure_ones_are_asked_together_and_the_doubtful_ones_one_by_one() {
    let first = folder();
    let (said, code) = on_a_terminal(&first, &["y\n", "perhaps\n", "Y\n"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Declare the 4 that are sure? [y]es, [n]o, [q]uit and write nothing: y\n"), "{said}");
    assert!(said.contains("      now   Added up the bill of all materials\nThe same? [y]es"), "{said}");
    assert!(said.contains("2 former ids are declared in new.yaml\n"), "{said}");
    assert_eq!(read(&first, "new.yaml"), declared(true));

    let second = folder();
    let (said, code) = on_a_terminal(&second, &["y\n", "n\n"]);
    assert_eq!((code, read(&second, "new.yaml")), (0, declared(false)), "{said}");

    let third = folder();
    let (said, code) = on_a_terminal(&third, &["n\n", "y\n"]);
    let only = NEW.replace("id: bill-of-materials,", "id: bill-of-materials, was: [craft/sums/bill],");
    assert_eq!((code, read(&third, "new.yaml")), (0, only), "{said}");

    let fourth = folder();
    let (said, code) = on_a_terminal(&fourth, &["y\n", "q\n"]);
    assert_eq!((code, read(&fourth, "new.yaml")), (0, NEW.to_owned()), "{said}");
    // The end of the input is no answer.
    let (_, code) = on_a_terminal(&fourth, &["\u{4}"]);
    assert_eq!((code, read(&fourth, "new.yaml")), (0, NEW.to_owned()));
}
