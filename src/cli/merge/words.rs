//! What a merge has to say, in a person's words.

use std::path::Path;

use super::git::Operation;
use crate::framework::{Catalog, load};
use crate::plain;
use crate::progress::merge::{MergedText, Side};
use crate::progress::{Change, EditError};
use crate::yaml::{Position, Problem};

/// Which side that is, as git's own messages call it too.
pub(super) fn side(side: Side, operation: Option<Operation>) -> &'static str {
    match (side, operation) {
        (Side::Base, _) => "what both sides began with (base)",
        // In a rebase git goes to the other branch first and brings one's own commits there.
        (Side::Ours, Some(Operation::Rebase)) => "the branch you rebase onto (ours)",
        (Side::Theirs, Some(Operation::Rebase)) => "your own commit (theirs)",
        (Side::Ours, _) => "your side (ours)",
        (Side::Theirs, _) => "the side that comes in (theirs)",
    }
}

/// What is wrong with a side: after "because the side".
pub(super) fn why(why: &EditError) -> String {
    match why {
        EditError::Newer(version) => format!("is of version {version}, written by a newer bydoing"),
        EditError::Unreadable(_) => "cannot be read".to_owned(),
        EditError::Layout(_) => "is written in a way that cannot be merged".to_owned(),
    }
}

/// The first fault, with its place.
pub(super) fn fault(why: &EditError) -> Option<&Problem> {
    match why {
        EditError::Unreadable(problems) => problems.first(),
        EditError::Layout(problem) => problem.as_ref(),
        EditError::Newer(_) => None,
    }
}

/// `line 4, column 12: what is there; what was expected`.
pub(super) fn at(problem: &Problem) -> String {
    let Problem { position, found, expected } = problem;
    match position {
        Some(Position { line, column }) => format!("line {line}, column {column}: {found}; {expected}"),
        None => format!("{found}; {expected}"),
    }
}

/// How much came from the other side, and how much had to be decided.
pub(super) fn summary(merged: &MergedText) -> String {
    let count = |is: fn(&Change) -> bool| merged.taken.iter().filter(|change| is(change)).count();
    let counted = |count: usize, one: &str, many: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        count => Some(format!("{count} {many}")),
    };
    let taken = [
        counted(count(|change| matches!(change, Change::Mark { .. })), "mark", "marks"),
        counted(count(|change| matches!(change, Change::Ratings { .. })), "rated skill", "rated skills"),
        counted(count(|change| matches!(change, Change::Name { .. })), "name", "names"),
        counted(count(|change| matches!(change, Change::Role { .. })), "role", "roles"),
        counted(count(|change| matches!(change, Change::Target { .. })), "target", "targets"),
    ];
    let taken: Vec<String> = taken.into_iter().flatten().collect();
    let taken = match taken.as_slice() {
        [] => "no mark had to be taken from the other side".to_owned(),
        [one] => format!("{one} from the other side"),
        [first @ .., last] => format!("{} and {last} from the other side", first.join(", ")),
    };
    match merged.told.len() {
        0 => taken,
        decided => format!("{taken}, {decided} decided:"),
    }
}

/// What was decided, one sentence each, by the names that the frameworks at hand give. Loads them only when there is
/// something to name.
pub(super) fn decided(merged: &MergedText, folder: &Path) -> Vec<String> {
    if merged.told.is_empty() {
        return Vec::new();
    }
    let loaded = load::load(Some(folder));
    let catalog = Catalog::new(loaded.frameworks, &loaded.related);
    let sentences = merged.told.iter().map(|told| told.sentence(|id| catalog.name_of(id).to_owned()));
    sentences.map(|sentence| plain::line(&sentence).into_owned()).collect()
}
