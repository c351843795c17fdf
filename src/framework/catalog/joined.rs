//! What the members of groups in `related.yaml` name: by their ids, or by ids that they had, as for marks.

use super::*;

impl Catalog {
    /// The role that a member names; of one that was divided the first part, because two roles of one framework stay two.
    #[must_use]
    pub fn joined_role(&self, member: &str) -> Option<RolePartIx> {
        let mut entities = self.now(member).into_iter();
        entities.find_map(|entity| if let Entity::Role(part) = entity { Some(part) } else { None })
    }

    /// The skills and activities that a member names.
    #[must_use]
    pub fn joined_skills(&self, member: &str) -> Vec<Entity> {
        let mut entities = self.now(member);
        entities.retain(|entity| match entity {
            Entity::Skill(_) => true,
            Entity::Item(item) => matches!(self.item(*item).kind, ItemKind::Activity { .. }),
            Entity::Role(_) | Entity::RoleLevel(_) | Entity::Page(_) => false,
        });
        entities
    }
}
