//! What stands above a large tree: the user's own role level and their target.

use super::TreeId;
use crate::app::State;
use crate::framework::RoleLevelIx;

/// With more families than this a tree is large: it opens only where the user is.
const FEW_FAMILIES: usize = 3;

impl State {
    /// The role level whose content a row shows: the one it stands for, or the one that is pinned there.
    #[must_use]
    pub fn level_of(&self, id: TreeId) -> Option<RoleLevelIx> {
        match id {
            TreeId::Level(level) => Some(level),
            TreeId::Me => self.my_role(),
            TreeId::Target => self.my_target(),
            _ => None,
        }
    }

    /// Are there too many families to have them all open?
    #[must_use]
    pub fn has_large_tree(&self) -> bool {
        self.catalog.families.len() > FEW_FAMILIES
    }

    /// The rows above a large tree: me, and my target when it is another role level.
    pub(in crate::app) fn pinned(&self) -> Vec<TreeId> {
        let (me, target) = (self.my_role(), self.my_target());
        if !self.has_large_tree() {
            return Vec::new();
        }
        let me = me.map(|_| TreeId::Me);
        let target = target.filter(|target| self.my_role() != Some(*target)).map(|_| TreeId::Target);
        me.into_iter().chain(target).collect()
    }

    /// The row that shows the user's own role level first.
    pub(in crate::app) fn my_row(&self) -> Option<TreeId> {
        let level = self.my_role()?;
        Some(if self.has_large_tree() { TreeId::Me } else { TreeId::Level(level) })
    }

    /// A pinned row goes with the role level that it stood for: the cursor must not stay where nothing is.
    pub(in crate::app) fn leave_unpinned(&mut self) {
        let pinned = matches!(self.browse.tree, TreeId::Me | TreeId::Target);
        if pinned && !self.pinned().contains(&self.browse.tree) {
            let first = self.my_row().or_else(|| self.tree_roots().first().copied());
            self.stand_on_tree(first.unwrap_or_default());
        }
    }
}
