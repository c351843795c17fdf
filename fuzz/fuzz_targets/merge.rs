//! Whatever two sides made of the same progress, merging them keeps what it promises.

#![no_main]

use std::collections::BTreeMap;

use arbitrary::{Arbitrary, Unstructured};
use bydoing::progress::merge::merge;
use bydoing::progress::{self, Mark, MarkState, Me, Progress, Rating};
use jiff::civil::{Date, date};
use libfuzzer_sys::fuzz_target;

/// What one side did to what both began with.
#[derive(Debug, Arbitrary)]
enum Step {
    State(u8, u8, u8),
    Note(u8, Text),
    Date(u8, u8),
    Text(u8, Text),
    Link(u8, Text),
    Unlink(u8, u8),
    Remove(u8),
    Rate(u8, u8, u8, Option<Text>),
    Unrate(u8, u8),
    Role(Option<Text>),
    Target(Option<Text>),
}

/// Few words, so that both sides often write the same, and any text.
#[derive(Debug)]
struct Text(String);

impl<'a> Arbitrary<'a> for Text {
    fn arbitrary(bytes: &mut Unstructured<'a>) -> arbitrary::Result<Text> {
        const WORDS: [&str; 14] = [
            "",
            "a",
            "b",
            "a b",
            "a\nb",
            "one\n",
            "one\ntwo\n",
            " ",
            "---",
            "#",
            "no",
            "é",
            "'\"",
            "https://example.org",
        ];
        let choice = usize::from(u8::arbitrary(bytes)?);
        match WORDS.get(choice % (WORDS.len() + 2)) {
            Some(word) => Ok(Text((*word).to_owned())),
            None => Ok(Text(String::arbitrary(bytes)?)),
        }
    }
}

fuzz_target!(|sides: (Vec<Step>, Vec<Step>, Vec<Step>)| {
    let base = taken(&Progress::default(), &sides.0);
    let ours = taken(&base, &sides.1);
    let theirs = taken(&base, &sides.2);
    holds(&base, &ours, &theirs);
    // Sides that did not begin with the same.
    holds(&Progress::default(), &ours, &theirs);
});

fn taken(from: &Progress, steps: &[Step]) -> Progress {
    let mut progress = from.clone();
    for step in steps {
        let id = |id: u8| format!("x/s/{}", id % 4);
        let skill = |id: u8| format!("x/{}", id % 3);
        let mut mark = |id: &str, change: &dyn Fn(&mut Mark)| {
            let mark = progress.marks.entry(id.to_owned()).or_default();
            change(mark);
        };
        match step {
            Step::State(at, state, day) => mark(&id(*at), &|mark| {
                mark.state = MarkState::ALL[usize::from(state % 4)];
                mark.date = day_of(*day);
            }),
            Step::Note(at, text) => mark(&id(*at), &|mark| mark.note.clone_from(&text.0)),
            Step::Date(at, day) => mark(&id(*at), &|mark| mark.date = day_of(*day)),
            Step::Text(at, text) => mark(&id(*at), &|mark| mark.text = Some(text.0.clone())),
            Step::Link(at, text) => mark(&id(*at), &|mark| mark.evidence.push(text.0.clone())),
            Step::Unlink(at, link) => mark(&id(*at), &|mark| {
                if !mark.evidence.is_empty() {
                    let at = usize::from(*link) % mark.evidence.len();
                    mark.evidence.remove(at);
                }
            }),
            Step::Remove(at) => drop(progress.marks.remove(&id(*at))),
            Step::Rate(at, level, day, note) => {
                let level = ["low", "high", "7"][usize::from(level % 3)].to_owned();
                let note = note.as_ref().map(|note| note.0.clone());
                progress.ratings.entry(skill(*at)).or_default().push(Rating {
                    level,
                    date: day_of(*day),
                    note,
                    evidence: Vec::new(),
                });
            }
            Step::Unrate(at, which) => {
                if let Some(ratings) = progress.ratings.get_mut(&skill(*at)) {
                    ratings.remove(usize::from(*which) % ratings.len());
                }
                progress.ratings.retain(|_, ratings| !ratings.is_empty());
            }
            Step::Role(role) => progress.me.role = role.as_ref().map(|role| role.0.clone()),
            Step::Target(target) => progress.me.target = target.as_ref().map(|target| target.0.clone()),
        }
    }
    // A mark with nothing in it is the same as no mark.
    progress.marks.retain(|_, mark| !mark.is_empty());
    progress
}

fn day_of(day: u8) -> Option<Date> {
    (day % 4 > 0).then(|| date(2026, 1, (day % 4).cast_signed()))
}

fn holds(base: &Progress, ours: &Progress, theirs: &Progress) {
    let merged = merge(base, ours, theirs).progress;
    let other = merge(base, theirs, ours).progress;
    assert_eq!(without_me(&merged), without_me(&other), "the same whichever side is ours");
    for side in [ours, theirs] {
        same(&merge(base, side, side).progress, side, "with itself");
        same(&merge(base, base, side).progress, side, "only theirs changed");
        same(&merge(base, side, base).progress, side, "only ours changed");
        let lost: Vec<_> = side.marks.keys().filter(|id| !base.marks.contains_key(*id)).collect();
        assert!(lost.iter().all(|id| merged.marks.contains_key(*id)), "a new mark is lost: {lost:?}");
        let lost: BTreeMap<_, _> =
            side.ratings.iter().filter(|(skill, _)| !base.ratings.contains_key(*skill)).collect();
        assert!(lost.keys().all(|skill| merged.ratings.contains_key(*skill)), "new ratings are lost: {lost:?}");
    }
    // What is merged again is what it was.
    same(&merge(base, &merged, &merged).progress, &merged, "merged with itself");
    let text = progress::apply("", &Progress::default(), &merged).expect("it can be written");
    same(&progress::read(text.as_bytes()).expect("it can be read"), &merged, "through a file");
}

fn without_me(progress: &Progress) -> Progress {
    Progress { me: Me::default(), ..progress.clone() }
}

#[track_caller]
fn same(one: &Progress, other: &Progress, what: &str) {
    let apart = [one.changes_to(other), other.changes_to(one)];
    assert!(apart.iter().all(Vec::is_empty), "{what}: {apart:?}");
}
