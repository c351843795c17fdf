//! `bydoing restore` as a process.

#![allow(clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

const MVP: &str = "pm-activities/agile-working/mvp-scope";

fn bydoing(folder: &Path) -> Command {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("bydoing");
    command.current_dir(folder).env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("BYDOING_DATA");
    command.arg("--data").arg(folder);
    command
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = bydoing(folder).args(arguments).output().expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
}

/// A folder with two copies: of an old file with a hundred marks, and of what the first `mark` of today found.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let marks: String = (0..100).map(|number| format!("  x/{number:03}: {{state: done}}\n")).collect();
    fs::create_dir(folder.path().join("progress.yaml.d")).expect("a folder");
    let old = folder.path().join("progress.yaml.d/2025-02-03.yaml");
    fs::write(old, format!("version: 1\nmarks:\n{marks}")).expect("a copy");
    fs::write(folder.path().join("progress.yaml"), "version: 1\nmarks:\n  x/1: {state: doing}\n").expect("a file");
    assert_eq!(run(folder.path(), &["mark", MVP, "done"]).0, 0);
    folder
}

#[test]
fn without_a_copy_it_says_when_there_will_be_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let (code, out, error) = run(folder.path(), &["restore"]);
    assert_eq!((code, error.as_str()), (0, ""));
    assert!(out.contains("no copies") && out.contains("before the first save of each day"), "{out}");
    let (code, out, error) = run(folder.path(), &["restore", "2025-02-03"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(error.contains("there is no copy \"2025-02-03\""), "{error}");
}

#[test]
fn copies_are_listed_newest_first_with_what_is_in_them() {
    let folder = folder();
    let (code, out, error) = run(folder.path(), &["restore"]);
    assert_eq!((code, error.as_str()), (0, ""));
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[1].starts_with("  now ") && lines[1].ends_with("2 marks, 1 done"), "{out}");
    assert!(lines[2].ends_with("1 mark, 0 done"), "{out}");
    assert_eq!(lines[3], "  2025-02-03    100 marks, 100 done");
    let (_, json, _) = run(folder.path(), &["restore", "--format", "json"]);
    let rows: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(rows[2]["copy"], "2025-02-03");
    assert_eq!(rows[2]["counts"]["marks"], 100);
    assert!(rows[0]["copy"].is_null());
}

#[test]
fn a_copy_comes_back_and_so_does_what_it_replaced() {
    let folder = folder();
    let file = folder.path().join("progress.yaml");
    let before = fs::read_to_string(&file).expect("the file");
    let (code, out, error) = run(folder.path(), &["restore", "2025-02-03"]);
    assert_eq!((code, error.as_str()), (0, ""));
    assert!(out.contains("100 marks, 100 done"), "{out}");
    assert_eq!(fs::read_to_string(&file).expect("the file").matches("state: done").count(), 100);
    // It says itself how to get back.
    let command = out.split(" restore ").nth(1).and_then(|rest| rest.split_whitespace().next()).expect("a name");
    assert_eq!(run(folder.path(), &["restore", command]).0, 0);
    assert_eq!(fs::read_to_string(&file).expect("the file"), before);
}

#[test]
fn a_copy_that_is_not_there_or_broken_changes_nothing() {
    let folder = folder();
    let file = folder.path().join("progress.yaml");
    let before = fs::read_to_string(&file).expect("the file");
    fs::write(folder.path().join("progress.yaml.d/2025-02-04.yaml"), "marks: {a: [\n").expect("a broken copy");
    let (_, out, _) = run(folder.path(), &["restore"]);
    assert!(out.contains("2025-02-04    cannot be read: ") && out.contains("2025-02-04.yaml:1:12"), "{out}");
    for (name, says) in [("2025-02-04", "2025-02-04.yaml:1:12"), ("yesterday", "there are "), ("../x", "there are ")] {
        let (code, out, error) = run(folder.path(), &["restore", name]);
        assert_eq!((code, out.as_str()), (1, ""));
        assert!(error.contains(says), "{error}");
        assert_eq!(fs::read_to_string(&file).expect("the file"), before);
    }
}
