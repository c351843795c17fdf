//! `bydoing rate`: says which level of a skill one holds, as the window does, for scripts and tests.

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory};
use color_eyre::Result;
use color_eyre::eyre::bail;
use serde::Serialize;

use super::content::{self, Content};
use super::format::{Format, print_json};
use super::list::RatingRow;
use super::named;
use super::paper;
use super::shown::Shown;
use crate::fold::fold;
use crate::folder::DataFolder;
use crate::framework::SkillIx;
use crate::plain;
use crate::progress::{Rating, rated};

#[derive(Debug, Args)]
pub struct Arguments {
    /// The skill: its id, or words of its name that nothing else has
    #[arg(value_name = "SKILL")]
    pub skill: String,

    /// The level one holds, by its id or its name on the skill's scale, or none, or not-applicable
    pub level: String,

    #[command(flatten)]
    pub shown: Shown,

    /// Why one says so
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,

    /// Plain text, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// What is printed: the skill and the rating it got.
#[derive(Debug, Serialize)]
struct Rated {
    id: String,
    skill: String,
    rating: RatingRow,
}

pub(super) fn run(folder: &DataFolder, arguments: &Arguments) -> Result<ExitCode> {
    let (mut content, mut store) = content::load_to_write(folder)?;
    let skill = named::skill(&content, &arguments.skill)?;
    let level = match level(&content, skill, &arguments.level)? {
        Ok(level) => level,
        Err(words) => {
            super::Cli::command().error(ErrorKind::InvalidValue, words).print()?;
            return Ok(ExitCode::from(super::USAGE));
        }
    };
    let rating = Rating {
        level,
        date: Some(arguments.shown.day()),
        note: arguments.note.clone().filter(|note| !note.trim().is_empty()),
        evidence: once_each(&arguments.shown.evidence),
    };
    let base = &content.opened.progress;
    let history = rated(&content.carried.ratings(&content.catalog, base, skill), rating.clone());
    let changes = content.carried.put_ratings(&content.catalog, base, skill, history);
    content.save(&mut store, &changes)?;
    // Only now is it true; somebody else may have rated the same skill at the same time.
    let now = content.facts().ratings(skill);
    let kept = now.iter().rev().find(|kept| kept.level == rating.level && kept.date == rating.date);
    let entry = content.catalog.skill(skill);
    let rating = RatingRow::of(&content, skill, kept.unwrap_or(&rating));
    let row = Rated { id: entry.id.clone(), skill: entry.name.clone(), rating };
    let printed = match arguments.format {
        Format::Plain => paper::print(|paper| {
            paper.line(0, &format!("rated {}: {}  {}", row.rating.words(), row.skill, row.id))?;
            row.rating.write_details(paper, 2)
        })
        .map_err(Into::into),
        Format::Json => print_json(&row),
    };
    printed.map_err(content::saved)?;
    Ok(ExitCode::SUCCESS)
}

fn once_each(links: &[String]) -> Vec<String> {
    let mut once: Vec<String> = Vec::with_capacity(links.len());
    links.iter().for_each(|link| {
        if !once.contains(link) {
            once.push(link.clone());
        }
    });
    once
}

/// The id of the level that is meant, or what there is to choose from.
///
/// # Errors
/// The skill cannot be rated at all.
fn level(content: &Content, skill: SkillIx, typed: &str) -> Result<Result<String, String>> {
    let entry = content.catalog.skill(skill);
    let framework = content.catalog.framework(entry.framework);
    if framework.scale.is_empty() {
        bail!("{} cannot be rated: {} has no skill levels", plain::line(&entry.name), plain::line(&framework.title));
    }
    let beside = [Rating::NONE, Rating::NOT_APPLICABLE];
    let steps = framework.scale.iter().map(|step| (step.id.as_str(), step.name.as_str()));
    let levels: Vec<(&str, &str)> = steps.chain(beside.map(|word| (word, word))).collect();
    let same = |text: &str| folded(text) == folded(typed);
    let found = levels
        .iter()
        .find(|(id, _)| *id == typed)
        .or_else(|| levels.iter().find(|(id, _)| same(id)))
        .or_else(|| levels.iter().find(|(_, name)| same(name)));
    Ok(found.map(|(id, _)| (*id).to_owned()).ok_or_else(|| {
        let ids: Vec<_> = levels.iter().map(|(id, _)| plain::line(id)).collect();
        let (shown, name) = (plain::quote(typed), plain::line(&entry.name));
        format!("there is no level {shown} of {name}: {}", ids.join(", "))
    }))
}

/// As levels are compared: case, accents, spaces and hyphens make no difference.
fn folded(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
