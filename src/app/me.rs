//! Who am I, and where do I want to go: two role levels, picked with the finder, and a name.

mod name;

use super::finder::Purpose;
use super::history::About;
use super::roles::TreeId;
use super::text_key::TextField;
use super::{Effect, Overlay, State, Status};
use crate::framework::RoleLevelIx;
use crate::progress::Change;

/// The dialog's cursor, and the name while it is typed.
#[derive(Debug, Default)]
pub struct MeDialog {
    pub row: MeRow,
    pub name: Option<Box<TextField>>,
}

/// Its rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MeRow {
    #[default]
    Role,
    Target,
    Name,
}

impl MeRow {
    /// All three, in order.
    pub const ALL: [MeRow; 3] = [MeRow::Role, MeRow::Target, MeRow::Name];

    /// For what the finder is opened. None: it is typed.
    fn purpose(self) -> Option<Purpose> {
        match self {
            MeRow::Role => Some(Purpose::MyRole),
            MeRow::Target => Some(Purpose::MyTarget),
            MeRow::Name => None,
        }
    }
}

impl State {
    pub(super) fn move_in_me(&mut self, down: bool) {
        if let Some(Overlay::Me(dialog)) = self.overlays.last_mut() {
            let at = dialog.row as usize;
            dialog.row = MeRow::ALL[if down { (at + 1).min(2) } else { at.saturating_sub(1) }];
        }
    }

    /// Esc: out of the line of text, then out of the dialog.
    pub(super) fn leave_me(&mut self) {
        match self.overlays.last_mut() {
            Some(Overlay::Me(MeDialog { name: name @ Some(_), .. })) => *name = None,
            _ => drop(self.overlays.pop()),
        }
    }

    /// Enter: picks a role level for the row with the finder, or types the name.
    pub(super) fn pick_me(&mut self) -> Effect {
        if self.refused() {
            return Effect::None;
        }
        let Some(Overlay::Me(dialog)) = self.overlays.last() else { return Effect::None };
        match (dialog.row.purpose(), &dialog.name) {
            (Some(purpose), _) => return self.open_finder(purpose),
            (None, Some(_)) => return self.keep_typed_name(),
            (None, None) => self.edit_name(),
        }
        Effect::None
    }

    /// Delete: the row is no longer set.
    pub(super) fn clear_me(&mut self) -> Effect {
        if self.refused() {
            return Effect::None;
        }
        let Some(Overlay::Me(dialog)) = self.overlays.last() else { return Effect::None };
        match dialog.row.purpose() {
            Some(purpose) => self.set_me(purpose, None),
            None => self.set_name(None),
        }
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
