//! Large files that people and programs do make: they are read, whatever that takes.

use std::fs;

use crate::program::run_within;

#[test]
fn a_hundred_thousand_marks_with_notes_are_read() {
    let words = "cut the licensing beta to three journeys with the team and wrote down what was left out of it";
    let mut text = String::from("version: 1\nmarks:\n");
    for at in 0..100_000 {
        text += &format!("  craft/skill-{}/activity-{at:06}:\n    state: done\n    date: 2026-11-21\n", at / 50);
        text += &match at % 3 {
            0 => format!("    text: It's [not] {{simple}}\n    note: |\n      {words}\n\n      {words}\n"),
            1 => format!("    note: \"{words}: \\\"done\\\"\"\n    evidence: [https://example.org/{at}]\n"),
            _ => format!("    note: {words}\n"),
        };
    }
    assert!(text.len() > 18_000_000, "{}", text.len());
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("progress.yaml"), &text).unwrap();
    let folder = folder.path().to_str().unwrap();
    let outcome = run_within(&["--data", folder, "list"], folder, "progress.yaml", None);
    outcome.is_read("a large progress file");
    assert!(outcome.told.contains("kept as they are: 100000"), "{}", outcome.told);
}

#[test]
fn the_shortest_marks_are_read_however_many() {
    let marks: String = (0..100_000).map(|at| format!("  a/b/{at}: {{state: done}}\n")).collect();
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("progress.yaml"), format!("marks:\n{marks}")).unwrap();
    let folder = folder.path().to_str().unwrap();
    let outcome = run_within(&["--data", folder, "list"], folder, "progress.yaml", None);
    outcome.is_read("a progress file of short marks");
    assert!(outcome.told.contains("kept as they are: 100000"), "{}", outcome.told);
}

#[test]
fn a_framework_of_ten_thousand_items_is_read() {
    let mut text = String::from("id: craft\ntitle: A craft\nlicence: {name: CC0}\nsource: {title: A book}\nskills:\n");
    for skill in 0..200 {
        text += &format!("  - id: skill-{skill}\n    name: Skill {skill}\n    activities:\n");
        for activity in 0..50 {
            text += &format!(
                "      - {{id: done-{activity}, text: You have done it with \"care\", aliases: [x{activity}]}}\n"
            );
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.framework.yaml");
    fs::write(&path, &text).unwrap();
    let folder = folder.path().to_str().unwrap();
    let outcome = run_within(&["check", path.to_str().unwrap()], folder, "x.framework.yaml", Some(64 * 1024));
    outcome.is_read("a large framework");
}
