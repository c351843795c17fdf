//! Two editions of one framework held against each other: which thing of the new one is which of the old.

use crate::framework::Framework;

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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Editions {
    pub pairs: Vec<Pair>,
    /// Full ids of the old edition that nothing answers.
    pub dropped: Vec<String>,
    /// Full ids of the new edition that answer nothing.
    pub added: Vec<String>,
}

/// Holds `new` against `old`.
#[must_use]
pub fn compare(_old: &Framework, _new: &Framework, _ids: Ids) -> Editions {
    Editions::default()
}
