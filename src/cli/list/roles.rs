//! `bydoing list roles`.

use std::io;

use serde::Serialize;

use super::item::ItemRow;
use super::sources::{self, SourceRow};
use super::{Listing, title};
use crate::cli::content::Content;
use crate::cli::paper::Paper;
use crate::cli::show::Level;
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
    #[serde(skip)]
    skill_names: Vec<String>,
    /// In order of seniority.
    levels: Vec<LevelRow>,
}

#[derive(Debug, Serialize)]
struct LevelRow {
    #[serde(flatten)]
    level: Level,
    responsibilities: Vec<ItemRow>,
    requirements: Vec<RequirementRow>,
}

#[derive(Debug, Serialize)]
struct RequirementRow {
    /// The skill's id.
    skill: String,
    #[serde(skip)]
    name: String,
    /// Id of the skill level.
    level: String,
    level_name: String,
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
        skill_names: part.skills.iter().map(|&skill| content.catalog.skill(skill).name.clone()).collect(),
        levels: part.levels.iter().map(|&ix| level(content, ix)).collect(),
    }
}

fn level(content: &Content, ix: RoleLevelIx) -> LevelRow {
    let level = content.catalog.role_level(ix);
    let requirement = |&Requirement { skill, level }: &Requirement| RequirementRow {
        skill: content.catalog.skill(skill).id.clone(),
        name: content.catalog.skill(skill).name.clone(),
        level: content.level_id(skill, level),
        level_name: content.catalog.skill_level_name(skill, level).to_owned(),
    };
    LevelRow {
        level: Level::of(content, ix),
        responsibilities: ItemRow::all(content, &level.responsibilities),
        requirements: level.requirements.iter().map(requirement).collect(),
    }
}

impl Listing for Roles {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        for role in &self.roles {
            let family = role.family.as_ref().map(|family| format!(", {family}")).unwrap_or_default();
            paper.heading(&format!("{}{family}", role.name))?;
            role.parts.iter().try_for_each(|part| part.write(paper))?;
        }
        sources::write(&self.frameworks, paper)
    }
}

impl PartRow {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        paper.line(2, &format!("{}, {}  {}", self.name, self.framework, self.id))?;
        self.responsibilities.iter().try_for_each(|item| item.write_on(paper, 4))?;
        for (skill, name) in self.skills.iter().zip(&self.skill_names) {
            paper.line(4, &format!("skill: {name}  {skill}"))?;
        }
        for level in &self.levels {
            paper.line(4, &format!("{}{}  {}", level.level.name(), level.level.mine(), level.level.id()))?;
            level.responsibilities.iter().try_for_each(|item| item.write_on(paper, 6))?;
            for RequirementRow { skill, name, level_name, .. } in &level.requirements {
                paper.line(6, &format!("requires {name} at {level_name}  {skill}"))?;
            }
        }
        Ok(())
    }
}
