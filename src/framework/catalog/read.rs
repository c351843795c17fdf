//! Look-ups that several rooms ask for.

use super::*;

impl Catalog {
    /// What a full id names, if it is known.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Entity> {
        self.ids.get(id).copied()
    }

    /// The item with this full id.
    #[must_use]
    pub fn item_by_id(&self, id: &str) -> Option<ItemIx> {
        match self.find(id) {
            Some(Entity::Item(ix)) => Some(ix),
            _ => None,
        }
    }

    /// The role level with this full id.
    #[must_use]
    pub fn role_level_by_id(&self, id: &str) -> Option<RoleLevelIx> {
        match self.find(id) {
            Some(Entity::RoleLevel(ix)) => Some(ix),
            _ => None,
        }
    }

    /// What a person calls the thing that has or had this id: an item's text, a name, or the id itself when it is not known.
    #[must_use]
    pub fn name_of<'a>(&'a self, id: &'a str) -> &'a str {
        match self.now(id).first().copied() {
            Some(Entity::Item(item)) => &self.item(item).text,
            Some(Entity::Skill(skill)) => &self.skill(skill).name,
            Some(Entity::Role(part)) => &self.role(self.part(part).role).name,
            Some(Entity::RoleLevel(level)) => &self.role_level(level).name,
            Some(Entity::Page(_)) | None => id,
        }
    }

    #[must_use]
    pub fn framework(&self, ix: FrameworkIx) -> &FrameworkInfo {
        &self.frameworks[ix.at()]
    }

    #[must_use]
    pub fn role(&self, ix: RoleIx) -> &Role {
        &self.roles[ix.at()]
    }

    #[must_use]
    pub fn part(&self, ix: RolePartIx) -> &RolePart {
        &self.parts[ix.at()]
    }

    #[must_use]
    pub fn role_level(&self, ix: RoleLevelIx) -> &RoleLevel {
        &self.role_levels[ix.at()]
    }

    #[must_use]
    pub fn skill(&self, ix: SkillIx) -> &Skill {
        &self.skills[ix.at()]
    }

    #[must_use]
    pub fn item(&self, ix: ItemIx) -> &Item {
        &self.items[ix.at()]
    }

    #[must_use]
    pub fn page(&self, ix: PageIx) -> &Page {
        &self.pages[ix.at()]
    }

    /// The framework an item's text comes from.
    #[must_use]
    pub fn framework_of(&self, item: ItemIx) -> FrameworkIx {
        match self.item(item).kind {
            ItemKind::Activity { skill } | ItemKind::Statement { skill, .. } => self.skill(skill).framework,
            ItemKind::RoleResponsibility { part } => self.part(part).framework,
            ItemKind::LevelResponsibility { level } => self.part(self.role_level(level).part).framework,
        }
    }

    /// The name of step `level` of the scale that `skill` is measured on.
    #[must_use]
    pub fn skill_level_name(&self, skill: SkillIx, level: usize) -> &str {
        self.framework(self.skill(skill).framework).scale.get(level).map_or("", |step| &step.name)
    }

    /// The activities of [`Catalog::activities_for`] without the groups.
    pub fn activities_that_build(&self, skill: SkillIx) -> impl Iterator<Item = ItemIx> + '_ {
        let entry = self.skill(skill);
        let of_skills = std::iter::once(skill).chain(entry.related.iter().copied());
        let single = entry.related_activities.iter().copied();
        of_skills.flat_map(|from| self.skill(from).activities.iter().copied()).chain(single)
    }

    /// The activities that build `skill`, grouped by where they come from: its own, then those of each related skill,
    /// then single ones. An activity stands once.
    #[must_use]
    pub fn activities_for(&self, skill: SkillIx) -> Vec<(SkillIx, Vec<ItemIx>)> {
        let entry = self.skill(skill);
        let mut groups: Vec<(SkillIx, Vec<ItemIx>)> = Vec::new();
        for from in std::iter::once(skill).chain(entry.related.iter().copied()) {
            let activities = &self.skill(from).activities;
            if !activities.is_empty() {
                groups.push((from, activities.clone()));
            }
        }
        for &activity in &entry.related_activities {
            let ItemKind::Activity { skill: from } = self.item(activity).kind else { continue };
            match groups.iter_mut().find(|(skill, _)| *skill == from) {
                Some((_, list)) => list.push(activity),
                None => groups.push((from, vec![activity])),
            }
        }
        groups
    }
}
