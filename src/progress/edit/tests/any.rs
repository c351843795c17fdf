//! Any progress, and files that something happened to.

use std::ops::Range;

use jiff::civil::Date;
use proptest::prelude::*;

use super::*;

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
