//! Reading from disk without being led astray: by a folder, a pipe that never ends, a file larger than memory.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::yaml::{MAX_BYTES, Problem};

/// The names in a folder, sorted, without hidden ones. None when the folder does not exist.
///
/// # Errors
/// It is not a folder, or cannot be read.
pub fn names(folder: &Path) -> Result<Vec<String>, Problem> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            return Err(whole_file("a file", "expected a folder"));
        }
        Err(error) => return Err(cannot_read("the folder", &error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(|error| cannot_read("the folder", &error))?.file_name();
        // A name that is not Unicode can be none of those asked for.
        names.extend(name.into_string().ok().filter(|name| !name.starts_with('.')));
    }
    names.sort_unstable();
    Ok(names)
}

/// As [`names`], also those that are not Unicode.
///
/// # Errors
/// It is not a folder, or cannot be read.
pub fn all_names(folder: &Path) -> Result<Vec<OsString>, Problem> {
    let entries = fs::read_dir(folder).map_err(|error| cannot_read("the folder", &error))?;
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry.map_err(|error| cannot_read("the folder", &error))?.file_name());
    }
    names.retain(|name| !name.as_encoded_bytes().starts_with(b"."));
    names.sort_unstable();
    Ok(names)
}

/// All of a regular file, or of one that a link leads to.
///
/// # Errors
/// It is something else, it is larger than [`MAX_BYTES`], or it cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    read_at_most(path, MAX_BYTES)
}

fn read_at_most(path: &Path, most: u64) -> Result<Vec<u8>, Problem> {
    // Asked before opening: to open a pipe is to wait for somebody to write into it.
    let metadata = fs::metadata(path).map_err(|error| cannot_read("the file", &error))?;
    if metadata.is_dir() {
        return Err(whole_file("a folder", "expected a file"));
    }
    if !metadata.is_file() {
        return Err(whole_file("a device or a pipe", "expected a file"));
    }
    let too_large = || {
        let most = most / 1024 / 1024;
        whole_file(&format!("a file of more than {most} MB"), &format!("expected at most {most} MB"))
    };
    if metadata.len() > most {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    let read = File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes));
    read.map_err(|error| cannot_read("the file", &error))?;
    // Some files say that they are empty, and are not.
    if bytes.len() as u64 > most { Err(too_large()) } else { Ok(bytes) }
}

fn whole_file(found: &str, expected: &str) -> Problem {
    Problem { position: None, found: found.to_owned(), expected: expected.to_owned() }
}

fn cannot_read(what: &str, error: &io::Error) -> Problem {
    match error.kind() {
        ErrorKind::NotFound => whole_file(&format!("{what} is not there"), "check its name and path"),
        ErrorKind::PermissionDenied => whole_file(&format!("{what} may not be read by you"), "change its permissions"),
        _ => whole_file(&format!("{what} cannot be read"), &format!("the system says: {error}")),
    }
}
