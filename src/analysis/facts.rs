//! What the frameworks say and what the user says of it, read together: what every question is asked of.

use std::borrow::Cow;

use jiff::civil::Date;

use super::Tally;
use crate::framework::{Catalog, ItemIx, RoleLevelIx, SkillIx};
use crate::progress::{Carried, Mark, MarkState, Progress, Rating};

mod held;
#[cfg(test)]
mod tests;

pub use held::Held;

/// The content, the user's own words, and how the two hang together where ids have changed.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub catalog: &'a Catalog,
    pub progress: &'a Progress,
    pub carried: &'a Carried,
    /// The state of every item by [`ItemIx`], where somebody keeps it: counting then costs no look-up.
    pub states: Option<&'a [MarkState]>,
}

/// The newest rating of a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest {
    pub held: Held,
    /// Its position in the history, oldest first.
    pub at: usize,
    pub date: Option<Date>,
    pub note: Option<String>,
}

impl<'a> Facts<'a> {
    /// Without states looked up beforehand.
    #[must_use]
    pub fn new(catalog: &'a Catalog, progress: &'a Progress, carried: &'a Carried) -> Facts<'a> {
        Facts { catalog, progress, carried, states: None }
    }

    /// What the user said of an item, under whatever id.
    #[must_use]
    pub fn mark(&self, item: ItemIx) -> Option<Cow<'a, Mark>> {
        self.carried.mark(self.catalog, self.progress, item)
    }

    /// The state of an item; todo when nothing was said of it.
    #[must_use]
    pub fn state(&self, item: ItemIx) -> MarkState {
        match self.states {
            Some(states) => states.get(item.at()).copied().unwrap_or_default(),
            None => self.mark(item).map_or(MarkState::Todo, |mark| mark.state),
        }
    }

    /// Counts `items` by state; one that stands twice counts once.
    #[must_use]
    pub fn tally(&self, items: impl IntoIterator<Item = ItemIx>) -> Tally {
        let mut items: Vec<ItemIx> = items.into_iter().collect();
        items.sort_unstable();
        items.dedup();
        Tally::of(items.into_iter().map(|item| self.state(item)))
    }

    /// Is it neither done nor outside what applies?
    #[must_use]
    pub fn is_open(&self, item: ItemIx) -> bool {
        matches!(self.state(item), MarkState::Todo | MarkState::Doing)
    }

    /// The ratings of a skill, oldest first.
    #[must_use]
    pub fn ratings(&self, skill: SkillIx) -> Cow<'a, [Rating]> {
        self.carried.ratings(self.catalog, self.progress, skill)
    }

    /// The newest rating of a skill: the last in the file, which has them oldest first. None: it was never rated.
    #[must_use]
    pub fn latest(&self, skill: SkillIx) -> Option<Latest> {
        let ratings = self.ratings(skill);
        let (at, rating) = ratings.iter().enumerate().next_back()?;
        let held = Held::read(self.catalog, skill, &rating.level);
        Some(Latest { held, at, date: rating.date, note: rating.note.clone() })
    }

    /// The user's own role level, when it is set and known.
    #[must_use]
    pub fn my_role(&self) -> Option<RoleLevelIx> {
        self.progress.me.role.as_ref().and_then(|id| self.catalog.role_level_now(id))
    }

    /// The role level the user aims at, when it is set and known.
    #[must_use]
    pub fn my_target(&self) -> Option<RoleLevelIx> {
        self.progress.me.target.as_ref().and_then(|id| self.catalog.role_level_now(id))
    }

    /// What a gap is measured against: the target, or without one the own role level.
    #[must_use]
    pub fn aim(&self) -> Option<RoleLevelIx> {
        self.my_target().or_else(|| self.my_role())
    }
}
