//! `bydoing compare`: two role levels side by side, or all levels of one role.

mod ladder;

use std::io;
use std::process::ExitCode;

use clap::Args;
use color_eyre::Result;
use serde::Serialize;

use super::aim;
use super::content::{self, Content};
use super::format::{Format, print_json};
use super::list::ItemRow;
use super::named;
use super::paper::{self, Paper};
use super::show::{Level, Reference};
use crate::analysis::compare::{self, Row, Step};
use crate::folder::DataFolder;
use crate::framework::RoleLevelIx;

#[derive(Debug, Args)]
pub struct Arguments {
    /// Two role levels, from and to: their ids, or words of their names that nothing else has. With one, your own role level
    /// is compared with it, or it with the next of its role where yours is not set; without any, your own with your target,
    /// or with the next of its role
    #[arg(value_name = "ROLE-LEVEL", num_args = 0..=2)]
    levels: Vec<String>,

    /// All levels of this role in a row, skills down the side; of a role level, those of its role
    #[arg(long, value_name = "ROLE", conflicts_with = "levels")]
    ladder: Option<String>,

    /// Plain text, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

const NOTHING: &str = "there is nothing to compare: name two role levels";

#[derive(Debug, Serialize)]
struct Comparison {
    from: Level,
    to: Level,
    skills: Vec<CompareRow>,
}

#[derive(Debug, Serialize)]
struct CompareRow {
    /// `added`, `raised`, `same`, `lowered` or `dropped`.
    step: &'static str,
    skill: Reference,
    /// Ids of skill levels.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    /// Skills that the other role level asks for and that are related, by our own reading.
    related: Vec<Reference>,
    adds: Vec<Added>,
    #[serde(skip)]
    words: String,
}

/// The statements that the step up adds at one skill level.
#[derive(Debug, Serialize)]
struct Added {
    /// Id of the skill level.
    level: String,
    name: String,
    statements: Vec<ItemRow>,
}

pub(super) fn run(folder: &DataFolder, arguments: &Arguments) -> Result<ExitCode> {
    let content = content::load(folder);
    if let Some(role) = &arguments.ladder {
        ladder::print(&content, role, arguments.format)?;
    } else {
        let (from, to) = sides(&content, &arguments.levels)?;
        let told = Comparison::of(&content, from, to);
        match arguments.format {
            Format::Plain => paper::print(|paper| told.write(paper))?,
            Format::Json => print_json(&told)?,
        }
    }
    Ok(content.exit_code())
}

fn sides(content: &Content, named: &[String]) -> Result<(RoleLevelIx, RoleLevelIx)> {
    let facts = content.facts();
    match named {
        [from, to, ..] => Ok((named::role_level(content, from)?, named::role_level(content, to)?)),
        [to] => {
            let to = named::role_level(content, to)?;
            match facts.my_role().filter(|mine| *mine != to) {
                Some(mine) => Ok((mine, to)),
                None => compare::beside(&content.catalog, to).ok_or_else(|| aim::none(content, NOTHING)),
            }
        }
        [] => {
            let usual = compare::usual(facts).ok_or_else(|| aim::none(content, NOTHING))?;
            aim::without_target(content);
            Ok(usual)
        }
    }
}

impl Comparison {
    fn of(content: &Content, from: RoleLevelIx, to: RoleLevelIx) -> Comparison {
        let rows = compare::compare(&content.catalog, from, to);
        Comparison {
            from: Level::of(content, from),
            to: Level::of(content, to),
            skills: rows.iter().map(|row| CompareRow::of(content, row)).collect(),
        }
    }

    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        let name = |level: &Level| format!("{}{}", level.name(), level.mine());
        paper.heading(&format!("From {} to {}", name(&self.from), name(&self.to)))?;
        if self.skills.is_empty() {
            return paper.line(0, "Neither requires any skills");
        }
        for step in Step::ALL.map(Step::words) {
            let rows: Vec<&CompareRow> = self.skills.iter().filter(|row| row.step == step).collect();
            if !rows.is_empty() {
                paper.heading(&format!("{step}: {}", rows.len()))?;
            }
            rows.into_iter().try_for_each(|row| row.write(paper))?;
        }
        Ok(())
    }
}

impl CompareRow {
    fn of(content: &Content, row: &Row) -> CompareRow {
        let name = |level: usize| content.catalog.skill_level_name(row.skill, level).to_owned();
        let words = match (row.from, row.to) {
            (Some(from), Some(to)) if from != to => format!("{}, then {}", name(from), name(to)),
            (Some(level), _) | (None, Some(level)) => name(level),
            (None, None) => String::new(),
        };
        let added = |(level, items): &(usize, Vec<_>)| Added {
            level: content.level_id(row.skill, *level),
            name: name(*level),
            statements: ItemRow::all(content, items),
        };
        CompareRow {
            step: row.step.words(),
            skill: Reference::to_skill(content, row.skill),
            from: row.from.map(|level| content.level_id(row.skill, level)),
            to: row.to.map(|level| content.level_id(row.skill, level)),
            related: row.related.iter().map(|skill| Reference::to_skill(content, *skill)).collect(),
            adds: row.adds.iter().map(added).collect(),
            words,
        }
    }

    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        paper.line(2, &format!("{}: {}  {}", self.skill.name(), self.words, self.skill.id()))?;
        for related in &self.related {
            let other = if self.step == Step::Added.words() { "of the first" } else { "of the second" };
            paper.line(4, &format!("related to {} {other}, by our own reading  {}", related.name(), related.id()))?;
        }
        for Added { name, statements, .. } in &self.adds {
            let none = if statements.is_empty() { " no text in the sources" } else { "" };
            paper.line(4, &format!("adds at {name}:{none}"))?;
            statements.iter().try_for_each(|item| item.write_on(paper, 6))?;
        }
        Ok(())
    }
}
