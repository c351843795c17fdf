//! `bydoing list activities`.

use std::io;

use serde::Serialize;

use super::item::ItemRow;
use super::sources::{self, SourceRow};
use super::{Listing, title};
use crate::cli::content::Content;
use crate::cli::paper::Paper;
use crate::framework::catalog::Skill;

/// The skills that have activities, in the frameworks' order.
#[derive(Debug, Serialize)]
pub(super) struct Activities {
    skills: Vec<SkillRow>,
    frameworks: Vec<SourceRow>,
}

#[derive(Debug, Serialize)]
struct SkillRow {
    /// The skill's id.
    skill: String,
    name: String,
    /// The framework's title.
    framework: String,
    activities: Vec<ItemRow>,
}

pub(super) fn of(content: &Content) -> Activities {
    let skills = || content.catalog.skills.iter().filter(|skill| !skill.activities.is_empty());
    let row = |skill: &Skill| SkillRow {
        skill: skill.id.clone(),
        name: skill.name.clone(),
        framework: title(content, skill.framework),
        activities: ItemRow::all(content, &skill.activities),
    };
    Activities {
        skills: skills().map(row).collect(),
        frameworks: sources::of(content, skills().map(|skill| skill.framework)),
    }
}

impl Listing for Activities {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        for skill in &self.skills {
            paper.heading(&format!("{}, {}  {}", skill.name, skill.framework, skill.skill))?;
            skill.activities.iter().try_for_each(|activity| activity.write_on(paper, 2))?;
        }
        sources::write(&self.frameworks, paper)
    }
}
