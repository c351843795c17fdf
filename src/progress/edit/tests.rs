//! Any progress can be written and read back, any can become any other, and what a person wrote beside it stays.

use jiff::civil::date;

use super::*;
use crate::progress::{Mark, MarkState, Me, Rating};

mod any;

pub(in crate::progress) use any::{any_mishaps, mangled};

const EXAMPLE: &str = include_str!("../../../tests/progress/example.yaml");

/// A file as people keep them: comments everywhere, their own fields, every style of writing.
const BY_HAND: &str = include_str!("../../../tests/progress/by-hand.yaml");

fn progress(text: &str) -> Progress {
    Document::parse(text.as_bytes()).expect("a progress file").decoded.progress
}

fn mark(state: MarkState) -> Mark {
    Mark { state, ..Mark::default() }
}

/// Applies what `change` does to what `text` says.
fn edited(text: &str, change: impl FnOnce(&mut Progress)) -> String {
    let base = progress(text);
    let mut wanted = base.clone();
    change(&mut wanted);
    let new = apply(text, &base, &wanted).expect("an edit");
    assert_eq!(progress(&new).changes_to(&wanted), [], "in {new}");
    new
}

/// The lines that are only in the first text and those that are only in the second.
fn diff<'a>(old: &'a str, new: &'a str) -> (Vec<&'a str>, Vec<&'a str>) {
    let only = |one: &'a str, other: &str| -> Vec<&'a str> {
        one.lines().filter(|line| !other.lines().any(|other| other == *line)).collect()
    };
    (only(old, new), only(new, old))
}

#[test]
fn a_new_file_has_the_layout_of_the_example() {
    let text = apply("", &Progress::default(), &progress(EXAMPLE)).expect("a new file");
    let example = EXAMPLE.replace("      # as it read when marked: shows what has changed since", "");
    assert_eq!(text, example);
}

#[test]
fn a_new_entry_goes_to_its_sorted_place_and_nothing_else_changes() {
    let text = edited(EXAMPLE, |progress| {
        progress.marks.insert("aaa/first".into(), mark(MarkState::Doing));
    });
    assert_eq!(diff(EXAMPLE, &text), (vec![], vec!["  aaa/first:", "    state: doing"]));
    assert!(text.contains("marks:\n  aaa/first:\n    state: doing\n  pm-activities"));
    let text = edited(EXAMPLE, |progress| {
        progress.marks.insert("zzz/last".into(), mark(MarkState::NotApplicable));
    });
    assert_eq!(text, format!("{EXAMPLE}  zzz/last:\n    state: not-applicable\n"));
}

#[test]
fn only_the_field_that_changes_is_written() {
    const ID: &str = "pm-activities/agile-working/mvp-scope";
    let text = edited(EXAMPLE, |progress| progress.marks.entry(ID.into()).or_default().state = MarkState::Doing);
    assert_eq!(diff(EXAMPLE, &text), (vec!["    state: done"], vec!["    state: doing"]));
    let text = edited(EXAMPLE, |progress| {
        progress.marks.entry(ID.into()).or_default().evidence.push("https://example.org/2".into());
    });
    let links = "    evidence: [https://example.org/mvp, https://example.org/2]";
    assert_eq!(diff(EXAMPLE, &text), (vec!["    evidence: [https://example.org/mvp]"], vec![links]));
    let text = edited(EXAMPLE, |progress| progress.marks.entry(ID.into()).or_default().text = Some("Other".into()));
    assert!(text.contains("    text: Other      # as it read"), "the comment at the end of the line stays");
    let text = edited(EXAMPLE, |progress| progress.marks.entry(ID.into()).or_default().note = "one\n\ntwo".into());
    assert!(text.contains("    note: |-\n      one\n\n      two\n    evidence:"), "{text}");
}

#[test]
fn an_entry_that_goes_leaves_every_comment_and_the_way_back_restores_the_rest() {
    let base = progress(EXAMPLE);
    let gone = edited(EXAMPLE, |progress| progress.marks.clear());
    assert!(gone.ends_with("marks:\n  # as it read when marked: shows what has changed since\n"), "{gone}");
    let back = apply(&gone, &progress(&gone), &base).expect("the way back");
    assert_eq!(progress(&back), base);
}

#[test]
fn an_entry_that_goes_adds_no_blank_lines_to_a_note_that_keeps_them() {
    let note = "marks:\n  a:\n    note: |+\n      kept\n\n";
    for (entry, after) in [
        ("  b: {state: done}\n\n", "after: x\n"),
        ("  b:\n    state: done\n \n\n", "# the end\n"),
        ("  b: {state: done}\n\n\n", ""),
        ("  b: {state: done}\n\n  c: {state: done}\n\n", "after: x\n"),
    ] {
        let text = format!("{note}{entry}{after}");
        let new = edited(&text, |progress| progress.marks.retain(|id, _| id == "a"));
        assert_eq!(new, format!("{note}{after}"));
    }
    let text = "marks:\n  a:\n    evidence:\n      - |+\n        kept\n\n      - x\n\n    state: done\n";
    let new = edited(text, |progress| progress.marks.entry("a".into()).or_default().evidence.truncate(1));
    assert_eq!(new, "marks:\n  a:\n    evidence:\n      - |+\n        kept\n\n    state: done\n");
    let text = "marks:\n  a:\n    note: |+\n      kept\n    date: 2026-01-02\n\n    state: done\n";
    let new = edited(text, |progress| progress.marks.entry("a".into()).or_default().date = None);
    assert_eq!(new, "marks:\n  a:\n    note: |+\n      kept\n    state: done\n");
}

#[test]
fn the_role_and_a_rating_change_in_their_own_lines() {
    let text = edited(EXAMPLE, |progress| progress.me.target = None);
    assert_eq!(diff(EXAMPLE, &text), (vec!["  target: gdad/role/product-manager/lead-product-manager"], vec![]));
    let text = edited(EXAMPLE, |progress| {
        let rating = Rating { level: "expert".into(), date: Some(date(2027, 1, 2)), ..Rating::default() };
        progress.ratings.entry("gdad/life-cycle-management".into()).or_default().push(rating);
    });
    assert_eq!(diff(EXAMPLE, &text), (vec![], vec!["    - {level: expert, date: 2027-01-02}"]));
}

#[test]
fn the_name_comes_first_and_a_rating_between_two_others_is_one_line() {
    let text = edited(EXAMPLE, |progress| progress.me.name = Some("Jo: Bloggs".into()));
    assert_eq!(diff(EXAMPLE, &text), (vec![], vec!["  name: 'Jo: Bloggs'"]));
    assert!(text.contains("me:\n  name: 'Jo: Bloggs'\n  role: "), "{text}");
    let text = edited(EXAMPLE, |progress| {
        let rating = Rating {
            level: "none".into(),
            date: Some(date(2025, 3, 4)),
            note: Some("two alphas,\none beta".into()),
            evidence: vec!["https://example.org/a".into(), "page, two".into()],
        };
        progress.ratings.entry("gdad/life-cycle-management".into()).or_default().insert(1, rating);
    });
    let line = "    - {level: none, date: 2025-03-04, note: \"two alphas,\\none beta\", evidence: \
                [https://example.org/a, 'page, two']}";
    assert_eq!(diff(EXAMPLE, &text), (vec![], vec![line]));
    assert!(text.contains(&format!("2025-02-03}}\n{line}\n    - {{level: working")), "{text}");
}

#[test]
fn a_note_that_ends_in_a_dash_leaves_a_file_that_can_be_changed() {
    let rating = Rating { level: "awareness".into(), note: Some("é -".into()), ..Rating::default() };
    let text = edited("", |progress| progress.ratings.entry("f/a".into()).or_default().push(rating));
    let text = edited(&text, |progress| drop(progress.marks.insert("f/a".into(), mark(MarkState::Done))));
    assert!(text.contains("{level: awareness, note: 'é -'}"), "{text}");
}

#[test]
fn a_rating_beside_those_written_by_hand_leaves_their_comments_and_fields() {
    let text = BY_HAND.replace("date: 2025-02-03}   # ~ day one", "date: 2025-02-03, by: Di}   # ~ day one");
    let new = edited(&text, |progress| {
        let rating = Rating { level: "expert".into(), date: Some(date(2027, 1, 2)), ..Rating::default() };
        progress.ratings.entry("gdad/life-cycle-management".into()).or_default().push(rating);
    });
    assert_eq!(diff(&text, &new), (vec![], vec!["        - {level: expert, date: 2027-01-02}"]));
}

#[test]
fn comments_before_anything_was_marked_are_kept() {
    for text in
        ["# mine\n", "# mine\n\nmarks:\n", "# mine\nmarks: {} # none yet\n", "# mine\r\nversion: 1\r\nmarks: ~\r\n"]
    {
        let new = edited(text, |progress| {
            progress.marks.insert("a/b".into(), mark(MarkState::Done));
        });
        assert!(new.starts_with("# mine"), "{new:?}");
        assert_eq!(new.contains('\r'), text.contains('\r'));
        assert_eq!(new.matches("\r\n").count() * usize::from(text.contains('\r')), new.matches('\r').count());
        assert_eq!(text.contains("none yet"), new.contains("# none yet"));
    }
}

#[test]
fn an_entry_with_fields_of_somebody_else_stays_when_it_is_unticked() {
    let text = "marks:\n  a:\n    state: done # yes\n    priority: high\n    date: 2026-01-02\n";
    let new = edited(text, |progress| progress.marks.clear());
    assert_eq!(new, "marks:\n  a:\n    state: todo # yes\n    priority: high\n");
}

#[test]
fn a_line_written_by_hand_since_then_is_kept() {
    let base = progress(EXAMPLE);
    let mut wanted = base.clone();
    let _ = wanted.set_state("pm-activities/x/y", MarkState::Done, date(2026, 1, 2), "Y");
    let by_hand = EXAMPLE.replace("    state: done", "    state: doing # not yet") + "  zzz:\n    state: done\n";
    let new = apply(&by_hand, &base, &wanted).expect("an edit");
    assert!(new.contains("state: doing # not yet") && new.contains("  zzz:\n"));
    assert_eq!(progress(&new).marks.len(), 3);
}

#[test]
fn a_file_without_a_last_line_end_gets_one() {
    let text = "marks:\n  a:\n    state: done\n    note: |\n      foo";
    let new = edited(text, |progress| {
        progress.marks.insert("b".into(), mark(MarkState::Done));
    });
    assert_eq!(new, format!("{text}\n  b:\n    state: done\n"));
}

#[test]
fn a_byte_order_mark_and_json_stay_what_they_are() {
    let text = "\u{feff}{\"version\": 1, \"marks\": {\"a\": {\"state\": \"done\"}}}\n";
    let new = edited(text, |progress| {
        progress.me.role = Some("r".into());
        progress.marks.insert("b".into(), Mark { date: Some(date(2026, 1, 2)), ..mark(MarkState::Doing) });
        progress.marks.remove("a");
    });
    let json = new.strip_prefix('\u{feff}').expect("the mark");
    let value: serde_json::Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(value["marks"]["b"]["date"], "2026-01-02");
    assert_eq!(value["me"]["role"], "r");
}

#[test]
fn what_is_newer_or_wrong_is_never_edited() {
    let wanted = Progress { me: Me { role: Some("r".into()), ..Me::default() }, ..Progress::default() };
    for text in ["version: 2\n", "marks: [a\n", "marks: {a: {date: soon}}\n", "marks: {a: {}, a: {}}\n", "- a\n"] {
        assert!(apply(text, &Progress::default(), &wanted).is_err(), "{text}");
    }
}
