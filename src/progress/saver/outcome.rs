//! What the saver has to say.

use crate::progress::store::{News, SaveError};

/// How the file stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Every change up to this number has been taken into account.
    pub revision: u64,
    /// What somebody else wrote.
    pub news: News,
    pub outcome: Outcome,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// All of it is on disk.
    Saved,
    /// All that is due stays so.
    NotSaved(SaveError),
    /// Somebody else has changed the file; it can be read and written.
    Usable,
    /// Somebody else has changed the file, and it cannot be used as it is now.
    Unusable(SaveError),
    /// Somebody has taken the file away or emptied it.
    Gone,
}
