//! `bydoing migrate`: has a new edition of a framework say what its ids were before.

mod ask;
mod show;
mod write;

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use color_eyre::Result;

use super::edition;
use crate::analysis::editions::{Ids, compare};
use crate::analysis::fate::fates;
use crate::analysis::proposals::{lost, needed, proposals};
use crate::folder::DataFolder;
use crate::framework::Framework;
use crate::framework::declare::{Former, declared};
use crate::progress::store;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The edition before: a framework file, or the id of a framework that is loaded
    #[arg(long, value_name = "OLD")]
    pub from: String,

    /// The framework file of the edition after, which is written
    #[arg(long, value_name = "NEW")]
    pub to: PathBuf,

    /// Write what is sure without asking, and nothing that is doubtful
    #[arg(long)]
    pub yes: bool,

    /// Write nothing
    #[arg(long)]
    pub dry_run: bool,
}

pub(super) fn run(folder: Option<&DataFolder>, arguments: &Arguments) -> Result<ExitCode> {
    let old = edition::find(folder, &arguments.from)?;
    let (new, bytes) = edition::read(&arguments.to)?;
    let editions = compare(&old.framework, &new, Ids::Meant);
    let all = proposals(&old.framework, &new, &editions);
    let lost = lost(&editions);
    if all.is_empty() {
        super::print(|out| show::nothing(out, &lost))?;
        return Ok(ExitCode::SUCCESS);
    }
    let asks = !arguments.yes && !arguments.dry_run && io::stdin().is_terminal() && io::stdout().is_terminal();
    super::print(|out| show::proposals(out, &all, asks))?;
    let accepted =
        if asks { ask::all(&all)? } else { all.iter().filter(|proposal| proposal.is_sure()).cloned().collect() };
    let formers: Vec<Former> =
        needed(&accepted).into_iter().map(|one| Former { id: one.new.clone(), was: one.old.clone() }).collect();
    let writes = (asks || arguments.yes) && !arguments.dry_run;
    let written =
        if writes && !formers.is_empty() { Some(write::into(&arguments.to, &bytes, &formers)?) } else { None };
    super::print(|out| show::outcome(out, &arguments.to, &formers, written.as_ref(), &lost))?;
    tell_marks(folder, &old.framework, &new, written.as_ref().map_or(&[], |_| &formers))?;
    Ok(if written.is_some() || formers.is_empty() || asks { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What the user's marks will find, with what was declared.
fn tell_marks(folder: Option<&DataFolder>, old: &Framework, new: &Framework, formers: &[Former]) -> Result<()> {
    let declared = declared(new, formers);
    let new = declared.as_ref().unwrap_or(new);
    let editions = compare(old, new, Ids::Meant);
    let opened = folder.map(|folder| store::open(&folder.progress())).filter(|opened| opened.complete);
    let held = opened.map(|opened| fates(old, new, &editions, &opened.progress));
    super::print(|out| super::changes::marks::write(out, folder, held.as_deref()))?;
    Ok(())
}
