//! Which skills and items belong to a role, a role level or a skill: what lists show and tallies count.

use super::State;
use super::roles::TreeId;
use crate::framework::{ItemIx, RoleLevelIx, RolePartIx, SkillIx};

impl State {
    /// Skills that the level's own document describes for the role without asking for a level of them.
    pub(super) fn unleveled(&self, part: RolePartIx, level: RoleLevelIx) -> Vec<SkillIx> {
        let required = self.required(level);
        self.catalog.part(part).skills.iter().copied().filter(|skill| !required[skill.at()]).collect()
    }

    /// Skills of the role's other documents that no requirement of this level reaches.
    pub(super) fn more_from_role(&self, level: RoleLevelIx) -> Vec<SkillIx> {
        let own = self.catalog.role_level(level).part;
        let required = self.required(level);
        let reached = |skill: SkillIx| {
            required[skill.at()] || self.catalog.skill(skill).related.iter().any(|other| required[other.at()])
        };
        let parts = self.catalog.role(self.catalog.part(own).role).parts.iter().filter(|part| **part != own);
        parts.flat_map(|part| self.catalog.part(*part).skills.iter().copied()).filter(|s| !reached(*s)).collect()
    }

    /// For each skill whether the level asks for it.
    fn required(&self, level: RoleLevelIx) -> Vec<bool> {
        let mut required = vec![false; self.catalog.skills.len()];
        self.catalog.role_level(level).requirements.iter().for_each(|r| required[r.skill.at()] = true);
        required
    }

    /// Every skill one document names for a role: what any of its levels asks for, and what it lists without a level.
    pub(super) fn skills_of_part(&self, part: RolePartIx) -> Vec<SkillIx> {
        let entry = self.catalog.part(part);
        let required = entry.levels.iter().flat_map(|level| &self.catalog.role_level(*level).requirements);
        let mut seen = vec![false; self.catalog.skills.len()];
        let skills = required.map(|r| r.skill).chain(entry.skills.iter().copied());
        skills.filter(|skill| !std::mem::replace(&mut seen[skill.at()], true)).collect()
    }

    /// The step of the scale at which `level` asks for `skill`.
    #[must_use]
    pub fn required_level(&self, level: RoleLevelIx, skill: SkillIx) -> Option<usize> {
        self.catalog.role_level(level).requirements.iter().find(|r| r.skill == skill).map(|r| r.level)
    }

    /// Everything that can be ticked for a skill: statements (of one level, or of all) and the activities that build it.
    #[must_use]
    pub fn items_of_skill(&self, skill: SkillIx, level: Option<usize>) -> Vec<ItemIx> {
        let mut items = Vec::new();
        self.add_items_of_skill(skill, level, &mut items);
        items
    }

    fn add_items_of_skill(&self, skill: SkillIx, level: Option<usize>, items: &mut Vec<ItemIx>) {
        let statements = &self.catalog.skill(skill).statements;
        match level {
            Some(level) => items.extend(statements.get(level).into_iter().flatten()),
            None => items.extend(statements.iter().flatten()),
        }
        items.extend(self.catalog.activities_that_build(skill));
    }

    /// Everything that can be ticked under a row of the tree.
    #[must_use]
    pub fn items_of(&self, tree: TreeId) -> Vec<ItemIx> {
        let mut items: Vec<ItemIx> = self.responsibilities(tree).into_iter().flat_map(|(_, items)| items).collect();
        if let Some(level) = self.level_of(tree) {
            let entry = self.catalog.role_level(level);
            for requirement in &entry.requirements {
                self.add_items_of_skill(requirement.skill, Some(requirement.level), &mut items);
            }
            for skill in self.unleveled(entry.part, level).into_iter().chain(self.more_from_role(level)) {
                self.add_items_of_skill(skill, None, &mut items);
            }
        } else if let TreeId::Role(role) = tree {
            for part in &self.catalog.role(role).parts {
                for skill in self.skills_of_part(*part) {
                    self.add_items_of_skill(skill, None, &mut items);
                }
            }
        }
        items
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
