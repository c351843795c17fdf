//! Bringing back a copy.

use std::path::Path;

use jiff::civil::Date;

use super::copies::{self, Copy};
use super::find::find;
use super::{SaveError, lock, replace};
use crate::progress::Progress;
use crate::progress::document::Document;

/// A copy that has been brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    pub progress: Progress,
    /// The name of the copy of what stood there. None: nothing did, or the same.
    pub kept: Option<String>,
}

impl Copy {
    /// What it says.
    ///
    /// # Errors
    /// It cannot be read; one sentence.
    pub fn progress(&self) -> Result<Progress, SaveError> {
        self.read().map(|(_, progress)| progress)
    }

    fn read(&self) -> Result<(Vec<u8>, Progress), SaveError> {
        let found = find(&self.path)?.ok_or_else(|| SaveError::no_file(&self.path))?;
        let document =
            Document::parse(&found.bytes).map_err(|refused| SaveError::text(&self.path, &refused.into_error()))?;
        Ok((found.bytes, document.progress().clone()))
    }
}

/// Puts a copy in the place of the file, byte for byte, and keeps what stands there, whatever it says, as a copy too.
///
/// # Errors
/// One sentence; the file is as it was.
pub fn restore(path: &Path, copy: &Copy, today: Date) -> Result<Restored, SaveError> {
    let (bytes, progress) = copy.read()?;
    Ok(Restored { progress, kept: replace_keeping(path, &bytes, today)? })
}

/// Replaces the whole file, and keeps what stands there as a copy: gives back its name, none when nothing stood there or
/// the same.
///
/// # Errors
/// One sentence; the file is as it was.
pub fn replace_keeping(path: &Path, bytes: &[u8], today: Date) -> Result<Option<String>, SaveError> {
    let _lock = lock::lock(path)?;
    let found = find(path)?;
    if found.as_ref().is_some_and(|found| found.protected) {
        return Err(SaveError::protected(path));
    }
    let found = found.unwrap_or_default();
    if found.bytes == bytes {
        return Ok(None);
    }
    let mut kept = None;
    if !found.is_blank() {
        let name = copies::keep_also(path, today, &found.bytes);
        kept = Some(name.map_err(|fault| SaveError::no_copy(&copies::folder(path), &fault))?);
    }
    match replace::replace_unless_changed(path, bytes, found.stamp) {
        Ok(true) => Ok(kept),
        Ok(false) => Err(SaveError::busy(path)),
        Err(fault) => Err(SaveError::fault(path, fault)),
    }
}
