//! Saving: lock, look, merge, keep a copy, replace.

use std::path::Path;
use std::thread;
use std::time::Duration;

use super::find::{Found, find};
use super::lock::{self, Lock};
use super::{Known, SaveError, Store, copies, links, replace};
use crate::framework::schema;
use crate::progress::Change;
use crate::progress::plan::HEADER;
use crate::progress::schema::FILE;
use crate::yaml::MAX_BYTES;

/// An empty file may be one that somebody is just writing.
const SECOND_LOOK: Duration = Duration::from_millis(100);

/// How often a save begins again because somebody who knows no lock wrote in the middle of it.
const MOST_TRIES: usize = 5;

impl Store {
    /// Writes everything that is due; on disk for good when it returns. What was taken up for it waits as [`Store::news`].
    ///
    /// # Errors
    /// One sentence that says what failed, where, and what to do. The file is as it was, and all stays due.
    pub fn save(&mut self) -> Result<(), SaveError> {
        // Nothing is made, no folder and no lock, before there is something to keep.
        if self.due.changes().is_empty() && self.known.is_blank() && !self.path.exists() {
            self.due.clear();
            return Ok(());
        }
        // Without it nothing is written, but what others wrote can be told.
        let lock = lock::lock(&self.path);
        for _ in 0..MOST_TRIES {
            if self.try_to_save(&lock)? {
                self.due.clear();
                return Ok(());
            }
        }
        Err(SaveError::busy(&self.path))
    }

    /// False when somebody else wrote meanwhile: nothing was written then.
    fn try_to_save(&mut self, lock: &Result<Lock, SaveError>) -> Result<bool, SaveError> {
        let found = self.find_again()?;
        if found.as_ref().is_some_and(|found| found.protected) {
            return Err(SaveError::protected(&self.path));
        }
        let found = found.unwrap_or_default();
        // Nobody unticks by losing a file: what vanished or was emptied is written again, as we knew it last.
        let lost = found.is_blank();
        if lost && !self.known.is_blank() {
            self.begin_again(&found.bytes)?;
        } else {
            self.take_up(&found.bytes)?;
        }
        let changes = self.due.changes();
        let is_older = matches!(&self.known, Known::Text(document) if document.is_older());
        if changes.is_empty() && (!lost || self.known.is_blank()) {
            // An earlier save may have got this far and no further.
            return replace::flush_folder(&self.path)
                .map(|()| true)
                .map_err(|fault| SaveError::fault(&self.path, fault));
        }
        lock.as_ref().map_err(SaveError::clone)?;
        let kept = self.keep_copy(&found, is_older);
        let Known::Text(document) = &mut self.known else { return Ok(true) };
        if document.text.is_empty()
            && let Some(begun) = schema_line(&self.path).and_then(|line| document.with(&format!("{line}\n{HEADER}\n")))
        {
            **document = begun;
        }
        if kept && is_older {
            document.migrate();
        }
        document.edit(&changes).map_err(|error| SaveError::text(&self.path, &error))?;
        let bytes = document.bytes();
        let written = if bytes.len() as u64 > MAX_BYTES {
            Err(SaveError::would_be_too_large(&self.path))
        } else {
            replace::remove_leftovers(&self.path);
            replace::replace_unless_changed(&self.path, &bytes, found.stamp)
                .map_err(|fault| SaveError::fault(&self.path, fault))
        };
        if !matches!(written, Ok(true)) {
            self.go_back(&changes);
        }
        written
    }

    /// What is on disk is not the text that was to be.
    pub(super) fn go_back(&mut self, changes: &[Change]) {
        let mut known = self.known.progress().clone();
        changes.iter().rev().for_each(|change| change.revert(&mut known));
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

    /// Keeps the file as it is before the first save of a day, and before it is brought to a newer version. False: it is
    /// not kept. A copy that cannot be made holds up no marks, and is told once.
    fn keep_copy(&mut self, found: &Found, is_older: bool) -> bool {
        let Some(today) = self.today.filter(|_| !found.is_blank()) else { return false };
        let kept = if is_older {
            copies::keep_also(&self.path, today(), &found.bytes).map(drop)
        } else {
            copies::keep_first(&self.path, today(), &found.bytes)
        };
        if let Err(fault) = &kept
            && !std::mem::replace(&mut self.lacks_copy, true)
        {
            self.news.no_copy = Some(SaveError::no_copy(&copies::folder(&self.path), fault).to_string());
        }
        kept.is_ok()
    }
}

/// What a new file begins with where its schema stands beside it, for editors.
fn schema_line(path: &Path) -> Option<String> {
    links::folder(path).join(FILE).is_file().then(|| schema::line(FILE))
}
