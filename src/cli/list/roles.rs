//! `bydoing list roles`.

use std::io::{self, Write};

use serde::Serialize;

use super::item::ItemRow;
use super::sources::{self, SourceRow};
use super::{Listing, title};
use crate::cli::content::Content;
use crate::cli::format::write_line;
use crate::framework::catalog::{Requirement, Role};
use crate::framework::{RoleLevelIx, RolePartIx};

/// The roles as a person sees them, each made of what one or more frameworks say of it.
#[derive(Debug, Serialize)]
pub(super) struct Roles {
    roles: Vec<RoleRow>,
    frameworks: Vec<SourceRow>,
}

#[derive(Debug, Serialize)]
struct RoleRow {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    family: Option<String>,
    parts: Vec<PartRow>,
}

/// What one framework says of a role.
#[derive(Debug, Serialize)]
struct PartRow {
    id: String,
    name: String,
    /// The framework's title.
    framework: String,
    responsibilities: Vec<ItemRow>,
    /// Ids of skills without a required level.
    skills: Vec<String>,
    /// In order of seniority.
    levels: Vec<LevelRow>,
}

#[derive(Debug, Serialize)]
struct LevelRow {
    id: String,
    name: String,
    /// True for the role level the user holds.
    held: bool,
    /// True for the role level the user works towards.
    target: bool,
    responsibilities: Vec<ItemRow>,
    requirements: Vec<RequirementRow>,
}

#[derive(Debug, Serialize)]
struct RequirementRow {
    /// The skill's id.
    skill: String,
    /// Name of the skill level.
    level: String,
}

pub(super) fn of(content: &Content) -> Roles {
    let role = |role: &Role| RoleRow {
        name: role.name.clone(),
        family: role.family.map(|family| content.catalog.families[family.at()].name.clone()),
        parts: role.parts.iter().map(|&ix| part(content, ix)).collect(),
    };
    Roles {
        roles: content.catalog.roles.iter().map(role).collect(),
        frameworks: sources::of(content, content.catalog.parts.iter().map(|part| part.framework)),
    }
}

fn part(content: &Content, ix: RolePartIx) -> PartRow {
    let part = content.catalog.part(ix);
    PartRow {
        id: part.id.clone(),
        name: part.name.clone(),
        framework: title(content, part.framework),
        responsibilities: ItemRow::all(content, &part.responsibilities),
        skills: part.skills.iter().map(|&skill| content.catalog.skill(skill).id.clone()).collect(),
        levels: part.levels.iter().map(|&ix| level(content, ix)).collect(),
    }
}

fn level(content: &Content, ix: RoleLevelIx) -> LevelRow {
    let level = content.catalog.role_level(ix);
    let me = &content.opened.progress.me;
    let now = |id: &Option<String>| id.as_ref().and_then(|id| content.catalog.role_level_now(id));
    let requirement = |&Requirement { skill, level }: &Requirement| RequirementRow {
        skill: content.catalog.skill(skill).id.clone(),
        level: content.catalog.skill_level_name(skill, level).to_owned(),
    };
    LevelRow {
        id: level.id.clone(),
        name: level.name.clone(),
        held: now(&me.role) == Some(ix),
        target: now(&me.target) == Some(ix),
        responsibilities: ItemRow::all(content, &level.responsibilities),
        requirements: level.requirements.iter().map(requirement).collect(),
    }
}

impl Listing for Roles {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        for role in &self.roles {
            let family = role.family.as_ref().map(|family| format!(", {family}")).unwrap_or_default();
            write_line(out, 0, &format!("{}{family}", role.name))?;
            role.parts.iter().try_for_each(|part| part.write(out))?;
        }
        sources::write(&self.frameworks, out)
    }
}

impl PartRow {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        write_line(out, 2, &format!("{}  {}, {}", self.id, self.name, self.framework))?;
        self.responsibilities.iter().try_for_each(|item| item.write(out, 4))?;
        for skill in &self.skills {
            write_line(out, 4, &format!("skill {skill}"))?;
        }
        for level in &self.levels {
            let mine = match (level.held, level.target) {
                (true, true) => " (yours, and your target)",
                (true, false) => " (yours)",
                (false, true) => " (your target)",
                (false, false) => "",
            };
            write_line(out, 4, &format!("{}  {}{mine}", level.id, level.name))?;
            level.responsibilities.iter().try_for_each(|item| item.write(out, 6))?;
            for RequirementRow { skill, level } in &level.requirements {
                write_line(out, 6, &format!("requires {skill} at {level}"))?;
            }
        }
        Ok(())
    }
}
