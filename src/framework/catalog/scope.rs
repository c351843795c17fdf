//! Which skills and items belong to a role, a role level or a skill: what lists show and tallies count.

use super::*;

impl Catalog {
    /// The role that a level is one of.
    #[must_use]
    pub fn role_of_level(&self, level: RoleLevelIx) -> RoleIx {
        self.part(self.role_level(level).part).role
    }

    /// The step of the scale at which `level` asks for `skill`.
    #[must_use]
    pub fn required_level(&self, level: RoleLevelIx, skill: SkillIx) -> Option<usize> {
        self.role_level(level).requirements.iter().find(|r| r.skill == skill).map(|r| r.level)
    }

    /// Skills that the level's own document describes for the role without asking for a level of them.
    #[must_use]
    pub fn unleveled(&self, level: RoleLevelIx) -> Vec<SkillIx> {
        let required = self.required(level);
        let own = self.part(self.role_level(level).part);
        own.skills.iter().copied().filter(|skill| !required[skill.at()]).collect()
    }

    /// Skills of the role's other documents that no requirement of this level reaches.
    #[must_use]
    pub fn more_from_role(&self, level: RoleLevelIx) -> Vec<SkillIx> {
        let own = self.role_level(level).part;
        let required = self.required(level);
        let reached =
            |skill: SkillIx| required[skill.at()] || self.skill(skill).related.iter().any(|other| required[other.at()]);
        let parts = self.role(self.part(own).role).parts.iter().filter(|part| **part != own);
        parts.flat_map(|part| self.part(*part).skills.iter().copied()).filter(|s| !reached(*s)).collect()
    }

    /// For each skill whether the level asks for it.
    fn required(&self, level: RoleLevelIx) -> Vec<bool> {
        let mut required = vec![false; self.skills.len()];
        self.role_level(level).requirements.iter().for_each(|r| required[r.skill.at()] = true);
        required
    }

    /// Every skill one document names for a role: what any of its levels asks for, and what it lists without a level.
    #[must_use]
    pub fn skills_of_part(&self, part: RolePartIx) -> Vec<SkillIx> {
        let entry = self.part(part);
        let required = entry.levels.iter().flat_map(|level| &self.role_level(*level).requirements);
        let mut seen = vec![false; self.skills.len()];
        let skills = required.map(|r| r.skill).chain(entry.skills.iter().copied());
        skills.filter(|skill| !std::mem::replace(&mut seen[skill.at()], true)).collect()
    }

    /// Everything that can be ticked for a skill: statements (of one level, or of all) and the activities that build it.
    #[must_use]
    pub fn items_of_skill(&self, skill: SkillIx, level: Option<usize>) -> Vec<ItemIx> {
        let mut items = Vec::new();
        self.add_items_of_skill(skill, level, &mut items);
        items
    }

    fn add_items_of_skill(&self, skill: SkillIx, level: Option<usize>, items: &mut Vec<ItemIx>) {
        let statements = &self.skill(skill).statements;
        match level {
            Some(level) => items.extend(statements.get(level).into_iter().flatten()),
            None => items.extend(statements.iter().flatten()),
        }
        items.extend(self.activities_that_build(skill));
    }

    /// The responsibilities of a level: the role's, then its own.
    pub fn responsibilities_of_level(&self, level: RoleLevelIx) -> impl Iterator<Item = ItemIx> + '_ {
        let entry = self.role_level(level);
        self.part(entry.part).responsibilities.iter().chain(&entry.responsibilities).copied()
    }

    /// Everything that can be ticked for a role level. An item may stand twice: one activity builds several skills.
    #[must_use]
    pub fn items_of_level(&self, level: RoleLevelIx) -> Vec<ItemIx> {
        let mut items: Vec<ItemIx> = self.responsibilities_of_level(level).collect();
        for requirement in &self.role_level(level).requirements {
            self.add_items_of_skill(requirement.skill, Some(requirement.level), &mut items);
        }
        for skill in self.unleveled(level).into_iter().chain(self.more_from_role(level)) {
            self.add_items_of_skill(skill, None, &mut items);
        }
        items
    }

    /// Everything that can be ticked for a role, but for its responsibilities.
    #[must_use]
    pub fn skill_items_of_role(&self, role: RoleIx) -> Vec<ItemIx> {
        let mut items = Vec::new();
        for part in &self.role(role).parts {
            for skill in self.skills_of_part(*part) {
                self.add_items_of_skill(skill, None, &mut items);
            }
        }
        items
    }
}
