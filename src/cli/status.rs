//! `bydoing status`: where one stands, on a page: who one is, what is done, what is rated, what is begun.

use std::io;
use std::process::ExitCode;

use clap::Args;
use color_eyre::Result;
use serde::Serialize;

use super::content::{self, Content};
use super::format::{Format, print_json};
use super::paper::{self, Paper};
use super::show::Level;
use crate::analysis::gap::{self, Counts};
use crate::analysis::{Tally, timeline};
use crate::clock;
use crate::folder::DataFolder;
use crate::framework::RoleLevelIx;
use crate::plain;

#[derive(Debug, Args)]
pub struct Arguments {
    /// Plain text, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// So much of what was done lately is told.
const LATELY: usize = 3;

#[derive(Debug, Serialize)]
struct Status {
    /// The progress file in use, which need not exist.
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Standing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Standing>,
    /// Of everything in the file, whatever role it belongs to.
    marks: Marks,
    /// How many skills are rated.
    skills_rated: usize,
    lately: Vec<Dated>,
    /// What is begun, longest first.
    doing: Vec<Dated>,
    /// How many entries of the file belong to nothing in the loaded frameworks.
    gone: usize,
}

/// What can be ticked for a role level, and what it requires, beside each other: one says nothing of the other.
#[derive(Debug, Serialize)]
struct Standing {
    level: Level,
    items: Items,
    requirements: Requirements,
}

#[derive(Debug, Serialize)]
struct Items {
    done: usize,
    doing: usize,
    todo: usize,
    not_applicable: usize,
}

#[derive(Debug, Serialize)]
struct Requirements {
    met: usize,
    one_level: usize,
    more: usize,
    not_rated: usize,
    not_applicable: usize,
}

#[derive(Debug, Serialize)]
struct Marks {
    done: usize,
    /// Of those done: with a link, with a note alone, with neither.
    with_evidence: usize,
    with_note: usize,
    with_neither: usize,
    doing: usize,
}

#[derive(Debug, Serialize)]
struct Dated {
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    text: String,
    id: String,
    /// For how many days it has been begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<i32>,
}

pub(super) fn run(folder: &DataFolder, arguments: &Arguments) -> Result<ExitCode> {
    let content = content::load(folder);
    let status = Status::of(&content, folder);
    match arguments.format {
        Format::Plain => paper::print(|paper| status.write(paper))?,
        Format::Json => print_json(&status)?,
    }
    Ok(if content.warn_if_incomplete() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

impl Status {
    fn of(content: &Content, folder: &DataFolder) -> Status {
        let facts = content.facts();
        let shown = timeline::shown(facts);
        let begun = timeline::begun(facts, clock::today());
        let dated = |entry: &crate::analysis::journal::Entry<'_>, days| Dated {
            date: entry.date.map(|date| date.to_string()),
            text: entry.text(&content.catalog).to_owned(),
            id: entry.id().to_owned(),
            days,
        };
        Status {
            file: folder.progress().display().to_string(),
            role: facts.my_role().map(|level| Standing::of(content, level)),
            target: facts
                .my_target()
                .filter(|target| facts.my_role() != Some(*target))
                .map(|level| Standing::of(content, level)),
            marks: Marks {
                done: shown.evidence + shown.note + shown.neither,
                with_evidence: shown.evidence,
                with_note: shown.note,
                with_neither: shown.neither,
                doing: begun.len(),
            },
            skills_rated: content.opened.progress.ratings.len(),
            lately: timeline::lately(facts, LATELY).iter().map(|entry| dated(entry, None)).collect(),
            doing: begun.iter().map(|(entry, days)| dated(entry, *days)).collect(),
            gone: content.carried.gone.len(),
        }
    }

    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        match (&self.role, &self.target) {
            (None, None) => {
                paper.line(0, "Your role level is not set: bydoing me --role ROLE-LEVEL sets it, or m in the window")?
            }
            (role, target) => {
                role.iter().try_for_each(|standing| standing.write(paper, "Your role level"))?;
                target.iter().try_for_each(|standing| standing.write(paper, "Your target"))?;
            }
        }
        paper.heading("In all")?;
        let Marks { done, with_evidence, with_note, with_neither, doing } = self.marks;
        let shown =
            format!("{with_evidence} with evidence, {with_note} with a note alone, {with_neither} with neither");
        paper.line(2, &if done == 0 { "nothing done yet".to_owned() } else { format!("{done} done: {shown}") })?;
        paper.line(2, &format!("{doing} being done, {} skills rated", self.skills_rated))?;
        if self.gone > 0 {
            paper.line(2, &format!("{} of the file's entries are in no framework that is loaded", self.gone))?;
        }
        write_dated("Done lately", &self.lately, paper)?;
        write_dated("Being done, longest first", &self.doing, paper)?;
        paper.gap()?;
        paper.field(0, "file", &plain::line(&self.file))
    }
}

impl Standing {
    fn of(content: &Content, level: RoleLevelIx) -> Standing {
        let facts = content.facts();
        let Tally { todo, doing, done, not_applicable } = facts.tally(content.catalog.items_of_level(level));
        let items = Items { done, doing, todo, not_applicable };
        let Counts { met, one_level, more, not_rated, not_applicable } = Counts::of(&gap::gap(facts, level));
        let requirements = Requirements { met, one_level, more, not_rated, not_applicable };
        Standing { level: Level::of(content, level), items, requirements }
    }

    fn write(&self, paper: &mut Paper<'_>, heading: &str) -> io::Result<()> {
        paper.heading(&format!("{heading}: {}", self.level.name()))?;
        paper.field(2, "id", self.level.id())?;
        let Items { done, doing, todo, not_applicable } = self.items;
        let counts = [(done, "done"), (doing, "doing"), (todo, "to do"), (not_applicable, "not applicable")];
        paper.field(2, "statements, activities and responsibilities", &counted(&counts))?;
        let Requirements { met, one_level, more, not_rated, not_applicable } = self.requirements;
        let counts = [
            (met, "met"),
            (one_level, "one level to go"),
            (more, "more than one level to go"),
            (not_rated, "not rated"),
            (not_applicable, "not applicable"),
        ];
        paper.field(2, "required skills, by your own rating", &counted(&counts))
    }
}

/// The counts that are not nothing, in words.
pub(super) fn counted(counts: &[(usize, &str)]) -> String {
    let told = counts.iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{count} {words}"));
    let told = told.collect::<Vec<_>>().join(", ");
    if told.is_empty() { "none".to_owned() } else { told }
}

fn write_dated(heading: &str, rows: &[Dated], paper: &mut Paper<'_>) -> io::Result<()> {
    if !rows.is_empty() {
        paper.heading(heading)?;
    }
    for Dated { date, text, id, days } in rows {
        let date = date.as_deref().unwrap_or("no date");
        let days = match days {
            Some(1) => ", 1 day".to_owned(),
            Some(days) if *days > 0 => format!(", {days} days"),
            _ => String::new(),
        };
        paper.line(2, &format!("{date}{days}: {text}  {id}"))?;
    }
    Ok(())
}
