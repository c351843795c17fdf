//! `bydoing schema`: the JSON Schemas of the files, for editors.

use std::process::ExitCode;

use clap::ValueEnum;

use crate::framework::schema;
use crate::plain;
use crate::progress::schema::progress;

/// Which file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum File {
    /// NAME.framework.yaml
    #[default]
    Framework,
    /// progress.yaml
    Progress,
    /// related.yaml
    Related,
    /// What bydoing report --format json writes
    Report,
}

pub(super) fn run(file: File) -> color_eyre::Result<ExitCode> {
    let schema = match file {
        File::Framework => schema::framework(),
        File::Progress => progress(),
        File::Related => schema::related(),
        File::Report => crate::report::schema(),
    };
    super::print(|out| write!(out, "{}", plain::json(&schema)))?;
    Ok(ExitCode::SUCCESS)
}
