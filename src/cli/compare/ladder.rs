//! All levels of one role: for each skill what each level asks of it.

use std::io;

use color_eyre::Result;
use color_eyre::eyre::eyre;
use serde::Serialize;

use crate::analysis::compare;
use crate::cli::content::Content;
use crate::cli::format::{Format, print_json};
use crate::cli::named;
use crate::cli::paper::{self, Paper};
use crate::cli::show::{Level, Reference};
use crate::framework::{RoleIx, RolePartIx};
use crate::plain;

#[derive(Debug, Serialize)]
struct Ladder {
    role: String,
    /// In order of seniority.
    levels: Vec<Level>,
    skills: Vec<LadderRow>,
}

#[derive(Debug, Serialize)]
struct LadderRow {
    skill: Reference,
    /// Ids of skill levels, one for each role level; null where it is not asked for.
    asks: Vec<Option<String>>,
    #[serde(skip)]
    words: String,
}

/// Prints every ladder of the role that `typed` names, or whose level it names.
pub(super) fn print(content: &Content, typed: &str, format: Format) -> Result<()> {
    let role = match named::role(content, typed) {
        Ok(role) => role,
        Err(unclear) => match named::role_level(content, typed) {
            Ok(level) => content.catalog.role_of_level(level),
            Err(_) => return Err(unclear.into()),
        },
    };
    let ladders: Vec<Ladder> = parts(content, role).map(|part| Ladder::of(content, part)).collect();
    if ladders.is_empty() {
        let name = plain::quote(&content.catalog.role(role).name);
        return Err(eyre!("no document that is loaded divides {name} into levels that require skills"));
    }
    match format {
        Format::Plain => paper::print(|paper| ladders.iter().try_for_each(|ladder| ladder.write(paper)))?,
        Format::Json => print_json(&ladders)?,
    }
    Ok(())
}

/// The documents that divide the role into levels.
fn parts(content: &Content, role: RoleIx) -> impl Iterator<Item = RolePartIx> + '_ {
    let requires = |part: &RolePartIx| {
        let levels = content.catalog.part(*part).levels.iter();
        levels.copied().any(|level| !content.catalog.role_level(level).requirements.is_empty())
    };
    content.catalog.role(role).parts.iter().copied().filter(move |part| requires(part))
}

impl Ladder {
    fn of(content: &Content, part: RolePartIx) -> Ladder {
        let ladder = compare::ladder(&content.catalog, part);
        let levels: Vec<Level> = ladder.levels.iter().map(|level| Level::of(content, *level)).collect();
        let rows = ladder.rows.into_iter().map(|(skill, asks)| {
            let name = |level: usize| content.catalog.skill_level_name(skill, level);
            LadderRow {
                skill: Reference::to_skill(content, skill),
                words: words(&asks, &levels, name),
                asks: asks.iter().map(|level| Some(content.level_id(skill, (*level)?))).collect(),
            }
        });
        let entry = content.catalog.part(part);
        let framework = &content.catalog.framework(entry.framework).title;
        Ladder { role: format!("{} ({framework})", entry.name), skills: rows.collect(), levels }
    }

    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()> {
        paper.heading(&format!("{}: its levels, lowest first", self.role))?;
        for (at, level) in self.levels.iter().enumerate() {
            paper.line(2, &format!("{}. {}{}  {}", at + 1, level.name(), level.mine(), level.id()))?;
        }
        paper.heading("What they require")?;
        for LadderRow { skill, words, .. } in &self.skills {
            paper.line(2, &format!("{}: {words}  {}", skill.name(), skill.id()))?;
        }
        Ok(())
    }
}

/// `Working at A; Practitioner at B and C`: with names, so that nothing hangs on what stands in which place. A level that
/// does not ask for the skill is not named.
fn words<'a>(asks: &[Option<usize>], levels: &[Level], name: impl Fn(usize) -> &'a str) -> String {
    let asked: Vec<(usize, &Level)> =
        asks.iter().zip(levels).filter_map(|(ask, level)| Some(((*ask)?, level))).collect();
    let alike = asked.chunk_by(|(one, _), (other, _)| one == other);
    let told = alike.filter_map(|alike| {
        let names: Vec<&str> = alike.iter().map(|(_, level)| level.name()).collect();
        let (last, before) = names.split_last()?;
        let names = if before.is_empty() { (*last).to_owned() } else { format!("{} and {last}", before.join(", ")) };
        Some(format!("{} at {names}", name(alike.first()?.0)))
    });
    told.collect::<Vec<_>>().join("; ")
}
