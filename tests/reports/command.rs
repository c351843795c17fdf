//! `bydoing report` as a process: what it prints, what it writes, what it leaves alone, and how it exits.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

use crate::content::{NOBODY, SOMEBODY};

/// Exit code, standard output, standard error.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command: Command = assert_cmd::cargo::cargo_bin_cmd!("bydoing");
    command.current_dir(folder).env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("BYDOING_DATA");
    let output = command.arg("--data").arg(folder.join("data")).arg("report").args(arguments).output().expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
}

fn folder(progress: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("data")).expect("a folder");
    fs::write(folder.path().join("data/progress.yaml"), progress).expect("the progress");
    folder
}

#[test]
fn the_one_page_is_printed_without_asking_further() {
    let folder = folder(SOMEBODY);
    let (code, out, error) = run(folder.path(), &[]);
    assert_eq!((code, error.as_str()), (0, ""));
    for heading in ["# One-to-one", "## Since last time", "## Doing", "## Next", "## Gap to Lead product manager"] {
        assert!(out.contains(&format!("{heading}\n")), "{heading}\n{out}");
    }
    assert_eq!(run(folder.path(), &["-o", "-"]).1, out);
}

#[test]
fn a_file_is_written_as_its_ending_says_and_a_report_replaced_by_the_next_one() {
    let folder = folder(SOMEBODY);
    let file = folder.path().join("report.html");
    let (code, out, error) = run(folder.path(), &["--for", "assessment", "-o", "report.html"]);
    assert_eq!((code, out.as_str(), error.as_str()), (0, "written: report.html\n", ""));
    assert!(fs::read_to_string(&file).unwrap().starts_with("<!doctype html>"));
    assert_eq!(run(folder.path(), &["--for", "full", "-o", "report.html"]).0, 0);
    assert!(fs::read_to_string(&file).unwrap().contains("<h1>Full report</h1>"));
    assert_eq!(run(folder.path(), &["--format", "json", "-o", "report.html"]).0, 0, "the option before the ending");
    assert!(fs::read_to_string(&file).unwrap().starts_with('{'));
    let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(names.count(), 2, "the data folder and the report");
}

#[test]
fn what_somebody_wrote_is_left_as_it_is() {
    let folder = folder(SOMEBODY);
    let file = folder.path().join("notes.md");
    fs::write(&file, "mine\n").unwrap();
    let (code, out, error) = run(folder.path(), &["-o", "notes.md"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(error.contains("notes.md is there already") && error.contains("choose another name"), "{error}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine\n");
    assert_eq!(run(folder.path(), &["-o", "report.md"]).0, 0);
    let report = folder.path().join("report.md");
    let agreed = fs::read_to_string(&report).unwrap().replacen("....", "a mentor", 1);
    fs::write(&report, &agreed).unwrap();
    let (code, _, error) = run(folder.path(), &["-o", "report.md"]);
    assert_eq!(code, 1);
    assert!(error.contains("was changed since it was written"), "{error}");
    assert_eq!(fs::read_to_string(&report).unwrap(), agreed);
}

#[test]
fn without_role_and_target_it_says_what_to_give() {
    let folder = folder("version: 1\n");
    for kind in ["one-to-one", "assessment"] {
        let (code, out, error) = run(folder.path(), &["--for", kind]);
        assert_eq!((code, out.as_str()), (1, ""));
        assert!(error.contains("neither your role level nor your target is set: give one with --role"), "{error}");
        assert!(error.contains("set it for good with bydoing me --role"), "{error}");
    }
    assert_eq!(run(folder.path(), &["--for", "full"]).0, 0);
    let by_name = run(folder.path(), &["--role", "senior PRODUCT manager"]);
    let by_id = run(folder.path(), &["--role", "gdad/role/product-manager/senior-product-manager"]);
    assert_eq!(by_name, by_id);
    assert!(by_id.1.contains("- Role level: Senior product manager\n"), "{}", by_id.1);
    let (code, _, error) = run(folder.path(), &["--role", "Bishop\u{1b}[2J"]);
    assert_eq!(code, 2, "a name that is not clear is wrong usage, as everywhere");
    assert!(error.contains("there is no role level \"Bishop") && !error.contains('\u{1b}'), "{error}");
    assert!(!folder.path().join("data/progress.yaml.d").exists(), "a report changes nothing");
    assert_eq!(fs::read_to_string(folder.path().join("data/progress.yaml")).unwrap(), "version: 1\n");
}

#[test]
fn target_name_and_days_are_those_given() {
    let folder = folder(NOBODY);
    let arguments =
        ["--target", "Head of product", "--name", "Ada Lovelace", "--date", "2199-12-01", "--since", "2025-02-03"];
    let (code, out, error) = run(folder.path(), &arguments);
    assert_eq!((code, error.as_str()), (0, ""));
    for line in [
        "- Name: Ada Lovelace",
        "- Date discussed: 1 December 2199",
        "Since 3 February 2025.",
        "## Gap to Head of product (Product manager)",
    ] {
        assert!(out.contains(&format!("{line}\n")), "{line}\n{out}");
    }
    assert_eq!(run(folder.path(), &["--since", "tomorrow"]).0, 2);
    assert_eq!(run(folder.path(), &["--date", "soon"]).0, 2);
    assert_eq!(run(folder.path(), &["--for", "exam"]).0, 2);
}

#[test]
fn a_file_that_cannot_be_read_whole_is_no_whole_report() {
    let folder = folder("version: 1\nme: {role: gdad/role/product-manager/senior-product-manager}\nmarks: [\n");
    let (code, _, error) = run(folder.path(), &["--role", "Senior product manager"]);
    assert_eq!(code, 1);
    assert!(error.contains("progress.yaml:"), "{error}");
}

#[test]
fn a_file_for_another_program_is_not_written_as_what_it_is_not() {
    let folder = folder(SOMEBODY);
    for name in ["report.pdf", "report.DOCX", "report.xlsx"] {
        let (code, out, error) = run(folder.path(), &["-o", name]);
        assert_eq!((code, out.as_str()), (2, ""), "{name}");
        assert!(error.contains("end FILE with .html") && error.contains("--format"), "{error}");
        assert!(!folder.path().join(name).exists());
    }
    assert_eq!(run(folder.path(), &["-o", "report.pdf", "--format", "html"]).0, 0, "who says so means it");
    for name in ["report", "report.txt", "tmp.Xa12"] {
        assert_eq!(run(folder.path(), &["-o", name]).0, 0);
        assert!(fs::read_to_string(folder.path().join(name)).unwrap().starts_with("# One-to-one"), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_left_alone_and_a_link_stays_one() {
    let folder = folder(SOMEBODY);
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("folder")).unwrap();
    for (name, why) in
        [("folder", "a folder"), ("/dev/null", "a device or a pipe"), ("/dev/full", "a device or a pipe")]
    {
        let (code, out, error) = run(folder.path(), &["-o", name]);
        assert_eq!((code, out.as_str()), (1, ""), "{name}");
        assert!(error.contains(why), "{error}");
    }
    fs::write(at("empty.md"), "").unwrap();
    assert_eq!(run(folder.path(), &["-o", "empty.md"]).0, 1, "somebody made it");
    fs::write(at("mine.md"), "mine\n").unwrap();
    std::os::unix::fs::symlink("mine.md", at("to-mine.md")).unwrap();
    assert_eq!(run(folder.path(), &["-o", "to-mine.md"]).0, 1);
    assert_eq!(fs::read_to_string(at("mine.md")).unwrap(), "mine\n");
    std::os::unix::fs::symlink("report.md", at("to-report.md")).unwrap();
    for _ in 0..2 {
        assert_eq!(run(folder.path(), &["-o", "to-report.md"]).0, 0);
        assert!(fs::symlink_metadata(at("to-report.md")).unwrap().is_symlink());
        assert!(fs::read_to_string(at("report.md")).unwrap().starts_with("# One-to-one"));
    }
}
