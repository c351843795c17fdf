//! `bydoing list skills`.

use std::io;

use serde::Serialize;

use super::item::ItemRow;
use super::sources::{self, SourceRow};
use super::{Listing, RatingRow, title};
use crate::cli::content::Content;
use crate::cli::paper::Paper;
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
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        for skill in &self.skills {
            let activities = match skill.activities {
                0 => String::new(),
                1 => ", 1 activity".to_owned(),
                count => format!(", {count} activities"),
            };
            paper.heading(&format!("{}, {}{activities}  {}", skill.name, skill.framework, skill.id))?;
            if let Some(rating) = &skill.rating {
                paper.line(2, &format!("rated {}", rating.words()))?;
                rating.write_details(paper, 4)?;
            }
            for level in &skill.levels {
                paper.line(2, &level.name)?;
                level.statements.iter().try_for_each(|statement| statement.write_on(paper, 4))?;
            }
        }
        sources::write(&self.frameworks, paper)
    }
}
