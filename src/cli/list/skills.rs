//! `bydoing list skills`.

use std::io::{self, Write};

use serde::Serialize;

use super::item::ItemRow;
use super::sources::{self, SourceRow};
use super::{Listing, RatingRow, title};
use crate::cli::content::Content;
use crate::cli::format::write_line;
use crate::framework::SkillIx;

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
    /// The newest rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    rating: Option<RatingRow>,
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
        skills: (0..skills.len()).map(|at| row(content, SkillIx(at as u32))).collect(),
        frameworks: sources::of(content, skills.iter().map(|skill| skill.framework)),
    }
}

fn row(content: &Content, ix: SkillIx) -> SkillRow {
    let skill = content.catalog.skill(ix);
    let ratings = content.carried.ratings(&content.catalog, &content.opened.progress, ix);
    let scale = &content.catalog.framework(skill.framework).scale;
    let levels = scale.iter().zip(&skill.statements).filter(|(_, statements)| !statements.is_empty());
    SkillRow {
        id: skill.id.clone(),
        name: skill.name.clone(),
        framework: title(content, skill.framework),
        rating: ratings.last().map(|rating| RatingRow::of(content, ix, rating)),
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
            if let Some(rating) = &skill.rating {
                rating.write(out, 2)?;
            }
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
