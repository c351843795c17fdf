//! `bydoing changes`: what a new edition of a framework changes, and what that means for this user's marks.

pub(super) mod marks;
pub(super) mod words;

use std::process::ExitCode;

use clap::Args;
use color_eyre::Result;
use serde::Serialize;

use super::edition::{self, Edition};
use super::format::{Format, print_json};
use crate::analysis::changes::{Changes, changes};
use crate::analysis::fate::{Held, fates};
use crate::folder::DataFolder;
use crate::progress::store;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The edition before: a framework file, or the id of a framework that is loaded
    pub old: String,

    /// The edition after: the same
    pub new: String,

    /// Plain text, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Of the JSON: goes up when a field changes its meaning or goes.
const VERSION: u32 = 1;

/// All that is printed.
#[derive(Debug, Serialize)]
struct Report {
    version: u32,
    old: Header,
    new: Header,
    #[serde(flatten)]
    changes: Changes,
    /// What the user has said of things of this framework; none where no progress file could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    progress: Option<Vec<Held>>,
}

#[derive(Debug, Serialize)]
struct Header {
    framework: String,
    title: String,
    edition: String,
    file: String,
}

impl Header {
    fn of(edition: &Edition) -> Header {
        let framework = &edition.framework;
        Header {
            framework: framework.id.clone(),
            title: framework.title.clone(),
            edition: framework.edition.clone(),
            file: edition.path().display().to_string(),
        }
    }
}

pub(super) fn run(folder: Option<&DataFolder>, arguments: &Arguments) -> Result<ExitCode> {
    let old = edition::find(folder, &arguments.old)?;
    let new = edition::find(folder, &arguments.new)?;
    let (changes, editions) = changes(&old.framework, &new.framework);
    // The file that is not there says nothing, and so does one that is broken: `bydoing check` says what is wrong in it.
    let opened = folder.map(|folder| store::open(&folder.progress())).filter(|opened| opened.complete);
    let progress = opened.map(|opened| fates(&old.framework, &new.framework, &editions, &opened.progress));
    match arguments.format {
        Format::Json => {
            let (old, new) = (Header::of(&old), Header::of(&new));
            print_json(&Report { version: VERSION, old, new, changes, progress })?;
        }
        Format::Plain => super::print(|out| {
            words::write(out, &old, &new, &changes)?;
            marks::write(out, folder, progress.as_deref())?;
            if changes.undeclared.is_empty() { Ok(()) } else { words::lead(out, folder, arguments, &new) }
        })?,
    }
    Ok(ExitCode::SUCCESS)
}
