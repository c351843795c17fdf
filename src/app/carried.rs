//! The marks as they are shown: under the ids of now, wherever they stand in the file. Kept in step with every change.

use std::borrow::Cow;

use super::roles::TreeId;
use super::{MarkState, State};
use crate::framework::{Entity, ItemIx};
use crate::progress::{Carried, Change, Mark};

impl State {
    /// What the user said of an item.
    #[must_use]
    pub fn mark_of(&self, item: ItemIx) -> Option<Cow<'_, Mark>> {
        self.carried.mark(&self.catalog, &self.progress, item)
    }

    /// Counts everything anew.
    pub(super) fn recount(&mut self) {
        self.carried = Carried::of(&self.catalog, &self.progress);
        self.states = self.catalog.items.iter().map(|item| self.progress.state(&item.id)).collect();
        let items: Vec<ItemIx> = self.carried.items().collect();
        items.into_iter().for_each(|item| self.states[item.at()] = self.derived(item));
        self.forget_digest();
    }

    /// Puts a change into effect. [`State::settle`] is to follow, once for many.
    pub(super) fn change(&mut self, change: &Change) {
        change.apply(&mut self.progress);
        self.forget_digest();
        self.unsettled |= match change {
            Change::Mark { id, .. } => match self.catalog.item_by_id(id) {
                Some(item) if !self.carried.has_item(item) => {
                    self.states[item.at()] = self.progress.state(id);
                    false
                }
                _ => true,
            },
            Change::Ratings { skill, .. } => match self.catalog.find(skill) {
                Some(Entity::Skill(skill)) => self.carried.has_skill(skill),
                _ => true,
            },
            Change::Name { .. } => false,
            Change::Role { before, after } | Change::Target { before, after } => {
                [before, after].into_iter().flatten().any(|id| self.catalog.role_level_by_id(id).is_none())
            }
        };
        if let Change::Mark { id, .. } | Change::Ratings { skill: id, .. } = change {
            self.unsent.changed(id);
        }
        self.journal_changed(change);
    }

    /// Sees to what hangs on ids that are no longer, if any of that has changed.
    pub(super) fn settle(&mut self) {
        if !std::mem::take(&mut self.unsettled) {
            return;
        }
        let now = Carried::of(&self.catalog, &self.progress);
        let before = std::mem::replace(&mut self.carried, now);
        let items: Vec<ItemIx> = before.items().chain(self.carried.items()).collect();
        items.into_iter().for_each(|item| self.states[item.at()] = self.derived(item));
        if self.carried.gone.is_empty() && self.browse.tree == TreeId::Gone {
            let last = self.tree_roots().last().copied();
            self.stand_on_tree(last.unwrap_or_default());
        }
    }

    fn derived(&self, item: ItemIx) -> MarkState {
        self.mark_of(item).map_or(MarkState::Todo, |mark| mark.state)
    }
}
