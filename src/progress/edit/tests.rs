//! Any progress can be written and read back, any can become any other, and what a person wrote beside it stays.

use std::ops::Range;

use proptest::prelude::*;

use super::*;
use crate::progress::{Mark, MarkState, Me, Rating};
use jiff::civil::{Date, date};

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

/// What a person wrote: it has to be there after any edit.
fn comments(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| Some(line[line.find("# ~")?..].trim())).collect()
}

fn any_text() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "no",
        "on",
        "10:20",
        "1_000",
        "=",
        "~",
        "null",
        " x",
        "x ",
        "#",
        "a: b",
        "a #b",
        "- a",
        "? a",
        "---",
        "...",
        "'",
        "\"",
        "\\",
        "\r",
        "\r\n",
        "\n",
        "\n\n",
        "\t",
        "\tx",
        "\u{2028}",
        "\u{85}",
        "\0",
        "\u{7f}",
        "\u{1b}",
        "😀",
        "\u{feff}",
        "é",
        "{a",
        "[b",
        "c]",
        "d,",
        "&a",
        "*a",
        "!t",
        "%x",
        "@",
        "`",
        "|",
        ">",
        "x:",
        ":x",
        " ",
        "  y",
        "y",
        "0x1F",
        "1e3",
        ".5",
        "2026-01-02",
        "<<",
        "\u{202e}",
        "\u{ffff}",
        "word",
        "two words",
        "https://example.org/a?b=c&d#e",
        "line\n",
        "# no comment\n",
    ]);
    prop_oneof![
        prop::collection::vec(nasty, 0..6).prop_map(|parts| parts.concat()),
        any::<String>(),
        "[a-z ]{0,20}",
        "[a-z]{1,8}(\n[ a-z#:-]{0,8}){0,4}",
    ]
}

fn any_id() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[a-c]/[a-c]", 1 => any_text().prop_map(|text| text.chars().take(60).collect())]
}

fn any_date() -> impl Strategy<Value = Option<Date>> {
    prop::option::of((0i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| date(y, m, d)))
}

fn any_mark() -> impl Strategy<Value = Mark> {
    let state = prop::sample::select(MarkState::ALL.to_vec());
    let links = prop::collection::vec(any_text(), 0..4);
    (state, any_date(), prop::option::of(any_text()), any_text(), links)
        .prop_map(|(state, date, text, note, evidence)| Mark { state, date, text, note, evidence })
}

fn any_progress() -> impl Strategy<Value = Progress> {
    let links = prop::collection::vec(any_text(), 0..3);
    let rating = ("[a-z]{1,3}|[0-9]", any_date(), prop::option::of(any_text()), links)
        .prop_map(|(level, date, note, evidence)| Rating { level, date, note, evidence });
    let ratings = prop::collection::btree_map(any_id(), prop::collection::vec(rating, 1..4), 0..3);
    let marks = prop::collection::btree_map(any_id(), any_mark(), 0..6);
    let me = [(); 3].map(|()| prop::option::of(any_text()));
    (me, ratings, marks).prop_map(|([name, role, target], ratings, marks)| Progress {
        me: Me { name, role, target },
        ratings,
        marks,
    })
}

/// Where, how much is lost there, and what comes instead.
pub(in crate::progress) type Mishap = (prop::sample::Index, prop::sample::Index, String);

/// What editors, mergers and fingers do to a text.
pub(in crate::progress) fn mangled(text: &str, mishaps: &[Mishap]) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for (at, many, new) in mishaps {
        let at = at.index(text.len() + 1);
        let end = (at + many.index(12)).min(text.len());
        text.splice(at..end, new.chars());
    }
    text.into_iter().collect()
}

pub(in crate::progress) fn any_mishaps(many: Range<usize>) -> impl Strategy<Value = Vec<Mishap>> {
    let fragments = [
        "",
        " ",
        "\n",
        "\n\n",
        "  ",
        "\t",
        ":",
        ": ",
        "- ",
        "? ",
        "#",
        " # x",
        "{",
        "}",
        "[",
        "]",
        ",",
        "'",
        "\"",
        "|",
        ">",
        "|+\n",
        "&a ",
        "*a",
        "!!str ",
        "!t ",
        "a: b\n",
        "---\n",
        "...\n",
        "~",
        "\r\n",
        "\r",
        "\u{2028}",
        "\u{85}",
        "\u{feff}",
        "é",
        "<<: ",
        "%",
        "@",
        "state: done",
        "marks:\n",
        "    ",
    ];
    let fragment = prop::sample::select(fragments.to_vec()).prop_map(str::to_owned);
    prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), fragment), many)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_progress_is_read_back_as_it_was_written(wanted in any_progress()) {
        let text = apply("", &Progress::default(), &wanted).expect("a new file");
        prop_assert_eq!(progress(&text).changes_to(&wanted), vec![]);
        prop_assert!(text.chars().all(|c| c == '\n' || c == '\t' || !c.is_control()));
    }

    #[test]
    fn any_progress_becomes_any_other(first in any_progress(), second in any_progress()) {
        let text = apply("", &Progress::default(), &first).expect("a new file");
        let text = apply(&text, &first, &second).expect("an edit");
        prop_assert_eq!(progress(&text).changes_to(&second), vec![]);
        prop_assert_eq!(second.changes_to(&progress(&text)), vec![]);
    }

    #[test]
    fn a_file_written_by_hand_becomes_any_and_keeps_comments_and_unknown_fields(wanted in any_progress(), crlf: bool) {
        let text = if crlf { BY_HAND.replace('\n', "\r\n") } else { BY_HAND.to_owned() };
        let new = apply(&text, &progress(&text), &wanted).expect("an edit");
        prop_assert_eq!(progress(&new).changes_to(&wanted), vec![]);
        for comment in comments(&text) {
            prop_assert!(comments(&new).contains(&comment), "{} is gone from {}", comment, new);
        }
        prop_assert_eq!(crlf, new.lines().count() == new.matches("\r\n").count());
    }

    #[test]
    fn one_change_after_the_other_keeps_spans_and_text_in_step(steps in prop::collection::vec((any_id(), prop::option::of(any_mark())), 1..12)) {
        let mut document = Document::parse(BY_HAND.as_bytes()).expect("a progress file");
        for (id, after) in steps {
            let before = document.progress().marks.get(&id).cloned();
            let after = after.filter(|mark| !mark.is_empty());
            document.edit(&[Change::Mark { id, before, after }]).expect("an edit");
            let again = Document::parse(document.text.as_bytes()).expect("what was written");
            prop_assert_eq!(again.progress().changes_to(document.progress()), vec![]);
            prop_assert_eq!(document.progress().changes_to(again.progress()), vec![]);
            prop_assert_eq!(&again.decoded.unknown, &document.decoded.unknown);
            prop_assert_eq!(format!("{:?}", again.outline), format!("{:?}", document.outline));
        }
    }

    #[test]
    fn whatever_was_done_to_a_file_an_edit_is_right_or_refused(
        mishaps in any_mishaps(0..5),
        wanted in any_progress(),
    ) {
        let text = mangled(BY_HAND, &mishaps);
        let Ok(before) = Document::parse(text.as_bytes()) else { return Ok(()) };
        if let Ok(new) = apply(&text, before.progress(), &wanted) {
            let after = Document::parse(new.as_bytes()).expect("what was written");
            prop_assert_eq!(after.progress().changes_to(&wanted), vec![]);
            let unknown = |document: &Document| {
                let ours = |key: &&(String, String, String)| key.0 != "ratings";
                document.decoded.unknown.keys().filter(ours).cloned().collect::<Vec<_>>()
            };
            prop_assert_eq!(unknown(&before), unknown(&after));
        }
    }

    #[test]
    fn one_mark_after_the_other_in_a_mangled_file_keeps_all_the_rest(
        mishaps in any_mishaps(0..4),
        steps in prop::collection::vec((any_id(), prop::option::of(any_mark())), 1..5),
    ) {
        let text = mangled(BY_HAND, &mishaps);
        let Ok(mut document) = Document::parse(text.as_bytes()) else { return Ok(()) };
        for (id, after) in steps {
            let mut expected = document.progress().clone();
            let before = document.progress().marks.get(&id).cloned();
            let change = Change::Mark { id, before, after: after.filter(|mark| !mark.is_empty()) };
            change.apply(&mut expected);
            if document.edit(&[change]).is_ok() {
                let again = Document::parse(document.text.as_bytes()).expect("what was written");
                prop_assert_eq!(again.progress().changes_to(&expected), vec![]);
                prop_assert_eq!(&again.decoded.unknown, &document.decoded.unknown);
            }
        }
    }
}
