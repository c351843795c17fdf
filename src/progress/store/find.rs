//! What stands in the place of the progress file.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

use super::{SaveError, links};
use crate::yaml::MAX_BYTES;

/// A file that is there.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) bytes: Vec<u8>,
    /// Write-protected on purpose.
    pub(super) protected: bool,
    /// From before it was read.
    pub(super) stamp: Option<Stamp>,
}

impl Found {
    pub(super) fn is_blank(&self) -> bool {
        self.bytes.trim_ascii().is_empty()
    }
}

/// What changes when a file is written or replaced.
pub(super) type Stamp = (links::Identity, u64, Option<SystemTime>, links::Changed);

/// None: there is nothing.
pub(super) fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = fs::metadata(path).ok()?;
    Some((links::identity(path)?, metadata.len(), metadata.modified().ok(), links::changed(&metadata)))
}

/// None: there is no file.
pub(super) fn find(path: &Path) -> Result<Option<Found>, SaveError> {
    let stamp = stamp(path);
    let metadata = match fs::metadata(path) {
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
    let file = File::open(path).map_err(|error| SaveError::read(path, &error))?;
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| SaveError::read(path, &error))?;
    Ok(Some(Found { bytes, protected: metadata.permissions().readonly(), stamp }))
}
