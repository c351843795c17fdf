//! The progress file: opened, looked at again, and saved by replacing it in one step.
//!
//! A save starts from what is on disk at that moment, not from what was read long ago: what somebody else wrote meanwhile
//! is merged, entry by entry, and told. A file that cannot be read without a flaw is never written.

pub mod copies;
mod find;
pub(super) mod links;
mod lock;
mod look;
mod open;
mod put;
mod replace;
mod restore;
mod save;
mod say;

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::document::Document;
use super::due::Due;
use super::merge::Told;
use super::{Change, Progress};
use crate::yaml::Problem;

use find::Stamp;
pub use open::look;
pub use put::{put, put_keeping, read, replace_keeping};
pub use restore::{Restored, restore};
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
    /// Why the file as it was before could not be kept as a copy.
    pub no_copy: Option<String>,
    /// Marks that went at once, and the name of the copy of the file that had them.
    pub gone: Option<(usize, String)>,
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
    /// Keeps copies, by the day that this says it is.
    today: Option<fn() -> Date>,
    /// It was told that no copy can be kept.
    lacks_copy: bool,
}

/// What is on disk as far as we know.
#[derive(Debug)]
enum Known {
    Progress(Progress),
    /// With its text, so that it need not be parsed again while nobody else writes.
    Text(Box<Document>),
}

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
            today: None,
            lacks_copy: false,
        }
    }

    /// Before the first save of a day the file as it was is kept: see [`copies`]. A file of an older version is then
    /// brought to this one.
    #[must_use]
    pub fn keeping_copies(self, today: fn() -> Date) -> Store {
        Store { today: Some(today), ..self }
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

    /// True while there is something to tell.
    #[must_use]
    pub(super) fn has_news(&self) -> bool {
        self.news != News::default()
    }

    /// What there is to tell since the last time.
    pub fn news(&mut self) -> News {
        std::mem::take(&mut self.news)
    }

    /// After a fault in the program: the file is read again before anything is written. What is due may have got into what
    /// we know, and no further: taken for known, and not found on disk, it would seem to have been taken out by somebody.
    pub(super) fn doubt(&mut self) {
        self.go_back(&self.due.changes());
    }
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
