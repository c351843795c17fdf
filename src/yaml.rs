//! Reading YAML that may come from anybody: one tree, every guard in one place, and positions for error messages.
//!
//! [`read`] turns bytes into a [`Node`]; what the node ought to hold is the business of whoever decodes it
//! (`framework::load`, `progress`). A decoder names the place of a problem by its [`Step`]s, and [`Locator`] finds line and
//! column afterwards: positions cost nothing while all is well.

pub mod conflict;
mod guard;
mod lines;
mod locate;
pub(crate) mod scalar;
pub(crate) mod spans;
mod syntax;
#[cfg(test)]
mod tests;
mod tokens;
mod tree;

use std::fmt;

pub use locate::Locator;
pub use tree::{Node, read, read_digest};

/// No file larger than this is read; 100,000 marks with notes take less.
pub const MAX_BYTES: u64 = 24 * 1024 * 1024;

/// A place in a file: both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// One step from the top of a file to the place of a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The value of this key.
    Key(String),
    /// The key itself; only as the last step.
    Name(String),
    /// The entry at this index.
    Index(usize),
}

/// Whether a problem keeps something from working.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Error,
    /// Worth knowing, but nothing is broken.
    Note,
}

/// What a decoder finds wrong: a [`Problem`] that still names its place by steps. [`Locator`] finds the position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    pub steps: Vec<Step>,
    pub severity: Severity,
    /// As in [`Problem::found`].
    pub found: String,
    /// As in [`Problem::expected`].
    pub expected: String,
}

/// One thing that is wrong in a file. Its `Display` is `LINE:COLUMN: found; expected`, without the file's name.
/// Both texts are on one line and fit for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// None: the whole file (it is a folder, it cannot be read).
    pub position: Option<Position>,
    /// What stands there: `unknown field "nmae"`.
    pub found: String,
    /// What ought to stand there, or what to do: `expected "name"`.
    pub expected: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { line, column }) = self.position {
            write!(f, "{line}:{column}: ")?;
        }
        write!(f, "{}; {}", self.found, self.expected)
    }
}
