//! `bydoing list` and `bydoing mark` as processes: what they print, what they write, and how they exit.

#![allow(clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

const MVP: &str = "pm-activities/agile-working/mvp-scope";

/// The program in an empty folder, with nothing of whoever runs the tests.
fn bydoing(folder: &Path) -> Command {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("bydoing");
    command.current_dir(folder).env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("BYDOING_DATA");
    command.arg("--data").arg(folder);
    command
}

/// Exit code, standard output, standard error.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = bydoing(folder).args(arguments).output().expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let (code, out, error) = run(folder, &[arguments, &["--format", "json"]].concat());
    assert_eq!((code, error.as_str()), (0, ""));
    serde_json::from_str(&out).expect("JSON")
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// All objects in `value` that have a state: the items.
fn items(value: &Value) -> Vec<&Value> {
    match value {
        Value::Object(map) if map.contains_key("state") => vec![value],
        Value::Object(map) => map.values().flat_map(items).collect(),
        Value::Array(list) => list.iter().flat_map(items).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn a_marked_item_is_on_disk_and_in_the_list() {
    let folder = folder();
    let arguments =
        ["mark", MVP, "done", "--date", "2025-02-03", "--note", "Cut it", "--evidence", "https://example.org/1"];
    let (code, out, error) = run(folder.path(), &[&arguments[..], &["--evidence", "https://example.org/2"]].concat());
    assert_eq!((code, error.as_str()), (0, ""));
    let expected = format!(
        "done 2025-02-03: Defined the scope of an MVP  {MVP}\n  note: Cut it\n  evidence: https://example.org/1\n  \
         evidence: https://example.org/2\n"
    );
    assert_eq!(out, expected);
    let file = fs::read_to_string(folder.path().join("progress.yaml")).expect("the file");
    assert!(
        file.contains("    note: Cut it\n    evidence: [https://example.org/1, https://example.org/2]\n"),
        "{file}"
    );
    let list = json(folder.path(), &["list", "activities"]);
    let marked: Vec<_> = items(&list).into_iter().filter(|item| item["state"] == "done").collect();
    assert_eq!(
        (marked.len(), &marked[0]["id"], &marked[0]["date"]),
        (1, &Value::from(MVP), &Value::from("2025-02-03"))
    );
    assert!(run(folder.path(), &["list"]).1.contains("activities: 1 done, 0 doing, 53 todo"));
}

#[test]
fn marking_again_changes_only_what_is_said() {
    let folder = folder();
    run(folder.path(), &["mark", MVP, "done", "--date", "2025-02-03", "--note", "one", "--evidence", "x"]);
    let again = json(folder.path(), &["mark", MVP, "done", "--evidence", "x", "--evidence", "y"]);
    assert_eq!((&again["date"], &again["note"]), (&Value::from("2025-02-03"), &Value::from("one")));
    assert_eq!(again["evidence"], Value::from(vec!["x", "y"]));
    let todo = json(folder.path(), &["mark", MVP, "todo", "--note", ""]);
    assert_eq!((&todo["state"], todo.get("date"), todo.get("note")), (&Value::from("todo"), None, None));
    assert_eq!(todo["evidence"], Value::from(vec!["x", "y"]), "a link is not taken away by unticking");
}

#[test]
fn unmarking_leaves_no_entry() {
    let folder = folder();
    run(folder.path(), &["mark", MVP, "doing"]);
    assert_eq!(run(folder.path(), &["mark", MVP, "todo"]).0, 0);
    assert_eq!(
        fs::read_to_string(folder.path().join("progress.yaml")).expect("the file").lines().last(),
        Some("marks:")
    );
}

#[test]
fn marking_what_is_todo_already_writes_no_file() {
    let folder = folder();
    assert_eq!(run(folder.path(), &["mark", MVP, "todo"]).0, 0);
    assert!(!folder.path().join("progress.yaml").exists());
}

#[test]
fn an_unknown_id_fails_and_offers_the_nearest() {
    let folder = folder();
    let (code, out, error) = run(folder.path(), &["mark", "pm-activities/agile-working/mvp-scpe", "done"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(error.contains(&format!("did you mean {MVP}")) && error.lines().count() == 1, "{error}");
    let (code, _, error) = run(folder.path(), &["mark", "pm-activities/agile-working", "done"]);
    assert!(code == 1 && error.contains("is a skill"), "{error}");
}

#[test]
fn an_entry_of_a_framework_that_is_gone_can_still_be_unmarked() {
    let folder = folder();
    let path = folder.path().join("progress.yaml");
    fs::write(&path, "marks:\n  gone/skill/item:\n    state: done\n    text: As it was\n").expect("a file");
    let (code, out, _) = run(folder.path(), &["mark", "gone/skill/item", "todo"]);
    assert_eq!((code, out.as_str()), (0, "todo: As it was  gone/skill/item\n"));
    assert_eq!(fs::read_to_string(path).expect("the file"), "version: 1\nmarks:\n");
}

#[test]
fn wrong_usage_exits_with_two_and_says_why() {
    let folder = folder();
    for (arguments, why) in [
        (&["mark", MVP, "perhaps"][..], "not-applicable"),
        (&["mark", MVP, "done", "--date", "2999-01-01"], "still to come"),
        (&["mark", MVP, "done", "--date", "soon"], "year-month-day"),
        (&["mark", MVP, "done", "--evidence", "a\nb"], "one line"),
        (&["mark", MVP], "<STATE>"),
        (&["list", "everything"], "activities"),
    ] {
        let (code, out, error) = run(folder.path(), arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(error.contains(why), "{error}");
    }
    let (code, _, error) = run(folder.path(), &["mark", MVP, "todo", "--date", "2025-01-01"]);
    assert!(code == 1 && error.contains("leave out --date"), "{error}");
    assert!(!folder.path().join("progress.yaml").exists());
}

#[test]
fn a_broken_file_is_told_and_left_alone() {
    let folder = folder();
    let path = folder.path().join("progress.yaml");
    let broken = format!("marks:\n  {MVP}:\n    state: done\n  other:\n    state: perhaps\n");
    fs::write(&path, &broken).expect("a file");
    let (code, out, error) = run(folder.path(), &["mark", MVP, "doing"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(error.contains("progress.yaml:5:12") && error.contains("todo, doing, done"), "{error}");
    let (code, out, error) = run(folder.path(), &["list", "activities"]);
    assert!(code == 1 && error.contains("progress.yaml:5:12"), "{error}");
    let shown = format!("\n  done: Defined the scope of an MVP  {MVP}\n");
    assert!(out.contains(&shown), "what could be read is shown: {out}");
    assert_eq!(fs::read_to_string(&path).expect("the file"), broken);
}

#[test]
fn the_three_lists_name_every_item_once_and_their_sources() {
    let folder = folder();
    let lists: Vec<_> = ["roles", "skills", "activities"].map(|part| json(folder.path(), &["list", part])).into();
    let mut ids: Vec<_> = lists.iter().flat_map(items).map(|item| item["id"].as_str().expect("an id")).collect();
    let summary = json(folder.path(), &["list"]);
    let count = |part: &str| summary[part]["todo"].as_u64().expect("a count") as usize;
    assert_eq!(ids.len(), count("activities") + count("statements") + count("responsibilities"));
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), lists.iter().map(|list| items(list).len()).sum::<usize>());
    assert!(lists.iter().all(|list| list["frameworks"].as_array().is_some_and(|all| !all.is_empty())));
    let plain = run(folder.path(), &["list", "skills"]).1;
    assert!(ids.iter().filter(|id| plain.contains(*id)).count() > 50);
    assert!(plain.contains("Licence: Open Government Licence v3.0"));
}

#[test]
fn nothing_from_a_file_steers_the_terminal() {
    let folder = folder();
    let note = "note: \"\\e[31mred\\u202e\\x9b2J\"";
    let text = format!("marks:\n  {MVP}:\n    state: done\n    {note}\n");
    fs::write(folder.path().join("progress.yaml"), text).expect("a file");
    for arguments in [&["list", "activities"][..], &["list", "activities", "--format", "json"], &["mark", MVP, "doing"]]
    {
        let (code, out, _) = run(folder.path(), arguments);
        assert_eq!(code, 0);
        assert!(out.chars().all(|c| c == '\n' || (!c.is_control() && c != '\u{202e}')), "{out:?}");
    }
    let list = json(folder.path(), &["list", "activities"]);
    assert!(
        items(&list).iter().any(|item| item["note"] == "\u{1b}[31mred\u{202e}\u{9b}2J"),
        "JSON keeps what is there"
    );
}

#[test]
fn many_commands_at_once_lose_no_mark() {
    let folder = folder();
    let listed = json(folder.path(), &["list", "activities"]);
    let ids: Vec<String> = items(&listed).iter().filter_map(|item| item["id"].as_str().map(str::to_owned)).collect();
    std::thread::scope(|scope| {
        for id in ids.iter().take(24) {
            let path = folder.path();
            scope.spawn(move || assert_eq!(run(path, &["mark", id, "done"]).0, 0, "{id}"));
        }
    });
    let listed = json(folder.path(), &["list", "activities"]);
    let done = items(&listed).into_iter().filter(|item| item["state"] == "done").count();
    assert_eq!(done, 24.min(ids.len()));
}
