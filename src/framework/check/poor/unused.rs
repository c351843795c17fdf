//! Skills that lead nowhere.

use std::collections::HashSet;

use super::few;
use crate::framework::catalog::{Catalog, Entity};
use crate::framework::model::{Framework, Related, Skill};
use crate::plain;
use crate::yaml::{Flaw, Step};

/// Full ids of skills that are joined to a single activity, or to a skill that has activities or that a role needs.
#[must_use]
pub fn reached(frameworks: &[Framework], related: &Related) -> HashSet<String> {
    let mut of_use = HashSet::new();
    for framework in frameworks {
        let needed = needed(framework);
        let skills = framework.skills.iter().filter(|skill| is_of_use(skill, &needed));
        of_use.extend(skills.map(|skill| format!("{}/{}", framework.id, skill.id)));
    }
    let catalog = Catalog::new(frameworks.to_vec(), &Related::default());
    let mut reached = HashSet::new();
    for group in &related.skills {
        let members: Vec<Entity> = group.members.iter().flat_map(|member| catalog.joined_skills(member)).collect();
        let skills = members.iter().filter_map(|member| match member {
            Entity::Skill(skill) => Some(&catalog.skill(*skill).id),
            _ => None,
        });
        let has_activity = members.iter().any(|member| matches!(member, Entity::Item(_)));
        if has_activity || skills.clone().any(|skill| of_use.contains(skill)) {
            reached.extend(skills.cloned());
        }
    }
    reached
}

/// Where no role asks for any skill, the framework is one of skills only.
pub(super) fn notes(framework: &Framework, reached: &HashSet<String>) -> Vec<Flaw> {
    let needed = needed(framework);
    if needed.is_empty() {
        return Vec::new();
    }
    let of_no_use = framework.skills.iter().enumerate().filter(|(_, skill)| {
        !is_of_use(skill, &needed) && !reached.contains(&format!("{}/{}", framework.id, skill.id))
    });
    let place = |at| vec![Step::Key("skills".to_owned()), Step::Index(at)];
    few(
        of_no_use.map(|(at, skill)| (place(at), plain::quote(&skill.name))).collect(),
        |name| {
            let found = format!("the skill {name}, which no role needs and no activity builds");
            (found, "have a role need it, give it activities, or join it to a skill in related.yaml")
        },
        |count, first| {
            let found = format!("{count} skills that no role needs and no activity builds, {first} is the first");
            (found, "have roles need them, give them activities, or join them to skills in related.yaml")
        },
    )
}

fn is_of_use(skill: &Skill, needed: &HashSet<&str>) -> bool {
    !skill.activities.is_empty() || needed.contains(skill.id.as_str())
}

fn needed(framework: &Framework) -> HashSet<&str> {
    let roles = framework.roles.iter();
    let skills = roles.flat_map(|role| {
        let required = role.levels.iter().flat_map(|level| &level.requirements).map(|requirement| &requirement.skill);
        role.skills.iter().chain(required)
    });
    skills.map(String::as_str).collect()
}
