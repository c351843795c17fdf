//! `bydoing next`: what to do next, with the reason beside each.

use std::io;
use std::process::ExitCode;

use clap::{Args, value_parser};
use color_eyre::Result;
use serde::Serialize;

use super::aim;
use super::content::{self, Content};
use super::format::{Format, print_json};
use super::list::ItemRow;
use super::paper::{self, Paper};
use super::show::Level;
use crate::analysis::gap::Row;
use crate::analysis::next::{self, SHORT, Suggestion};
use crate::folder::DataFolder;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The role level to work towards: its id, or words of its name that nothing else has [default: your target, else your
    /// role level]
    #[arg(value_name = "ROLE-LEVEL")]
    level: Vec<String>,

    /// So many things at most
    #[arg(long, value_name = "NUMBER", default_value_t = SHORT as u16, value_parser = value_parser!(u16).range(1..))]
    limit: u16,

    /// Plain text, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Serialize)]
struct Next {
    to: Level,
    next: Vec<NextRow>,
}

#[derive(Debug, Serialize)]
struct NextRow {
    #[serde(flatten)]
    item: ItemRow,
    /// In words.
    why: String,
    /// Ids of the skills it helps with, the widest gap first.
    skills: Vec<String>,
}

pub(super) fn run(folder: &DataFolder, arguments: &Arguments) -> Result<ExitCode> {
    let content = content::load(folder);
    let level = aim::of(&content, &arguments.level)?;
    let found = next::next(content.facts(), level, usize::from(arguments.limit));
    let told = Next {
        to: Level::of(&content, level),
        next: found.iter().map(|suggestion| NextRow::of(&content, suggestion)).collect(),
    };
    match arguments.format {
        Format::Plain => paper::print(|paper| told.write(paper))?,
        Format::Json => print_json(&told)?,
    }
    Ok(content.exit_code())
}

impl NextRow {
    fn of(content: &Content, suggestion: &Suggestion) -> NextRow {
        let skill = |row: &Row| content.catalog.skill(row.skill).id.clone();
        NextRow {
            item: ItemRow::of(content, suggestion.item),
            why: suggestion.why(&content.catalog),
            skills: suggestion.reasons.iter().map(skill).collect(),
        }
    }
}

impl Next {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        paper.heading(&format!("What to do next, towards {}{}", self.to.name(), self.to.mine()))?;
        if self.next.is_empty() {
            return paper
                .line(0, "Nothing: every requirement is met, or nothing in the frameworks builds what is missing");
        }
        for NextRow { item, why, .. } in &self.next {
            item.write_on(paper, 0)?;
            paper.field(2, "why", why)?;
        }
        Ok(())
    }
}
