//! `bydoing show`: everything about one thing, from the top down, as text that can be read out.
//!
//! The JSON forms are made of the structs in `show/`, as those of `bydoing list` are.

mod item;
mod reading;
mod role;
mod role_level;
mod skill;

pub(super) use role::Level;

use std::io;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use color_eyre::Result;
use serde::Serialize;

use super::content::{self, Content};
use super::format::{Format, print_json};
use super::list::sources::{self, SourceRow};
use super::named::{self, Unclear};
use super::paper::{self, Paper};
use crate::folder::DataFolder;
use crate::framework::{FrameworkIx, SkillIx};
use crate::search::Target;

#[derive(Debug, Args)]
pub struct Arguments {
    /// A role, role level, skill, item or page: its id, or words of its name that nothing else has
    #[arg(value_name = "THING", required = true)]
    thing: Vec<String>,

    /// Only a thing of this kind, where others are called the same
    #[arg(long, value_name = "KIND", value_enum)]
    kind: Option<Kind>,

    /// Plain text, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    Role,
    RoleLevel,
    Skill,
    /// An activity, a statement or a responsibility
    Item,
}

/// What the words name.
fn target(content: &Content, arguments: &Arguments) -> Result<Target, Unclear> {
    let text = arguments.thing.join(" ");
    match arguments.kind {
        None => named::anything(content, &text),
        Some(Kind::Role) => named::role(content, &text).map(Target::Role),
        Some(Kind::RoleLevel) => named::role_level(content, &text).map(Target::RoleLevel),
        Some(Kind::Skill) => named::skill(content, &text).map(Target::Skill),
        Some(Kind::Item) => named::item(content, &text).map(Target::Item),
    }
}

pub(super) fn run(folder: &DataFolder, arguments: &Arguments) -> Result<ExitCode> {
    let content = content::load(folder);
    match target(&content, arguments)? {
        Target::Role(role) => show(&role::of(&content, role), arguments.format),
        Target::RoleLevel(level) => show(&role_level::of(&content, level), arguments.format),
        Target::Skill(skill) => show(&skill::of(&content, skill), arguments.format),
        Target::Item(item) => show(&item::of(&content, item), arguments.format),
        Target::Page(page) => show(&reading::page(&content, page), arguments.format),
        Target::Framework(framework) => show(&reading::framework(&content, framework), arguments.format),
    }?;
    Ok(content.exit_code())
}

/// One thing in both forms.
trait Shown: Serialize {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()>;
}

fn show(thing: &impl Shown, format: Format) -> Result<()> {
    match format {
        Format::Plain => Ok(paper::print(|paper| thing.write(paper))?),
        Format::Json => print_json(thing),
    }
}

/// Another thing that is named beside the one that is shown.
#[derive(Debug, Serialize)]
pub(super) struct Reference {
    id: String,
    name: String,
    /// The framework's title.
    framework: String,
}

impl Reference {
    pub(super) fn to_skill(content: &Content, skill: SkillIx) -> Reference {
        let skill = content.catalog.skill(skill);
        let framework = content.catalog.framework(skill.framework).title.clone();
        Reference { id: skill.id.clone(), name: skill.name.clone(), framework }
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The framework's title.
    pub(super) fn framework(&self) -> &str {
        &self.framework
    }

    pub(super) fn write(&self, paper: &mut Paper<'_>, indent: usize) -> io::Result<()> {
        let Reference { id, name, framework } = self;
        paper.line(indent, &format!("{name} ({framework})  {id}"))
    }
}

/// Under which terms the text of one framework stands here.
fn source(content: &Content, framework: FrameworkIx) -> Vec<SourceRow> {
    sources::of(content, std::iter::once(framework))
}
