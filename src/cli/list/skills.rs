//! `bydoing list skills`.

use std::io::{self, Write};

use serde::Serialize;

use super::item::ItemRow;
use super::sources::{self, SourceRow};
use super::{Listing, title};
use crate::cli::content::Content;
use crate::cli::format::write_line;
use crate::framework::catalog::Skill;

/// All skills, in the frameworks' order.
#[derive(Debug, Serialize)]
pub(super) struct Skills {
    skills: Vec<SkillRow>,
    frameworks: Vec<SourceRow>,
}

#[derive(Debug, Serialize)]
struct SkillRow {
    id: String,
    name: String,
    /// The framework's title.
    framework: String,
    /// The skill levels that have a text, lowest first.
    levels: Vec<LevelRow>,
    /// How many activities build it; `list activities` names them.
    activities: usize,
}

#[derive(Debug, Serialize)]
struct LevelRow {
    /// Id of the skill level.
    level: String,
    name: String,
    statements: Vec<ItemRow>,
}

pub(super) fn of(content: &Content) -> Skills {
    let skills = &content.catalog.skills;
    Skills {
        skills: skills.iter().map(|skill| row(content, skill)).collect(),
        frameworks: sources::of(content, skills.iter().map(|skill| skill.framework)),
    }
}

fn row(content: &Content, skill: &Skill) -> SkillRow {
    let scale = &content.catalog.framework(skill.framework).scale;
    let levels = scale.iter().zip(&skill.statements).filter(|(_, statements)| !statements.is_empty());
    SkillRow {
        id: skill.id.clone(),
        name: skill.name.clone(),
        framework: title(content, skill.framework),
        levels: levels
            .map(|(step, statements)| LevelRow {
                level: step.id.clone(),
                name: step.name.clone(),
                statements: ItemRow::all(content, statements),
            })
            .collect(),
        activities: skill.activities.len(),
    }
}

impl Listing for Skills {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        for skill in &self.skills {
            let activities = match skill.activities {
                0 => String::new(),
                1 => ", 1 activity".to_owned(),
                count => format!(", {count} activities"),
            };
            write_line(out, 0, &format!("{}  {}, {}{activities}", skill.id, skill.name, skill.framework))?;
            for level in &skill.levels {
                write_line(out, 2, &level.name)?;
                for statement in &level.statements {
                    statement.write(out, 4)?;
                }
            }
        }
        sources::write(&self.frameworks, out)
    }
}
