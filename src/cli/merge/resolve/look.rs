//! Whether git left a conflict in a progress file, and what the two sides of it say.

use std::path::{Path, PathBuf};

use color_eyre::Result;

use super::super::git::{Repository, Stages};
use crate::progress::EditError;
use crate::progress::merge::conflict::{self, Sides};
use crate::progress::merge::fault_of;
use crate::progress::store;
use crate::yaml::Problem;

/// A progress file and what git knows of it.
#[derive(Debug)]
pub(super) struct Looked {
    /// As the user knows it.
    pub(super) path: PathBuf,
    /// Links followed.
    pub(super) file: PathBuf,
    pub(super) bytes: Vec<u8>,
    pub(super) repository: Option<Repository>,
    pub(super) state: State,
}

#[derive(Debug)]
pub(super) enum State {
    /// There is no conflict.
    Whole,
    /// It cannot be read, but not for a conflict.
    Unreadable(EditError),
    /// Somebody has resolved it; git has not been told.
    Resolved,
    /// One side took the file away, the other changed it.
    OneSideGone,
    /// Git has both sides and what they began with. `edited`: the file is not as git left it, and this is what its own two
    /// sides say.
    Stages { stages: Stages, edited: Option<Sides> },
    /// All there is are the markers in the file.
    Markers(Sides),
    /// The markers are not whole.
    Damaged(Problem),
}

/// None: there is no file.
pub(super) fn look(path: &Path) -> Result<Option<Looked>> {
    let Some(bytes) = store::read(path)? else { return Ok(None) };
    let file = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let repository = Repository::of(&file).ok();
    let stages = repository.as_ref().and_then(|repository| repository.stages(&bytes));
    let waiting = repository.as_ref().filter(|_| stages.is_some());
    let left = waiting.and_then(|repository| repository.as_git_left_it(&bytes));
    let state = state(&bytes, stages, left.as_deref());
    Ok(Some(Looked { path: path.to_owned(), file, bytes, repository, state }))
}

/// `left`: as git left the file, where that is known.
fn state(bytes: &[u8], stages: Option<Stages>, left: Option<&[u8]>) -> State {
    let fault = fault_of(bytes);
    let split = match &fault {
        None => Ok(None),
        Some(_) => std::str::from_utf8(bytes).map_or(Ok(None), |text| conflict::split(text, conflict::WIDTH)),
    };
    match (stages, split, fault) {
        (Some(stages), Ok(None), fault) => {
            let (Some(ours), Some(_)) = (&stages.ours, &stages.theirs) else { return State::OneSideGone };
            // Without a marker: git could not run its driver, or it ran and refused, and left the file as ours has it.
            let untouched = left == Some(bytes) || ours.bytes == bytes;
            match fault {
                _ if untouched => State::Stages { stages, edited: None },
                Some(fault) => State::Unreadable(fault),
                None => State::Resolved,
            }
        }
        (Some(stages), split, _) if stages.ours.is_some() && stages.theirs.is_some() => {
            let edited = left.is_some_and(|left| left != bytes);
            State::Stages { stages, edited: split.ok().flatten().filter(|_| edited) }
        }
        (_, Ok(Some(sides)), _) => State::Markers(sides),
        (_, Err(damage), _) => State::Damaged(damage),
        (None, Ok(None), Some(fault)) => State::Unreadable(fault),
        (None, Ok(None), None) => State::Whole,
    }
}
