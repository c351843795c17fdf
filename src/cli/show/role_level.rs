//! A role level: what is done there, and which skills it needs, beside what the user holds.

use std::io;

use serde::Serialize;

use super::item::write_all;
use super::role::Level;
use super::{Shown, source};
use crate::cli::content::Content;
use crate::cli::list::sources::{self, SourceRow};
use crate::cli::list::{ItemRow, RatingRow};
use crate::cli::paper::Paper;
use crate::framework::RoleLevelIx;
use crate::framework::catalog::Requirement;

#[derive(Debug, Serialize)]
pub(super) struct RoleLevel {
    kind: &'static str,
    #[serde(flatten)]
    level: Level,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    /// The id of its role in this framework.
    role: String,
    role_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    /// What everybody in the role does.
    role_responsibilities: Vec<ItemRow>,
    responsibilities: Vec<ItemRow>,
    requirements: Vec<RequirementRow>,
    source: Vec<SourceRow>,
}

#[derive(Debug, Serialize)]
struct RequirementRow {
    /// The skill's id.
    skill: String,
    name: String,
    /// Id of the skill level.
    level: String,
    level_name: String,
    /// The newest rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    rating: Option<RatingRow>,
}

pub(super) fn of(content: &Content, ix: RoleLevelIx) -> RoleLevel {
    let level = content.catalog.role_level(ix);
    let part = content.catalog.part(level.part);
    RoleLevel {
        kind: "role level",
        level: Level::of(content, ix),
        aliases: level.aliases.clone(),
        role: part.id.clone(),
        role_name: content.catalog.role(part.role).name.clone(),
        description: level.description.clone(),
        role_responsibilities: ItemRow::all(content, &part.responsibilities),
        responsibilities: ItemRow::all(content, &level.responsibilities),
        requirements: level.requirements.iter().map(|one| requirement(content, one)).collect(),
        source: source(content, part.framework),
    }
}

fn requirement(content: &Content, &Requirement { skill, level }: &Requirement) -> RequirementRow {
    let entry = content.catalog.skill(skill);
    RequirementRow {
        skill: entry.id.clone(),
        name: entry.name.clone(),
        level: content.level_id(skill, level),
        level_name: content.catalog.skill_level_name(skill, level).to_owned(),
        rating: content.facts().ratings(skill).last().map(|rating| RatingRow::of(content, skill, rating)),
    }
}

impl Shown for RoleLevel {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        paper.heading(&format!("{}{}", self.level.name(), self.level.mine()))?;
        paper.line(0, &format!("role level of {}  {}", self.role_name, self.role))?;
        paper.field(0, "id", self.level.id())?;
        paper.field(0, "also called", &self.aliases.join("; "))?;
        if let Some(text) = &self.description {
            paper.gap()?;
            paper.prose(0, text)?;
        }
        write_all("Responsibilities of everybody in the role", &self.role_responsibilities, paper)?;
        write_all("Responsibilities at this level", &self.responsibilities, paper)?;
        if !self.requirements.is_empty() {
            paper.heading("Required skills")?;
        }
        for RequirementRow { skill, name, level_name, rating, .. } in &self.requirements {
            let held =
                rating.as_ref().map_or_else(|| "not rated".to_owned(), |rating| format!("you: {}", rating.words()));
            paper.line(2, &format!("{name}: {level_name} required, {held}  {skill}"))?;
        }
        sources::write(&self.source, paper)
    }
}
