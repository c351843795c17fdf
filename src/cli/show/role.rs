//! A role as a person sees it: what each document says of it, and its levels.

use std::io;

use serde::Serialize;

use super::item::write_all;
use super::{Reference, Shown, source};
use crate::cli::content::Content;
use crate::cli::list::ItemRow;
use crate::cli::list::sources::{self, SourceRow};
use crate::cli::paper::Paper;
use crate::framework::{RoleIx, RoleLevelIx, RolePartIx};

#[derive(Debug, Serialize)]
pub(super) struct Role {
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    family: Option<String>,
    parts: Vec<Part>,
}

/// What one framework says of it.
#[derive(Debug, Serialize)]
struct Part {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    responsibilities: Vec<ItemRow>,
    /// In order of seniority.
    levels: Vec<Level>,
    /// Skills without a required level.
    skills: Vec<Reference>,
    source: Vec<SourceRow>,
}

#[derive(Debug, Serialize)]
pub(in crate::cli) struct Level {
    id: String,
    name: String,
    /// True for the role level the user holds.
    held: bool,
    /// True for the role level the user works towards.
    target: bool,
}

pub(super) fn of(content: &Content, ix: RoleIx) -> Role {
    let role = content.catalog.role(ix);
    Role {
        kind: "role",
        name: role.name.clone(),
        family: role.family.map(|family| content.catalog.families[family.at()].name.clone()),
        parts: role.parts.iter().map(|part| self::part(content, *part)).collect(),
    }
}

fn part(content: &Content, ix: RolePartIx) -> Part {
    let part = content.catalog.part(ix);
    Part {
        id: part.id.clone(),
        name: part.name.clone(),
        aliases: part.aliases.clone(),
        description: part.description.clone(),
        responsibilities: ItemRow::all(content, &part.responsibilities),
        levels: part.levels.iter().map(|level| Level::of(content, *level)).collect(),
        skills: part.skills.iter().map(|skill| Reference::to_skill(content, *skill)).collect(),
        source: source(content, part.framework),
    }
}

impl Level {
    pub(in crate::cli) fn of(content: &Content, ix: RoleLevelIx) -> Level {
        let level = content.catalog.role_level(ix);
        let facts = content.facts();
        Level {
            id: level.id.clone(),
            name: level.name.clone(),
            held: facts.my_role() == Some(ix),
            target: facts.my_target() == Some(ix),
        }
    }

    pub(in crate::cli) fn id(&self) -> &str {
        &self.id
    }

    pub(in crate::cli) fn name(&self) -> &str {
        &self.name
    }

    /// What it is to the user, in words.
    pub(in crate::cli) fn mine(&self) -> &'static str {
        match (self.held, self.target) {
            (true, true) => " (yours, and your target)",
            (true, false) => " (yours)",
            (false, true) => " (your target)",
            (false, false) => "",
        }
    }
}

impl Shown for Role {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        paper.heading(&self.name)?;
        paper.field(0, "role of the family", self.family.as_deref().unwrap_or_default())?;
        self.parts.iter().try_for_each(|part| part.write(paper))
    }
}

impl Part {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        paper.heading(&format!("{}  {}", self.name, self.id))?;
        paper.field(0, "also called", &self.aliases.join("; "))?;
        self.description.iter().try_for_each(|text| paper.prose(0, text))?;
        write_all("Responsibilities", &self.responsibilities, paper)?;
        if !self.levels.is_empty() {
            paper.heading("Role levels, the most junior first")?;
        }
        for level in &self.levels {
            paper.line(2, &format!("{}{}  {}", level.name, level.mine(), level.id))?;
        }
        if !self.skills.is_empty() {
            paper.heading("Skills without a required level")?;
        }
        self.skills.iter().try_for_each(|skill| skill.write(paper, 2))?;
        sources::write(&self.source, paper)
    }
}
