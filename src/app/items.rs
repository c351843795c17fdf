//! What stands under a row of the tree and can be ticked.

use super::State;
use super::roles::TreeId;
use crate::framework::{ItemIx, RoleLevelIx, RolePartIx};

impl State {
    /// Everything that can be ticked under a row of the tree.
    #[must_use]
    pub fn items_of(&self, tree: TreeId) -> Vec<ItemIx> {
        if let Some(level) = self.level_of(tree) {
            return self.catalog.items_of_level(level);
        }
        let TreeId::Role(role) = tree else { return Vec::new() };
        let responsibilities = self.responsibilities(tree).into_iter().flat_map(|(_, items)| items);
        responsibilities.chain(self.catalog.skill_items_of_role(role)).collect()
    }

    /// Responsibilities by heading: the role's, then the level's; on a role those of all its levels.
    #[must_use]
    pub fn responsibilities(&self, tree: TreeId) -> Vec<(String, Vec<ItemIx>)> {
        let of_part = |part: RolePartIx| {
            let entry = self.catalog.part(part);
            (format!("{}: in this role you will", entry.name), entry.responsibilities.clone())
        };
        let of_level = |level: RoleLevelIx| {
            let entry = self.catalog.role_level(level);
            (format!("{}: at this role level you will", entry.name), entry.responsibilities.clone())
        };
        let groups: Vec<(String, Vec<ItemIx>)> = match (self.level_of(tree), tree) {
            (None, TreeId::Role(role)) => {
                let parts = self.catalog.role(role).parts.iter();
                let of_levels = |part: &RolePartIx| self.catalog.part(*part).levels.iter().copied();
                parts.flat_map(|part| std::iter::once(of_part(*part)).chain(of_levels(part).map(of_level))).collect()
            }
            (Some(level), _) => vec![of_part(self.catalog.role_level(level).part), of_level(level)],
            _ => Vec::new(),
        };
        groups.into_iter().filter(|(_, items)| !items.is_empty()).collect()
    }
}
