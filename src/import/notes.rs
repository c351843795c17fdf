//! What readers have to say beside the draft: what they could not place, and what they mended.

use std::collections::BTreeMap;

use super::draft::At;

/// A piece of a document that found no place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOver {
    pub at: At,
    /// The piece itself, or its beginning.
    pub text: String,
    /// Why, or what contradicts it: one clause.
    pub why: String,
}

/// Dirt of the real world that is put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mend {
    ByteOrderMark,
    /// Text that was not UTF-8.
    NotUtf8,
    /// Half a character of UTF-16: nothing tells which one it was.
    BrokenCharacter,
    /// UTF-8 that was read as Windows-1252 on its way: `peopleâ€™s`.
    WrongDecoding,
    CarriageReturn,
    NoBreakSpace,
    LineSeparator,
    ZeroWidth,
    /// White space at the end of a name or a line, or doubled inside.
    Spaces,
    DuplicateRow,
    /// A cell that says MISSING.
    Missing,
    /// A placeholder that says NOT IN USE: reported, not taken.
    NotInUse,
    /// A role level of such rows.
    LevelNotInUse,
    /// A text that says that it is not defined.
    NotDefined,
    /// The same skill twice in one place.
    SkillTwice,
    /// The same point twice in one cell.
    PointTwice,
    /// A heading in another wording or spacing than usual.
    Heading,
    /// A name spelt in two ways; the rarer is kept as an alias.
    Spelling,
}

impl Mend {
    /// For the summary, behind a number.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Mend::ByteOrderMark => "byte order marks left out",
            Mend::BrokenCharacter => "broken characters that cannot be read, shown as \u{fffd}",
            Mend::NotUtf8 => "texts read as Windows-1252",
            Mend::WrongDecoding => "wrongly decoded characters put right",
            Mend::CarriageReturn => "line ends of Windows or an old Mac",
            Mend::NoBreakSpace => "no-break spaces made spaces",
            Mend::LineSeparator => "line separators (U+2028, U+2029) made line ends",
            Mend::ZeroWidth => "characters without width left out",
            Mend::Spaces => "names and lines with spaces too many",
            Mend::DuplicateRow => "rows that stood twice",
            Mend::Missing => "cells that say MISSING taken for empty",
            Mend::NotInUse => "placeholder rows that say NOT IN USE, not taken",
            Mend::LevelNotInUse => "placeholder role levels that say NOT IN USE, not shown",
            Mend::NotDefined => "texts that say they are not defined, taken for none",
            Mend::SkillTwice => "skills that stood twice in one place",
            Mend::PointTwice => "points that stood twice in one cell",
            Mend::Heading => "headings in another wording",
            Mend::Spelling => "names in another spelling, kept as aliases",
        }
    }
}

/// Collected while one import goes on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    pub left: Vec<LeftOver>,
    /// What one of several documents says of the same thing and another does not.
    pub disagreements: Vec<LeftOver>,
    pub mended: BTreeMap<Mend, usize>,
}

impl Notes {
    /// Two documents say different things, and one is believed: nothing is lost, and nothing is without a place.
    pub fn disagree(&mut self, at: At, text: impl Into<String>, why: impl Into<String>) {
        self.disagreements.push(LeftOver { at, text: text.into(), why: why.into() });
    }

    pub fn left(&mut self, at: At, text: impl Into<String>, why: impl Into<String>) {
        self.left.push(LeftOver { at, text: text.into(), why: why.into() });
    }

    /// Takes over what another reader had to say.
    pub fn add(&mut self, more: Notes) {
        self.left.extend(more.left);
        self.disagreements.extend(more.disagreements);
        more.mended.into_iter().for_each(|(mend, times)| self.mended(mend, times));
    }

    pub fn mended(&mut self, mend: Mend, times: usize) {
        if times > 0 {
            *self.mended.entry(mend).or_default() += times;
        }
    }
}
