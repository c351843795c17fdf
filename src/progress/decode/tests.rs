//! What a progress file says, and what is wrong with one.

use super::*;
use crate::yaml;
use jiff::civil::date;

fn read(text: &str) -> Decoded {
    decode(&yaml::read(text.as_bytes()).expect("YAML"))
}

#[test]
fn the_layout_of_the_design_is_read() {
    let decoded = read(include_str!("../../../tests/progress/example.yaml"));
    assert_eq!(decoded.flaws, []);
    let progress = decoded.progress;
    assert_eq!(progress.me.target.as_deref(), Some("gdad/role/product-manager/lead-product-manager"));
    assert_eq!(progress.rating("gdad/life-cycle-management").map(|r| r.level.as_str()), Some("working"));
    let mark = &progress.marks["pm-activities/agile-working/mvp-scope"];
    assert_eq!((mark.state, mark.date), (MarkState::Done, Some(date(2026, 11, 21))));
    assert_eq!(mark.note, "Cut the licensing beta to three journeys.\n");
    assert_eq!(mark.evidence, ["https://example.org/mvp"]);
}

#[test]
fn an_empty_file_and_one_of_comments_are_an_empty_progress() {
    for text in ["", "\n", "# mine\n", "marks:\n", "me: {}\nmarks: ~\n"] {
        let decoded = read(text);
        assert_eq!((decoded.progress, decoded.flaws), (Progress::default(), vec![]), "{text:?}");
    }
}

#[test]
fn of_very_many_flaws_the_first_thousand_are_told() {
    let marks: String = (0..1500).map(|at| format!("  a/{at}: {{date: 3, state: 3}}\n")).collect();
    let flaws = read(&format!("marks:\n{marks}")).flaws;
    assert_eq!(flaws.len(), 1000);
    assert_eq!(flaws[999].steps[1], Step::Key("a/499".into()));
}

#[test]
fn every_flaw_is_found_with_its_place() {
    let text = "me: 3\nratings: {s: [{date: 2026-13-01}]}\nmarks:\n  a: {state: Done}\n  b: {date: 20261121}\n  \
                c: {note: 7, evidence: https://x}\n  d: done\n  e: {state: doing}\n";
    let decoded = read(text);
    let places: Vec<String> = decoded
        .flaws
        .iter()
        .map(|flaw| {
            let steps = flaw.steps.iter().map(|step| match step {
                Step::Key(key) | Step::Name(key) => key.clone(),
                Step::Index(index) => index.to_string(),
            });
            steps.collect::<Vec<_>>().join("/")
        })
        .collect();
    assert_eq!(
        places,
        [
            "me",
            "ratings/s/0/date",
            "ratings/s/0",
            "marks/a/state",
            "marks/b/date",
            "marks/c/note",
            "marks/c/evidence",
            "marks/d"
        ]
    );
    assert_eq!(decoded.flaws[3].found, "the state \"Done\"");
    assert_eq!(decoded.flaws[3].expected, "expected todo, doing, done or not-applicable");
    assert_eq!(decoded.progress.state("e"), MarkState::Doing, "what is right is still shown");
}

#[test]
fn a_newer_version_is_told_from_a_wrong_one() {
    assert_eq!(read("version: 2\nmarks: 7\n").newer, Some(2));
    for wrong in ["version: one", "version: 0", "version: 1.5", "version: -1", "version:"] {
        let decoded = read(wrong);
        assert_eq!((decoded.newer, decoded.flaws.len()), (None, 1), "{wrong}");
    }
}

#[test]
fn unknown_fields_are_noted_and_unknown_ids_are_marks_like_any() {
    let decoded = read("team: x\nmarks:\n  gone/id: {state: done, priority: high}\n");
    assert_eq!(decoded.flaws, []);
    assert_eq!(decoded.unknown.len(), 2);
    assert_eq!(decoded.progress.state("gone/id"), MarkState::Done);
}
