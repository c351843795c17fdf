//! `bydoing list`: the content and what is marked in it, one thing a line, each with its id.
//!
//! The JSON forms are made of the structs in `list/`: a field's name there is its name in JSON, and an absent field means
//! that there is nothing to say.

mod activities;
mod item;
mod rating;
mod roles;
mod skills;
pub(super) mod sources;
mod summary;

use std::io;
use std::process::ExitCode;

use clap::ValueEnum;
use color_eyre::Result;
use serde::Serialize;

pub(super) use item::{ItemRow, MarkRow};
pub(super) use rating::RatingRow;

use super::content::{self, Content};
use super::format::{Format, print_json};
use super::paper::{self, Paper};
use crate::folder::DataFolder;

/// What to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Role families, roles, role levels, with what they require and their responsibilities
    Roles,
    /// Skills with their statements by skill level
    Skills,
    /// Activities by skill
    Activities,
}

/// One thing in both forms.
trait Listing: Serialize {
    fn write(&self, paper: &mut Paper<'_>) -> io::Result<()>;
}

pub(super) fn run(folder: &DataFolder, part: Option<Part>, format: Format) -> Result<ExitCode> {
    let content = content::load(folder);
    match part {
        None => show(&summary::of(&content), format),
        Some(Part::Roles) => show(&roles::of(&content), format),
        Some(Part::Skills) => show(&skills::of(&content), format),
        Some(Part::Activities) => show(&activities::of(&content), format),
    }?;
    Ok(content.exit_code())
}

fn show(listing: &impl Listing, format: Format) -> Result<()> {
    match format {
        Format::Plain => Ok(paper::print(|paper| listing.write(paper))?),
        Format::Json => print_json(listing),
    }
}

/// The title of a framework.
fn title(content: &Content, framework: crate::framework::FrameworkIx) -> String {
    content.catalog.framework(framework).title.clone()
}
