//! Where the user is in the three panes: by what they stand on, never by a row number.

use std::collections::{HashMap, HashSet};

use super::roles::TreeId;
use super::skills::SkillRowId;
use super::{Pane, State, Status, Tally};
use crate::framework::{ItemIx, RoleLevelIx};
use crate::progress::MarkState;

/// The cursor of each pane and what is shown in them.
#[derive(Debug, Default)]
pub struct Browse {
    pub focus: Pane,
    pub tree: TreeId,
    /// Unfolded rows of the tree.
    pub open: HashSet<TreeId>,
    /// Where the user stood in the skills of each tree row.
    pub skill: HashMap<TreeId, SkillRowId>,
    /// Where the user stood in the checklist of each skill of each tree row.
    pub check: HashMap<(TreeId, SkillRowId), ItemIx>,
    pub filter: Filter,
    /// Statements of other skill levels too.
    pub all_levels: bool,
    /// Items marked since the checklist was opened: they stay in sight even when the filter would hide them.
    pub kept: HashSet<ItemIx>,
    pub detail_scroll: usize,
    /// How far the page in the Checklist pane is scrolled.
    pub page_scroll: usize,
}

/// Which items of a checklist are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Filter {
    #[default]
    All,
    NotDone,
    Only(MarkState),
}

impl Filter {
    const CYCLE: [Filter; 5] = [
        Filter::All,
        Filter::NotDone,
        Filter::Only(MarkState::Doing),
        Filter::Only(MarkState::Done),
        Filter::Only(MarkState::NotApplicable),
    ];

    /// The next one of the round that `f` goes.
    #[must_use]
    pub fn next(self) -> Filter {
        let at = Filter::CYCLE.iter().position(|filter| *filter == self).unwrap_or(0);
        Filter::CYCLE[(at + 1) % Filter::CYCLE.len()]
    }

    /// Does it let items of this state through?
    #[must_use]
    pub fn shows(self, state: MarkState) -> bool {
        match self {
            Filter::All => true,
            Filter::NotDone => matches!(state, MarkState::Todo | MarkState::Doing),
            Filter::Only(only) => state == only,
        }
    }

    /// As the screen names it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Filter::All => "all",
            Filter::NotDone => "not done",
            Filter::Only(state) => state.words(),
        }
    }

    /// The opposite of [`Filter::words`].
    #[must_use]
    pub fn parse(words: &str) -> Option<Filter> {
        Filter::CYCLE.into_iter().find(|filter| filter.words() == words)
    }
}

impl State {
    /// The user's own role level, when it is set and known.
    #[must_use]
    pub fn my_role(&self) -> Option<RoleLevelIx> {
        self.facts().my_role()
    }

    /// The role level the user aims at, when it is set and known.
    #[must_use]
    pub fn my_target(&self) -> Option<RoleLevelIx> {
        self.facts().my_target()
    }

    /// What the header counts: the user's role level, or else everything.
    #[must_use]
    pub fn overall(&self) -> Tally {
        match self.my_role() {
            Some(level) => self.tally(self.items_of(TreeId::Level(level))),
            None => Tally::of(self.states.iter().copied()),
        }
    }

    /// Families open, the cursor on the user's role level; without one on the first role. A large tree opens only where
    /// the user is, and stays closed while nothing is known of them: the first role of it is hardly theirs.
    pub(super) fn open_at_start(&mut self) {
        let roots = self.tree_roots();
        if !self.has_large_tree() {
            self.browse.open.extend(roots.iter().filter(|id| matches!(id, TreeId::Family(_))));
        }
        if let Some(level) = self.my_role() {
            self.browse.open.extend(self.tree_path(TreeId::Level(level)));
        }
        let first = if self.has_large_tree() { roots.first().copied() } else { self.first_role() };
        let start = self.my_row().or(first).unwrap_or_default();
        if !matches!(start, TreeId::Family(_)) {
            self.browse.open.insert(start);
        }
        self.stand_on_tree(start);
    }

    fn first_role(&self) -> Option<TreeId> {
        self.catalog.families.first().and_then(|family| family.roles.first()).map(|role| TreeId::Role(*role))
    }

    /// Moves the tree's cursor to `id`, unfolding what hides it.
    pub(super) fn stand_on_tree(&mut self, id: TreeId) {
        for above in self.tree_path(id) {
            self.browse.open.insert(above);
        }
        if self.browse.tree != id {
            self.browse.tree = id;
            self.forget_kept();
            self.browse.page_scroll = 0;
        }
        self.browse.detail_scroll = 0;
    }

    /// The filter hides again what it was asked to hide.
    pub(super) fn forget_kept(&mut self) {
        self.browse.kept.clear();
    }

    pub(super) fn cycle_filter(&mut self) {
        self.browse.filter = self.browse.filter.next();
        self.forget_kept();
        let hidden = self.checklist().hidden;
        let words = self.browse.filter.words();
        self.status = Status::plain(match (self.browse.filter, hidden) {
            (Filter::All, _) => "Showing all items".to_owned(),
            (_, 0) => format!("Showing {words}: nothing hidden here"),
            (_, n) => format!("Showing {words}: {n} hidden here, f goes on"),
        });
    }

    pub(super) fn toggle_all_levels(&mut self) {
        if self.level_of(self.browse.tree).is_none() {
            self.status = Status::plain("All levels are shown here. A role level has one that it requires");
            return;
        }
        self.browse.all_levels = !self.browse.all_levels;
        self.status = Status::plain(if self.browse.all_levels {
            "Statements of every skill level"
        } else {
            "Statements of the required skill level"
        });
    }
}
