//! A rating of a skill.

use std::io;

use serde::Serialize;

use super::item;
use crate::analysis::facts::Held;
use crate::cli::content::Content;
use crate::cli::paper::Paper;
use crate::framework::SkillIx;
use crate::progress::Rating;

/// What the user says of the skill level they hold.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct RatingRow {
    /// Id of the skill level, `none` or `not-applicable`.
    level: String,
    /// As a person reads it.
    name: String,
    /// Year-month-day.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<String>,
}

impl RatingRow {
    pub(in crate::cli) fn of(content: &Content, skill: SkillIx, rating: &Rating) -> RatingRow {
        let held = Held::read(&content.catalog, skill, &rating.level);
        RatingRow { name: held.name(&content.catalog, skill, &rating.level).to_owned(), ..RatingRow::unknown(rating) }
    }

    /// Of a skill that no loaded framework has: its words stay as they are.
    pub(in crate::cli) fn unknown(rating: &Rating) -> RatingRow {
        RatingRow {
            level: rating.level.clone(),
            name: rating.level.clone(),
            date: rating.date.map(|date| date.to_string()),
            note: rating.note.clone().unwrap_or_default(),
            evidence: rating.evidence.clone(),
        }
    }

    pub(in crate::cli) fn name(&self) -> &str {
        &self.name
    }

    /// `Working, 2026-11-20`.
    pub(in crate::cli) fn words(&self) -> String {
        self.date.as_ref().map_or_else(|| self.name.clone(), |date| format!("{}, {date}", self.name))
    }

    /// Note and links, a line each.
    pub(in crate::cli) fn write_details(&self, paper: &mut Paper<'_>, indent: usize) -> io::Result<()> {
        item::write_details(&self.note, &self.evidence, paper, indent)
    }
}
