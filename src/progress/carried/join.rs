//! Several marks that have become those of one item. One that is still to do, with a note only, says nothing of the state.

use crate::progress::merge::{merge_mark, merge_notes, unite};
use crate::progress::{Mark, MarkState};

/// One mark of several former items.
///
/// A state that all of them have stays; done stands against not applicable; any others together are doing. The latest date
/// of what decided, and how that read; all notes and links.
#[must_use]
pub fn joined<'m>(marks: impl IntoIterator<Item = &'m Mark>) -> Option<Mark> {
    let marks: Vec<&Mark> = marks.into_iter().filter(|mark| !mark.is_empty()).collect();
    let (first, others) = marks.split_first()?;
    let state = state_of(&marks);
    let decided = marks.iter().filter(|mark| match state {
        MarkState::Doing => mark.state != MarkState::Todo,
        state => mark.state == state,
    });
    // Of those of one day the first.
    let latest = decided.rev().max_by_key(|mark| mark.date).unwrap_or(first);
    let all = others.iter().fold((*first).clone(), |all, mark| with_notes_of(all, mark));
    let text = latest.text.clone().or_else(|| marks.iter().find_map(|mark| mark.text.clone()));
    Some(Mark { state, date: latest.date, text, ..all })
}

fn state_of(marks: &[&Mark]) -> MarkState {
    let has = |state| marks.iter().any(|mark| mark.state == state);
    match [MarkState::Done, MarkState::Doing, MarkState::NotApplicable].map(has) {
        [false, false, false] => MarkState::Todo,
        [true, false, _] => MarkState::Done,
        [false, false, true] => MarkState::NotApplicable,
        [_, true, _] => MarkState::Doing,
    }
}

/// The item's own mark and what is said under its former ids: merged as two sides of a file are. How it read stays the
/// item's own as long as its own state does.
pub(super) fn with_former(id: &str, own: Option<&Mark>, former: Option<&Mark>) -> Option<Mark> {
    let (own, former) = (some(own), some(former));
    let (Some(own), Some(former)) = (own, former) else { return own.or(former).cloned() };
    if own.state == MarkState::Todo || former.state == MarkState::Todo {
        return Some(onto(own, former));
    }
    let mut merged = merge_mark(id, None, Some(own), Some(former), &mut Vec::new())?;
    if merged.state == own.state {
        merged.text.clone_from(&own.text);
    }
    Some(merged)
}

/// What the user moves to an item: the item's own state, date and text stay, and only where it has no state yet it takes
/// those of what is moved.
pub(super) fn moved(own: Option<&Mark>, moved: &Mark) -> Mark {
    some(own).map_or_else(|| moved.clone(), |own| onto(own, moved))
}

fn onto(own: &Mark, other: &Mark) -> Mark {
    let decides = if own.state == MarkState::Todo && other.state != MarkState::Todo { other } else { own };
    let Mark { state, date, text, .. } = decides.clone();
    Mark { state, date, text, ..with_notes_of(own.clone(), other) }
}

fn with_notes_of(one: Mark, other: &Mark) -> Mark {
    let note = merge_notes("", &one.note, &other.note);
    let evidence = unite(&[], &one.evidence, &other.evidence);
    Mark { note, evidence, ..one }
}

fn some(mark: Option<&Mark>) -> Option<&Mark> {
    mark.filter(|mark| !mark.is_empty())
}
