//! Frameworks as loaded -> the joined tables.

use super::*;
use crate::fold::fold;

impl Catalog {
    /// Joins `frameworks` in the order given. Later frameworks never change an earlier one's ids.
    #[must_use]
    pub fn new(frameworks: Vec<Framework>, related: &Related) -> Catalog {
        let mut catalog = Catalog::default();
        let mut families = HashMap::new();
        for framework in frameworks {
            catalog.add(framework, &mut families);
        }
        catalog.join_roles(&related.roles);
        catalog.join_namesakes();
        catalog.join_skills(&related.skills);
        catalog.tell_skills_who_needs_them();
        catalog
    }

    /// `known` holds the families so far by name.
    fn add(&mut self, framework: Framework, known: &mut HashMap<String, FamilyIx>) {
        let Framework { id: own, title, edition, publisher, licence, source, scale, pages, families, roles, skills } =
            framework;
        let framework = FrameworkIx(self.frameworks.len() as u32);
        let pages = pages.into_iter().map(|page| self.add_page(framework, &own, page)).collect();
        let skills: Vec<SkillIx> =
            skills.into_iter().map(|skill| self.add_skill(framework, &own, &scale, skill)).collect();
        self.frameworks.push(FrameworkInfo {
            id: own.clone(),
            title,
            edition,
            publisher,
            licence,
            source,
            scale,
            pages,
            skills,
        });
        let families: HashMap<String, String> = families.into_iter().map(|family| (family.id, family.name)).collect();
        for role in roles {
            let family = role.family.as_ref().and_then(|id| families.get(id));
            let family = family.map(|name| *known.entry(name.clone()).or_insert_with(|| self.new_family(name)));
            self.add_role(framework, &own, family, role);
        }
    }

    fn new_family(&mut self, name: &str) -> FamilyIx {
        self.families.push(Family { name: name.to_owned(), roles: Vec::new() });
        FamilyIx(self.families.len() as u32 - 1)
    }

    fn add_page(&mut self, framework: FrameworkIx, own: &str, page: model::Page) -> PageIx {
        let ix = PageIx(self.pages.len() as u32);
        let id = format!("{own}/page/{}", page.id);
        self.ids.insert(id.clone(), Entity::Page(ix));
        self.pages.push(Page { id, framework, title: page.title, text: page.text });
        ix
    }

    fn add_skill(
        &mut self,
        framework: FrameworkIx,
        own: &str,
        scale: &[model::SkillLevel],
        skill: model::Skill,
    ) -> SkillIx {
        let ix = SkillIx(self.skills.len() as u32);
        let id = format!("{own}/{}", skill.id);
        self.ids.insert(id.clone(), Entity::Skill(ix));
        self.replaces(skill.was, Entity::Skill(ix));
        let mut statements = vec![Vec::new(); scale.len()];
        for text in skill.levels {
            if let Some(level) = scale.iter().position(|step| step.id == text.level) {
                let kind = ItemKind::Statement { skill: ix, level };
                statements[level] = self.add_items(&format!("{id}/{}", text.level), kind, text.statements);
            }
        }
        let activities = self.add_items(&id, ItemKind::Activity { skill: ix }, skill.activities);
        self.skills.push(Skill {
            id,
            framework,
            name: skill.name,
            aliases: skill.aliases,
            description: skill.description,
            notes: skill.notes,
            statements,
            activities,
            related: Vec::new(),
            related_activities: Vec::new(),
            needed_by: Vec::new(),
            listed_by: Vec::new(),
        });
        ix
    }

    fn add_items(&mut self, owner: &str, kind: ItemKind, entries: Vec<model::Entry>) -> Vec<ItemIx> {
        let mut added = Vec::with_capacity(entries.len());
        for entry in entries {
            let ix = ItemIx(self.items.len() as u32);
            let id = format!("{owner}/{}", entry.id);
            self.ids.insert(id.clone(), Entity::Item(ix));
            self.replaces(entry.was, Entity::Item(ix));
            self.items.push(Item { id, kind, text: entry.text, aliases: entry.aliases });
            added.push(ix);
        }
        added
    }

    fn add_role(&mut self, framework: FrameworkIx, own: &str, family: Option<FamilyIx>, role: model::Role) {
        let part = RolePartIx(self.parts.len() as u32);
        let joined = RoleIx(self.roles.len() as u32);
        let id = format!("{own}/role/{}", role.id);
        self.ids.insert(id.clone(), Entity::Role(part));
        self.replaces(role.was, Entity::Role(part));
        let responsibilities = self.add_items(&id, ItemKind::RoleResponsibility { part }, role.responsibilities);
        let skills = role.skills.iter().filter_map(|skill| self.local_skill(own, skill)).collect();
        let mut levels = Vec::with_capacity(role.levels.len());
        for level in role.levels {
            let ix = RoleLevelIx(self.role_levels.len() as u32);
            let level_id = format!("{id}/{}", level.id);
            self.ids.insert(level_id.clone(), Entity::RoleLevel(ix));
            self.replaces(level.was, Entity::RoleLevel(ix));
            let kind = ItemKind::LevelResponsibility { level: ix };
            let responsibilities = self.add_items(&level_id, kind, level.responsibilities);
            let requirements = level.requirements.iter().filter_map(|r| self.requirement(own, framework, r)).collect();
            self.role_levels.push(RoleLevel {
                id: level_id,
                part,
                name: level.name,
                aliases: level.aliases,
                description: level.description,
                responsibilities,
                requirements,
            });
            levels.push(ix);
        }
        self.parts.push(RolePart {
            id,
            framework,
            role: joined,
            name: role.name.clone(),
            aliases: role.aliases,
            description: role.description,
            responsibilities,
            skills,
            levels,
        });
        if let Some(family) = family {
            self.families[family.at()].roles.push(joined);
        }
        self.roles.push(Role { name: role.name, family, parts: vec![part] });
    }

    fn local_skill(&self, own: &str, skill: &str) -> Option<SkillIx> {
        match self.ids.get(&format!("{own}/{skill}")) {
            Some(Entity::Skill(ix)) => Some(*ix),
            _ => None,
        }
    }

    fn requirement(&self, own: &str, framework: FrameworkIx, r: &model::Requirement) -> Option<Requirement> {
        let skill = self.local_skill(own, &r.skill)?;
        let level = self.frameworks[framework.at()].scale.iter().position(|step| step.id == r.level)?;
        Some(Requirement { skill, level })
    }

    /// The parts of each group move to the role of its first known member; emptied roles go.
    fn join_roles(&mut self, groups: &[model::RelatedGroup]) {
        for group in groups {
            let parts: Vec<RolePartIx> = group.members.iter().filter_map(|id| self.joined_role(id)).collect();
            let Some((first, rest)) = parts.split_first() else { continue };
            let target = self.parts[first.at()].role;
            for part in rest {
                let old = self.parts[part.at()].role;
                if old != target {
                    self.roles[old.at()].parts.retain(|p| p != part);
                    self.roles[target.at()].parts.push(*part);
                    self.parts[part.at()].role = target;
                }
            }
            if let Some(name) = &group.name {
                self.roles[target.at()].name.clone_from(name);
            }
            if self.roles[target.at()].family.is_none() {
                let family = rest.iter().find_map(|part| self.original_family(*part));
                self.roles[target.at()].family = family;
                if let Some(family) = family {
                    self.families[family.at()].roles.push(target);
                }
            }
        }
        self.drop_empty_roles();
    }

    /// Roles of different frameworks that have the same name are one: a person looks for their role, not for a file. Two of
    /// one framework stay two, and so do names that differ in a bracket.
    fn join_namesakes(&mut self) {
        let mut first: HashMap<String, RoleIx> = HashMap::new();
        let mut joined = false;
        for at in 0..self.roles.len() {
            let role = RoleIx(at as u32);
            let known = *first.entry(fold(&self.roles[at].name)).or_insert(role);
            let frameworks =
                |role: RoleIx| self.roles[role.at()].parts.iter().map(|part| self.parts[part.at()].framework);
            if known == role || frameworks(known).any(|one| frameworks(role).any(|other| one == other)) {
                continue;
            }
            let parts = std::mem::take(&mut self.roles[at].parts);
            parts.iter().for_each(|part| self.parts[part.at()].role = known);
            self.roles[known.at()].parts.extend(parts);
            if let (None, Some(family)) = (self.roles[known.at()].family, self.roles[at].family) {
                self.roles[known.at()].family = Some(family);
                self.families[family.at()].roles.push(known);
            }
            joined = true;
        }
        if joined {
            self.drop_empty_roles();
        }
    }

    /// The family that the document of `part` gave the role.
    fn original_family(&self, part: RolePartIx) -> Option<FamilyIx> {
        // Parts and roles are added together, one for one, so before any role is dropped they share their position.
        self.roles.get(part.at()).and_then(|role| role.family)
    }

    fn drop_empty_roles(&mut self) {
        let mut moved: Vec<Option<RoleIx>> = Vec::with_capacity(self.roles.len());
        let mut kept = 0;
        for role in &self.roles {
            moved.push((!role.parts.is_empty()).then_some(RoleIx(kept)));
            kept += u32::from(!role.parts.is_empty());
        }
        self.roles.retain(|role| !role.parts.is_empty());
        for part in &mut self.parts {
            if let Some(role) = moved[part.role.at()] {
                part.role = role;
            }
        }
        for family in &mut self.families {
            family.roles = family.roles.iter().filter_map(|role| moved[role.at()]).collect();
        }
        self.families.retain(|family| !family.roles.is_empty());
        for role in &mut self.roles {
            role.family = None;
        }
        for (at, family) in self.families.iter().enumerate() {
            for role in &family.roles {
                self.roles[role.at()].family = Some(FamilyIx(at as u32));
            }
        }
    }

    fn join_skills(&mut self, groups: &[model::RelatedGroup]) {
        for group in groups {
            let mut skills = Vec::new();
            let mut activities = Vec::new();
            let mut seen = HashSet::new();
            let members = group.members.iter().flat_map(|id| self.joined_skills(id));
            for entity in members.filter(|entity| seen.insert(*entity)) {
                match entity {
                    Entity::Skill(ix) => skills.push(ix),
                    Entity::Item(ix) => activities.push(ix),
                    Entity::Role(_) | Entity::RoleLevel(_) | Entity::Page(_) => {}
                }
            }
            for &skill in &skills {
                let entry = &mut self.skills[skill.at()];
                let known: HashSet<SkillIx> = entry.related.iter().copied().chain([skill]).collect();
                entry.related.extend(skills.iter().filter(|other| !known.contains(other)));
                let known: HashSet<ItemIx> =
                    entry.related_activities.iter().chain(&entry.activities).copied().collect();
                entry.related_activities.extend(activities.iter().filter(|activity| !known.contains(activity)));
            }
        }
        // An activity that comes with its whole skill is not listed a second time by itself.
        for at in 0..self.skills.len() {
            let with_skill: HashSet<ItemIx> =
                self.skills[at].related.iter().flat_map(|s| self.skills[s.at()].activities.iter().copied()).collect();
            self.skills[at].related_activities.retain(|activity| !with_skill.contains(activity));
        }
    }

    /// Turns the requirements round, once, so that no frame has to look through all role levels.
    fn tell_skills_who_needs_them(&mut self) {
        for (at, level) in self.role_levels.iter().enumerate() {
            for requirement in &level.requirements {
                let need = Need { by: RoleLevelIx(at as u32), level: requirement.level };
                self.skills[requirement.skill.at()].needed_by.push(need);
            }
        }
        for (at, part) in self.parts.iter().enumerate() {
            for skill in &part.skills {
                self.skills[skill.at()].listed_by.push(RolePartIx(at as u32));
            }
        }
    }
}
