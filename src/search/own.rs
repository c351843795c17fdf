//! What belongs to the user's own role level, so that of equal hits theirs come first.

use super::Target;
use crate::framework::{Catalog, ItemIx, RoleIx, RoleLevelIx};

/// The own role level and its role, what they are responsible for, and the required skills with what can be ticked for
/// them: statements of the required level, and activities. It lives beside the index and not in it: the index stays when
/// the role changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    role: RoleIx,
    level: RoleLevelIx,
    skills: Vec<bool>,
    items: Vec<bool>,
}

impl Own {
    /// What belongs to `level`.
    #[must_use]
    pub fn of(catalog: &Catalog, level: RoleLevelIx) -> Own {
        let entry = catalog.role_level(level);
        let part = catalog.part(entry.part);
        let mut skills = vec![false; catalog.skills.len()];
        let mut items = vec![false; catalog.items.len()];
        let mut take = |item: ItemIx| items[item.at()] = true;
        part.responsibilities.iter().chain(&entry.responsibilities).copied().for_each(&mut take);
        for requirement in &entry.requirements {
            skills[requirement.skill.at()] = true;
            let statements = catalog.skill(requirement.skill).statements.get(requirement.level);
            statements.into_iter().flatten().copied().for_each(&mut take);
            catalog.activities_that_build(requirement.skill).for_each(&mut take);
        }
        Own { role: part.role, level, skills, items }
    }

    /// Does it belong to the own role level?
    #[must_use]
    pub fn holds(&self, target: Target) -> bool {
        match target {
            Target::Role(role) => role == self.role,
            Target::RoleLevel(level) => level == self.level,
            Target::Skill(skill) => self.skills.get(skill.at()).is_some_and(|own| *own),
            Target::Item(item) => self.items.get(item.at()).is_some_and(|own| *own),
            Target::Page(_) | Target::Framework(_) => false,
        }
    }
}
