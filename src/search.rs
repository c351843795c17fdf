//! The finder's engine: an index of everything that can be found, and hits as the user types.
//!
//! [`documents`] makes the list of what there is, [`Index::new`] reads it once, [`Index::search`] answers every letter
//! typed, and [`Index::matched`] says for one visible row which of its letters were meant. Pure: no files, no screen.
//!
//! A letter typed goes this way: the query is folded as the documents were (`fold`) and cut into words; each word
//! is looked up in the vocabulary, which is small, for the words it may mean (`term`: exact, beginning, inside, then
//! misspelt or shortened); the documents that hold all of them are scored (`rank`). A subsequence matcher, which finds
//! letters scattered anywhere, is asked only when this finds next to nothing (`closest`): over whole sentences it
//! takes nearly everything for a match.

pub mod documents;
pub mod names;
pub mod nearest;

mod answer;
mod closest;
mod corpus;
mod index;
mod kin;
mod like;
mod line;
mod matched;
mod own;
mod rank;
mod suggest;
mod term;
#[cfg(test)]
mod tests;
mod together;
mod typed;
mod vocabulary;

use std::ops::Range;

use crate::framework::{FrameworkIx, ItemIx, PageIx, RoleIx, RoleLevelIx, SkillIx};

pub use index::Index;
pub use own::Own;
pub use together::{Together, together};

/// With fewer hits than this the search reaches further, at last to scattered letters.
pub const FEW: usize = 5;

/// One thing that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub kind: Kind,
    /// The full id of what it stands for. Only its first part, the framework, is searched, unless a `/` is typed.
    pub id: String,
    /// The line that a list shows. Words here count most.
    pub title: String,
    /// Other names under which it is found; they count nearly as much as the title.
    pub aliases: Vec<String>,
    /// The text behind the title, may be empty. Words here count about half.
    pub body: String,
    /// Where it stands, for the end of the row: `Agile Working · Product Manager activities`. Words here count least.
    pub place: String,
    pub target: Target,
}

/// What a document is, in the order that breaks ties and that the finder's narrowing goes through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Role,
    RoleLevel,
    Skill,
    Activity,
    Statement,
    Responsibility,
    Note,
    Page,
}

impl Kind {
    pub const ALL: [Kind; 8] = [
        Kind::Role,
        Kind::RoleLevel,
        Kind::Skill,
        Kind::Activity,
        Kind::Statement,
        Kind::Responsibility,
        Kind::Note,
        Kind::Page,
    ];

    /// One of them: `skill`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Role => "role",
            Kind::RoleLevel => "role level",
            Kind::Skill => "skill",
            Kind::Activity => "activity",
            Kind::Statement => "statement",
            Kind::Responsibility => "responsibility",
            Kind::Note => "note",
            Kind::Page => "page",
        }
    }

    /// Many of them: `skills`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Kind::Role => "roles",
            Kind::RoleLevel => "role levels",
            Kind::Skill => "skills",
            Kind::Activity => "activities",
            Kind::Statement => "statements",
            Kind::Responsibility => "responsibilities",
            Kind::Note => "notes",
            Kind::Page => "pages",
        }
    }
}

/// Where Enter goes. A note leads to the item it is written on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    Role(RoleIx),
    RoleLevel(RoleLevelIx),
    Skill(SkillIx),
    Item(ItemIx),
    Page(PageIx),
    /// What a framework says of itself: edition, publisher, licence, source.
    Framework(FrameworkIx),
}

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// As typed. Only the first 64 characters are read; a text without a letter or digit asks for everything.
    pub text: &'a str,
    /// Only documents of this kind.
    pub kind: Option<Kind>,
    /// How many hits to return at most; [`Found::total`] counts all.
    pub limit: usize,
    /// What stands before others that match equally well.
    pub own: Option<&'a Own>,
}

/// The answer to one query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Best first; those with [`Hit::closest`] stand after all others.
    pub hits: Vec<Hit>,
    /// How many there are, shown or not.
    pub total: usize,
    /// Some hits are only closest: the letters typed stand in them scattered. To be said on screen.
    pub closest: bool,
    /// Whole queries to try instead, nearest first: when nothing hits, or when a word was found only under another
    /// spelling. `raodmap` -> `roadmap`.
    pub suggestions: Vec<String>,
}

/// One document found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// For [`Index::document`].
    pub document: usize,
    /// Never higher than that of the hit before. Comparable also with what another index answers to the same query.
    pub score: i64,
    /// Not every word typed is in it: only the letters, scattered.
    pub closest: bool,
}

/// Which letters of a document a query meant: byte ranges in the document's own strings, in order, not overlapping, not
/// empty, and never through the middle of what the reader sees as one character.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matched {
    pub title: Vec<Range<usize>>,
    /// One list for each of [`Document::aliases`].
    pub aliases: Vec<Vec<Range<usize>>>,
    pub body: Vec<Range<usize>>,
    pub place: Vec<Range<usize>>,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Index of {} documents", self.len())
    }
}
