//! One mark that both sides may have changed.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::Told;
use super::note::merge_notes;
use crate::progress::{Mark, MarkState};

/// Makes one of two marks. None: there is no entry. A mark with nothing in it is the same as no mark.
pub(in crate::progress) fn merge_mark(
    id: &str,
    base: Option<&Mark>,
    ours: Option<&Mark>,
    theirs: Option<&Mark>,
    told: &mut Vec<Told>,
) -> Option<Mark> {
    let [base, ours, theirs] = [base, ours, theirs].map(|mark| mark.filter(|mark| !mark.is_empty()));
    if ours == base || ours == theirs {
        return theirs.cloned();
    }
    if theirs == base {
        return ours.cloned();
    }
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => {
            let nothing = Mark::default();
            let merged = merge_fields(id, base.unwrap_or(&nothing), ours, theirs, told);
            // One side took the state back, the other what was written beside it: then nothing is left to keep.
            Some(merged).filter(|mark| !mark.is_empty())
        }
        (kept, other) => {
            told.push(Told::Changed { id: id.to_owned() });
            kept.or(other).cloned()
        }
    }
}

fn merge_fields(id: &str, base: &Mark, ours: &Mark, theirs: &Mark, told: &mut Vec<Told>) -> Mark {
    let winner = if state(ours) == state(base) {
        theirs
    } else if state(theirs) == state(base) || strength(ours) >= strength(theirs) {
        ours
    } else {
        theirs
    };
    let (kept, other) = (state(winner), state(if std::ptr::eq(winner, ours) { theirs } else { ours }));
    if kept != other && other != state(base) {
        told.push(Told::State { id: id.to_owned(), kept, other });
    }
    let note = merge_notes(&base.note, &ours.note, &theirs.note);
    if note != ours.note && note != theirs.note {
        told.push(Told::Notes { id: id.to_owned() });
    }
    Mark {
        state: winner.state,
        date: winner.date,
        text: text(base, ours, theirs, winner),
        note,
        evidence: unite(&base.evidence, &ours.evidence, &theirs.evidence),
    }
}

/// A state and its date change together.
fn state(mark: &Mark) -> (MarkState, Option<Date>) {
    (mark.state, mark.date)
}

/// What decides between two states.
fn strength(mark: &Mark) -> (Option<Date>, Reverse<usize>) {
    const ORDER: [MarkState; 4] = [MarkState::Done, MarkState::Doing, MarkState::NotApplicable, MarkState::Todo];
    let place = ORDER.iter().position(|state| *state == mark.state).unwrap_or(ORDER.len());
    (mark.date, Reverse(place))
}

/// The item as it read when it was given the state that stands.
fn text(base: &Mark, ours: &Mark, theirs: &Mark, winner: &Mark) -> Option<String> {
    if ours.text == base.text || ours.text == theirs.text {
        theirs.text.clone()
    } else if theirs.text == base.text {
        ours.text.clone()
    } else if state(ours) == state(theirs) {
        // Whichever side is ours; a text rather than none.
        ours.text.clone().max(theirs.text.clone())
    } else {
        winner.text.clone().or_else(|| ours.text.clone()).or_else(|| theirs.text.clone())
    }
}

/// What both sides have, in the order both began with, and then what either added.
pub(in crate::progress) fn unite(base: &[String], ours: &[String], theirs: &[String]) -> Vec<String> {
    if ours == base || ours == theirs {
        return theirs.to_vec();
    }
    if theirs == base {
        return ours.to_vec();
    }
    let mut united: Vec<String> = Vec::new();
    for link in base.iter().filter(|link| ours.contains(link) && theirs.contains(link)) {
        if !united.contains(link) {
            united.push(link.clone());
        }
    }
    let mut added: Vec<_> = ours.iter().chain(theirs).filter(|link| !base.contains(link)).cloned().collect();
    added.sort_unstable();
    added.dedup();
    united.extend(added);
    united
}
