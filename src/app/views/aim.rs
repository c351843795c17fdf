//! The role level that the Gap and Next views are asked against, in words; and when their lists are made anew.

use crate::app::{State, View};
use crate::framework::RoleLevelIx;

impl State {
    /// What the gap is measured against: the target, or without one the own role level.
    #[must_use]
    pub fn aim(&self) -> Option<RoleLevelIx> {
        self.facts().aim()
    }

    /// For whom a view is: `Gap · to Lead product manager`; without a target `Gap · Senior product manager, my role`.
    #[must_use]
    pub fn aim_title(&self, view: View) -> String {
        let name = |level: RoleLevelIx| &self.catalog.role_level(level).name;
        match (self.my_target(), self.my_role()) {
            (Some(target), _) => format!("{} · to {}", view.name(), name(target)),
            (None, Some(role)) => format!("{} · {}, my role", view.name(), name(role)),
            (None, None) => view.name().to_owned(),
        }
    }

    /// Why it is not measured against a target.
    #[must_use]
    pub fn aim_note(&self) -> Option<String> {
        match (self.my_target(), &self.progress.me.target) {
            (Some(_), _) => None,
            (None, Some(id)) => Some(format!("Your target {id} is in no loaded framework: m sets another")),
            (None, None) => Some("Measured against your own role level. m sets a target".to_owned()),
        }
    }

    /// What to press where neither role level nor target is known.
    #[must_use]
    pub fn no_aim_words(&self, view: View) -> String {
        let asks = match view {
            View::Next => "What to do next depends on where you want to go",
            _ => "The gap is what a role level asks for, less what you say you hold",
        };
        match self.progress.me.target.as_ref().or(self.progress.me.role.as_ref()) {
            Some(id) => format!("{asks}. {id} is in no loaded framework: m sets your role level and your target"),
            None => format!("{asks}. m sets your role level and the one you aim at"),
        }
    }

    /// The view that fills the window is entered, or asked for again: what it lists is made anew.
    pub(in crate::app) fn list_anew(&mut self) {
        match self.view {
            View::Gap => self.list_gap(),
            View::Next => self.list_next(),
            _ => return,
        }
        // What was ticked stays in sight until here, and no longer.
        self.forget_kept();
    }

    /// Another role or target is set: what was listed for the one before says nothing any more.
    pub(in crate::app) fn follow_aim(&mut self) {
        let aim = self.aim();
        let listed = match self.view {
            View::Gap => self.views.gap.listed_for(),
            View::Next => self.views.next.listed_for(),
            _ => return,
        };
        if listed != Some(aim) {
            self.list_anew();
        }
    }
}
