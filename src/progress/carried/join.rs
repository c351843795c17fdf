//! Several marks that have become those of one item.

use crate::progress::merge::{merge_notes, unite};
use crate::progress::{Mark, MarkState};

/// One mark of several: states that are equal stay, else it is doing; the latest date; all notes and links.
#[must_use]
pub fn joined<'m>(marks: impl IntoIterator<Item = &'m Mark>) -> Option<Mark> {
    let mut marks = marks.into_iter().filter(|mark| !mark.is_empty());
    let first = marks.next()?.clone();
    Some(marks.fold(first, |one, other| join(&one, other)))
}

fn join(one: &Mark, other: &Mark) -> Mark {
    let later = if other.date > one.date { other } else { one };
    Mark {
        state: if one.state == other.state { one.state } else { MarkState::Doing },
        date: later.date,
        text: later.text.clone().or_else(|| one.text.clone()).or_else(|| other.text.clone()),
        note: merge_notes("", &one.note, &other.note),
        evidence: unite(&[], &one.evidence, &other.evidence),
    }
}
