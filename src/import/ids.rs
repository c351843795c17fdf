//! A joined draft -> a framework: everything gets an id made from its name, and keeps the one it had.
//!
//! Ids are for good, because ticks belong to them. What is the same in the edition before keeps its id; what has another
//! name but the same words gets a new id and a `was:` with the one before; an id that has gone is given to nothing else.
//! The same documents give the same ids every time.

mod fresh;
mod keep;
mod rename;
mod slug;
#[cfg(test)]
mod tests;

use super::draft::Draft;
use crate::framework::Framework;
use crate::framework::model::{Licence, Source};

pub use keep::Kept;

/// What a framework says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    pub id: String,
    pub title: String,
    pub edition: String,
    pub publisher: String,
    pub licence: Licence,
    pub source: Source,
}

/// The framework of a draft, and what became of the ids of `old`, the edition before.
pub(super) fn framework(draft: &Draft, head: Head, old: Option<&Framework>) -> (Framework, Kept) {
    let mut framework = fresh::framework(draft, head);
    let kept = old.map(|old| keep::keep(&mut framework, old)).unwrap_or_default();
    (framework, kept)
}

/// The id that a name or a title would get.
#[must_use]
pub fn of_name(name: &str) -> String {
    slug::of_name(name, "framework")
}
