//! The way out of a conflict that git left in a progress file.

mod look;
mod next;
mod sides;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use color_eyre::Result;

use super::git::Repository;
use super::{print, say, words};
use crate::cli::quoted;
use crate::clock;
use crate::folder::{ChosenBy, DataFolder, PROGRESS};
use crate::progress::EditError;
use crate::progress::merge::MergedText;
use crate::progress::store;
use look::{Looked, State, look};

pub(super) fn run(folder: &DataFolder) -> Result<ExitCode> {
    let path = folder.progress();
    let looked = look(&path)?;
    if looked.as_ref().is_none_or(|looked| matches!(looked.state, State::Whole))
        && let Some(here) = here(folder)?
    {
        let again = format!("bydoing --data {} merge", shown(here.path.parent()));
        return resolve(&here, &again);
    }
    let again = format!("{} merge", super::super::program(folder));
    match looked {
        Some(looked) => resolve(&looked, &again),
        None => nothing(format!("There is no file {}: nothing to resolve. {ELSEWHERE}", path.display())),
    }
}

const ELSEWHERE: &str = "For another data folder: bydoing --data DIR merge";

/// Git may be waiting for a progress file of the repository one stands in, whatever data folder is used else.
fn here(folder: &DataFolder) -> Result<Option<Looked>> {
    if folder.chosen_by == ChosenBy::Option {
        return Ok(None);
    }
    let here = std::env::current_dir()?;
    let Ok(repository) = Repository::of(&here.join(PROGRESS)) else { return Ok(None) };
    let named = |path: &PathBuf| path.file_name().is_some_and(|name| name == PROGRESS);
    match repository.unmerged().into_iter().filter(named).collect::<Vec<_>>().as_slice() {
        [only] => look(only.strip_prefix(&here).unwrap_or(only)),
        _ => Ok(None),
    }
}

fn shown(folder: Option<&Path>) -> String {
    match folder.map(|folder| folder.display().to_string()) {
        Some(folder) if !folder.is_empty() => quoted(&folder),
        _ => ".".to_owned(),
    }
}

/// `again`: how this command is called for this file.
fn resolve(looked: &Looked, again: &str) -> Result<ExitCode> {
    let path = looked.path.display();
    let repository = looked.repository.as_ref();
    match &looked.state {
        State::Whole => nothing(format!("There is no conflict in {path}: nothing to resolve. {ELSEWHERE}")),
        State::Resolved => {
            print(&[format!("There is no conflict in {path} any more: nothing to resolve")])?;
            print(&next::steps(repository, true))?;
            Ok(ExitCode::SUCCESS)
        }
        State::OneSideGone => {
            let mut lines = vec![format!(
                "One side took {path} away and the other changed it. The changed file is there, all of it."
            )];
            lines.extend(next::steps(repository, true));
            if let Some(repository) = repository {
                let rm = repository.command(&format!("rm {}", repository.argument(repository.name())));
                lines.push(format!("Or, if it shall go, in place of the first command: {rm}"));
            }
            print(&lines)?;
            Ok(ExitCode::SUCCESS)
        }
        State::Unreadable(fault) => {
            say(&unreadable(looked, fault));
            Ok(ExitCode::FAILURE)
        }
        State::Damaged(problem) => {
            say(&[
                format!("{path} is not resolved, and is as it was: the lines that git wrote into it are not whole"),
                format!("  {}", words::at(problem)),
                "What to do now:".to_owned(),
                "  1. mend that: each conflict has a line with <<<<<<<, one with =======, one with >>>>>>>".to_owned(),
                format!("  2. run {again}"),
            ]);
            Ok(ExitCode::FAILURE)
        }
        State::Markers(parts) => match sides::merge_parts(parts, None) {
            Ok(merged) => finish(looked, &merged, None, false),
            Err(broken) => {
                say(&sides::told_by_markers(looked, parts, &broken, again));
                Ok(ExitCode::FAILURE)
            }
        },
        State::Stages { stages, edited } => {
            let base = stages.base.as_ref().map(|base| base.bytes.as_slice());
            // What somebody has done to the file since git left it counts, as long as it can be read.
            if let Some(Ok(merged)) = edited.as_ref().map(|parts| sides::merge_parts(parts, base)) {
                return finish(looked, &merged, None, true);
            }
            match sides::merge_stages(looked, stages)? {
                Ok(merged) => {
                    let note = edited.as_ref().map(|_| "What was changed in the file by hand meanwhile is not in it");
                    let code = finish(looked, &merged, note, true)?;
                    sides::remove_mended(looked, stages);
                    Ok(code)
                }
                Err(broken) => {
                    say(&sides::lay_out(looked, stages, &broken, again)?);
                    Ok(ExitCode::FAILURE)
                }
            }
        }
    }
}

fn nothing(words: String) -> Result<ExitCode> {
    print(&[words])?;
    Ok(ExitCode::SUCCESS)
}

fn unreadable(looked: &Looked, fault: &EditError) -> Vec<String> {
    let path = looked.path.display();
    let mut lines = vec![format!("there is no conflict in {path}, but it {}", words::why(fault))];
    lines.extend(words::fault(fault).map(|problem| format!("  {}", words::at(problem))));
    lines
}

/// Writes the file, and says what was decided and what is left to do. `waits`: git waits for it.
fn finish(looked: &Looked, merged: &MergedText, note: Option<&str>, waits: bool) -> Result<ExitCode> {
    let path = looked.path.display();
    let kept = store::put_keeping(&looked.file, &looked.bytes, &merged.bytes, clock::today())?;
    let mut lines = vec![format!("Resolved {path}: {}", words::summary(merged))];
    let folder = looked.file.parent().unwrap_or(Path::new("."));
    lines.extend(words::decided(merged, folder).iter().map(|sentence| format!("  {sentence}")));
    lines.extend(note.map(str::to_owned));
    if let Some(kept) = kept {
        let copy = store::copies::folder(&looked.path).join(format!("{kept}.yaml"));
        lines.push(format!("The file as it was, with its conflict, is kept as {}", copy.display()));
    }
    lines.extend(next::steps(looked.repository.as_ref(), waits));
    print(&lines)?;
    Ok(ExitCode::SUCCESS)
}
