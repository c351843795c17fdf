//! Roles and role levels: what they do, and which skills they ask for.

use std::collections::HashSet;

use super::Known;
use super::here::Here;
use super::ids::{self, Scope};
use crate::framework::model::{Requirement, Role, RoleLevel};
use crate::plain;

pub(super) fn read(here: &Here, scope: &mut Scope, known: &Known) -> Role {
    let fields = here.fields(
        "a role",
        &["id", "was", "name", "aliases", "family", "description", "responsibilities", "skills", "levels"],
    );
    // Levels and responsibilities of a role both follow it in full ids.
    let mut own = Scope::default();
    let levels = fields.each("levels", |here| read_level(here, &mut own, known));
    let family = fields.if_any("family").and_then(|here| {
        let family = here.text()?;
        ids::refer(&here, "role family", family, &known.families);
        Some(family.to_owned())
    });
    let mut named = HashSet::new();
    let skills = fields.each("skills", |here| {
        let skill = here.text().unwrap_or_default().to_owned();
        if !skill.is_empty() {
            ids::refer(here, "skill", &skill, &known.skills);
            if !named.insert(skill.clone()) {
                here.flaw(format!("the skill {} a second time", plain::quote(&skill)), "expected each skill once");
            }
        }
        skill
    });
    Role {
        id: fields.id("role", scope),
        was: fields.former_ids(),
        name: fields.text("name"),
        aliases: fields.texts("aliases"),
        family,
        description: fields.text_if_any("description"),
        responsibilities: fields.entries("responsibilities", "responsibility", &mut own),
        skills,
        levels,
    }
}

fn read_level(here: &Here, scope: &mut Scope, known: &Known) -> RoleLevel {
    let fields = here
        .fields("a role level", &["id", "was", "name", "aliases", "description", "responsibilities", "requirements"]);
    RoleLevel {
        id: fields.id("role level", scope),
        was: fields.former_ids(),
        name: fields.text("name"),
        aliases: fields.texts("aliases"),
        description: fields.text_if_any("description"),
        responsibilities: fields.entries("responsibilities", "responsibility", &mut Scope::default()),
        requirements: fields.if_any("requirements").map(|here| read_requirements(&here, known)).unwrap_or_default(),
    }
}

fn read_requirements(here: &Here, known: &Known) -> Vec<Requirement> {
    here.pairs("skills, each with the skill level it needs", |skill, here| {
        ids::refer_in_name(here, "skill", skill, &known.skills);
        let level = here.text().unwrap_or_default().to_owned();
        if !level.is_empty() {
            ids::refer(here, "skill level", &level, &known.levels);
        }
        Requirement { skill: skill.to_owned(), level }
    })
}
