//! `bydoing changes`.

use std::fs;

use serde_json::Value;

use crate::craft::{NEW, folder, read, run};

#[test]
fn the_changes_are_told_by_kind_and_then_what_they_mean_for_ones_marks() {
    let folder = folder();
    let before = read(&folder, "data/progress.yaml");
    let (code, out, error) = run(&folder, &["changes", "old.yaml", "new.yaml"]);
    assert_eq!((code, error.as_str()), (0, ""));
    let expected = "\
old  craft, edition first  old.yaml
new  craft, edition second  new.yaml

Required at a higher level: 1
  craft/role/joiner/senior  Senior joiner
    Timber work: Low -> High

Dropped: 3
  - skill craft/sums
      Sums
  - skill craft/old-ways, with 1 item
      Old ways

Renamed: 1
  skill craft/sawing
    -> craft/timber
      then  Sawing
      now   Timber work

Under another id, and NEW does not say so: 5
  renamed: skill craft/sawing
    -> craft/timber
      then  Sawing
      now   Timber work
      and 3 below it
";
    assert!(out.starts_with(expected), "{out}");
    let marks = "
Your marks, in data/progress.yaml: 3 marks, 1 rating, my role
  stay as they are: my role
  would follow by the same words, once NEW says so: 1 mark, 1 rating
    rating craft/sawing
      -> craft/timber
      then  Sawing
      now   Timber work
    mark craft/sawing/low/cut
      -> craft/timber/low/cut
      cut along a line without leaving it
";
    assert!(out.contains(marks), "{out}");
    assert!(
        out.contains(
            "lose what they stand at (kept, shown as no longer in the framework): 1 mark\n    mark craft/old-ways/axe\n"
        ),
        "{out}"
    );
    assert!(out.ends_with("\n  bydoing --data data migrate --from old.yaml --to new.yaml\n"), "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
    assert_eq!(read(&folder, "data/progress.yaml"), before);
}

#[test]
fn nothing_is_told_of_an_edition_and_itself_and_of_marks_that_are_not_there() {
    let folder = folder();
    fs::remove_file(folder.path().join("data/progress.yaml")).unwrap();
    let (code, out, _) = run(&folder, &["changes", "gdad", "gdad"]);
    let none = "Your marks: none of this framework in data/progress.yaml\n";
    assert!(code == 0 && out.ends_with(&format!("\n\nNothing that has an id has changed\n\n{none}")), "{out}");
    assert!(out.starts_with("old  gdad, edition 2025-09-27  embedded/gdad.framework.yaml\n"), "{out}");
    fs::write(folder.path().join("data/progress.yaml"), "[").unwrap();
    let (code, out, _) = run(&folder, &["changes", "old.yaml", "new.yaml"]);
    assert!(code == 0 && out.contains("cannot be read from data/progress.yaml: bydoing check says why"), "{out}");
}

#[test]
fn a_framework_is_found_by_its_id_in_the_data_folder_and_the_one_it_hides_by_its_name() {
    let folder = folder();
    let mine = "id: gdad\ntitle: Mine\nlicence: {name: CC0}\nsource: {title: A book}\n";
    fs::write(folder.path().join("data/mine.framework.yaml"), mine).unwrap();
    let (_, out, _) = run(&folder, &["changes", "embedded/gdad.framework.yaml", "gdad"]);
    assert!(out.contains("\nnew  gdad, edition not stated  data/mine.framework.yaml\n"), "{out}");
    assert!(out.contains("- role gdad/role/product-manager, with 8 items\n"), "{out}");
    let (code, _, error) = run(&folder, &["changes", "gdda", "new.yaml"]);
    assert_eq!(code, 1);
    assert!(error.contains("there is no file \"gdda\" and no framework of that id; did you mean \"gdad\"?"), "{error}");
}

#[test]
fn the_command_that_is_led_to_names_the_file_and_there_is_none_for_a_built_in_framework() {
    let folder = folder();
    fs::rename(folder.path().join("new.yaml"), folder.path().join("data/new.framework.yaml")).unwrap();
    let (_, out, _) = run(&folder, &["changes", "old.yaml", "craft"]);
    assert!(out.ends_with("migrate --from old.yaml --to data/new.framework.yaml\n"), "{out}");
    let (code, _, error) = run(&folder, &["migrate", "--from", "old.yaml", "--to", "data/new.framework.yaml", "--yes"]);
    assert_eq!((code, error.as_str()), (0, ""));
    let gdad = include_str!("../../data/gdad.framework.yaml").replace("product-leadership", "leading");
    fs::write(folder.path().join("mine.yaml"), gdad).unwrap();
    let (_, out, _) = run(&folder, &["changes", "mine.yaml", "gdad"]);
    assert!(out.contains("gdad/leading\n") && !out.contains("bydoing"), "{out}");
    assert!(out.ends_with("\nMarks follow to another id once NEW says what it was, which is built in.\n"), "{out}");
}

#[test]
fn all_problems_of_a_file_that_cannot_be_read_are_told() {
    let folder = folder();
    fs::write(folder.path().join("bad.yaml"), "id: b\ntitle: 1\nlicence: {name: CC0}\nsource: {}\n").unwrap();
    let (code, out, error) = run(&folder, &["changes", "old.yaml", "bad.yaml"]);
    assert_eq!((code, out.as_str()), (1, ""));
    let lines: Vec<&str> = error.lines().collect();
    assert!(lines[0].starts_with("bad.yaml:2:8: the number 1; expected text"), "{error}");
    assert!(lines[1].starts_with("bad.yaml:4:9: the field \"title\" is missing"), "{error}");
    assert_eq!(lines[2..], ["bydoing: bad.yaml cannot be read as a framework"]);
}

#[test]
fn json_says_the_same() {
    let folder = folder();
    let (code, out, error) = run(&folder, &["changes", "old.yaml", "new.yaml", "--format", "json"]);
    assert_eq!((code, error.as_str()), (0, ""));
    let json: Value = serde_json::from_str(&out).unwrap();
    let fields: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected = [
        "version",
        "old",
        "new",
        "requirements",
        "dropped",
        "renamed",
        "divided",
        "moved",
        "reworded",
        "added",
        "undeclared",
        "progress",
    ];
    expected.sort_unstable();
    assert_eq!(fields, expected);
    assert_eq!((&json["version"], &json["old"]["edition"]), (&Value::from(1), &Value::from("first")));
    assert_eq!(json["requirements"][0]["change"], "raised");
    let skill = &json["undeclared"][0];
    assert_eq!((&skill["new"], &skill["score"], &skill["below"]), (&"craft/timber".into(), &100.into(), &3.into()));
    assert_eq!(json["progress"][3]["fate"], "could-follow");
}

#[test]
fn nothing_of_a_file_can_steer_the_terminal() {
    let folder = folder();
    let evil = NEW.replace("Charged a customer", "\"Charged \\e]0;x\\a\\u202E a customer\"");
    fs::write(folder.path().join("new.yaml"), evil).unwrap();
    for arguments in
        [&["changes", "old.yaml", "new.yaml"][..], &["changes", "old.yaml", "new.yaml", "--format", "json"]]
    {
        let (_, out, _) = run(&folder, arguments);
        assert!(out.chars().all(|c| c == '\n' || (!c.is_control() && c != '\u{202e}')), "{out}");
    }
}
