//! What role levels ask for, then and now.

use std::collections::HashMap;

use serde::Serialize;

use super::both::Both;
use crate::framework::Framework;
use crate::framework::model::{Requirement, RoleLevel};
use crate::framework::things::Kind;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Raised,
    Added,
    Lowered,
    Dropped,
}

/// One skill that one role level asks for, where that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RequirementChange {
    pub change: Direction,
    /// Id and name of the role level, in the new edition.
    pub role_level: String,
    pub role_level_name: String,
    /// Id and name of the skill; of one that is no longer required, those of the old edition.
    pub skill: String,
    pub skill_name: String,
    /// Names of the skill levels; none where it was, or is, not required.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// Of all role levels that are in both.
pub(super) fn changes(both: &Both) -> Vec<RequirementChange> {
    let mut found = Vec::new();
    let (old_levels, new_levels) = (levels(both.old), levels(both.new));
    let (old_skills, new_skills) = (positions(both, Side::Old), positions(both, Side::New));
    for &(old, new, _) in both.pairs.iter().filter(|(old, ..)| both.olds[*old].kind == Kind::RoleLevel) {
        let (Some(was), Some(is)) =
            (old_levels.get(both.olds[old].id.as_str()), new_levels.get(both.news[new].id.as_str()))
        else {
            continue;
        };
        // What each skill of the new edition was asked for, by whatever skill it was then: the highest.
        let mut before: HashMap<usize, usize> = HashMap::new();
        let change = |change, skill: usize, old: bool, before: Option<usize>, after: Option<usize>| {
            let thing = if old { &both.olds[skill] } else { &both.news[skill] };
            RequirementChange {
                change,
                role_level: both.news[new].id.clone(),
                role_level_name: both.news[new].text.to_owned(),
                skill: thing.id.clone(),
                skill_name: thing.text.to_owned(),
                before: before.map(|level| name(both.old, level)),
                after: after.map(|level| name(both.new, level)),
            }
        };
        let required: Vec<usize> =
            is.requirements.iter().filter_map(|r| new_skills.get(r.skill.as_str()).copied()).collect();
        for Requirement { skill, level } in &was.requirements {
            let (Some(&skill), Some(level)) = (old_skills.get(skill.as_str()), step(both.old, level)) else { continue };
            let heirs: Vec<usize> = both.became[skill].iter().copied().filter(|heir| required.contains(heir)).collect();
            if heirs.is_empty() {
                found.push(change(Direction::Dropped, skill, true, Some(level), None));
            }
            for heir in heirs {
                let highest = before.entry(heir).or_insert(level);
                *highest = level.max(*highest);
            }
        }
        for Requirement { skill, level } in &is.requirements {
            let (Some(&skill), Some(level)) = (new_skills.get(skill.as_str()), step(both.new, level)) else { continue };
            let Some(&was) = before.get(&skill) else {
                found.push(change(Direction::Added, skill, false, None, Some(level)));
                continue;
            };
            match level.cmp(&in_new_scale(both, was)) {
                std::cmp::Ordering::Greater => {
                    found.push(change(Direction::Raised, skill, false, Some(was), Some(level)))
                }
                std::cmp::Ordering::Less => {
                    found.push(change(Direction::Lowered, skill, false, Some(was), Some(level)))
                }
                std::cmp::Ordering::Equal => {}
            }
        }
    }
    found
}

fn levels(framework: &Framework) -> HashMap<String, &RoleLevel> {
    let of_role = |role: &'_ crate::framework::model::Role| role.id.clone();
    let roles = framework.roles.iter();
    roles
        .flat_map(|role| {
            let role_id = of_role(role);
            role.levels.iter().map(move |level| (format!("{}/role/{role_id}/{}", framework.id, level.id), level))
        })
        .collect()
}

enum Side {
    Old,
    New,
}

/// The skills of one edition by their local ids.
fn positions<'b>(both: &'b Both, side: Side) -> HashMap<&'b str, usize> {
    let things = match side {
        Side::Old => &both.olds,
        Side::New => &both.news,
    };
    let skills = things.iter().enumerate().filter(|(_, thing)| thing.kind == Kind::Skill);
    skills.filter_map(|(at, thing)| Some((thing.id.split_once('/')?.1, at))).collect()
}

fn step(framework: &Framework, level: &str) -> Option<usize> {
    framework.scale.iter().position(|step| step.id == level)
}

fn name(framework: &Framework, step: usize) -> String {
    framework.scale.get(step).map(|step| step.name.clone()).unwrap_or_default()
}

/// The step of the same id or name; of a scale that has changed altogether, the step of the same height.
fn in_new_scale(both: &Both, old: usize) -> usize {
    let Some(was) = both.old.scale.get(old) else { return old };
    let same = |step: &crate::framework::model::SkillLevel| step.id == was.id || step.name == was.name;
    both.new.scale.iter().position(same).unwrap_or(old)
}
