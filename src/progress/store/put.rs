//! The whole file, read and replaced as bytes: for those who make its text themselves.

use std::path::Path;

use jiff::civil::Date;

use super::find::{Found, find};
use super::{SaveError, copies, lock, replace};
use crate::yaml::MAX_BYTES;

/// The bytes that are there. None: there is no file.
///
/// # Errors
/// One sentence: what is there cannot be read.
pub fn read(path: &Path) -> Result<Option<Vec<u8>>, SaveError> {
    Ok(find(path)?.map(|found| found.bytes))
}

/// Puts `bytes` in the place of a file that says `seen`, in one step.
///
/// # Errors
/// One sentence; the file is as it was. Somebody may have written since it was seen.
pub fn put(path: &Path, seen: &[u8], bytes: &[u8]) -> Result<(), SaveError> {
    exchange(path, bytes, None, |found| found.bytes == seen).map(drop)
}

/// The same, and keeps what was seen as a copy: gives back its name, none when nothing was there or the same.
///
/// # Errors
/// As [`put`], or the copy cannot be made.
pub fn put_keeping(path: &Path, seen: &[u8], bytes: &[u8], today: Date) -> Result<Option<String>, SaveError> {
    exchange(path, bytes, Some(today), |found| found.bytes == seen)
}

/// Replaces the whole file, whatever it says, and keeps that as a copy as [`put_keeping`] does.
///
/// # Errors
/// One sentence; the file is as it was.
pub fn replace_keeping(path: &Path, bytes: &[u8], today: Date) -> Result<Option<String>, SaveError> {
    exchange(path, bytes, Some(today), |_| true)
}

fn exchange(
    path: &Path,
    bytes: &[u8],
    today: Option<Date>,
    is_right: impl FnOnce(&Found) -> bool,
) -> Result<Option<String>, SaveError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(SaveError::would_be_too_large(path));
    }
    let _lock = lock::lock(path)?;
    let found = find(path)?;
    if found.as_ref().is_some_and(|found| found.protected) {
        return Err(SaveError::protected(path));
    }
    let found = found.unwrap_or_default();
    if !is_right(&found) {
        return Err(SaveError::changed(path));
    }
    if found.bytes == bytes {
        return Ok(None);
    }
    let mut kept = None;
    if let Some(today) = today.filter(|_| !found.is_blank()) {
        let name = copies::keep_also(path, today, &found.bytes);
        kept = Some(name.map_err(|fault| SaveError::no_copy(&copies::folder(path), &fault))?);
    }
    match replace::replace_unless_changed(path, bytes, found.stamp) {
        Ok(true) => Ok(kept),
        Ok(false) => Err(SaveError::changed(path)),
        Err(fault) => Err(SaveError::fault(path, fault)),
    }
}
