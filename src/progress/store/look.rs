//! Looking at a file that is known from before.

use super::find::{find, stamp};
use super::{Known, Look, SaveError, Store, copies};
use crate::progress::Change;
use crate::progress::document::Document;
use crate::progress::due::Due;
use crate::progress::merge::merge;

/// So many marks go one by one in a moment, by hand.
const MANY: usize = 3;

impl Store {
    /// False when there is no sign that anybody has touched the file since this was asked last.
    #[must_use]
    pub fn seems_touched(&mut self) -> bool {
        let stamp = stamp(&self.path);
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

    /// Reads what is there now. What differs from what was known is somebody else's, and is merged with what is due.
    pub(super) fn take_up(&mut self, bytes: &[u8]) -> Result<(), SaveError> {
        if matches!(&self.known, Known::Text(document) if document.is(bytes)) {
            return Ok(());
        }
        let document = self.parse(bytes)?;
        let (known, theirs) = (self.known.progress(), document.progress());
        if known != theirs {
            let wanted = self.due.applied_to(known);
            let merged = merge(known, &wanted, theirs);
            let due = Due::between(theirs, &merged.progress);
            let changes = wanted.changes_to(&merged.progress);
            self.keep_what_went(&changes);
            self.news.theirs.extend(changes);
            self.news.told.extend(merged.told);
            self.due = due;
        }
        self.known = Known::Text(Box::new(document));
        Ok(())
    }

    /// Marks that go many at once have hardly been cleared one by one: an old file may have come back. The file that had
    /// them is kept as a copy.
    fn keep_what_went(&mut self, changes: &[Change]) {
        let went = changes.iter().filter(|change| matches!(change, Change::Mark { after: None, .. })).count();
        if let (Some(today), Known::Text(document)) = (self.today, &self.known)
            && went >= MANY
            && let Ok(name) = copies::keep_also(&self.path, today(), &document.bytes())
        {
            self.news.gone = Some((went, name));
        }
    }

    /// Makes a lost file's text, with all that was known of it.
    pub(super) fn begin_again(&mut self, bytes: &[u8]) -> Result<(), SaveError> {
        if let Known::Progress(known) = &self.known {
            let document = self.parse(bytes)?;
            self.due = Due::between(document.progress(), &self.due.applied_to(known));
            self.known = Known::Text(Box::new(document));
        }
        Ok(())
    }

    fn parse(&self, bytes: &[u8]) -> Result<Document, SaveError> {
        Document::parse(bytes).map_err(|refused| SaveError::text(&self.path, &refused.into_error()))
    }
}
