//! The roles of all documents and their levels, each once.

use std::collections::HashSet;

use super::{Numbers, add_names, take_text};
use crate::fold::fold;
use crate::import::draft::{DraftLevel, DraftRequirement, DraftRole};
use crate::import::notes::{Mend, Notes};

#[derive(Default)]
pub(super) struct Roles {
    pub(super) all: Vec<DraftRole>,
    numbers: Numbers,
    skills: Numbers,
}

impl Roles {
    pub(super) fn add(&mut self, role: DraftRole, notes: &mut Notes) {
        let number = self.numbers.get(&role.name).unwrap_or_else(|| {
            self.numbers.put(&role.name, self.all.len());
            self.all.push(DraftRole { at: role.at, name: role.name.clone(), ..DraftRole::default() });
            self.all.len() - 1
        });
        let known = &mut self.all[number];
        let named = format!("the role {}", known.name);
        match (&known.family, role.family) {
            (None, family) => known.family = family,
            (Some(first), Some(family)) if fold(first) != fold(&family) => {
                notes.left(role.at, &family, format!("{named} is in the family {first} already"));
            }
            _ => {}
        }
        take_text(&mut known.description, role.description, role.at, &named, notes);
        add_names(&mut known.aliases, role.aliases);
        add_names(&mut known.responsibilities, role.responsibilities);
        add_names(&mut known.skills, role.skills);
        for level in role.levels {
            add_level(&mut known.levels, level, &mut self.skills, notes);
        }
    }
}

fn add_level(levels: &mut Vec<DraftLevel>, level: DraftLevel, skills: &mut Numbers, notes: &mut Notes) {
    let same = |known: &DraftLevel| known.name == level.name || fold(&known.name) == fold(&level.name);
    let Some(known) = levels.iter_mut().find(|known| same(known)) else {
        levels.push(each_skill_once(level, skills, notes));
        return;
    };
    let named = format!("the role level {}", known.name);
    take_text(&mut known.description, level.description, level.at, &named, notes);
    add_names(&mut known.aliases, level.aliases);
    add_names(&mut known.responsibilities, level.responsibilities);
    for requirement in level.requirements {
        add_requirement(known, requirement, notes);
    }
}

/// A new level; one document may name a skill twice in it.
fn each_skill_once(mut level: DraftLevel, skills: &mut Numbers, notes: &mut Notes) -> DraftLevel {
    let mut seen = HashSet::with_capacity(level.requirements.len());
    if !level.requirements.iter().all(|requirement| seen.insert(skills.number(&requirement.skill))) {
        let requirements = std::mem::take(&mut level.requirements);
        requirements.into_iter().for_each(|requirement| add_requirement(&mut level, requirement, notes));
    }
    level
}

/// The required level comes from the document that states one, the text from the first that has one.
fn add_requirement(level: &mut DraftLevel, more: DraftRequirement, notes: &mut Notes) {
    let same = |known: &&mut DraftRequirement| known.skill == more.skill || fold(&known.skill) == fold(&more.skill);
    let Some(known) = level.requirements.iter_mut().find(same) else {
        level.requirements.push(more);
        return;
    };
    match (&known.level, &more.level) {
        (None, _) => known.level = more.level,
        (Some(first), Some(other)) if fold(first) != fold(other) => {
            let why = format!("{} is required at {first} for {} already", known.skill, level.name);
            notes.left(more.at, format!("{}: {other}", more.skill), why);
            return;
        }
        _ => {}
    }
    if known.statements.is_empty() {
        known.statements = more.statements;
        known.at = more.at;
    } else if known.statements == more.statements {
        notes.mended(Mend::SkillTwice, usize::from(known.at.input == more.at.input));
    } else {
        let folded: Vec<String> = known.statements.iter().map(|statement| fold(statement)).collect();
        for statement in more.statements.into_iter().filter(|statement| !folded.contains(&fold(statement))) {
            let why = format!("not in the text of {} for {} that stands before it", known.skill, level.name);
            notes.left(more.at, statement, why);
        }
    }
}
