//! The progress file: opened, looked at again, and saved by replacing it in one step.
//!
//! A save starts from what is on disk at that moment, not from what was read long ago: what somebody else wrote meanwhile
//! is merged, entry by entry, and told. A file that cannot be read without a flaw is never written.

mod find;
pub(super) mod links;
mod lock;
mod open;
mod replace;
mod say;

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::document::Document;
use super::due::Due;
use super::merge::{Told, merge};
use super::{Change, Progress};
use crate::yaml::{MAX_BYTES, Problem};

use find::{Found, Stamp, find};
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

/// What somebody else wrote into the file, beyond what was known or to be saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct News {
    /// From what was wanted here to what it is now, theirs and ours in one.
    pub theirs: Vec<Change>,
    /// What had to be decided for that.
    pub told: Vec<Told>,
}

/// How a file looks that is known from before.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Look {
    /// It can be read and written.
    Usable,
    /// There is no file any more, or nothing in it. The next save writes it again.
    Gone,
    /// It is as the error says, and is left alone until that has changed.
    Unusable(SaveError),
}

/// Reads a progress file; one that is not there is empty and writable, and stays away until the first save.
pub fn open(path: &Path) -> Opened {
    Store::open(path).1
}

/// Makes of a file that was last seen as `base` what `wanted` says, whatever else has come there meanwhile.
///
/// # Errors
/// One sentence that says what failed, where, and what to do; the file is as it was.
pub fn save(path: &Path, base: &Progress, wanted: &Progress) -> Result<News, SaveError> {
    let mut store = Store::new(path, base.clone());
    store.due = Due::between(base, wanted);
    store.save()?;
    Ok(store.news())
}

/// A progress file to save to, again and again.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    known: Known,
    due: Due,
    /// Taken up, and told to nobody yet.
    news: News,
    /// Of the last file that was looked at.
    stamp: Option<Stamp>,
}

/// What is on disk as far as we know.
#[derive(Debug)]
enum Known {
    Progress(Progress),
    /// With its text, so that it need not be parsed again while nobody else writes.
    Text(Box<Document>),
}

/// An empty file may be one that somebody is just writing.
const SECOND_LOOK: Duration = Duration::from_millis(100);

/// Somebody who overtakes a save this often in a row will not stop.
const MOST_TRIES: usize = 5;

impl Store {
    /// For a file that says `known` as far as one knows.
    #[must_use]
    pub fn new(path: &Path, known: Progress) -> Store {
        Store {
            path: path.to_owned(),
            known: Known::Progress(known),
            due: Due::default(),
            news: News::default(),
            stamp: None,
        }
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Takes in what the user did; it goes to disk with the next [`Store::save`].
    pub fn add(&mut self, changes: &[Change]) {
        for change in changes {
            self.due.add(self.known.progress(), change, &mut self.news.told);
        }
    }

    /// True while something that was added is not on disk.
    #[must_use]
    pub fn has_due(&self) -> bool {
        !self.due.is_empty()
    }

    /// False when there is no sign that anybody has touched the file since the last look.
    #[must_use]
    pub fn seems_touched(&mut self) -> bool {
        let stamp = find::stamp(&self.path);
        std::mem::replace(&mut self.stamp, stamp) != stamp
    }

    /// Looks whether somebody else has changed the file. What is new in it waits as [`Store::news`].
    pub fn look(&mut self) -> Look {
        let found = match find(&self.path) {
            Ok(Some(found)) if !found.is_blank() => found,
            Ok(_) if self.known.is_blank() => return Look::Usable,
            Ok(_) => return Look::Gone,
            Err(error) => return Look::Unusable(error),
        };
        if let Err(error) = self.take_up(&found.bytes) {
            return Look::Unusable(error);
        }
        if found.protected {
            return Look::Unusable(SaveError::protected(&self.path));
        }
        match self.known.layout() {
            Some(problem) => Look::Unusable(SaveError::layout(&self.path, problem)),
            None => Look::Usable,
        }
    }

    /// What others wrote and nobody has been told of yet.
    pub fn news(&mut self) -> News {
        std::mem::take(&mut self.news)
    }

    /// Writes everything that is due; on disk for good when it returns. What was taken up for it waits as [`Store::news`].
    ///
    /// # Errors
    /// One sentence that says what failed, where, and what to do. The file is as it was, and all stays due.
    pub fn save(&mut self) -> Result<(), SaveError> {
        // Nothing is made, no folder and no lock, before there is something to keep.
        if self.due.is_empty() && self.known.is_blank() && !self.path.exists() {
            return Ok(());
        }
        let lock = lock::lock(&self.path);
        for _ in 0..MOST_TRIES {
            if self.try_to_save(&lock)? {
                return Ok(());
            }
        }
        Err(SaveError::overtaken(&self.path))
    }

    /// False: somebody who knows nothing of locks has written meanwhile, and nothing has been saved.
    fn try_to_save(&mut self, lock: &Result<lock::Lock, SaveError>) -> Result<bool, SaveError> {
        let stamp = find::stamp(&self.path);
        let found = self.find_again()?;
        if found.as_ref().is_some_and(|found| found.protected) {
            return Err(SaveError::protected(&self.path));
        }
        let blank = found.as_ref().is_none_or(Found::is_blank);
        // Nobody unticks by losing a file: what vanished or was emptied is written again, as we knew it last.
        match found {
            Some(found) if !blank || self.known.is_blank() => self.take_up(&found.bytes)?,
            found => self.begin_again(&found.unwrap_or_default().bytes)?,
        }
        let Known::Text(document) = &mut self.known else { return Ok(true) };
        let changes = self.due.changes();
        let changed = document.edit(&changes).map_err(|error| SaveError::text(&self.path, &error))?;
        let written = if changed || blank {
            lock.as_ref().map_err(SaveError::clone).and_then(|_| write(&self.path, &document.bytes(), stamp))
        } else {
            // An earlier save may have got this far and no further.
            replace::flush_folder(&self.path).map(|()| true).map_err(|fault| SaveError::fault(&self.path, fault))
        };
        if written != Ok(true) {
            // What is on disk is not the text that was to be.
            let mut known = document.progress().clone();
            changes.iter().for_each(|change| change.revert(&mut known));
            self.known = Known::Progress(known);
        } else {
            self.due.clear();
        }
        written
    }

    /// After a fault in the program: the file is read again before anything is written. What is due may have got into what
    /// we know, and no further: taken for known, and not found on disk, it would seem to have been taken out by somebody.
    pub(super) fn doubt(&mut self) {
        let mut known = self.known.progress().clone();
        self.due.changes().iter().for_each(|change| change.revert(&mut known));
        self.known = Known::Progress(known);
    }

    /// The file as it is now; one that seems to have lost everything is looked at twice.
    fn find_again(&self) -> Result<Option<Found>, SaveError> {
        let found = find(&self.path)?;
        if found.as_ref().is_some_and(Found::is_blank) && !self.known.is_blank() {
            thread::sleep(SECOND_LOOK);
            return find(&self.path);
        }
        Ok(found)
    }

    /// Reads what is there now. What differs from what was known is somebody else's, and is merged with what is due.
    fn take_up(&mut self, bytes: &[u8]) -> Result<(), SaveError> {
        if matches!(&self.known, Known::Text(document) if document.is(bytes)) {
            return Ok(());
        }
        let document =
            Document::parse(bytes).map_err(|refused| SaveError::text(&self.path, &(*refused).into_error()))?;
        let (known, theirs) = (self.known.progress(), document.progress());
        if known != theirs {
            let wanted = self.due.applied_to(known);
            let merged = merge(known, &wanted, theirs);
            self.news.add(wanted.changes_to(&merged.progress));
            self.news.told.extend(merged.told);
            self.due = Due::between(theirs, &merged.progress);
        }
        self.known = Known::Text(Box::new(document));
        Ok(())
    }

    /// Makes a lost file's text, with all that was known of it.
    fn begin_again(&mut self, bytes: &[u8]) -> Result<(), SaveError> {
        if let Known::Progress(known) = &self.known {
            let document =
                Document::parse(bytes).map_err(|refused| SaveError::text(&self.path, &(*refused).into_error()))?;
            self.due = Due::between(document.progress(), &self.due.applied_to(known));
            self.known = Known::Text(Box::new(document));
        }
        Ok(())
    }
}

/// False: the file is no longer the one of that stamp, and was left alone.
fn write(path: &Path, bytes: &[u8], stamp: Option<Stamp>) -> Result<bool, SaveError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(SaveError::too_large(path));
    }
    replace::remove_leftovers(path);
    replace::replace(path, bytes, || find::stamp(path) == stamp).map_err(|fault| SaveError::fault(path, fault))
}

impl Known {
    fn progress(&self) -> &Progress {
        match self {
            Known::Progress(progress) => progress,
            Known::Text(document) => document.progress(),
        }
    }

    /// There is nothing that a lost file could have lost.
    fn is_blank(&self) -> bool {
        match self {
            Known::Progress(progress) => *progress == Progress::default(),
            Known::Text(document) => document.text.trim().is_empty(),
        }
    }

    /// Why the text can be read but not edited.
    fn layout(&self) -> Option<&Problem> {
        match self {
            Known::Progress(_) => None,
            Known::Text(document) => document.outline.as_ref().err(),
        }
    }
}

impl News {
    /// Later changes take the place of earlier ones.
    fn add(&mut self, changes: Vec<Change>) {
        self.theirs.extend(changes);
    }
}
