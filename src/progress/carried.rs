//! Marks, ratings, role and target that stand under ids of an earlier edition: to what they belong now, or that it is to
//! nothing any more.
//!
//! All of it is read through here and nothing is written for it. What an item is said to be then is its own mark together
//! with those under its former ids; once the user changes that, [`Carried::put_mark`] brings all of it under the new id.

mod join;
mod put;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashMap;

pub use join::joined;

use super::merge::merge_ratings;
use super::{Key, Mark, Progress, Rating};
use crate::framework::{Catalog, Entity, ItemIx, SkillIx};

/// Where entries under other ids than their things have now belong. To be made anew when one of these comes or goes.
#[derive(Debug, Default)]
pub struct Carried {
    /// Ids of marks that belong to an item beside its own id.
    items: HashMap<ItemIx, Vec<String>>,
    /// Ids of ratings that belong to a skill beside its own id.
    skills: HashMap<SkillIx, Vec<String>>,
    /// Entries that belong to nothing in the loaded frameworks, in the file's order.
    pub gone: Vec<Key>,
}

impl Carried {
    /// Looks up every id of `progress`. A mark with nothing in it is none.
    #[must_use]
    pub fn of(catalog: &Catalog, progress: &Progress) -> Carried {
        let mut carried = Carried::default();
        for (key, id) in [(Key::Role, &progress.me.role), (Key::Target, &progress.me.target)] {
            if id.as_ref().is_some_and(|id| catalog.role_level_now(id).is_none()) {
                carried.gone.push(key);
            }
        }
        for skill in progress.ratings.keys().filter(|id| !matches!(catalog.find(id), Some(Entity::Skill(_)))) {
            let now = catalog.skills_now(skill);
            if now.is_empty() {
                carried.gone.push(Key::Ratings(skill.clone()));
            }
            now.into_iter().for_each(|ix| carried.skills.entry(ix).or_default().push(skill.clone()));
        }
        for (id, _) in progress.marks.iter().filter(|(id, mark)| catalog.item_by_id(id).is_none() && !mark.is_empty()) {
            let now = catalog.items_now(id);
            if now.is_empty() {
                carried.gone.push(Key::Mark(id.clone()));
            }
            now.into_iter().for_each(|ix| carried.items.entry(ix).or_default().push(id.clone()));
        }
        carried
    }

    /// The items that have marks under former ids.
    pub fn items(&self) -> impl Iterator<Item = ItemIx> + '_ {
        self.items.keys().copied()
    }

    /// Has it marks under former ids?
    #[must_use]
    pub fn has_item(&self, item: ItemIx) -> bool {
        self.items.contains_key(&item)
    }

    /// Has it ratings under former ids?
    #[must_use]
    pub fn has_skill(&self, skill: SkillIx) -> bool {
        self.skills.contains_key(&skill)
    }

    /// What the user said of an item, under whatever id. Marks under several former ids are joined; with one of the item's
    /// own they are merged as two sides of a file are, and a note alone changes no state.
    #[must_use]
    pub fn mark<'p>(&self, catalog: &Catalog, progress: &'p Progress, item: ItemIx) -> Option<Cow<'p, Mark>> {
        let id = &catalog.item(item).id;
        let own = progress.marks.get(id);
        let Some(former) = self.items.get(&item) else { return own.map(Cow::Borrowed) };
        let former = joined(former.iter().filter_map(|id| progress.marks.get(id)));
        join::with_former(id, own, former.as_ref()).map(Cow::Owned)
    }

    /// The user's ratings of a skill, under whatever id, oldest first.
    #[must_use]
    pub fn ratings<'p>(&self, catalog: &Catalog, progress: &'p Progress, skill: SkillIx) -> Cow<'p, [Rating]> {
        let own = progress.ratings.get(&catalog.skill(skill).id).map_or(&[][..], Vec::as_slice);
        let Some(former) = self.skills.get(&skill) else { return Cow::Borrowed(own) };
        let former = former.iter().filter_map(|id| progress.ratings.get(id));
        Cow::Owned(former.fold(own.to_vec(), |all, more| merge_ratings(&[], &all, more)))
    }

    /// Every item that is marked and what is said of it, by id.
    #[must_use]
    pub fn marks<'p>(&self, catalog: &Catalog, progress: &'p Progress) -> Vec<(ItemIx, Cow<'p, Mark>)> {
        let own = progress.marks.keys().filter_map(|id| catalog.item_by_id(id));
        let mut items: Vec<ItemIx> = own.chain(self.items()).collect();
        items.sort_unstable_by_key(|item| &catalog.item(*item).id);
        items.dedup();
        items.into_iter().filter_map(|item| Some((item, self.mark(catalog, progress, item)?))).collect()
    }
}
