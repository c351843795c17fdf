//! What `c` and `C` are about: where the user stands, or what is usual.

use crate::analysis::compare;
use crate::app::roles::TreeId;
use crate::app::{State, View};
use crate::framework::{RoleIx, RoleLevelIx, RolePartIx};

type Sides = (RoleLevelIx, RoleLevelIx);

impl State {
    /// `c`: the role level the user stands on beside their own, or what is usual. From the ladder back to the two.
    pub(in crate::app) fn open_compare(&mut self) {
        let within = self.view == View::Compare;
        let known = self.views.compare.sides;
        let sides = match (within, self.view) {
            (true, _) => {
                let first = self.views.compare.part.and_then(|part| self.first_two(&[part]));
                known.or_else(|| self.usual_sides()).or(first)
            }
            (false, View::Browse) => self.sides_here().or_else(|| self.usual_sides()).or(known),
            (false, _) => self.usual_sides().or(known).or_else(|| self.sides_here()),
        };
        let view = &mut self.views.compare;
        (view.sides, view.ladder, view.scroll) = (sides, false, 0);
        self.show(View::Compare);
    }

    /// `C`: all levels of the role the user stands on, or of their own. From the two the role one goes to.
    pub(in crate::app) fn open_ladder(&mut self) {
        let within = self.view == View::Compare;
        let own = self.my_role().or_else(|| self.my_target()).map(|level| self.catalog.role_level(level).part);
        let known = self.views.compare.part;
        let part = match (within, self.view) {
            (true, _) => self.views.compare.sides.map(|(_, to)| self.catalog.role_level(to).part).or(known).or(own),
            (false, View::Browse) => self.part_here().or(own).or(known),
            (false, _) => own.or(known).or_else(|| self.part_here()),
        };
        // A ladder that is wider than the window begins just below the own level.
        let own = part.and_then(|part| {
            let levels = &self.catalog.part(part).levels;
            let own = |level: Option<RoleLevelIx>| levels.iter().position(|other| Some(*other) == level);
            own(self.my_role()).or_else(|| own(self.my_target()))
        });
        let view = &mut self.views.compare;
        if view.part != part {
            view.first = own.unwrap_or(0).saturating_sub(1);
        }
        (view.part, view.ladder, view.scroll) = (part, true, 0);
        self.show(View::Compare);
    }

    fn usual_sides(&self) -> Option<Sides> {
        compare::usual(self.facts())
    }

    /// Of the role level or role that the tree's cursor stands on.
    fn sides_here(&self) -> Option<Sides> {
        if let Some(level) = self.level_of(self.browse.tree) {
            return match self.my_role() {
                Some(role) if role != level => Some((role, level)),
                Some(_) => self.usual_sides(),
                None => compare::beside(&self.catalog, level),
            };
        }
        let TreeId::Role(role) = self.browse.tree else { return None };
        let mine = self.my_role().is_some_and(|level| self.catalog.role_of_level(level) == role);
        let usual = if mine { self.usual_sides() } else { None };
        usual.or_else(|| self.first_two(&self.catalog.role(role).parts))
    }

    /// The first two levels of the first of these ladders that has two.
    fn first_two(&self, parts: &[RolePartIx]) -> Option<Sides> {
        parts.iter().find_map(|part| match self.catalog.part(*part).levels[..] {
            [first, second, ..] => Some((first, second)),
            _ => None,
        })
    }

    fn part_here(&self) -> Option<RolePartIx> {
        if let Some(level) = self.level_of(self.browse.tree) {
            return Some(self.catalog.role_level(level).part);
        }
        let TreeId::Role(role) = self.browse.tree else { return None };
        self.longest_ladder(role)
    }

    /// Of the documents joined in a role the one with most levels.
    fn longest_ladder(&self, role: RoleIx) -> Option<RolePartIx> {
        let parts = self.catalog.role(role).parts.iter().rev().copied();
        parts.max_by_key(|part| self.catalog.part(*part).levels.len())
    }
}
