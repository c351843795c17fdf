//! Similar roles: where could I go next, from one role level to those that ask for the same skills.

use super::roles::TreeId;
use super::{Command, Effect, Overlay, State, Status};
use crate::analysis::near_roles::{self, Near};
use crate::framework::RoleLevelIx;

/// The list as it stands.
#[derive(Debug)]
pub struct NearRoles {
    pub from: RoleLevelIx,
    pub rows: Vec<Near>,
    pub cursor: usize,
}

impl State {
    /// For the role level of this row of the tree; on one's own role for one's own role level.
    pub(super) fn open_near_roles(&mut self) {
        let of_role = |role| self.my_role().filter(|mine| self.catalog.role_of_level(*mine) == role);
        let from = match self.browse.tree {
            TreeId::Role(role) => of_role(role),
            id => self.level_of(id),
        };
        let Some(from) = from else {
            self.status = Status::plain("Similar roles are listed for a role level: choose one first");
            return;
        };
        let rows = near_roles::near_roles(&self.catalog, from);
        if rows.is_empty() {
            self.status = Status::plain("No other role of this framework asks for any of these skills");
            return;
        }
        self.overlays.push(Overlay::Near(NearRoles { from, rows, cursor: 0 }));
    }

    pub(super) fn command_in_near(&mut self, command: Command) -> Effect {
        let page = self.seen.overlay.page.max(1);
        let Some(Overlay::Near(near)) = self.overlays.last_mut() else { return Effect::None };
        let last = near.rows.len().saturating_sub(1);
        near.cursor = match command {
            Command::Up => near.cursor.saturating_sub(1),
            Command::Down => (near.cursor + 1).min(last),
            Command::PageUp => near.cursor.saturating_sub(page),
            Command::PageDown => (near.cursor + page).min(last),
            Command::First => 0,
            Command::Last => last,
            Command::Enter => {
                let to = near.rows.get(near.cursor).map(|near| near.level);
                self.overlays.pop();
                if let Some(level) = to {
                    self.go_to(crate::search::Target::RoleLevel(level));
                }
                return Effect::None;
            }
            _ => {
                self.overlays.pop();
                return Effect::None;
            }
        };
        Effect::None
    }
}
