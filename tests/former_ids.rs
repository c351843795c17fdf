//! Ids of an earlier edition on the command line and in the file: `list`, `mark` and `check` as processes.

#![allow(clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

use std::fs;
use std::path::Path;

const FRAMEWORK: &str = "id: craft
title: The craft of joinery
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}]
roles:
  - id: joiner
    was: [craft/role/maker]
    name: Joiner
    levels: [{id: senior, name: Senior joiner, requirements: {cutting: low}}]
skills:
  - id: cutting
    was: [craft/sawing]
    name: Cutting
    activities:
      - {id: plank, text: Cut a plank of oak}
      - {id: long, was: [craft/sawing/cut], text: Cut along the grain}
      - {id: cross, was: [craft/sawing/cut], text: Cut across the grain}
";

const PROGRESS: &str = "version: 1
me:
  role: craft/role/maker/senior
marks:
  craft/glue/hide:
    state: done
  craft/sawing/cut:
    state: done
    date: 2025-02-04
  craft/sawing/plank:
    state: doing
    date: 2025-02-05
    note: Oak.
    evidence: [https://example.org/oak]
";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("craft.framework.yaml"), FRAMEWORK).expect("a framework");
    fs::write(folder.path().join("progress.yaml"), PROGRESS).expect("progress");
    folder
}

/// Exit code, standard output, standard error.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("bydoing");
    command.current_dir(folder).env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("BYDOING_DATA");
    let output = command.arg("--data").arg(folder).args(arguments).output().expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
}

fn progress(folder: &Path) -> String {
    fs::read_to_string(folder.join("progress.yaml")).expect("the file")
}

#[test]
fn the_lists_show_what_is_marked_under_former_ids() {
    let folder = folder();
    let (code, out, _) = run(folder.path(), &["list", "activities", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let skills = list["skills"].as_array().expect("skills");
    let cutting = skills.iter().find(|skill| skill["skill"] == "craft/cutting").expect("the skill");
    let plank = &cutting["activities"][0];
    assert_eq!((code, &plank["id"], &plank["state"]), (0, &"craft/cutting/plank".into(), &"doing".into()));
    assert_eq!((&plank["date"], &plank["note"]), (&"2025-02-05".into(), &"Oak.".into()));
    assert_eq!(plank["evidence"][0], "https://example.org/oak");
    for part in [1, 2] {
        assert_eq!(cutting["activities"][part]["state"], "done");
    }
    let summary = run(folder.path(), &["list"]).1;
    assert!(summary.contains("role level: craft/role/joiner/senior\n"), "{summary}");
    assert!(summary.contains("activities: 2 done, 1 doing"), "{summary}");
    assert!(summary.contains("no framework here has, kept as they are: 1\n"), "{summary}");
    assert!(run(folder.path(), &["list", "roles"]).1.contains("Senior joiner (yours)"));
    assert_eq!(progress(folder.path()), PROGRESS);
}

#[test]
fn a_former_id_marks_the_item_of_now_and_says_so() {
    let folder = folder();
    let (code, out, error) = run(folder.path(), &["mark", "craft/sawing/plank", "done", "--note", "Oak and ash."]);
    assert_eq!((code, error.as_str()), (0, "bydoing: craft/sawing/plank is craft/cutting/plank now\n"));
    assert!(out.starts_with("done ") && out.contains(": Cut a plank of oak  craft/cutting/plank\n"), "{out}");
    let file = progress(folder.path());
    assert!(!file.contains("craft/sawing/plank"), "{file}");
    assert!(file.contains("note: Oak and ash.") && file.contains("https://example.org/oak"), "{file}");
    assert!(file.contains("craft/sawing/cut") && file.contains("craft/glue/hide"), "{file}");
}

#[test]
fn a_former_id_of_several_items_asks_which_and_one_of_them_leaves_the_other_its_mark() {
    let folder = folder();
    let (code, _, error) = run(folder.path(), &["mark", "craft/sawing/cut", "todo"]);
    assert_eq!(code, 2, "it names several things");
    assert!(error.contains("craft/sawing/cut is craft/cutting/long and craft/cutting/cross now"), "{error}");
    assert_eq!(progress(folder.path()), PROGRESS);
    assert_eq!(run(folder.path(), &["mark", "craft/cutting/long", "todo"]).0, 0);
    let file = progress(folder.path());
    assert!(!file.contains("craft/sawing/cut") && !file.contains("craft/cutting/long"), "{file}");
    assert!(file.contains("  craft/cutting/cross:\n    state: done\n    date: 2025-02-04\n"), "{file}");
}

#[test]
fn check_has_nothing_to_say_of_a_former_id() {
    let folder = folder();
    let (code, out, _) = run(folder.path(), &["check"]);
    assert_eq!(code, 0);
    assert!(!out.contains("craft/sawing") && !out.contains("craft/role/maker"), "{out}");
    assert!(out.contains("\"craft/glue/hide\", which is not in any framework here"), "{out}");
}
