//! What the user says now, written under the ids of now: one change for each entry, all to be made at once.

use std::collections::HashMap;
use std::hash::Hash;

use super::{Carried, join};
use crate::framework::{Catalog, ItemIx, SkillIx};
use crate::progress::merge::merge_ratings;
use crate::progress::{Change, Key, Mark, Progress, Rating};

impl Carried {
    /// The changes by which `mark` is all that is said of an item.
    ///
    /// Entries under its former ids go. Another item that one of them counted for too gets an entry of its own, which says
    /// what has been shown for it.
    #[must_use]
    pub fn put_mark(&self, catalog: &Catalog, progress: &Progress, item: ItemIx, mark: Option<Mark>) -> Vec<Change> {
        let id = |item: ItemIx| catalog.item(item).id.as_str();
        let entry = |id: &str, after: Option<Mark>| Change::Mark {
            id: id.to_owned(),
            before: progress.marks.get(id).cloned(),
            after: after.filter(|mark| !mark.is_empty()),
        };
        let (items, former) = tied(item, &self.items, |id| catalog.items_now(id));
        let mut changes = vec![entry(id(item), mark)];
        let others = items.into_iter().filter(|other| *other != item);
        changes.extend(others.map(|other| {
            let shown = self.mark(catalog, progress, other).map(std::borrow::Cow::into_owned);
            entry(id(other), shown)
        }));
        changes.extend(former.iter().map(|id| entry(id, None)));
        changes.retain(|change| !change.is_nothing());
        changes
    }

    /// The same for the ratings of a skill.
    #[must_use]
    pub fn put_ratings(
        &self,
        catalog: &Catalog,
        progress: &Progress,
        skill: SkillIx,
        ratings: Vec<Rating>,
    ) -> Vec<Change> {
        let id = |skill: SkillIx| catalog.skill(skill).id.as_str();
        let entry = |id: &str, after: Vec<Rating>| Change::Ratings {
            skill: id.to_owned(),
            before: progress.ratings.get(id).cloned().unwrap_or_default(),
            after,
        };
        let (skills, former) = tied(skill, &self.skills, |id| catalog.skills_now(id));
        let mut changes = vec![entry(id(skill), ratings)];
        let others = skills.into_iter().filter(|other| *other != skill);
        changes.extend(others.map(|other| entry(id(other), self.ratings(catalog, progress, other).into_owned())));
        changes.extend(former.iter().map(|id| entry(id, Vec::new())));
        changes.retain(|change| !change.is_nothing());
        changes
    }

    /// The changes by which the mark under `id`, which belongs to nothing, is one of `item`: joined with what is said of
    /// that already, whose state stays. None: there is no such mark.
    #[must_use]
    pub fn move_mark(&self, catalog: &Catalog, progress: &Progress, id: &str, item: ItemIx) -> Option<Vec<Change>> {
        let moved = progress.marks.get(id)?;
        let there = self.mark(catalog, progress, item);
        let mut changes = self.put_mark(catalog, progress, item, Some(join::moved(there.as_deref(), moved)));
        changes.push(Change::Mark { id: id.to_owned(), before: Some(moved.clone()), after: None });
        Some(changes)
    }

    /// The same for the ratings under the id of a skill that is no more.
    #[must_use]
    pub fn move_ratings(
        &self,
        catalog: &Catalog,
        progress: &Progress,
        id: &str,
        skill: SkillIx,
    ) -> Option<Vec<Change>> {
        let moved = progress.ratings.get(id)?;
        let all = merge_ratings(&[], &self.ratings(catalog, progress, skill), moved);
        let mut changes = self.put_ratings(catalog, progress, skill, all);
        changes.push(Change::Ratings { skill: id.to_owned(), before: moved.clone(), after: Vec::new() });
        Some(changes)
    }

    /// Does this entry belong to nothing?
    #[must_use]
    pub fn is_gone(&self, key: &Key) -> bool {
        self.gone.binary_search(key).is_ok()
    }
}

/// All that hangs together through former ids: things that share one, and all former ids of these.
fn tied<T: Copy + Eq + Hash>(
    start: T,
    former: &HashMap<T, Vec<String>>,
    now: impl Fn(&str) -> Vec<T>,
) -> (Vec<T>, Vec<String>) {
    let (mut things, mut ids) = (vec![start], Vec::<String>::new());
    let mut at = 0;
    while let Some(thing) = things.get(at).copied() {
        for id in former.get(&thing).into_iter().flatten() {
            if ids.contains(id) {
                continue;
            }
            ids.push(id.clone());
            for other in now(id) {
                if !things.contains(&other) {
                    things.push(other);
                }
            }
        }
        at += 1;
    }
    (things, ids)
}
