//! Two editions of one framework held against each other: which thing of the new one is which of the old.
//!
//! By id, where ids mean something; then by what the new one declares; then by words: the same name, the same text at the
//! same place, the same text elsewhere, and at last nearly the same. Each step looks only at what the ones before have
//! left, so that a rewording is never taken for something that stands there word for word. What is left of roles, role
//! levels and skills in the end follows its items, also to a place where something else has come before.

mod declared;
mod like;
mod matching;
mod merged;
mod near;
mod same;
mod side;
#[cfg(test)]
mod tests;

use crate::framework::Framework;
use matching::Matching;

/// How it is known that two are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The same id.
    Id,
    /// The new one says so.
    Was,
    /// The same words, where nothing else has them.
    SameWords,
    /// Nearly the same words: how near, in hundredths.
    NearWords(u8),
}

/// A thing of the old edition and what it is in the new one, by full ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub old: String,
    pub new: String,
    pub how: How,
    /// The new one is another old one in the first place, which has the better right to its id: this one came to it.
    pub came_to: bool,
}

/// Whether the ids of the new edition mean something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ids {
    /// A person or an earlier edition has given them.
    Meant,
    /// They have just been made from names and texts: only names and words count.
    Fresh,
}

/// Roles, role levels, skills, statements, activities and responsibilities of both, each once.
///
/// A declared `was` puts one thing into several pairs: an old one that was split, a new one that was merged. Without one
/// only a new role, role level or skill is in several, to which items of several old ones have gone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Editions {
    /// In the order of the old edition.
    pub pairs: Vec<Pair>,
    /// Full ids of the old edition that nothing answers.
    pub dropped: Vec<String>,
    /// Full ids of the new edition that answer nothing.
    pub added: Vec<String>,
}

/// Holds `new` against `old`.
#[must_use]
pub fn compare(old: &Framework, new: &Framework, ids: Ids) -> Editions {
    let mut matching = Matching::new(old, new);
    if ids == Ids::Meant {
        declared::pair(&mut matching);
    }
    same::pair(&mut matching);
    if ids == Ids::Fresh {
        merged::pair_sure(&mut matching);
    }
    near::pair(&mut matching);
    merged::pair_likely(&mut matching);
    matching.finish()
}
