//! The Roles pane narrowed by typing: roles, role levels and families by their names, with what stands above them.
//!
//! The row under the cursor is the tree's own, so that the panes beside it show what it holds. Esc puts back where the
//! user was and which rows were unfolded; Enter leaves the filter and goes in.

use std::collections::HashSet;
use std::ops::Range;

use ratatui_textarea::TextArea;

use super::browse::Browse;
use super::finder::Purpose;
use super::roles::{TreeId, TreeLine};
use super::text_key::{TextKey, TextKeyCode, text_field, type_into};
use super::{Command, Effect, Overlay, Pane, State};
use crate::framework::ItemIx;
use crate::search::names::{self, Part};

/// Where the user stood when the filter was opened, from whichever pane.
#[derive(Debug)]
struct Before {
    focus: Pane,
    tree: TreeId,
    open: HashSet<TreeId>,
    kept: HashSet<ItemIx>,
    page_scroll: usize,
}

/// The filter while it is open.
#[derive(Debug)]
pub struct RoleFilter {
    pub query: TextArea<'static>,
    /// What it lets through; of no meaning while nothing is typed.
    pub(super) lines: Vec<TreeLine>,
    /// Where the user stood.
    before: Before,
}

impl RoleFilter {
    /// What has been typed.
    #[must_use]
    pub fn text(&self) -> String {
        self.query.lines().join(" ")
    }

    /// Nothing is typed that could be looked for.
    pub(super) fn is_empty(&self) -> bool {
        names::typed_words(&self.text()).is_empty()
    }

    /// Something is typed, and no name holds it.
    #[must_use]
    pub fn finds_nothing(&self) -> bool {
        self.lines.is_empty() && !self.is_empty()
    }
}

impl State {
    /// The filter, when it is open.
    #[must_use]
    pub fn role_filter(&self) -> Option<&RoleFilter> {
        self.overlays.iter().find_map(|overlay| match overlay {
            Overlay::RoleFilter(filter) => Some(&**filter),
            _ => None,
        })
    }

    pub(super) fn open_role_filter(&mut self) {
        let Browse { focus, tree, page_scroll, .. } = self.browse;
        let (open, kept) = (self.browse.open.clone(), self.browse.kept.clone());
        let before = Before { focus, tree, open, kept, page_scroll };
        self.browse.focus = Pane::Roles;
        let filter = RoleFilter { query: text_field(""), lines: Vec::new(), before };
        self.overlays.push(Overlay::RoleFilter(Box::new(filter)));
    }

    pub(super) fn type_in_role_filter(&mut self, key: TextKey) {
        let Some(Overlay::RoleFilter(filter)) = self.overlays.last_mut() else { return };
        let before = filter.text();
        if key.key != TextKeyCode::Enter {
            type_into(&mut filter.query, key);
        }
        if filter.text() != before {
            self.narrow_roles();
        }
    }

    pub(super) fn paste_in_role_filter(&mut self, text: &str) {
        if let Some(Overlay::RoleFilter(filter)) = self.overlays.last_mut() {
            filter.query.insert_str(text.split_whitespace().collect::<Vec<_>>().join(" "));
            self.narrow_roles();
        }
    }

    /// Finds the rows anew, and stands on the first whose own name was meant.
    fn narrow_roles(&mut self) {
        let Some(filter) = self.role_filter() else { return };
        let (typed, before) = (names::typed_words(&filter.text()), filter.before.tree);
        let lines = self.lines_with(&typed);
        let first = lines.iter().find(|line| !line.matched.is_empty()).map(|line| line.id);
        if let Some(Overlay::RoleFilter(filter)) = self.overlays.last_mut() {
            filter.lines = lines;
        }
        self.show_tree_row(first.unwrap_or(before));
    }

    /// The rows whose names hold every word at the beginning of one of theirs; if there are none, anywhere.
    fn lines_with(&self, typed: &[String]) -> Vec<TreeLine> {
        let with = |part| {
            let mut lines = Vec::new();
            for root in self.tree_roots() {
                self.add_lines_with(&mut lines, root, 0, &|name: &str| names::holds(name, typed, part));
            }
            lines
        };
        let lines = with(Part::Beginning);
        if lines.is_empty() { with(Part::Inside) } else { lines }
    }

    /// Adds the row if its name or one below it is meant, and those below it. True if it was added.
    fn add_lines_with(
        &self,
        lines: &mut Vec<TreeLine>,
        id: TreeId,
        depth: usize,
        holds: &dyn Fn(&str) -> Option<Vec<Range<usize>>>,
    ) -> bool {
        if !matches!(id, TreeId::Family(_) | TreeId::OtherRoles | TreeId::Role(_) | TreeId::Level(_)) {
            return false;
        }
        let matched = holds(&self.tree_name(id));
        let meant = matched.is_some();
        let at = lines.len();
        lines.push(TreeLine { id, depth, open: None, matched: matched.unwrap_or_default() });
        let mut below = false;
        for child in self.tree_children(id) {
            below |= self.add_lines_with(lines, child, depth + 1, holds);
        }
        if below {
            lines[at].open = Some(true);
        } else if meant {
            lines[at].open = (!self.tree_children(id).is_empty()).then_some(false);
        } else {
            lines.truncate(at);
        }
        meant || below
    }

    /// Puts the tree's cursor on a row without unfolding anything.
    fn show_tree_row(&mut self, id: TreeId) {
        let open = std::mem::take(&mut self.browse.open);
        self.stand_on_tree(id);
        self.browse.open = open;
    }

    pub(super) fn command_in_role_filter(&mut self, command: Command) -> Effect {
        match command {
            Command::Back => {
                if let Some(Overlay::RoleFilter(filter)) = self.overlays.pop() {
                    let Before { focus, tree, open, kept, page_scroll } = filter.before;
                    self.show_tree_row(tree);
                    (self.browse.open, self.browse.focus) = (open, focus);
                    (self.browse.kept, self.browse.page_scroll) = (kept, page_scroll);
                }
            }
            Command::Enter => return self.leave_role_filter(),
            moving => {
                let open = self.browse.open.clone();
                self.move_in_panes(moving);
                self.browse.open = open;
            }
        }
        Effect::None
    }

    /// Enter: in, as Enter goes in the tree. The rows above stay unfolded, so that it can be seen where one is. When no
    /// name holds what was typed, it goes on to the finder, which looks further.
    fn leave_role_filter(&mut self) -> Effect {
        if let Some(text) = self.role_filter().filter(|filter| filter.finds_nothing()).map(RoleFilter::text) {
            let _ = self.command_in_role_filter(Command::Back);
            return self.open_finder_with(Purpose::Go, &text);
        }
        self.overlays.pop();
        let id = self.browse.tree;
        self.stand_on_tree(id);
        if matches!(id, TreeId::Family(_) | TreeId::OtherRoles) {
            self.browse.open.insert(id);
        } else {
            self.move_in_panes(Command::Enter);
        }
        Effect::None
    }
}
