//! Skill levels that are asked for and say nothing.

use std::collections::{HashMap, HashSet};

use super::few;
use crate::framework::model::{Framework, Requirement};
use crate::plain;
use crate::yaml::{Flaw, Step};

pub(super) fn notes(framework: &Framework) -> Vec<Flaw> {
    let names: HashMap<&str, &str> = framework.skills.iter().map(|skill| (&*skill.id, &*skill.name)).collect();
    let scale: HashMap<&str, &str> = framework.scale.iter().map(|level| (&*level.id, &*level.name)).collect();
    // What has a text, and then what has been told.
    let mut seen: HashSet<(&str, &str)> = HashSet::new();
    for skill in &framework.skills {
        let texts = skill.levels.iter().filter(|text| !text.statements.is_empty());
        seen.extend(texts.map(|text| (&*skill.id, &*text.level)));
    }
    let mut told = Vec::new();
    for (role_at, role) in framework.roles.iter().enumerate() {
        for (level_at, level) in role.levels.iter().enumerate() {
            for Requirement { skill, level } in &level.requirements {
                if !seen.insert((skill, level)) {
                    continue;
                }
                let mut steps = vec![Step::Key("roles".to_owned()), Step::Index(role_at)];
                steps.extend([Step::Key("levels".to_owned()), Step::Index(level_at)]);
                steps.extend([Step::Key("requirements".to_owned()), Step::Name(skill.clone())]);
                let name = |names: &HashMap<&str, &str>, id: &str| {
                    names.get(id).map_or(id.to_owned(), |&name| name.to_owned())
                };
                let what = format!("{} at {}", plain::quote(&name(&names, skill)), name(&scale, level));
                told.push((steps, what));
            }
        }
    }
    few(
        told,
        |what| (format!("{what}, which has no text"), "add what a person does at that level to the skill"),
        |count, first| {
            let found = format!("{count} skill levels that role levels require have no text, {first} is the first");
            (found, "add what a person does at these levels to the skills")
        },
    )
}
