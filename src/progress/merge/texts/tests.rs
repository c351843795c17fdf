//! The merged text says what `merge` says, and everything else that was in either file is in it too.

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::progress::apply;
use crate::progress::edit::tests::{any_mishaps, mangled};
use crate::progress::merge::FieldOf;
use crate::progress::merge::tests::sides;

const BY_HAND: &str = include_str!("../../../../tests/progress/by-hand.yaml");

fn merged(base: &str, ours: &str, theirs: &str) -> (String, Vec<Told>) {
    let merged = merge_texts(base.as_bytes(), ours.as_bytes(), theirs.as_bytes()).expect("three progress files");
    (String::from_utf8(merged.bytes).expect("UTF-8"), merged.told)
}

fn read(text: &str) -> Document {
    Document::parse(text.as_bytes()).expect("a progress file")
}

/// A file with these entries, each done on a day.
fn file(entries: &[(&str, u8)]) -> String {
    let entries = entries.iter().map(|(id, day)| format!("  {id}:\n    state: done\n    date: 2026-11-{day:02}\n"));
    format!("# mine\nversion: 1\nmarks:\n{}", entries.collect::<String>())
}

#[test]
fn entries_that_both_added_side_by_side_are_all_there() {
    let base = file(&[("a", 1), ("z", 1)]);
    let ours = file(&[("a", 1), ("m", 2), ("z", 1)]);
    let theirs = file(&[("a", 1), ("p", 3), ("z", 1)]);
    let all = file(&[("a", 1), ("m", 2), ("p", 3), ("z", 1)]);
    assert_eq!(merged(&base, &ours, &theirs), (all, vec![]));
}

#[test]
fn comments_of_both_stay_where_they_were_written() {
    let base = file(&[("a", 1), ("b", 1), ("c", 1)]);
    let ours = base.replace("  a:\n", "  # ours on a\n  a:\n").replace("b:\n    state: done", "b:\n    state: doing");
    let theirs = base.replace("  c:\n", "  # theirs on c\n  c:\n") + "# the end\n";
    let (text, told) = merged(&base, &ours, &theirs);
    assert_eq!(text, ours.replace("  c:\n", "  # theirs on c\n  c:\n") + "# the end\n");
    assert_eq!(told, []);
}

#[test]
fn a_comment_on_lines_that_both_changed_is_put_above_their_entry() {
    let base = file(&[("a", 1), ("b", 1)]);
    let ours = base.replace("b:\n    state: done\n    date: 2026-11-01", "b:\n    state: doing\n    date: 2026-11-02");
    let theirs = base.replace("date: 2026-11-01", "date: 2026-11-03 # agreed with Ann");
    let (text, told) = merged(&base, &ours, &theirs);
    assert!(text.contains("  # agreed with Ann\n  b:\n    state: done\n    date: 2026-11-03\n"), "{text}");
    assert_eq!(told.len(), 1);
}

#[test]
fn a_comment_without_a_place_goes_to_the_end_under_a_line_that_says_so() {
    let base = file(&[("a", 1)]);
    let (ours, theirs) = (base.replace("# mine", "# ours"), base.replace("# mine", "# theirs, and more"));
    let (text, _) = merged(&base, &ours, &theirs);
    assert_eq!(text, format!("{ours}{HEADING}\n# theirs, and more\n"));
    // The line stands there once.
    let (ours, theirs) = (text.replace("# ours", "# ours again"), text.replace("# ours", "# theirs again"));
    let (text, _) = merged(&text, &ours, &theirs);
    assert_eq!(text, ours.replace(HEADING, &format!("{HEADING}\n# theirs again")));
}

#[test]
fn a_comment_that_one_side_took_out_stays_out() {
    let base = file(&[("a", 1), ("b", 1), ("c", 1)]).replace("  c:\n", "  # old\n  c:\n");
    let ours = base.replace("a:\n    state: done", "a:\n    state: doing");
    let theirs = base.replace("  # old\n", "");
    assert!(!merged(&base, &ours, &theirs).0.contains("old"));
    assert!(!merged(&base, &theirs, &ours).0.contains("old"));
}

#[test]
fn a_comment_stays_on_its_entry_where_lines_of_another_one_are_alike() {
    let base = "marks:\n  a:\n    state: doing\n  b:\n    state: todo\n    evidence: [x]\n";
    let ours = base.replace("    evidence", "    mood: good # mine\n    evidence");
    let theirs = "marks:\n  a:\n    state: todo\n    evidence: [x]\n";
    let (once, _) = merged(base, &ours, theirs);
    assert_eq!(once, format!("{theirs}  b:\n    state: todo\n    mood: good # mine\n"));
    assert_eq!(merged(base, &once, &ours).0, once);
}

#[test]
fn fields_of_somebody_else_are_merged_three_ways() {
    let base = "team: a\nme: {role: r}\nmarks:\n  x:\n    state: done\n    mood: good\n  y:\n    state: done\n";
    let ours =
        base.replace("state: done\n    mood", "state: doing\n    mood").replace("me: {role: r}", "me: {role: s}");
    let theirs = base
        .replace("mood: good", "mood: bad\n    by: Ann")
        .replace("role: r", "role: r, nickname: Jo")
        .replace("team: a", "team: b\ngoals: {this: [1, two]}");
    let (text, told) = merged(base, &ours, &theirs);
    assert_eq!(told, []);
    let mut expected = read(&theirs).decoded.unknown;
    assert_eq!(read(&text).decoded.unknown, expected, "{text}");
    assert_eq!(read(&text).progress().marks["x"].state, crate::progress::MarkState::Doing);
    // Both changed one of them.
    let ours = ours.replace("team: a", "team: c");
    let (text, told) = merged(base, &ours, &theirs);
    let team = ("".to_owned(), "".to_owned(), "team".to_owned());
    expected.insert(team, crate::yaml::Node::Text("c".into()));
    assert_eq!(read(&text).decoded.unknown, expected, "{text}");
    let field =
        Told::Field { of: FieldOf::File, key: "team".into(), kept: Some("\"c\"".into()), other: Some("\"b\"".into()) };
    assert_eq!(told, [field]);
    assert_eq!(told[0].sentence(str::to_owned), "the field \"team\" stays \"c\"; the other side had \"b\"");
}

#[test]
fn an_entry_that_one_side_took_out_goes_with_its_fields_unless_the_other_changed_it() {
    let base = "marks:\n  x:\n    state: done\n    mood: good\n  y:\n    state: done\n";
    let gone = "marks:\n  y:\n    state: done\n";
    let other = format!("{base}  z:\n    state: done\n");
    assert_eq!(merged(base, gone, &other).0, format!("{gone}  z:\n    state: done\n"));
    // The mark was changed: its fields stay with it.
    let changed = base.replace("state: done\n    mood", "state: doing\n    mood");
    for (ours, theirs) in [(gone, changed.as_str()), (&changed, gone)] {
        let (text, told) = merged(base, ours, theirs);
        assert_eq!((read(&text).decoded.unknown, told.len()), (read(&changed).decoded.unknown, 1), "{text}");
    }
    // The field was changed: it stays, and nothing is marked.
    let changed = base.replace("good", "bad");
    let (text, told) = merged(base, gone, &changed);
    assert!(text.contains("  x:\n    mood: bad\n"), "{text}");
    assert_eq!(told.len(), 1);
}

#[test]
fn fields_of_ratings_stay_with_their_rating() {
    let of = |ratings: &[&str]| {
        let ratings: String = ratings.iter().map(|rating| format!("    - {{{rating}}}\n")).collect();
        format!("ratings:\n  s:\n{ratings}")
    };
    let (one, two, three) = (
        "level: awareness, date: 2026-01-01, by: Ann",
        "level: working, date: 2026-03-01, by: Ben",
        "level: practitioner, date: 2026-02-01, by: Cy",
    );
    let (text, told) = merged(&of(&[one]), &of(&[one, two]), &of(&[one, three]));
    assert_eq!(told, []);
    let [text, all] = [text, of(&[one, three, two])].map(|text| read(&text));
    assert_eq!((text.progress(), &text.decoded.unknown), (all.progress(), &all.decoded.unknown));
    // The rating is gone: that is told.
    let (_, told) = merged(&of(&[one, two]), &of(&[one]), &of(&[one, &two.replace("Ben", "Di")]));
    let sentence = "the field \"by\" of a rating of s went with the rating it was written on; it said \"Di\"";
    assert_eq!(told.iter().map(|told| told.sentence(str::to_owned)).collect::<Vec<_>>(), [sentence]);
}

#[test]
fn a_file_that_both_began_anew_has_all_of_both() {
    let ours = file(&[("a", 1), ("b", 2)]);
    let theirs = file(&[("b", 3), ("c", 1)]).replace("# mine", "# theirs").replace("  c:\n", "  # on c\n  c:\n");
    let (text, told) = merged("", &ours, &theirs);
    let expected = file(&[("a", 1), ("b", 3), ("c", 1)]).replace("  c:\n", "  # on c\n  c:\n");
    assert_eq!((text, told.len()), (format!("{expected}{HEADING}\n# theirs\n"), 1));
}

#[test]
fn what_only_one_side_changed_is_byte_for_byte_that_side() {
    let odd = "\u{feff}{\"marks\": {\"a\": {\"state\": \"done\"}}}";
    for (base, ours, theirs, result) in [
        (BY_HAND, odd, BY_HAND, odd),
        (BY_HAND, BY_HAND, odd, odd),
        (odd, BY_HAND, BY_HAND, BY_HAND),
        (odd, odd, odd, odd),
    ] {
        assert_eq!(merged(base, ours, theirs).0, result);
    }
}

#[test]
fn a_file_in_brackets_and_one_that_cannot_be_changed_are_merged_too() {
    let base = "{version: 1, marks: {a: {state: done, date: 2026-01-01}}}\n";
    let ours = "{version: 1, marks: {a: {state: done, date: 2026-02-01}, b: {state: doing}}}\n";
    let theirs = "{version: 1, team: x, marks: {a: {state: done, date: 2026-03-01}, c: {state: doing}}}\n";
    let (text, told) = merged(base, ours, theirs);
    assert_eq!((read(&text).progress().marks.len(), told.len()), (3, 1));
    assert!(text.starts_with('{') && text.contains("team: x"), "{text}");
    // Text that is indented less than its key: one parser takes it, the one that finds places does not.
    let ours = "marks:\n  a:\n    note: \"one\n two\" # ours\n    state: done\nteam: x\n# end\n";
    assert!(read(ours).outline.is_err(), "find another one");
    let (text, told) = merged("", ours, &file(&[("a", 2), ("c", 3)]));
    assert_eq!((read(&text).progress().marks["a"].note.as_str(), told.len()), ("one two", 1));
    assert!(text.contains("# end\n") && text.contains("team: x\n") && text.contains("# ours\n"), "{text}");
}

#[test]
fn line_ends_of_ours_stay() {
    let base = file(&[("a", 1), ("c", 1)]);
    let ours = file(&[("a", 1), ("b", 1), ("c", 1)]).replace('\n', "\r\n");
    let (text, _) = merged(&base, &ours, &file(&[("a", 2), ("c", 1), ("d", 1)]));
    assert_eq!(text, file(&[("a", 2), ("b", 1), ("c", 1), ("d", 1)]).replace('\n', "\r\n"));
}

#[test]
fn what_only_some_readers_take_for_a_line_end_is_no_part_of_a_comment() {
    // What stands behind it is a field then: kept as that, and not as a comment that would say it a second time.
    let (before, behind) = BY_HAND.split_once("# a/a:\n").expect("a comment");
    let shorter = BY_HAND.replacen("            kept lines\n\n\n", "            kept lines\n", 1);
    for end in ["\r", "\u{85}", "\u{2028}", "\u{2029}"] {
        let broken = format!("{before}# {end}a/a:\n{behind}");
        for (ours, theirs) in [(&shorter, &broken), (&broken, &shorter)] {
            let (text, _) = merged(BY_HAND, ours, theirs);
            let [b, o, t, result] = [BY_HAND, ours, theirs, &text].map(read);
            assert!(result.says(&merge(b.progress(), o.progress(), t.progress()).progress), "{text}");
            assert!(result.decoded.unknown.contains_key(&(String::new(), String::new(), "a/a".to_owned())), "{text}");
            for comment in ["# ~ x\n", "# ~ commented out\n", "#   state: done\n", "# ~ the end\n"] {
                assert_eq!(text.matches(comment).count(), 1, "{comment} in {text}");
            }
        }
    }
}

#[test]
fn every_side_that_cannot_be_read_is_named() {
    let good = file(&[("a", 1)]);
    let sides = |base: &str, ours: &str, theirs: &str| {
        let broken = merge_texts(base.as_bytes(), ours.as_bytes(), theirs.as_bytes()).expect_err("must fail");
        broken.into_iter().map(|broken| (broken.side, broken.why)).collect::<Vec<_>>()
    };
    let [(Side::Theirs, EditError::Unreadable(problems))] = &sides(&good, &good, "marks: {a: {state: finished}}\n")[..]
    else {
        panic!("theirs has a fault")
    };
    assert!(problems[0].to_string().starts_with("1:20: the state \"finished\"; expected todo"), "{}", problems[0]);
    assert_eq!(sides("version: 7\n", &good, &good), [(Side::Base, EditError::Newer(7))]);
    assert_eq!(
        sides("marks: [", "- a\n", &good).iter().map(|(side, _)| *side).collect::<Vec<_>>(),
        [Side::Base, Side::Ours]
    );
    assert_eq!(sides(&good, "<<<<<<< x\nmarks: [\n=======\n>>>>>>> y\n", &good)[0].0, Side::Ours);
}

#[test]
fn a_conflict_that_somebody_has_left_in_a_side_is_resolved_too() {
    let base = file(&[("a", 1)]);
    let left = "# mine\nversion: 1\nmarks:\n  a:\n    state: done\n<<<<<<< HEAD\n    date: 2026-11-02\n=======\n    \
                date: 2026-11-03\n>>>>>>> x\n";
    for (ours, theirs) in [(left, base.as_str()), (&base, left), (left, &file(&[("a", 1), ("b", 1)]))] {
        let (text, _) = merged(&base, ours, theirs);
        assert_eq!(read(&text).progress().marks["a"].date, Some(jiff::civil::date(2026, 11, 3)), "{text}");
    }
}

/// What a person may write into a file, and where: a place among the entries, and one of some kinds.
type Written = Vec<(Index, u8)>;

/// Writes comments and fields of one's own, each different, and says what they are.
fn written(text: &str, who: &str, what: &Written) -> (String, Vec<String>) {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut comments = Vec::new();
    for (number, (index, kind)) in what.iter().enumerate() {
        let states: Vec<usize> = (1..lines.len()).filter(|at| lines[*at].starts_with("    state: ")).collect();
        if states.is_empty() {
            continue;
        }
        let at = states[index.index(states.len())];
        let comment = format!("# ~ {who} {number}");
        match kind % 5 {
            0 => lines.insert(at - 1, format!("  {comment}")),
            1 if !lines[at].contains('#') => lines[at].push_str(&format!("  {comment}")),
            2 => lines.insert(at + 1, format!("    {who}{number}: a field {comment}")),
            3 => lines.push(format!("{who}{number}: [of, the, file] {comment}")),
            _ => lines.push(comment.clone()),
        }
        comments.push(comment);
    }
    let text = lines.join("\n") + "\n";
    comments.retain(|comment| text.contains(comment.as_str()));
    (text, comments)
}

fn writing() -> impl Strategy<Value = Written> {
    proptest::collection::vec((any::<Index>(), any::<u8>()), 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(120) })]

    #[test]
    fn the_text_says_what_merge_says_and_keeps_what_either_wrote(
        [base, ours, theirs] in sides(), by_ours in writing(), by_theirs in writing(), by_hand: bool
    ) {
        let start = if by_hand { BY_HAND } else { "" };
        let base_text = apply(start, &read(start).decoded.progress, &base).expect("an edit");
        let from_base = |side: &Progress| apply(&base_text, &base, side).expect("an edit");
        let (ours_text, mut comments) = written(&from_base(&ours), "ours", &by_ours);
        let (theirs_text, more) = written(&from_base(&theirs), "theirs", &by_theirs);
        comments.extend(more);
        for (one, other) in [(&ours_text, &theirs_text), (&theirs_text, &ours_text)] {
            let (text, told) = merged(&base_text, one, other);
            let [b, o, t, result] = [&base_text, one, other, &text].map(|text| read(text));
            let expected = merge(b.progress(), o.progress(), t.progress());
            prop_assert!(result.says(&expected.progress), "{}", text);
            prop_assert!(told.starts_with(&expected.told));
            for comment in &comments {
                prop_assert_eq!(text.matches(&format!("{comment}\n")).count(), 1, "{} in {}", comment, text);
            }
            for (place, node) in o.decoded.unknown.iter().chain(&t.decoded.unknown) {
                if place.0 != "ratings" && b.decoded.unknown.get(place) != Some(node) {
                    prop_assert_eq!(result.decoded.unknown.get(place), Some(node), "{:?} in {}", place, text);
                }
            }
        }
    }

    #[test]
    fn merging_the_same_changes_no_byte([base, ours, theirs] in sides(), by_ours in writing()) {
        let text = |side: &Progress| apply("", &Progress::default(), side).expect("a file");
        let (ours, _) = written(&text(&ours), "ours", &by_ours);
        prop_assert_eq!(&merged(&ours, &ours, &ours).0, &ours);
        prop_assert_eq!(&merged(&text(&base), &ours, &text(&base)).0, &ours);
        prop_assert_eq!(&merged(&text(&base), &text(&base), &ours).0, &ours);
        // And what was merged is there when it is merged once more.
        let (once, _) = merged(&text(&base), &ours, &text(&theirs));
        prop_assert_eq!(&merged(&text(&base), &once, &ours).0, &once);
    }

    #[test]
    fn whatever_was_done_to_the_sides_they_are_merged_or_cannot_be_read(
        base in any_mishaps(0..3), ours in any_mishaps(0..4), theirs in any_mishaps(0..4)
    ) {
        let base = mangled(BY_HAND, &base);
        let [ours, theirs] = [ours, theirs].map(|mishaps| mangled(&base, &mishaps));
        match merge_texts(base.as_bytes(), ours.as_bytes(), theirs.as_bytes()) {
            Ok(merged) => {
                let [b, o, t] = [&base, &ours, &theirs].map(|text| read(text));
                let result = Document::parse(&merged.bytes).expect("what was merged");
                prop_assert!(result.says(&merge(b.progress(), o.progress(), t.progress()).progress));
                let unknown = merge_fields([&b, &o, &t], result.progress(), &mut Vec::new());
                prop_assert_eq!(&result.decoded.unknown, &unknown);
            }
            Err(broken) => {
                for Broken { side, .. } in broken {
                    let text = [&base, &ours, &theirs][Side::ALL.iter().position(|other| *other == side).expect("a side")];
                    prop_assert!(Document::parse(text.as_bytes()).is_err(), "{:?} reads: {}", side, text);
                }
            }
        }
    }
}
