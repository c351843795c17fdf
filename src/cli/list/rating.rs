//! A rating of a skill.

use std::io::{self, Write};

use serde::Serialize;

use crate::analysis::facts::Held;
use crate::cli::format::write_line;
use crate::framework::{Catalog, SkillIx};
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
    pub(in crate::cli) fn new(catalog: &Catalog, skill: SkillIx, rating: &Rating) -> RatingRow {
        let held = Held::read(catalog, skill, &rating.level);
        RatingRow {
            level: rating.level.clone(),
            name: held.name(catalog, skill, &rating.level).to_owned(),
            date: rating.date.map(|date| date.to_string()),
            note: rating.note.clone().unwrap_or_default(),
            evidence: rating.evidence.clone(),
        }
    }

    /// Level and date in a line; note and links, where there are any, in lines below.
    pub(in crate::cli) fn write(&self, out: &mut dyn Write, indent: usize) -> io::Result<()> {
        let date = self.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
        write_line(out, indent, &format!("rated {}{date}", self.name))?;
        for line in self.note.lines() {
            write_line(out, indent + 4, line)?;
        }
        for link in &self.evidence {
            write_line(out, indent + 4, &plain::link(link))?;
        }
        Ok(())
    }
}
