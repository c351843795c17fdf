//! A rating of a skill.

use std::io::{self, Write};

use serde::Serialize;

use crate::analysis::facts::Held;
use crate::cli::content::Content;
use crate::cli::format::write_line;
use crate::cli::paper::Paper;
use crate::framework::SkillIx;
use crate::plain;
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
        let mut lines = self.note.lines();
        paper.field(indent, "note", lines.next().unwrap_or_default())?;
        lines.try_for_each(|line| paper.line(indent + 2, line))?;
        self.evidence.iter().try_for_each(|link| paper.field(indent, "evidence", &plain::link(link)))
    }

    /// Level and date in a line; note and links, where there are any, in lines below.
    pub(in crate::cli) fn write(&self, out: &mut dyn Write, indent: usize) -> io::Result<()> {
        write_line(out, indent, &format!("rated {}", self.words()))?;
        for line in self.note.lines() {
            write_line(out, indent + 4, line)?;
        }
        for link in &self.evidence {
            write_line(out, indent + 4, &plain::link(link))?;
        }
        Ok(())
    }
}
