//! Changing a progress file as little as possible, and proving that nothing else changed.
//!
//! The text is spliced by spans; then it is read again, and only a text that says exactly what was wanted, unknown fields
//! included, is handed on. When one mark of a file in block style changes, its entry and the two beside it are read instead
//! of the whole file: a save must not cost more with every mark one has.

mod fields;
mod near;
#[cfg(test)]
pub(super) mod tests;

use std::fmt;

use super::document::{Document, Refused};
use super::plan::plan;
use super::splice::spliced;
use super::{Change, Progress};
use crate::yaml::{Node, Problem};

/// Why a text cannot be edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditError {
    /// The text is not a progress file of ours; what is wrong with it.
    Unreadable(Vec<Problem>),
    /// The text is of a newer version.
    Newer(u64),
    /// It reads, but is written in a way that we cannot change without touching the rest; where, if that is known.
    Layout(Option<Problem>),
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EditError::Unreadable(problems) => match problems.first() {
                Some(problem) => problem.fmt(f),
                None => f.write_str("it cannot be read"),
            },
            EditError::Newer(version) => write!(f, "it is of version {version}, written by a newer bydoing"),
            EditError::Layout(Some(problem)) => problem.fmt(f),
            EditError::Layout(None) => f.write_str("it is written in a way that cannot be changed entry by entry"),
        }
    }
}

impl std::error::Error for EditError {}

impl From<Box<Refused>> for EditError {
    fn from(refused: Box<Refused>) -> EditError {
        refused.into_error()
    }
}

impl Refused {
    pub(super) fn into_error(self) -> EditError {
        self.newer.map_or(EditError::Unreadable(self.problems), EditError::Newer)
    }
}

/// What the bytes of a progress file say, all or nothing; [`store::open`](super::store::open) shows what can be read of a
/// broken one.
///
/// # Errors
/// They are not a progress file of ours.
pub fn read(bytes: &[u8]) -> Result<Progress, EditError> {
    Ok(Document::parse(bytes)?.decoded.progress)
}

/// `text` with every difference between `base` and `wanted` made in it, and nothing else changed.
///
/// What the text says beyond `base` stays, field by field.
///
/// # Errors
/// The text is not ours to change, or cannot be changed without touching the rest.
pub fn apply(text: &str, base: &Progress, wanted: &Progress) -> Result<String, EditError> {
    let mut document = Document::parse(text.as_bytes())?;
    document.edit(&base.changes_to(wanted))?;
    Ok(String::from_utf8_lossy(&document.bytes()).into_owned())
}

impl Document {
    /// Makes the changes; false when all of them were there already. On an error nothing has changed.
    pub(super) fn edit(&mut self, changes: &[Change]) -> Result<bool, EditError> {
        let changes: Vec<_> = changes
            .iter()
            .map(|change| change.onto(self.progress(), &mut Vec::new()))
            .filter(|change| !is_nothing(change))
            .collect();
        if changes.is_empty() {
            return Ok(false);
        }
        if let Err(problem) = &self.outline {
            return Err(EditError::Layout(Some(problem.clone())));
        }
        let edited = self.edit_at_once(&changes);
        // Changes between the same brackets may meet: one after the other they cannot.
        if edited.is_none() && changes.len() > 1 {
            let mut document = self.with(&self.text).ok_or(EditError::Layout(None))?;
            for change in &changes {
                document.edit_at_once(std::slice::from_ref(change)).ok_or(EditError::Layout(None))?;
            }
            *self = document;
            return Ok(true);
        }
        edited.map(|()| true).ok_or(EditError::Layout(None))
    }

    fn edit_at_once(&mut self, changes: &[Change]) -> Option<()> {
        let mut splices = plan(&self.text, self.outline.as_ref().ok()?, &self.decoded, changes)?;
        // What is added at a place comes before what is taken away there.
        splices.sort_by_key(|splice| (splice.at.start, splice.at.end));
        let text = spliced(&self.text, &splices)?;
        if let [change @ Change::Mark { id, after, .. }] = changes
            && let Some(near) = self.near(id, &splices)
        {
            let by = text.len().wrapping_sub(self.text.len()).cast_signed();
            let window = near.at.start..near.at.end.checked_add_signed(by)?;
            if let Some(fields) = self.proven(text.get(window.clone())?, &near, id, after.as_ref()) {
                near::replace_fields(
                    &mut self.outline.as_mut().ok()?.root,
                    near.fields,
                    fields,
                    window.start,
                    by,
                    &text,
                );
                self.advance(text, change);
                return Some(());
            }
        }
        let document = self.with(&text)?;
        let mut expected = self.progress().clone();
        changes.iter().for_each(|change| change.apply(&mut expected));
        let right = document.says(&expected) && unknown(self, changes).eq(unknown(&document, changes));
        right.then(|| *self = document)
    }
}

/// Unknown fields that must be the same afterwards: all but those of ratings that changed.
fn unknown<'a>(
    document: &'a Document,
    changes: &'a [Change],
) -> impl Iterator<Item = (&'a (String, String, String), &'a Node)> {
    document.decoded.unknown.iter().filter(move |((section, id, _), _)| {
        let changed = |change: &Change| matches!(change, Change::Ratings { skill, .. } if skill == id);
        section != "ratings" || !changes.iter().any(changed)
    })
}

/// A mark with nothing in it is the same as no mark.
fn is_nothing(change: &Change) -> bool {
    match change {
        Change::Mark { before, after, .. } => before.as_ref().filter(|mark| !mark.is_empty()) == after.as_ref(),
        other => other.is_nothing(),
    }
}
