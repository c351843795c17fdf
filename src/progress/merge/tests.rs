use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::progress::{Mark, MarkState, Rating, apply};

fn mark(state: MarkState, day: i8, note: &str, evidence: &[&str]) -> Mark {
    let evidence = evidence.iter().map(|link| (*link).to_owned()).collect();
    Mark { state, date: (day > 0).then(|| date(2026, 11, day)), text: None, note: note.into(), evidence }
}

fn with(mark: Option<Mark>) -> Progress {
    let mut progress = Progress::default();
    progress.marks.extend(mark.map(|mark| ("a".to_owned(), mark)));
    progress
}

/// One mark merged, and how many decisions that took.
fn merged(base: Option<Mark>, ours: Option<Mark>, theirs: Option<Mark>) -> (Option<Mark>, usize) {
    let merged = merge(&with(base), &with(ours), &with(theirs));
    (merged.progress.marks.get("a").cloned(), merged.told.len())
}

#[test]
fn a_change_on_one_side_wins() {
    let (base, new) = (mark(MarkState::Done, 20, "", &[]), mark(MarkState::Todo, 0, "later", &[]));
    for changed in [Some(new.clone()), None] {
        assert_eq!(merged(Some(base.clone()), changed.clone(), Some(base.clone())), (changed.clone(), 0));
        assert_eq!(merged(Some(base.clone()), Some(base.clone()), changed.clone()), (changed, 0));
    }
    assert_eq!(merged(None, Some(new.clone()), None), (Some(new), 0));
}

#[test]
fn nothing_is_left_where_one_side_took_the_state_back_and_the_other_what_was_written() {
    let base = mark(MarkState::Done, 0, "", &["x"]);
    let (back, bare) = (mark(MarkState::Todo, 0, "", &["x"]), mark(MarkState::Done, 0, "", &[]));
    assert_eq!(merged(Some(base.clone()), Some(back.clone()), Some(bare.clone())).0, None);
    assert_eq!(merged(Some(base), Some(bare), Some(back)).0, None);
}

#[test]
fn fields_merge_separately() {
    let base = mark(MarkState::Doing, 10, "", &["x"]);
    let ours = mark(MarkState::Done, 20, "", &["x"]);
    let theirs = mark(MarkState::Doing, 10, "went well", &["x", "y"]);
    assert_eq!(
        merged(Some(base), Some(ours), Some(theirs)),
        (Some(mark(MarkState::Done, 20, "went well", &["x", "y"])), 0)
    );
}

#[test]
fn the_later_date_wins_and_on_one_day_the_state_that_says_most() {
    use MarkState::{Doing, Done, NotApplicable, Todo};
    for (base, one, other, kept) in [
        (None, (Doing, 21), (Done, 20), (Doing, 21)),
        (None, (Doing, 21), (Done, 21), (Done, 21)),
        (None, (NotApplicable, 21), (Doing, 21), (Doing, 21)),
        (None, (NotApplicable, 21), (Todo, 21), (NotApplicable, 21)),
        (Some((Done, 1)), (Todo, 0), (Doing, 2), (Doing, 2)),
        (Some((Done, 1)), (Done, 5), (Done, 7), (Done, 7)),
    ] {
        // A note on all of them: without one a todo would be no entry.
        let of = |(state, day)| Some(mark(state, day, "note", &[]));
        let (one, other, base) = (of(one), of(other), base.and_then(of));
        assert_eq!(merged(base.clone(), one.clone(), other.clone()), (of(kept), 1));
        assert_eq!(merged(base, other, one), (of(kept), 1));
    }
}

#[test]
fn a_mark_that_one_side_cleared_and_the_other_changed_stays() {
    let base = mark(MarkState::Done, 20, "", &[]);
    let changed = mark(MarkState::Done, 20, "a note", &[]);
    assert_eq!(merged(Some(base.clone()), None, Some(changed.clone())), (Some(changed.clone()), 1));
    assert_eq!(merged(Some(base), Some(changed.clone()), None), (Some(changed), 1));
}

#[test]
fn a_longer_note_stands_and_two_notes_are_both_kept() {
    let note = |text: &str| Some(mark(MarkState::Done, 1, text, &[]));
    let notes = |base: &str, ours: &str, theirs: &str| {
        let (merged, told) = merged(note(base), note(ours), note(theirs));
        (merged.expect("a mark").note, told)
    };
    assert_eq!(notes("", "two alphas", "two alphas, one beta"), ("two alphas, one beta".into(), 0));
    assert_eq!(notes("two alphas\n", "two alphas\nand more\n", ""), ("two alphas\nand more\n".into(), 0));
    assert_eq!(notes("", "with Ben", "with Ann"), ("with Ann\n* * *\nwith Ben\n".into(), 1));
    // What was merged before is not doubled, and a third finds its place.
    assert_eq!(notes("", "A\n* * *\nB\n", "B"), ("A\n* * *\nB\n".into(), 0));
    assert_eq!(notes("", "A\n* * *\nC\n", "B\n* * *\nC\n"), ("A\n* * *\nB\n* * *\nC\n".into(), 1));
}

#[test]
fn links_are_united_but_one_taken_out_stays_out() {
    let links = |links: &[&str]| Some(mark(MarkState::Done, 1, "", links));
    let (united, _) = merged(links(&["x", "old"]), links(&["x", "old", "b"]), links(&["x", "a"]));
    assert_eq!(united.expect("a mark").evidence, ["x", "a", "b"]);
}

#[test]
fn in_me_ours_stands_and_it_is_told() {
    let me = |role: &str| Progress { me: Me { role: Some(role.into()), ..Me::default() }, ..Progress::default() };
    let merged = merge(&me("a"), &me("b"), &me("c"));
    assert_eq!(merged.progress, me("b"));
    assert_eq!(merged.told, [Told::Role { kept: Some("b".into()), other: Some("c".into()) }]);
    assert_eq!(merge(&me("a"), &me("a"), &me("c")).progress, me("c"));
    let name = |name: &str| Progress { me: Me { name: Some(name.into()), ..Me::default() }, ..Progress::default() };
    let merged = merge(&name("a"), &name("b"), &name("c"));
    assert_eq!(merged.progress, name("b"));
    let sentence = merged.told[0].sentence(|id| panic!("{id} is no id"));
    assert_eq!(sentence, "my name stays \"b\"; the other side had \"c\"");
}

#[test]
fn ratings_of_both_sides_stand_oldest_first_and_those_of_one_day_in_their_order() {
    let rating =
        |level: &str, day: i8| Rating { level: level.into(), date: Some(date(2026, 11, day)), ..Rating::default() };
    let of =
        |ratings: &[(&str, i8)]| -> Vec<Rating> { ratings.iter().map(|(level, day)| rating(level, *day)).collect() };
    let base = of(&[("awareness", 1)]);
    let ours = of(&[("awareness", 1), ("working", 9), ("practitioner", 9)]);
    let theirs = of(&[("awareness", 1), ("working", 5)]);
    let united = of(&[("awareness", 1), ("working", 5), ("working", 9), ("practitioner", 9)]);
    assert_eq!(merge_ratings(&base, &ours, &theirs), united);
    assert_eq!(merge_ratings(&base, &theirs, &ours), united);
}

#[test]
fn ratings_that_differ_in_their_links_alone_both_stand() {
    let with = |link: &str| Rating { level: "working".into(), evidence: vec![link.into()], ..Rating::default() };
    let (a, b) = ([with("a")], [with("b")]);
    assert_eq!(merge_ratings(&[], &b, &a), [with("a"), with("b")]);
    assert_eq!(merge_ratings(&[], &a, &b), [with("a"), with("b")]);
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec!["", "a", "b", "a b", "b\n", "x: y", "* * *", "a\n* * *\nb", "- no", "~"]).prop_map(String::from),
        1 => "[ -~é\n]{0,12}",
    ]
}

fn day() -> impl Strategy<Value = Option<Date>> {
    option::of((1_i8..5).prop_map(|day| date(2026, 11, day)))
}

fn any_mark() -> impl Strategy<Value = Mark> {
    let state = prop::sample::select(MarkState::ALL.to_vec());
    let link = prop::sample::select(vec!["x", "y", "z", "https://example.org/a?b=c#d"]).prop_map(String::from);
    (state, day(), option::of(words()), words(), vec(link, 0..3)).prop_map(|(state, date, text, note, evidence)| Mark {
        state,
        date,
        text,
        note,
        evidence,
    })
}

fn any_rating() -> impl Strategy<Value = Rating> {
    let level = prop::sample::select(vec!["awareness", "working", "expert"]).prop_map(String::from);
    let links = vec(prop::sample::select(vec!["x", "y"]).prop_map(String::from), 0..3);
    (level, day(), option::of(words()), links).prop_map(|(level, date, note, evidence)| Rating {
        level,
        date,
        note,
        evidence,
    })
}

fn any_progress() -> impl Strategy<Value = Progress> {
    let id = || prop::sample::select(vec!["f/a", "f/b", "f/b/c"]).prop_map(String::from);
    let me = option::of(id());
    let marks = prop::collection::btree_map(id(), any_mark().prop_filter("something", |mark| !mark.is_empty()), 0..4);
    let ratings = prop::collection::btree_map(id(), vec(any_rating(), 1..4), 0..3);
    (option::of(words()), me.clone(), me, marks, ratings).prop_map(|(name, role, target, marks, ratings)| Progress {
        me: Me { name, role, target },
        marks,
        ratings,
    })
}

/// Two sides that share much with what they began with, as they do.
pub(in crate::progress::merge) fn sides() -> impl Strategy<Value = [Progress; 3]> {
    (any_progress(), any_progress(), any_progress(), any::<[bool; 4]>()).prop_map(
        |(base, mut ours, mut theirs, same)| {
            for (side, [marks, ratings]) in [(&mut ours, [same[0], same[1]]), (&mut theirs, [same[2], same[3]])] {
                if marks {
                    side.marks.extend(base.marks.iter().take(1).map(|(id, mark)| (id.clone(), mark.clone())));
                }
                if ratings {
                    side.ratings.clone_from(&base.ratings);
                }
            }
            [base, ours, theirs]
        },
    )
}

/// Notes count by what they say: a merge trims the ends of those it joins.
fn says(whole: &str, part: &str) -> bool {
    part.split("* * *").map(str::trim).all(|part| whole.contains(part))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(700) })]

    #[test]
    fn it_does_not_matter_which_side_is_ours_but_for_me([base, ours, theirs] in sides()) {
        let (one, other) = (merge(&base, &ours, &theirs).progress, merge(&base, &theirs, &ours).progress);
        prop_assert_eq!(one.marks, other.marks);
        prop_assert_eq!(one.ratings, other.ratings);
    }

    #[test]
    fn merging_again_changes_nothing([base, ours, theirs] in sides()) {
        prop_assert_eq!(&merge(&base, &ours, &ours).progress, &ours);
        prop_assert_eq!(&merge(&base, &base, &theirs).progress, &theirs);
        prop_assert_eq!(&merge(&base, &ours, &base).progress, &ours);
        let merged = merge(&base, &ours, &theirs).progress;
        prop_assert_eq!(&merge(&ours, &ours, &merged).progress, &merged);
        prop_assert_eq!(&merge(&theirs, &merged, &theirs).progress, &merged);
        prop_assert_eq!(&merge(&base, &merged, &theirs).progress.marks, &merged.marks);
        prop_assert_eq!(&merge(&base, &merged, &ours).progress.marks, &merged.marks);
    }

    #[test]
    fn nothing_is_dropped_that_was_not_taken_out_on_purpose([base, ours, theirs] in sides()) {
        let merged = merge(&base, &ours, &theirs).progress;
        for (side, other) in [(&ours, &theirs), (&theirs, &ours)] {
            for (id, mark) in &side.marks {
                let was = base.marks.get(id);
                if !other.marks.contains_key(id) && was == Some(mark) {
                    // Cleared on purpose.
                    prop_assert!(!merged.marks.contains_key(id));
                    continue;
                }
                let kept = merged.marks.get(id);
                prop_assert!(kept.is_some(), "{id} was dropped");
                let kept = kept.expect("just looked");
                let was = was.cloned().unwrap_or_default();
                if mark.note != was.note {
                    prop_assert!(says(&kept.note, &mark.note), "{:?} is not in {:?}", mark.note, kept.note);
                }
                let new = mark.evidence.iter().filter(|link| !was.evidence.contains(link));
                prop_assert!(new.clone().all(|link| kept.evidence.contains(link)));
                if (mark.state, mark.date) != (was.state, was.date) {
                    prop_assert!(kept.date >= mark.date, "an older state won");
                }
            }
            for (skill, ratings) in &side.ratings {
                let was = base.ratings.get(skill).cloned().unwrap_or_default();
                let kept = merged.ratings.get(skill).cloned().unwrap_or_default();
                prop_assert!(ratings.iter().filter(|rating| !was.contains(rating)).all(|rating| kept.contains(rating)));
            }
        }
    }

    #[test]
    fn it_says_the_same_after_a_round_trip_through_the_file([base, ours, theirs] in sides()) {
        let merged = merge(&base, &ours, &theirs).progress;
        let text = |progress: &Progress| apply("", &Progress::default(), progress).expect("it can be written");
        let read = |text: &str| crate::progress::document::Document::parse(text.as_bytes()).expect("it reads").progress().clone();
        let [base, ours, theirs] = [&base, &ours, &theirs].map(|side| read(&text(side)));
        prop_assert_eq!(&merge(&base, &ours, &theirs).progress, &merged);
        prop_assert_eq!(read(&text(&merged)), merged);
    }
}
