//! A framework with ids made from nothing but names and texts.

use foldhash::{HashMap, HashSet};

use super::Head;
use super::slug::{self, Given};
use crate::framework::Framework;
use crate::framework::model::{Entry, Family, Page, Requirement, Role, RoleLevel, Skill, SkillLevel, SkillLevelText};
use crate::import::draft::{Draft, DraftLevel, DraftRole, DraftSkill};
use crate::import::names;

/// Names of the draft and the ids they have got.
struct Ids {
    scale: HashMap<String, String>,
    families: HashMap<String, String>,
    skills: HashMap<String, String>,
}

pub(super) fn framework(draft: &Draft, head: Head) -> Framework {
    let families = distinct(draft.roles.iter().filter_map(|role| role.family.as_deref()));
    let skills = distinct(draft.skills.iter().map(|skill| skill.name.as_str()));
    let ids = Ids {
        scale: given(draft.scale.iter().map(String::as_str), Given::default(), "level"),
        families: given(families.iter().copied(), Given::default(), "family"),
        // In full ids a role follows `role`, a page `page`, where a skill follows nothing.
        skills: given(skills.into_iter(), Given::without(["role", "page"]), "skill"),
    };
    let mut given_pages = Given::default();
    let mut given_roles = Given::default();
    let Head { id, title, edition, publisher, licence, source } = head;
    Framework {
        id,
        title,
        edition,
        publisher,
        licence,
        source,
        scale: draft.scale.iter().map(|name| step(name, &ids)).collect(),
        pages: draft
            .pages
            .iter()
            .map(|page| Page {
                id: given_pages.give(slug::of_name(&page.title, "page")),
                title: page.title.clone(),
                text: page.text.clone(),
            })
            .collect(),
        families: families.iter().map(|name| Family { id: ids.family(name), name: (*name).to_owned() }).collect(),
        roles: draft.roles.iter().map(|role| ids.role(role, &mut given_roles)).collect(),
        skills: draft.skills.iter().map(|skill| ids.skill(skill)).collect(),
    }
}

fn step(name: &str, ids: &Ids) -> SkillLevel {
    SkillLevel { id: ids.level(name), name: name.to_owned(), meaning: None }
}

/// Each name once, in order, in its first spelling.
fn distinct<'a>(all: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut exact = HashSet::default();
    let mut seen = HashSet::default();
    all.filter(|name| exact.insert(*name) && seen.insert(names::key(name))).collect()
}

/// Ids for names, by the names and by their keys.
fn given<'a>(names: impl Iterator<Item = &'a str>, mut given: Given, else_: &str) -> HashMap<String, String> {
    let mut ids = HashMap::default();
    for name in names {
        let id = given.give(slug::of_name(name, else_));
        ids.insert(names::key(name), id.clone());
        ids.insert(name.to_owned(), id);
    }
    ids
}

fn find(ids: &HashMap<String, String>, name: &str) -> String {
    // Nearly always a name is written as it was before.
    ids.get(name).or_else(|| ids.get(&names::key(name))).cloned().unwrap_or_default()
}

impl Ids {
    fn level(&self, name: &str) -> String {
        find(&self.scale, name)
    }

    fn family(&self, name: &str) -> String {
        find(&self.families, name)
    }

    fn skill_id(&self, name: &str) -> String {
        find(&self.skills, name)
    }

    fn role(&self, role: &DraftRole, given: &mut Given) -> Role {
        // Levels and responsibilities of a role both follow it in full ids.
        let mut own = Given::default();
        let levels: Vec<RoleLevel> = role.levels.iter().map(|level| self.role_level(level, &mut own)).collect();
        Role {
            id: given.give(slug::of_name(&role.name, "role")),
            name: role.name.clone(),
            aliases: role.aliases.clone(),
            family: role.family.as_deref().map(|name| self.family(name)),
            description: role.description.clone(),
            responsibilities: entries(&role.responsibilities, own),
            skills: role.skills.iter().map(|name| self.skill_id(name)).collect(),
            levels,
            ..Role::default()
        }
    }

    fn role_level(&self, level: &DraftLevel, given: &mut Given) -> RoleLevel {
        let requirement = |needed: &crate::import::draft::DraftRequirement| Requirement {
            skill: self.skill_id(&needed.skill),
            level: self.level(needed.level.as_deref().unwrap_or_default()),
        };
        RoleLevel {
            id: given.give(slug::of_name(&level.name, "level")),
            name: level.name.clone(),
            aliases: level.aliases.clone(),
            description: level.description.clone(),
            responsibilities: entries(&level.responsibilities, Given::default()),
            requirements: level.requirements.iter().map(requirement).collect(),
            ..RoleLevel::default()
        }
    }

    fn skill(&self, skill: &DraftSkill) -> Skill {
        // An activity's full id has its own id where a statement's has the level.
        let taken = (!skill.activities.is_empty()).then(|| self.scale.values());
        let activities = Given::without(taken.into_iter().flatten());
        let mut levels: Vec<SkillLevelText> = skill
            .levels
            .iter()
            .map(|text| SkillLevelText {
                level: self.level(&text.level),
                statements: entries(&text.statements, Given::default()),
            })
            .collect();
        levels.retain(|text| !text.statements.is_empty());
        Skill {
            id: self.skill_id(&skill.name),
            name: skill.name.clone(),
            aliases: skill.aliases.clone(),
            description: skill.description.clone(),
            notes: skill.notes.clone(),
            levels,
            activities: entries(skill.activities.iter().map(|activity| &activity.text), activities),
            ..Skill::default()
        }
    }
}

fn entries<'a>(texts: impl IntoIterator<Item = &'a String>, mut given: Given) -> Vec<Entry> {
    let texts = texts.into_iter();
    given.expect(texts.size_hint().0);
    let entry =
        |text: &String| Entry { id: given.give(slug::of_text(text, "item")), text: text.clone(), ..Entry::default() };
    texts.map(entry).collect()
}
