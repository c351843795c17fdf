//! `bydoing status`: where one stands, on a page: who one is, what is done, what is rated, what is begun.

use std::collections::BTreeSet;
use std::io;
use std::process::ExitCode;

use clap::Args;
use color_eyre::Result;
use serde::Serialize;

use super::content::{self, Content};
use super::counted::{CountRow, counted, number};
use super::format::{Format, print_json};
use super::paper::{self, Paper};
use super::show::Level;
use crate::analysis::gap::{self, Counts};
use crate::analysis::journal::Entry;
use crate::analysis::{Tally, timeline};
use crate::clock;
use crate::folder::DataFolder;
use crate::framework::{RoleLevelIx, SkillIx};
use crate::plain;
use crate::progress::Key;

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
    /// Ids that the file has and no loaded framework.
    #[serde(skip_serializing_if = "Option::is_none")]
    unknown_role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unknown_target: Option<String>,
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
    requirements: CountRow,
}

#[derive(Debug, Serialize)]
struct Items {
    done: usize,
    doing: usize,
    todo: usize,
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
    let status = Status::of(&content);
    match arguments.format {
        Format::Plain => paper::print(|paper| status.write(paper))?,
        Format::Json => print_json(&status)?,
    }
    Ok(content.exit_code())
}

impl Status {
    fn of(content: &Content) -> Status {
        let facts = content.facts();
        let shown = timeline::shown(facts);
        let begun = timeline::begun(facts, clock::today());
        let dated = |entry: &Entry<'_>, days| Dated {
            date: entry.date.map(|date| date.to_string()),
            text: entry.text(&content.catalog).to_owned(),
            id: entry.id().to_owned(),
            days,
        };
        Status {
            file: content.file.display().to_string(),
            role: facts.my_role().map(|level| Standing::of(content, level)),
            target: facts
                .my_target()
                .filter(|target| facts.my_role() != Some(*target))
                .map(|level| Standing::of(content, level)),
            unknown_role: content.unknown_role().map(str::to_owned),
            unknown_target: content.unknown_target().map(str::to_owned),
            marks: Marks {
                done: shown.evidence + shown.note + shown.neither,
                with_evidence: shown.evidence,
                with_note: shown.note,
                with_neither: shown.neither,
                doing: begun.len(),
            },
            skills_rated: skills_rated(content),
            lately: timeline::lately(facts, LATELY).iter().map(|entry| dated(entry, None)).collect(),
            doing: begun.iter().map(|(entry, days)| dated(entry, *days)).collect(),
            gone: content.carried.gone.len(),
        }
    }

    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        let Status { role, target, unknown_role, unknown_target, .. } = self;
        for (what, standing, unknown) in
            [("Your role level", role, unknown_role), ("Your target", target, unknown_target)]
        {
            standing.iter().try_for_each(|standing| standing.write(paper, what))?;
            if let Some(id) = unknown {
                paper.heading(&format!("{what}: {id}, which no loaded framework has"))?;
            }
        }
        if role.is_none() && target.is_none() && unknown_role.is_none() && unknown_target.is_none() {
            paper.line(0, "Your role level is not set: bydoing me --role ROLE-LEVEL sets it, or m in the window")?;
        }
        paper.heading("In all")?;
        let Marks { done, with_evidence, with_note, with_neither, doing } = self.marks;
        let shown =
            format!("{with_evidence} with evidence, {with_note} with a note alone, {with_neither} with neither");
        paper.line(2, &if done == 0 { "nothing done yet".to_owned() } else { format!("{done} done: {shown}") })?;
        paper.line(2, &format!("{doing} being done, {} rated", number(self.skills_rated, "skill")))?;
        if self.gone > 0 {
            let entries = if self.gone == 1 {
                "1 entry of the file is"
            } else {
                &format!("{} entries of the file are", self.gone)
            };
            paper.line(2, &format!("{entries} in no framework that is loaded"))?;
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
        let requirements = CountRow::of(Counts::of(&gap::gap(facts, level)));
        Standing { level: Level::of(content, level), items, requirements }
    }

    fn write(&self, paper: &mut Paper<'_>, heading: &str) -> io::Result<()> {
        paper.heading(&format!("{heading}: {}", self.level.name()))?;
        paper.field(2, "id", self.level.id())?;
        let Items { done, doing, todo, not_applicable } = self.items;
        let counts = [(done, "done"), (doing, "doing"), (todo, "todo"), (not_applicable, "not applicable")];
        paper.field(2, "statements, activities and responsibilities", &or_none(counted(&counts)))?;
        paper.field(2, "required skills, by your own rating", &or_none(self.requirements.words()))
    }
}

/// Under whatever ids: a skill of now counts once, and so does an entry of a skill that no framework has.
fn skills_rated(content: &Content) -> usize {
    let ids = content.opened.progress.ratings.keys();
    let skills: BTreeSet<SkillIx> = ids.flat_map(|id| content.catalog.skills_now(id)).collect();
    let gone = content.carried.gone.iter().filter(|key| matches!(key, Key::Ratings(_)));
    skills.len() + gone.count()
}

fn or_none(counts: String) -> String {
    if counts.is_empty() { "none".to_owned() } else { counts }
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
