//! What to tell the user when a file cannot be read or written: one sentence, with the path and a way out.
//!
//! It is the progress file or one of a framework: what is said holds of both.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::replace::Fault;
use crate::progress::{EditError, conflict};
use crate::yaml::Problem;

/// Why the file could not be read or written. Its `Display` is one sentence without a full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveError {
    sentence: String,
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for SaveError {}

impl SaveError {
    fn new(sentence: String) -> SaveError {
        SaveError { sentence }
    }

    pub(super) fn not_a_file(path: &Path) -> SaveError {
        let what = if path.is_dir() { "a folder" } else { "not a file" };
        SaveError::new(format!("{} is {what}: move it away or choose another place with --data", path.display()))
    }

    pub(super) fn too_large(path: &Path) -> SaveError {
        SaveError::new(format!("{} is larger than 24 MB: no file that is read here is", path.display()))
    }

    pub(super) fn would_be_too_large(path: &Path) -> SaveError {
        SaveError::new(format!("{} is not saved: it would be larger than 24 MB", path.display()))
    }

    pub(super) fn busy(path: &Path) -> SaveError {
        SaveError::new(format!(
            "{} is being written by another program all the time: try again when it rests",
            path.display()
        ))
    }

    pub(super) fn changed(path: &Path) -> SaveError {
        SaveError::new(format!(
            "{} was written by another program meanwhile, and is left as that wrote it: try again",
            path.display()
        ))
    }

    pub(super) fn no_file(path: &Path) -> SaveError {
        SaveError::new(format!("there is no file {}", path.display()))
    }

    pub(super) fn no_copy(folder: &Path, fault: &Fault) -> SaveError {
        let (folder, why) = (folder.display(), plainly(&fault.error));
        SaveError::new(format!(
            "the file as it was cannot be kept in {folder} ({why}): see that it is a folder you may write to"
        ))
    }

    pub(super) fn locked(path: &Path) -> SaveError {
        SaveError::new(format!(
            "{} is not saved: another bydoing is saving it just now; try again in a moment",
            path.display()
        ))
    }

    pub(super) fn lock_file(path: &Path, lock: &Path, error: &io::Error) -> SaveError {
        let (path, lock, error) = (path.display(), lock.display(), plainly(error));
        SaveError::new(format!(
            "{path} is not saved: {lock} cannot be locked ({error}); save again, or remove that file first"
        ))
    }

    pub(super) fn protected(path: &Path) -> SaveError {
        SaveError::new(format!("{} is write-protected: make it writable to save", path.display()))
    }

    pub(super) fn read(path: &Path, error: &io::Error) -> SaveError {
        let why = match error.kind() {
            ErrorKind::PermissionDenied => "cannot be read: give yourself permission to read it".to_owned(),
            ErrorKind::NotADirectory => {
                "is below something that is not a folder: choose another with --data".to_owned()
            }
            _ => format!("cannot be read: {}", plainly(error)),
        };
        SaveError::new(format!("{} {why}", path.display()))
    }

    pub(super) fn layout(path: &Path, problem: &Problem) -> SaveError {
        SaveError::text(path, &EditError::Layout(Some(problem.clone())))
    }

    pub(super) fn text(path: &Path, error: &EditError) -> SaveError {
        let path = path.display();
        let at = |problem: &Problem| if problem.position.is_some() { format!("{path}:") } else { format!("{path}: ") };
        SaveError::new(match error {
            EditError::Unreadable(problems) => match problems.first() {
                // There is a better way than by hand, and it says so itself.
                Some(problem) if problem.found == conflict::SENTENCE => format!("{}{problem}", at(problem)),
                Some(problem) => format!("{}{problem}; mend it by hand, it is left as it is", at(problem)),
                None => format!("{path} cannot be read: mend it by hand, it is left as it is"),
            },
            EditError::Layout(Some(problem)) => format!("{}{problem}", at(problem)),
            EditError::Newer(version) => {
                format!(
                    "{path} is of version {version}, written by a newer bydoing: update this one, the file is left as it is"
                )
            }
            EditError::Layout(None) => {
                format!(
                    "{path} is written in a way that cannot be changed entry by entry: give each entry lines of its own"
                )
            }
        })
    }

    pub(super) fn fault(path: &Path, fault: Fault) -> SaveError {
        let Fault { what, at, error } = fault;
        let at: PathBuf = if at.as_os_str().is_empty() { PathBuf::from(".") } else { at };
        let (at, path) = (at.display(), path.display());
        SaveError::new(match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                format!("{path} is not saved: no space left in {at}; free some and save again")
            }
            ErrorKind::FileTooLarge => format!("{path} is not saved: it would be larger than files here may be"),
            ErrorKind::PermissionDenied => {
                format!("{path} is not saved: you may not write in {at}; change its permissions and save again")
            }
            ErrorKind::ReadOnlyFilesystem => {
                format!("{path} is not saved: {at} is on a disk that cannot be written to; choose another with --data")
            }
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                format!("{path} is not saved: {at} is not a folder; move it away and save again")
            }
            _ => format!("{path} is not saved: {what} {at} failed ({}); try again", plainly(&error)),
        })
    }

    pub(in crate::progress) fn panicked(path: &Path) -> SaveError {
        SaveError::new(format!("{} is not saved: the program made a mistake; save again", path.display()))
    }
}

/// Without the number that only programmers look for.
fn plainly(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_lowercase()
}
