//! Who am I, and where do I want to go: two role levels, picked with the finder.

use super::finder::Purpose;
use super::history::About;
use super::roles::TreeId;
use super::{Effect, Overlay, State, Status};
use crate::framework::RoleLevelIx;
use crate::progress::Change;

/// The dialog's cursor.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MeDialog {
    pub row: MeRow,
}

/// Its two rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MeRow {
    #[default]
    Role,
    Target,
}

impl MeRow {
    fn purpose(self) -> Purpose {
        match self {
            MeRow::Role => Purpose::MyRole,
            MeRow::Target => Purpose::MyTarget,
        }
    }
}

impl State {
    pub(super) fn move_in_me(&mut self, row: MeRow) {
        if let Some(Overlay::Me(dialog)) = self.overlays.last_mut() {
            dialog.row = row;
        }
    }

    /// Enter: picks a role level for the row with the finder.
    pub(super) fn pick_me(&mut self) -> Effect {
        if self.refused() {
            return Effect::None;
        }
        let Some(Overlay::Me(dialog)) = self.overlays.last() else { return Effect::None };
        let purpose = dialog.row.purpose();
        self.open_finder(purpose)
    }

    /// Delete: the row is no longer set.
    pub(super) fn clear_me(&mut self) -> Effect {
        if self.refused() {
            return Effect::None;
        }
        let Some(Overlay::Me(dialog)) = self.overlays.last() else { return Effect::None };
        let purpose = dialog.row.purpose();
        self.set_me(purpose, None)
    }

    pub(super) fn set_me(&mut self, purpose: Purpose, level: Option<RoleLevelIx>) -> Effect {
        let id = level.map(|level| self.catalog.role_level(level).id.clone());
        let name = level.map(|level| self.catalog.role_level(level).name.clone());
        let name = name.as_deref().unwrap_or("not set");
        let (change, words) = match purpose {
            Purpose::MyTarget => (Change::Target { before: self.progress.me.target.clone(), after: id }, "My target"),
            _ => (Change::Role { before: self.progress.me.role.clone(), after: id }, "My role level"),
        };
        self.status = Status::plain(format!("{words}: {name}"));
        let about = if purpose == Purpose::MyTarget { "my target" } else { "my role level" };
        let effect = if change.is_nothing() { Effect::None } else { self.make(About::Me(about), vec![change]) };
        // Only now it is pinned.
        if let (Purpose::MyRole, Some(level)) = (purpose, level) {
            self.browse.open.extend(self.tree_path(TreeId::Level(level)));
            self.stand_on_tree(self.my_row().unwrap_or(TreeId::Level(level)));
        }
        effect
    }
}
