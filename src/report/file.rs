//! Puts a report where it is wanted, in one step, and over nothing that somebody else wrote.

use std::path::{Path, PathBuf};

use super::mark;
use crate::framework::load::file;
use crate::progress::store;

/// So many names are tried before somebody is to look.
const TRIED: usize = 99;

/// Writes `text` into the file. One that is there is replaced only if it is a report as bydoing wrote it.
///
/// # Errors
/// One sentence without a full stop: what stands there is somebody's, or it cannot be written.
pub fn put(path: &Path, text: &str) -> Result<(), String> {
    match before(path)? {
        Some(seen) => store::put(path, &seen, text.as_bytes()).map_err(|error| error.to_string()),
        None => Err(format!(
            "{} is there already, and is no report or was changed since it was written: it is left as it is; choose \
             another name",
            path.display()
        )),
    }
}

/// The same, with a number behind the name where what stands there is somebody's: gives back where it was written.
///
/// # Errors
/// As [`put`].
pub fn put_beside(path: &Path, text: &str) -> Result<PathBuf, String> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let numbered = |n: usize| if n == 1 { path.to_owned() } else { path.with_file_name(format!("{stem}-{n}{ending}")) };
    for path in (1..=TRIED).map(numbered) {
        if before(&path)?.is_some() {
            return put(&path, text).map(|()| path);
        }
    }
    put(path, text).map(|()| path.to_owned())
}

/// What stands there and may be replaced; nothing at all may. None: it is somebody's.
fn before(path: &Path) -> Result<Option<Vec<u8>>, String> {
    if !path.exists() {
        return Ok(Some(Vec::new()));
    }
    let seen =
        file::read(path).map_err(|problem| format!("{}: {}; {}", path.display(), problem.found, problem.expected))?;
    Ok(mark::is_untouched(&String::from_utf8_lossy(&seen)).then_some(seen))
}
