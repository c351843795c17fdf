//! The three texts of a merge, and what keeps one from being merged.

use crate::progress::EditError;
use crate::progress::document::Document;

/// One of the texts of a merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What both sides began with.
    Base,
    Ours,
    Theirs,
}

impl Side {
    /// All three, in the order in which git names them.
    pub const ALL: [Side; 3] = [Side::Base, Side::Ours, Side::Theirs];

    /// As git calls it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Side::Base => "base",
            Side::Ours => "ours",
            Side::Theirs => "theirs",
        }
    }
}

/// A side that is no progress file of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub side: Side,
    pub why: EditError,
}

/// What keeps a text from being a side of a merge.
#[must_use]
pub fn fault_of(bytes: &[u8]) -> Option<EditError> {
    Document::parse(bytes).err().map(EditError::from)
}
