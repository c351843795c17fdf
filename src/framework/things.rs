//! The things of one framework that have an id of their own: roles, role levels, skills and all that can be ticked, in the
//! order of the file, each with its full id and where it stands.

#[cfg(test)]
mod tests;

use super::model::{Entry, Framework};
use crate::yaml::Step;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Role,
    RoleLevel,
    Skill,
    Statement,
    Activity,
    Responsibility,
}

impl Kind {
    /// As a message names one.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Kind::Role => "role",
            Kind::RoleLevel => "role level",
            Kind::Skill => "skill",
            Kind::Statement => "statement",
            Kind::Activity => "activity",
            Kind::Responsibility => "responsibility",
        }
    }

    /// Can it be ticked?
    #[must_use]
    pub fn is_item(self) -> bool {
        matches!(self, Kind::Statement | Kind::Activity | Kind::Responsibility)
    }
}

/// One of them.
#[derive(Debug, Clone)]
pub struct Thing<'f> {
    /// The full one.
    pub id: String,
    pub kind: Kind,
    /// The name, or the text of an item.
    pub text: &'f str,
    pub was: &'f [String],
    pub aliases: &'f [String],
    /// Of a role, a role level or a skill.
    pub description: Option<&'f str>,
    /// What it stands under, as a position in the same list: a level's role, an item's skill, role or role level.
    pub owner: Option<usize>,
    /// Of a statement: the id of its skill level. Empty for all others.
    pub level: &'f str,
    place: Place,
}

/// Positions in the lists of the file, from the top down.
#[derive(Debug, Clone, Copy)]
enum Place {
    Role(usize),
    RoleLevel(usize, usize),
    Skill(usize),
    /// Skill, and place among its statements of that level.
    Statement(usize, usize),
    Activity(usize, usize),
    OfRole(usize, usize),
    OfLevel(usize, usize, usize),
}

/// All of them, as they stand in the file: roles first.
#[must_use]
pub fn things(framework: &Framework) -> Vec<Thing<'_>> {
    let mut list = Vec::new();
    let own = &framework.id;
    for (at, role) in framework.roles.iter().enumerate() {
        let id = format!("{own}/role/{}", role.id);
        let owner = list.len();
        list.push(Thing {
            id: id.clone(),
            kind: Kind::Role,
            text: &role.name,
            was: &role.was,
            aliases: &role.aliases,
            description: role.description.as_deref(),
            owner: None,
            level: "",
            place: Place::Role(at),
        });
        add(&mut list, owner, &role.responsibilities, Kind::Responsibility, "", |entry| Place::OfRole(at, entry));
        for (level_at, level) in role.levels.iter().enumerate() {
            let level_owner = list.len();
            list.push(Thing {
                id: format!("{id}/{}", level.id),
                kind: Kind::RoleLevel,
                text: &level.name,
                was: &level.was,
                aliases: &level.aliases,
                description: level.description.as_deref(),
                owner: Some(owner),
                level: "",
                place: Place::RoleLevel(at, level_at),
            });
            add(&mut list, level_owner, &level.responsibilities, Kind::Responsibility, "", |entry| {
                Place::OfLevel(at, level_at, entry)
            });
        }
    }
    for (at, skill) in framework.skills.iter().enumerate() {
        let owner = list.len();
        list.push(Thing {
            id: format!("{own}/{}", skill.id),
            kind: Kind::Skill,
            text: &skill.name,
            was: &skill.was,
            aliases: &skill.aliases,
            description: skill.description.as_deref(),
            owner: None,
            level: "",
            place: Place::Skill(at),
        });
        for text in &skill.levels {
            let place = |entry| Place::Statement(at, entry);
            add(&mut list, owner, &text.statements, Kind::Statement, &text.level, place);
        }
        add(&mut list, owner, &skill.activities, Kind::Activity, "", |entry| Place::Activity(at, entry));
    }
    list
}

fn add<'f>(
    list: &mut Vec<Thing<'f>>,
    owner: usize,
    entries: &'f [Entry],
    kind: Kind,
    level: &'f str,
    place: impl Fn(usize) -> Place,
) {
    let under = list[owner].id.clone();
    let between = if level.is_empty() { "" } else { "/" };
    for (at, entry) in entries.iter().enumerate() {
        let id = format!("{under}{between}{level}/{}", entry.id);
        let place = place(at);
        let Entry { text, was, aliases, .. } = entry;
        list.push(Thing { id, kind, text, was, aliases, description: None, owner: Some(owner), level, place });
    }
}

impl Thing<'_> {
    /// The way to it from the top of the file.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let key = |name: &str| Step::Key(name.to_owned());
        let index = Step::Index;
        match self.place {
            Place::Role(role) => vec![key("roles"), index(role)],
            Place::RoleLevel(role, level) => vec![key("roles"), index(role), key("levels"), index(level)],
            Place::Skill(skill) => vec![key("skills"), index(skill)],
            Place::Statement(skill, at) => {
                vec![key("skills"), index(skill), key("levels"), key(self.level), index(at)]
            }
            Place::Activity(skill, at) => vec![key("skills"), index(skill), key("activities"), index(at)],
            Place::OfRole(role, at) => vec![key("roles"), index(role), key("responsibilities"), index(at)],
            Place::OfLevel(role, level, at) => {
                vec![key("roles"), index(role), key("levels"), index(level), key("responsibilities"), index(at)]
            }
        }
    }

    /// Of a role: its place among the roles of the framework.
    #[must_use]
    pub fn role(&self) -> Option<usize> {
        if let Place::Role(role) = self.place { Some(role) } else { None }
    }

    /// The `was` of the same thing in a copy of its framework.
    #[must_use]
    pub fn was_in<'f>(&self, framework: &'f mut Framework) -> Option<&'f mut Vec<String>> {
        let Framework { roles, skills, .. } = framework;
        Some(match self.place {
            Place::Role(role) => &mut roles.get_mut(role)?.was,
            Place::RoleLevel(role, level) => &mut roles.get_mut(role)?.levels.get_mut(level)?.was,
            Place::Skill(skill) => &mut skills.get_mut(skill)?.was,
            Place::Statement(skill, at) => {
                let levels = &mut skills.get_mut(skill)?.levels;
                &mut levels.iter_mut().find(|text| text.level == self.level)?.statements.get_mut(at)?.was
            }
            Place::Activity(skill, at) => &mut skills.get_mut(skill)?.activities.get_mut(at)?.was,
            Place::OfRole(role, at) => &mut roles.get_mut(role)?.responsibilities.get_mut(at)?.was,
            Place::OfLevel(role, level, at) => {
                &mut roles.get_mut(role)?.levels.get_mut(level)?.responsibilities.get_mut(at)?.was
            }
        })
    }
}
