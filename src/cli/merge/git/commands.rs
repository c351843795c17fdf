//! Git commands for the user's own shell, fit for where they stand.

use std::ffi::OsStr;
use std::fs::canonicalize;
use std::path::Path;

use super::Repository;
use crate::cli::quoted;

impl Repository {
    /// `git` and, when they are elsewhere, `-C FOLDER`.
    pub(in crate::cli::merge) fn command(&self, rest: &str) -> String {
        if self.is_here() {
            return format!("git {rest}");
        }
        format!("git -C {} {rest}", quoted(&self.folder.display().to_string()))
    }

    /// A file of the same folder, as an argument of such a command.
    pub(in crate::cli::merge) fn argument(&self, name: &OsStr) -> String {
        let path = self.folder.join(name);
        let here = std::env::current_dir().ok().filter(|_| self.is_here());
        let shown = match &here {
            Some(here) => path.strip_prefix(here).unwrap_or(&path),
            None => Path::new(name),
        };
        quoted(&shown.display().to_string())
    }

    /// Whether the user is somewhere in this repository.
    fn is_here(&self) -> bool {
        let here = std::env::current_dir().and_then(canonicalize);
        matches!((here, canonicalize(&self.top)), (Ok(here), Ok(top)) if here.starts_with(&top))
    }
}
