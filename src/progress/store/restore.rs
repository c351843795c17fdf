//! Bringing back a copy.

use std::path::Path;

use jiff::civil::Date;

use super::SaveError;
use super::copies::Copy;
use super::find::find;
use super::put::replace_keeping;
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
