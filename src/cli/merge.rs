//! `bydoing merge`: a progress file that was changed on two sides, made one. For git, as its merge driver; for a person, as
//! the way out of a conflict that git left.

mod files;
mod git;
mod install;
mod resolve;
mod words;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use color_eyre::Result;

use crate::folder::DataFolder;
use crate::plain;

#[derive(Debug, Args)]
pub struct Arguments {
    /// What both sides began with: git's %O. It may be empty
    #[arg(value_name = "BASE", requires_all = ["ours", "theirs"], conflicts_with = "install")]
    pub base: Option<PathBuf>,

    /// Your side: git's %A. The result goes here
    #[arg(value_name = "OURS")]
    pub ours: Option<PathBuf>,

    /// The side that comes in: git's %B
    #[arg(value_name = "THEIRS")]
    pub theirs: Option<PathBuf>,

    /// What the file is called in the repository: git's %P. Only for messages
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,

    /// Let git merge progress.yaml with this program: writes .gitattributes, and says the one command that is left to do
    #[arg(long)]
    pub install: bool,
}

/// The files cannot be opened or written.
const FILES: u8 = 2;

pub(super) fn run(folder: Option<DataFolder>, arguments: &Arguments) -> Result<ExitCode> {
    match arguments {
        Arguments { base: Some(base), ours: Some(ours), theirs: Some(theirs), path, .. } => {
            Ok(files::run([base, ours, theirs], path.as_deref()))
        }
        Arguments { install: true, .. } => install::run(&super::found(folder)?),
        _ => resolve::run(&super::found(folder)?),
    }
}

/// Says on standard error what is wrong, or was decided: the first line with the program's name, the rest below it.
fn say(lines: &[String]) {
    let mut error = io::stderr().lock();
    for (at, line) in lines.iter().enumerate() {
        let name = if at == 0 { "bydoing: " } else { "" };
        // Where even this cannot be written, the exit code says it.
        let _ = writeln!(error, "{name}{}", plain::line(line));
    }
}

/// Prints what was done and what is left to do.
fn print(lines: &[String]) -> io::Result<()> {
    super::print(|out| lines.iter().try_for_each(|line| writeln!(out, "{}", plain::line(line))))
}
