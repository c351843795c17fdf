//! A skill: what it is, what it means at each level, what builds it, who needs it, and how the user rated themselves.

use std::io;

use serde::Serialize;

use super::item::write_all;
use super::{Reference, Shown, source};
use crate::cli::content::Content;
use crate::cli::list::sources::{self, SourceRow};
use crate::cli::list::{ItemRow, RatingRow};
use crate::cli::paper::Paper;
use crate::framework::SkillIx;

#[derive(Debug, Serialize)]
pub(super) struct Skill {
    kind: &'static str,
    #[serde(flatten)]
    skill: Reference,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    /// Guidance to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<String>,
    /// Oldest first.
    ratings: Vec<RatingRow>,
    /// The skill levels, lowest first.
    levels: Vec<LevelRow>,
    /// By the skill they come from, its own first.
    activities: Vec<Activities>,
    needed_by: Vec<NeedRow>,
    /// Ids of roles that name it without a required level.
    listed_by: Vec<String>,
    related: Vec<Reference>,
    source: Vec<SourceRow>,
}

#[derive(Debug, Serialize)]
struct LevelRow {
    level: String,
    name: String,
    statements: Vec<ItemRow>,
}

#[derive(Debug, Serialize)]
struct Activities {
    from: Reference,
    activities: Vec<ItemRow>,
}

#[derive(Debug, Serialize)]
struct NeedRow {
    /// The role level's id.
    role_level: String,
    name: String,
    /// Id of the skill level.
    level: String,
    level_name: String,
}

pub(super) fn of(content: &Content, ix: SkillIx) -> Skill {
    let catalog = &content.catalog;
    let skill = catalog.skill(ix);
    let scale = &catalog.framework(skill.framework).scale;
    let level = |(step, statements): (&crate::framework::model::SkillLevel, &Vec<_>)| LevelRow {
        level: step.id.clone(),
        name: step.name.clone(),
        statements: ItemRow::all(content, statements),
    };
    let activities = catalog.activities_for(ix).into_iter().map(|(from, activities)| Activities {
        from: Reference::to_skill(content, from),
        activities: ItemRow::all(content, &activities),
    });
    let need = |need: &crate::framework::Need| NeedRow {
        role_level: catalog.role_level(need.by).id.clone(),
        name: catalog.role_level(need.by).name.clone(),
        level: content.level_id(ix, need.level),
        level_name: catalog.skill_level_name(ix, need.level).to_owned(),
    };
    Skill {
        kind: "skill",
        skill: Reference::to_skill(content, ix),
        aliases: skill.aliases.clone(),
        description: skill.description.clone(),
        notes: skill.notes.clone(),
        ratings: content.facts().ratings(ix).iter().map(|rating| RatingRow::of(content, ix, rating)).collect(),
        levels: scale.iter().zip(&skill.statements).map(level).collect(),
        activities: activities.collect(),
        needed_by: skill.needed_by.iter().map(need).collect(),
        listed_by: skill.listed_by.iter().map(|part| catalog.part(*part).id.clone()).collect(),
        related: skill.related.iter().map(|skill| Reference::to_skill(content, *skill)).collect(),
        source: source(content, skill.framework),
    }
}

impl Shown for Skill {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        let Reference { id, name, framework } = &self.skill;
        paper.heading(name)?;
        paper.field(0, "skill of", framework)?;
        paper.field(0, "id", id)?;
        paper.field(0, "also written", &self.aliases.join("; "))?;
        let latest = self.ratings.last().map_or_else(|| "none yet".to_owned(), RatingRow::words);
        paper.field(0, "your rating", &latest)?;
        if let Some(text) = &self.description {
            paper.gap()?;
            paper.prose(0, text)?;
        }
        for level in self.levels.iter().filter(|level| !level.statements.is_empty()) {
            write_all(&format!("What {} means", level.name), &level.statements, paper)?;
        }
        for Activities { from, activities } in &self.activities {
            let heading = if from.id == *id {
                "Activities".to_owned()
            } else {
                format!("Related activities: {}, {}", from.name, from.framework)
            };
            write_all(&heading, activities, paper)?;
        }
        self.write_history(paper)?;
        self.write_needs(paper)?;
        if !self.related.is_empty() {
            paper.heading("Related skills, by our own reading")?;
        }
        self.related.iter().try_for_each(|skill| skill.write(paper, 2))?;
        if let Some(notes) = &self.notes {
            paper.heading("Guidance notes")?;
            paper.prose(0, notes)?;
        }
        sources::write(&self.source, paper)
    }
}

impl Skill {
    fn write_history(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        if !self.ratings.is_empty() {
            paper.heading("Your ratings, oldest first")?;
        }
        for rating in &self.ratings {
            paper.line(2, &rating.words())?;
            rating.write_details(paper, 4)?;
        }
        Ok(())
    }

    fn write_needs(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        if !self.needed_by.is_empty() || !self.listed_by.is_empty() {
            paper.heading("Needed by")?;
        }
        for NeedRow { role_level, name, level_name, .. } in &self.needed_by {
            paper.line(2, &format!("{name} at {level_name}  {role_level}"))?;
        }
        self.listed_by.iter().try_for_each(|role| paper.line(2, &format!("without a required level: {role}")))
    }
}
