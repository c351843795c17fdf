//! The bytes of a content file -> what it says, or the list of what is wrong in it, with places a person can go to.

pub mod poor;

use std::fmt;
use std::path::{Path, PathBuf};

use super::decode;
use super::model::{Framework, Related};
use crate::plain;
use crate::yaml::{self, Flaw, Locator, Node, Position, Problem, Severity};

/// A problem and its file. Its `Display` is `FILE:LINE:COLUMN: found; expected`, fit for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    pub path: PathBuf,
    pub problem: Problem,
    pub severity: Severity,
}

impl FileProblem {
    #[must_use]
    pub fn error(path: &Path, problem: Problem) -> Self {
        FileProblem { path: path.to_owned(), problem, severity: Severity::Error }
    }

    /// A flaw at its place.
    pub(crate) fn at(path: &Path, locator: &Locator, flaw: Flaw) -> Self {
        let Flaw { steps, severity, found, expected } = flaw;
        let problem = Problem { position: Some(locator.find(&steps)), found, expected };
        FileProblem { path: path.to_owned(), problem, severity }
    }

    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { position, found, expected } = &self.problem;
        write!(f, "{}:", plain::line(&self.path.to_string_lossy()))?;
        if let Some(Position { line, column }) = position {
            write!(f, "{line}:{column}:")?;
        }
        let note = if self.is_error() { "" } else { "note: " };
        write!(f, " {note}{}; {}", plain::line(found), plain::line(expected))
    }
}

/// In the order a person goes through them: by file, from top to bottom.
pub fn sort(problems: &mut [FileProblem]) {
    problems.sort_by(|a, b| (&a.path, a.problem.position, a.severity).cmp(&(&b.path, b.problem.position, b.severity)));
}

/// A framework file.
///
/// # Errors
/// Everything that is wrong in it.
pub fn framework(path: &Path, bytes: &[u8]) -> Result<Framework, Vec<FileProblem>> {
    read(path, bytes, decode::framework)
}

/// A file `related.yaml`, by itself.
///
/// # Errors
/// Everything that is wrong in it.
pub fn related(path: &Path, bytes: &[u8]) -> Result<Related, Vec<FileProblem>> {
    read(path, bytes, decode::related)
}

/// The members of a good `related.yaml` that name nothing in `frameworks`.
#[must_use]
pub fn members(path: &Path, bytes: &[u8], related: &Related, frameworks: &[Framework]) -> Vec<FileProblem> {
    place(path, bytes, decode::members(related, frameworks.iter()))
}

fn read<T>(path: &Path, bytes: &[u8], decode: fn(&Node) -> Result<T, Vec<Flaw>>) -> Result<T, Vec<FileProblem>> {
    let node = yaml::read(bytes).map_err(|problem| vec![FileProblem::error(path, problem)])?;
    decode(&node).map_err(|flaws| place(path, bytes, flaws))
}

/// Gives each flaw its line and column. The text is gone through once more for that, but only if there is a flaw.
pub(crate) fn place(path: &Path, bytes: &[u8], flaws: Vec<Flaw>) -> Vec<FileProblem> {
    if flaws.is_empty() {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(bytes);
    let locator = Locator::new(&text, flaws.iter().map(|flaw| flaw.steps.as_slice()));
    flaws.into_iter().map(|flaw| FileProblem::at(path, &locator, flaw)).collect()
}
