//! The progress file: opened, and saved by replacing it in one step.
//!
//! A save starts from what is on disk at that moment, not from what was read long ago, so that a line written by hand
//! meanwhile stays. A file that cannot be read without a flaw is never written.

mod lock;
mod replace;
mod say;

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::document::{Document, Refused};
use super::edit::EditError;
use super::{Change, Progress};
use crate::yaml::{MAX_BYTES, Problem};

pub use say::SaveError;

/// A progress file as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Opened {
    /// All that could be read, also where the file as a whole has to be left alone.
    pub progress: Progress,
    /// False: the file may say more than could be read.
    pub complete: bool,
    pub access: Access,
}

/// Whether marks can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    Writable,
    ReadOnly {
        /// One sentence, with the path.
        why: String,
        /// Line by line, when it is the file's text that is wrong.
        problems: Vec<Problem>,
    },
}

/// What a save found beside what it wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saved {
    /// What the file says beyond what was to be saved: somebody else wrote it. [`Progress::take_in`] takes it over.
    pub theirs: Vec<Change>,
}

/// Reads a progress file; one that is not there is empty and writable, and stays away until the first save.
pub fn open(path: &Path) -> Opened {
    let read_only = |progress, complete, error: SaveError, problems| Opened {
        progress,
        complete,
        access: Access::ReadOnly { why: error.to_string(), problems },
    };
    let found = match look(path) {
        Ok(found) => found,
        Err(error) => return read_only(Progress::default(), false, error, Vec::new()),
    };
    let Some(Found { bytes, protected }) = found else {
        return Opened { progress: Progress::default(), complete: true, access: Access::Writable };
    };
    match Document::parse(&bytes) {
        Ok(document) if protected => read_only(document.decoded.progress, true, SaveError::protected(path), Vec::new()),
        Ok(Document { decoded, outline: Err(problem), .. }) => {
            let error = SaveError::text(path, &EditError::Layout(Some(problem.clone())));
            read_only(decoded.progress, true, error, vec![problem])
        }
        Ok(document) => Opened { progress: document.decoded.progress, complete: true, access: Access::Writable },
        Err(refused) => {
            let Refused { progress, problems, newer } = *refused;
            let error = newer.map_or(EditError::Unreadable(problems.clone()), EditError::Newer);
            read_only(progress, false, SaveError::text(path, &error), problems)
        }
    }
}

/// Saves once. See [`Store::save`].
///
/// # Errors
/// One sentence that says what failed, where, and what to do; the file is as it was.
pub fn save(path: &Path, base: &Progress, wanted: &Progress) -> Result<Saved, SaveError> {
    Store::new(path).save(base, wanted)
}

/// A place to save to, again and again.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    /// What is on disk as far as we know, so that it need not be parsed again while nobody else writes.
    document: Option<Document>,
}

impl Store {
    #[must_use]
    pub fn new(path: &Path) -> Store {
        Store { path: path.to_owned(), document: None }
    }

    /// Writes what differs between `base`, as it was last seen on disk, and `wanted`; on disk for good when it returns.
    ///
    /// # Errors
    /// One sentence that says what failed, where, and what to do; the file is as it was.
    pub fn save(&mut self, base: &Progress, wanted: &Progress) -> Result<Saved, SaveError> {
        // Nothing is made, no folder and no lock, before there is something to keep.
        if base == wanted && self.document.is_none() && !self.path.exists() {
            return Ok(Saved::default());
        }
        let _lock = lock::lock(&self.path).ok_or_else(|| SaveError::locked(&self.path))?;
        let found = look(&self.path)?;
        if found.as_ref().is_some_and(|found| found.protected) {
            return Err(SaveError::protected(&self.path));
        }
        let exists = found.is_some();
        let bytes = found.map(|found| found.bytes).unwrap_or_default();
        // Nobody unticks by losing a file: what vanished or was emptied is written again, as we knew it last.
        let lost = bytes.trim_ascii().is_empty();
        let known = self.document.take().filter(|document| lost || document.is(&bytes));
        let is_known = known.is_some();
        let changes = if lost && !is_known { Progress::default().changes_to(wanted) } else { base.changes_to(wanted) };
        let mut document = match known {
            Some(document) => document,
            None => Document::parse(&bytes).map_err(|refused| SaveError::text(&self.path, &refused.into()))?,
        };
        let changed = document.edit(&changes).map_err(|error| SaveError::text(&self.path, &error))?;
        if changed {
            let bytes = document.bytes();
            if bytes.len() as u64 > MAX_BYTES {
                return Err(SaveError::too_large(&self.path));
            }
            if !is_known {
                replace::remove_leftovers(&self.path);
            }
            replace::replace(&self.path, &bytes).map_err(|fault| SaveError::fault(&self.path, fault))?;
        } else if exists {
            // An earlier save may have got this far and no further.
            replace::flush_folder(&self.path).map_err(|fault| SaveError::fault(&self.path, fault))?;
        }
        let theirs = if is_known { Vec::new() } else { wanted.changes_to(document.progress()) };
        self.document = Some(document);
        Ok(Saved { theirs })
    }
}

struct Found {
    bytes: Vec<u8>,
    /// Write-protected on purpose.
    protected: bool,
}

/// The file's bytes; none when there is no file.
fn look(path: &Path) -> Result<Option<Found>, SaveError> {
    let metadata = match std::fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(SaveError::read(path, &error)),
    };
    // Opening a pipe would wait for somebody to write into it.
    if !metadata.is_file() {
        return Err(SaveError::not_a_file(path));
    }
    if metadata.len() > MAX_BYTES {
        return Err(SaveError::too_large(path));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    let file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(error) => return Err(SaveError::read(path, &error)),
    };
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| SaveError::read(path, &error))?;
    Ok(Some(Found { bytes, protected: metadata.permissions().readonly() }))
}
