//! `bydoing gap`: each requirement of a role level against the latest rating, one a line, the widest gap first.

use std::io;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use color_eyre::Result;
use serde::Serialize;

use super::aim;
use super::content::{self, Content};
use super::counted::CountRow;
use super::format::{Format, print_json};
use super::list::{ItemRow, RatingRow};
use super::paper::{self, Paper};
use super::show::{Level, Reference};
use crate::analysis::gap::{self, Counts, Hint, Row, Standing};
use crate::folder::DataFolder;
use crate::framework::SkillIx;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The role level to measure against: its id, or words of its name that nothing else has [default: your target, else
    /// your role level]
    #[arg(value_name = "ROLE-LEVEL")]
    level: Vec<String>,

    /// Only requirements that stand like this
    #[arg(long, value_enum)]
    only: Option<Only>,

    /// Also what is left to do for each: statements of the level needed, and activities that build the skill
    #[arg(long)]
    items: bool,

    /// Plain text, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Only {
    Met,
    /// One level is missing
    OneLevel,
    /// More than one level is missing
    More,
    NotRated,
    NotApplicable,
}

#[derive(Debug, Serialize)]
struct Gap {
    to: Level,
    /// Of all requirements, printed or not.
    counts: CountRow,
    requirements: Vec<GapRow>,
}

#[derive(Debug, Serialize)]
struct GapRow {
    skill: Reference,
    /// Id of the skill level that is needed.
    need: String,
    need_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rating: Option<RatingRow>,
    /// `met`, `one-level`, `more`, `not-rated` or `not-applicable`.
    standing: &'static str,
    /// Levels to go; below 0 above what is needed. Missing where it cannot be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<i64>,
    /// A rating of a related skill, which counts for nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<HintRow>,
    /// Statements of the level needed that are not done.
    statements: Vec<ItemRow>,
    /// Activities that build the skill and are not done.
    activities: Vec<ItemRow>,
    #[serde(skip)]
    words: String,
}

#[derive(Debug, Serialize)]
struct HintRow {
    skill: Reference,
    rating: RatingRow,
}

pub(super) fn run(folder: &DataFolder, arguments: &Arguments) -> Result<ExitCode> {
    let content = content::load(folder);
    let level = aim::of(&content, &arguments.level)?;
    let rows = gap::gap(content.facts(), level);
    let shown = rows.iter().filter(|row| arguments.only.is_none_or(|only| only.takes(row.standing)));
    let told = Gap {
        to: Level::of(&content, level),
        counts: CountRow::of(Counts::of(&rows)),
        requirements: shown.map(|row| GapRow::of(&content, row)).collect(),
    };
    match arguments.format {
        Format::Plain => paper::print(|paper| told.write(paper, arguments))?,
        Format::Json => print_json(&told)?,
    }
    Ok(content.exit_code())
}

impl Only {
    fn takes(self, standing: Standing) -> bool {
        self == Only::of(standing)
    }

    fn of(standing: Standing) -> Only {
        match standing {
            Standing::Met { .. } => Only::Met,
            Standing::Missing(1) => Only::OneLevel,
            Standing::Missing(_) => Only::More,
            Standing::NotRated => Only::NotRated,
            Standing::NotApplicable => Only::NotApplicable,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Only::Met => "met",
            Only::OneLevel => "one-level",
            Only::More => "more",
            Only::NotRated => "not-rated",
            Only::NotApplicable => "not-applicable",
        }
    }
}

impl GapRow {
    fn of(content: &Content, row: &Row) -> GapRow {
        let (facts, catalog) = (content.facts(), &content.catalog);
        let missing = row.latest.as_ref().and_then(|latest| latest.held.missing(row.need));
        let activities = gap::open_activities(facts, row.skill).into_iter().flat_map(|(_, items)| items);
        GapRow {
            skill: Reference::to_skill(content, row.skill),
            need: content.level_id(row.skill, row.need),
            need_name: catalog.skill_level_name(row.skill, row.need).to_owned(),
            rating: latest(content, row.skill),
            standing: Only::of(row.standing).word(),
            missing,
            hint: row.hint.as_ref().and_then(|hint| HintRow::of(content, hint)),
            statements: ItemRow::all(content, &gap::open_statements(facts, row.skill, row.need)),
            activities: ItemRow::all(content, &activities.collect::<Vec<_>>()),
            words: row.standing.words(),
        }
    }
}

impl HintRow {
    fn of(content: &Content, hint: &Hint) -> Option<HintRow> {
        Some(HintRow { skill: Reference::to_skill(content, hint.skill), rating: latest(content, hint.skill)? })
    }
}

fn latest(content: &Content, skill: SkillIx) -> Option<RatingRow> {
    content.facts().ratings(skill).last().map(|rating| RatingRow::of(content, skill, rating))
}

impl Gap {
    fn write(&self, paper: &mut Paper<'_>, arguments: &Arguments) -> io::Result<()> {
        paper.heading(&format!("Gap to {}{}", self.to.name(), self.to.mine()))?;
        let counts = self.counts.words();
        if counts.is_empty() {
            return paper.line(0, "It requires no skills");
        }
        paper.line(0, &counts)?;
        if self.counts.not_rated > 0 {
            paper.line(0, "bydoing rate SKILL LEVEL says what you hold; activities done say nothing of it")?;
        }
        paper.gap()?;
        if self.requirements.is_empty() {
            return paper.line(0, "None of them stands as was asked for");
        }
        self.requirements.iter().try_for_each(|row| row.write(paper, arguments.items))
    }
}

impl GapRow {
    fn write(&self, paper: &mut Paper<'_>, items: bool) -> io::Result<()> {
        let held = self.rating.as_ref().map(|rating| format!(", you: {}", rating.words())).unwrap_or_default();
        let (name, id) = (self.skill.name(), self.skill.id());
        paper.line(0, &format!("{name}: {}. {} needed{held}  {id}", self.words, self.need_name))?;
        if let Some(HintRow { skill, rating }) = &self.hint {
            let from = format!("{} ({})", skill.name(), skill.framework());
            paper.line(2, &format!("not counted: you rated the related skill {from}: {}", rating.words()))?;
        }
        if !items {
            return Ok(());
        }
        let said = |paper: &mut Paper<'_>, heading: &str, items: &[ItemRow]| {
            if !items.is_empty() {
                paper.line(2, heading)?;
            }
            items.iter().try_for_each(|item| item.write_on(paper, 4))
        };
        said(paper, &format!("not done at {}:", self.need_name), &self.statements)?;
        said(paper, "activities that build it, not done:", &self.activities)
    }
}
