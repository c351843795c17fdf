//! A progress file, by its path.

use std::path::Path;

use crate::clock;
use crate::folder::PROGRESS;
use crate::framework::Catalog;
use crate::framework::check::FileProblem;
use crate::framework::load::{RELATED, file};
use crate::progress::check;
use crate::yaml::{Problem, Severity};

/// By its name, or else by what it says. What is not there is none.
pub(super) fn is_one(path: &Path) -> bool {
    match path.file_name() {
        Some(name) if name == PROGRESS => true,
        Some(name) if name == RELATED => false,
        _ => file::read(path).is_ok_and(|bytes| check::is_progress(&bytes)),
    }
}

pub(super) fn check(path: &Path, catalog: &Catalog) -> Vec<FileProblem> {
    let bytes = match file::read(path) {
        Ok(bytes) => bytes,
        Err(problem) => return vec![FileProblem::error(path, problem)],
    };
    let mut problems = check::progress(path, &bytes, catalog, clock::today());
    problems.extend(protected(path));
    problems
}

/// Somebody may want it so, but then nothing can be ticked.
fn protected(path: &Path) -> Option<FileProblem> {
    let protected = std::fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly());
    let problem = Problem {
        position: None,
        found: "write-protected".to_owned(),
        expected: "make it writable to keep marks in it".to_owned(),
    };
    protected.then_some(FileProblem { path: path.to_owned(), problem, severity: Severity::Note })
}
