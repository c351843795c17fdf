//! At which level of the scale a text stands, also where its document does not say so.

use std::collections::{HashMap, HashSet};

use super::skills::Skills;
use crate::fold::fold;
use crate::import::draft::{At, Draft, DraftLevel, DraftRole, DraftSkillLevel};
use crate::import::notes::Notes;
use crate::import::order;

/// What a skill level is called that no document states.
pub(super) const NOT_STATED: &str = "Level not stated";

/// Moves the statements from the requirements to the skills, and finds the level of those that have none.
///
/// A text that is word for word that of a known level has that level. Any other has a level of its own, which says that
/// it is not stated: where role levels word the same skill differently they are different levels, in the order of
/// seniority.
pub(super) fn settle(draft: &mut Draft, skills: &mut Skills, notes: &mut Notes) {
    let mut scale = Scale::new(std::mem::take(&mut draft.scale));
    for skill in &mut skills.all {
        for level in &mut skill.levels {
            level.level = scale.name(&level.level);
        }
    }
    // Stated levels first: they tell the texts by which the others are known.
    for requirement in
        draft.roles.iter_mut().flat_map(|role| &mut role.levels).flat_map(|level| &mut level.requirements)
    {
        let skill = skills.number(&requirement.skill, requirement.at);
        let Some(level) = requirement.level.as_mut() else { continue };
        *level = scale.name(level);
        let statements = std::mem::take(&mut requirement.statements);
        skills.add_text(skill, DraftSkillLevel { at: requirement.at, level: level.clone(), statements }, notes);
    }
    let is_open = |level: &DraftLevel| level.requirements.iter().any(|requirement| requirement.level.is_none());
    // Rarely needed, and it reads every text.
    let any_open = draft.roles.iter().any(|role| role.levels.iter().any(is_open));
    let texts = if any_open { Texts::of(skills) } else { Texts::default() };
    for role in &mut draft.roles {
        order::by_seniority(role, &scale.names);
        for requirement in role.levels.iter_mut().flat_map(|level| &mut level.requirements) {
            if requirement.level.is_none() {
                let statements = std::mem::take(&mut requirement.statements);
                let skill = skills.number(&requirement.skill, requirement.at);
                let level = texts
                    .level(skill, &statements)
                    .unwrap_or_else(|| unstated(skills, skill, statements, requirement.at, &mut scale));
                requirement.level = Some(level);
            }
        }
        unlevelled(role, skills);
    }
    draft.scale = scale.names;
}

/// A level of its own for a text, or the one that has this text.
fn unstated(skills: &mut Skills, skill: usize, statements: Vec<String>, at: At, scale: &mut Scale) -> String {
    let own = |level: &&DraftSkillLevel| level.level.starts_with(NOT_STATED);
    let known = skills.all[skill].levels.iter().filter(own);
    let mut count = 0;
    for level in known {
        if level.statements == statements || statements.is_empty() {
            return level.level.clone();
        }
        count += 1;
    }
    let name = if count == 0 { NOT_STATED.to_owned() } else { format!("{NOT_STATED} ({})", count + 1) };
    let name = scale.name(&name);
    if !statements.is_empty() {
        skills.all[skill].levels.push(DraftSkillLevel { at, level: name.clone(), statements });
    }
    name
}

/// A skill that a level of the role requires is not also one without a level.
fn unlevelled(role: &mut DraftRole, skills: &mut Skills) {
    let required: HashSet<usize> = {
        let all = role.levels.iter().flat_map(|level| &level.requirements);
        all.filter_map(|requirement| skills.find(&requirement.skill)).collect()
    };
    let at = role.at;
    role.skills.retain(|name| !required.contains(&skills.number(name, at)));
}

/// The names of the levels, each in one spelling.
struct Scale {
    names: Vec<String>,
    spelt: HashMap<String, String>,
}

impl Scale {
    fn new(names: Vec<String>) -> Scale {
        let spelt = names.iter().map(|name| (fold(name), name.clone())).collect();
        Scale { names, spelt }
    }

    /// As the scale spells it; a level that it does not have comes behind the others.
    fn name(&mut self, name: &str) -> String {
        let names = &mut self.names;
        let spelt = self.spelt.entry(fold(name)).or_insert_with(|| {
            names.push(name.to_owned());
            name.to_owned()
        });
        spelt.clone()
    }
}

/// The texts of which the level is known.
#[derive(Default)]
struct Texts(HashMap<(usize, Vec<String>), String>);

impl Texts {
    fn of(skills: &Skills) -> Texts {
        let mut texts = HashMap::new();
        for (number, skill) in skills.all.iter().enumerate() {
            for level in &skill.levels {
                texts.entry((number, folded(&level.statements))).or_insert_with(|| level.level.clone());
            }
        }
        Texts(texts)
    }

    fn level(&self, skill: usize, statements: &[String]) -> Option<String> {
        self.0.get(&(skill, folded(statements))).cloned()
    }
}

fn folded(statements: &[String]) -> Vec<String> {
    statements.iter().map(|statement| fold(statement)).collect()
}
