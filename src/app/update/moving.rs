//! Moving in the panes: up and down, in and out, from pane to pane.

use crate::app::roles::TreeId;
use crate::app::{Command, Pane, State, Status};
use crate::framework::ItemIx;

impl State {
    pub(in crate::app) fn move_in_panes(&mut self, command: Command) {
        match command {
            Command::NextPane => self.turn(1),
            Command::PreviousPane => self.turn(Pane::ALL.len() - 1),
            Command::Left => self.left(),
            Command::Right => self.right(),
            Command::Enter => self.enter(),
            Command::Back => self.back(),
            Command::Up => self.step(|at, _| at.saturating_sub(1)),
            Command::Down => self.step(|at, last| (at + 1).min(last)),
            Command::PageUp => {
                let page = self.page_step();
                self.step(|at, _| at.saturating_sub(page));
            }
            Command::PageDown => {
                let page = self.page_step();
                self.step(|at, last| (at + page).min(last));
            }
            Command::DetailDown => self.scroll_detail(|at, page, last| (at + page).min(last)),
            Command::DetailUp => self.scroll_detail(|at, page, _| at.saturating_sub(page)),
            Command::First => self.step(|_, _| 0),
            Command::Last => self.step(|_, last| last),
            _ => {}
        }
    }

    /// From whichever pane: the detail of a skill or a role is seen only as long as its own pane has the keys.
    fn scroll_detail(&mut self, to: impl FnOnce(usize, usize, usize) -> usize) {
        let seen = self.seen.panes[Pane::Detail as usize];
        self.browse.detail_scroll = to(self.browse.detail_scroll.min(seen.overflow), seen.page.max(1), seen.overflow);
    }

    /// How far PgUp and PgDn go.
    fn page_step(&self) -> usize {
        self.seen.panes[self.browse.focus as usize].page.max(1)
    }

    fn turn(&mut self, by: usize) {
        let at = (self.browse.focus as usize + by) % Pane::ALL.len();
        self.browse.focus = Pane::ALL[at];
    }

    /// Moves the cursor of the pane that has the keys: from a position to a position, last included.
    fn step(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        match self.browse.focus {
            Pane::Roles => {
                let rows: Vec<TreeId> = self.tree_lines().iter().map(|row| row.id).collect();
                if let Some(id) = stepped(&rows, Some(self.browse.tree), to) {
                    self.stand_on_tree(id);
                }
            }
            Pane::Skills => {
                let rows = self.skill_row_ids(self.browse.tree);
                if let Some(id) = stepped(&rows, self.skill_cursor(), to) {
                    self.stand_on_skill(id);
                }
            }
            Pane::Checklist if self.page().is_some() => {
                let overflow = self.seen.panes[Pane::Checklist as usize].overflow;
                self.browse.page_scroll = to(self.browse.page_scroll.min(overflow), overflow);
            }
            Pane::Checklist => {
                let rows = self.checklist().rows;
                let ids: Vec<ItemIx> = rows.iter().filter_map(|row| row.item()).collect();
                if let Some(id) = stepped(&ids, self.check_cursor_in(&rows), to) {
                    self.stand_on_check(id);
                }
            }
            Pane::Detail => {
                let overflow = self.seen.panes[Pane::Detail as usize].overflow;
                self.browse.detail_scroll = to(self.browse.detail_scroll.min(overflow), overflow);
            }
        }
    }

    fn left(&mut self) {
        match self.browse.focus {
            Pane::Roles => self.fold_or_leave(),
            Pane::Skills => self.browse.focus = Pane::Roles,
            Pane::Checklist => self.browse.focus = Pane::Skills,
            Pane::Detail => self.browse.focus = Pane::Checklist,
        }
    }

    fn right(&mut self) {
        match self.browse.focus {
            Pane::Roles if self.browse.tree == TreeId::Gone => self.open_gone(),
            Pane::Roles => {
                if !self.unfold() {
                    self.go_in(Pane::Skills);
                }
            }
            Pane::Skills => self.go_in(Pane::Checklist),
            Pane::Checklist => self.browse.focus = Pane::Detail,
            Pane::Detail => {}
        }
    }

    /// Enter goes one pane in; on a row that only holds others it unfolds.
    fn enter(&mut self) {
        match self.browse.focus {
            Pane::Roles if matches!(self.browse.tree, TreeId::Family(_) | TreeId::OtherRoles) => {
                if !self.unfold() {
                    self.fold_or_leave();
                }
            }
            Pane::Roles if self.browse.tree == TreeId::Gone => self.open_gone(),
            Pane::Roles => {
                self.unfold();
                self.go_in(Pane::Skills);
            }
            Pane::Skills => self.go_in(Pane::Checklist),
            Pane::Checklist => self.browse.focus = Pane::Detail,
            Pane::Detail => {}
        }
    }

    fn go_in(&mut self, pane: Pane) {
        let reachable = match pane {
            Pane::Skills => self.skill_cursor().is_some(),
            _ => true,
        };
        if reachable {
            self.browse.focus = pane;
        } else {
            self.status = Status::plain("Nothing to go into here: choose a role");
        }
    }

    /// Opens the row; false when there is nothing to open or it is open already.
    fn unfold(&mut self) -> bool {
        !self.tree_children(self.browse.tree).is_empty() && self.browse.open.insert(self.browse.tree)
    }

    /// Closes the row, or goes to the row above it.
    fn fold_or_leave(&mut self) {
        if !self.browse.open.remove(&self.browse.tree) {
            self.go_up();
        }
    }

    /// Goes to the row that this one stands under, if there is one.
    pub(in crate::app) fn go_up(&mut self) {
        if let Some(parent) = self.tree_path(self.browse.tree).last() {
            self.stand_on_tree(*parent);
        }
    }
}

/// The entry that `to` leads to from `from`; the first when `from` is not among them.
fn stepped<T: Copy + PartialEq>(rows: &[T], from: Option<T>, to: impl FnOnce(usize, usize) -> usize) -> Option<T> {
    let at = from.and_then(|from| rows.iter().position(|row| *row == from)).unwrap_or(0);
    rows.get(to(at, rows.len().checked_sub(1)?)).copied()
}
