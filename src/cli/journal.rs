//! `bydoing journal`: marks, notes and ratings by date, newest first.

use std::io;
use std::process::ExitCode;

use clap::Args;
use color_eyre::Result;
use jiff::civil::Date;
use serde::Serialize;

use super::content::{self, Content};
use super::format::{Format, print_json};
use super::list::{MarkRow, RatingRow};
use super::named;
use super::paper::{self, Paper};
use super::show::Reference;
use crate::analysis::journal::{self, Entry, What};
use crate::folder::DataFolder;
use crate::progress::day;

#[derive(Debug, Args)]
pub struct Arguments {
    /// Only entries that hold all of these words: in the text, the note, a link or the name of the skill
    #[arg(value_name = "WORDS")]
    words: Vec<String>,

    /// Only what was said on this day or later: year-month-day, today or yesterday
    #[arg(long, value_name = "DATE", value_parser = |text: &str| day::read(text, crate::clock::today()))]
    since: Option<Date>,

    /// Only entries on this skill and what builds it: its id, or words of its name that nothing else has
    #[arg(long, value_name = "SKILL")]
    skill: Option<String>,

    /// So many entries at most [default: all]
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    limit: Option<u32>,

    /// Plain text, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Serialize)]
struct EntryRow {
    /// Year-month-day. Missing: nobody wrote it down.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    /// As the file has it.
    id: String,
    /// An item's text or a skill's name as it reads now; of what is in no framework any more, as it read when it was marked.
    text: String,
    /// False: no loaded framework has it.
    known: bool,
    /// The skill whose statement or activity it is, or that was rated.
    #[serde(skip_serializing_if = "Option::is_none")]
    skill: Option<Reference>,
    #[serde(flatten)]
    said: Said,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Said {
    Mark(MarkRow),
    Rating {
        #[serde(flatten)]
        rating: RatingRow,
        /// The rating before it, in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        before: Option<String>,
    },
}

pub(super) fn run(folder: &DataFolder, arguments: &Arguments) -> Result<ExitCode> {
    let content = content::load(folder);
    let catalog = &content.catalog;
    let skill = arguments.skill.as_ref().map(|text| named::skill(&content, text)).transpose()?;
    let words = journal::words(&arguments.words.join(" "));
    let entries = journal::journal(content.facts());
    let wanted = entries.iter().filter(|entry| {
        skill.is_none_or(|skill| entry.is_about(catalog, skill))
            && arguments.since.is_none_or(|since| entry.date.is_some_and(|date| date >= since))
            && entry.has(catalog, &words)
    });
    let limit = arguments.limit.map_or(usize::MAX, |limit| limit as usize);
    let rows: Vec<EntryRow> = wanted.take(limit).map(|entry| EntryRow::of(&content, entry)).collect();
    match arguments.format {
        Format::Plain => paper::print(|paper| write(&rows, entries.is_empty(), paper))?,
        Format::Json => print_json(&rows)?,
    }
    Ok(content.exit_code())
}

impl EntryRow {
    fn of(content: &Content, entry: &Entry<'_>) -> EntryRow {
        let catalog = &content.catalog;
        let (id, known, said) = match entry.what {
            What::Mark { id, item, mark } => (id, item.is_some(), Said::Mark(MarkRow::of(Some(mark)))),
            What::Rating { id, skill, rating, before, .. } => {
                let row = |rating| match skill {
                    Some(skill) => RatingRow::of(content, skill, rating),
                    None => RatingRow::unknown(rating),
                };
                let before = before.map(|before| row(before).name().to_owned());
                (id, skill.is_some(), Said::Rating { rating: row(rating), before })
            }
        };
        EntryRow {
            date: entry.date.map(|date| date.to_string()),
            id: id.to_owned(),
            text: entry.text(catalog).to_owned(),
            known,
            skill: entry.skill(catalog).map(|skill| Reference::to_skill(content, skill)),
            said,
        }
    }

    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        let of = match (&self.skill, &self.said) {
            (Some(skill), Said::Mark(_)) => format!(" ({})", skill.name()),
            _ => String::new(),
        };
        let gone = if self.known { "" } else { " [in no framework that is loaded]" };
        let EntryRow { text, id, .. } = self;
        match &self.said {
            Said::Mark(mark) => {
                paper.line(2, &format!("{}: {text}{of}{gone}  {id}", mark.state_words()))?;
                mark.write_details(paper, 4)
            }
            Said::Rating { rating, before } => {
                let before = before.as_ref().map(|before| format!(", before {before}")).unwrap_or_default();
                paper.line(2, &format!("rated: {text}: {}{before}{gone}  {id}", rating.name()))?;
                rating.write_details(paper, 4)
            }
        }
    }
}

fn write(rows: &[EntryRow], nothing_at_all: bool, paper: &mut Paper<'_>) -> io::Result<()> {
    if rows.is_empty() {
        let words = match nothing_at_all {
            true => "Nothing yet: what you mark and rate is told here",
            false => "Nothing of this kind",
        };
        return paper.line(0, words);
    }
    let mut day = None;
    for row in rows {
        if day != Some(&row.date) {
            paper.heading(row.date.as_deref().unwrap_or("No date"))?;
            day = Some(&row.date);
        }
        row.write(paper)?;
    }
    Ok(())
}
