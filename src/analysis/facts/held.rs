//! The skill level that a rating says is held.

use crate::framework::{Catalog, SkillIx};
use crate::progress::Rating;

/// What a rating says. It is measured on the scale of the skill's own framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Held {
    /// The skill plays no part in what the user does.
    NotApplicable,
    /// Not even the first level of the scale.
    None,
    /// A position in the scale, lowest first.
    Level(usize),
    /// A word that the scale does not have: an older edition's, or a slip of the pen.
    Unknown,
}

impl Held {
    /// What the word in the file means for this skill. A scale that has a level called `none` means that level.
    #[must_use]
    pub fn read(catalog: &Catalog, skill: SkillIx, level: &str) -> Held {
        let scale = &catalog.framework(catalog.skill(skill).framework).scale;
        match scale.iter().position(|step| step.id == level) {
            Some(at) => Held::Level(at),
            None if level == Rating::NONE => Held::None,
            None if level == Rating::NOT_APPLICABLE => Held::NotApplicable,
            None => Held::Unknown,
        }
    }

    /// The word for the file. None for [`Held::Unknown`] and for a position the scale does not have.
    #[must_use]
    pub fn word(self, catalog: &Catalog, skill: SkillIx) -> Option<&str> {
        let scale = &catalog.framework(catalog.skill(skill).framework).scale;
        match self {
            Held::NotApplicable => Some(Rating::NOT_APPLICABLE),
            Held::None => Some(Rating::NONE),
            Held::Level(at) => scale.get(at).map(|step| step.id.as_str()),
            Held::Unknown => None,
        }
    }

    /// As a person reads it, beside the word that the file has for it.
    #[must_use]
    pub fn name<'a>(self, catalog: &'a Catalog, skill: SkillIx, word: &'a str) -> &'a str {
        match self {
            Held::NotApplicable => "not applicable",
            Held::None => "none",
            Held::Level(at) => catalog.skill_level_name(skill, at),
            Held::Unknown => word,
        }
    }

    /// How many steps are missing to `need`, a position in the same scale: 0 at the level itself, below 0 above it.
    /// None: it cannot be said.
    #[must_use]
    pub fn missing(self, need: usize) -> Option<i64> {
        let need = need as i64 + 1;
        match self {
            Held::NotApplicable | Held::Unknown => None,
            Held::None => Some(need),
            Held::Level(at) => Some(need - (at as i64 + 1)),
        }
    }
}
