//! Content from disk beside the content in the program.
//!
//! A data folder's `*.framework.yaml` come beside the embedded frameworks; one with the same id replaces the embedded
//! one at its place in the order. A data folder's `related.yaml` replaces ours as a whole. A file that is broken
//! changes nothing but the list of problems. The disk is touched in [`mod@file`] and nowhere else in this room.

mod embedded;
pub mod file;
mod folder;
mod notes;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::check::{self, FileProblem};
use super::decode;
use super::model::{Framework, Related};
use crate::yaml;

/// How the name of a framework file ends.
pub const FRAMEWORK_SUFFIX: &str = ".framework.yaml";

/// The name of the file that joins roles and skills of different frameworks.
pub const RELATED: &str = "related.yaml";

/// All that could be loaded, and what could not.
#[derive(Debug)]
pub struct Loaded {
    /// In the order they are shown: ours as they build on one another, then those of a data folder by file name.
    pub frameworks: Vec<Framework>,
    /// Where each framework comes from, in the same order.
    pub origins: Vec<Origin>,
    pub related: Related,
    pub related_origin: Origin,
    /// Needed again to locate a member that is not there.
    related_text: Cow<'static, [u8]>,
    pub problems: Vec<FileProblem>,
}

/// Where content comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Compiled into the program, from the file of this name.
    Embedded(&'static str),
    File(PathBuf),
}

impl Origin {
    /// How messages name it.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        match self {
            Origin::Embedded(name) => Path::new("embedded").join(name),
            Origin::File(path) => path.clone(),
        }
    }
}

impl Loaded {
    /// What keeps something from working; notes are left to `bydoing check`.
    pub fn errors(&self) -> impl Iterator<Item = &FileProblem> {
        self.problems.iter().filter(|problem| problem.is_error())
    }
}

/// What the program says with no file at all.
#[must_use]
pub fn embedded() -> Loaded {
    let mut loaded = Loaded {
        frameworks: Vec::new(),
        origins: Vec::new(),
        related: Related::default(),
        related_origin: Origin::Embedded(RELATED),
        related_text: Cow::Borrowed(embedded::RELATED.text.as_bytes()),
        problems: Vec::new(),
    };
    for file in embedded::frameworks() {
        let origin = Origin::Embedded(file.name);
        let digested = yaml::read_digest(file.digest).and_then(|node| decode::framework(&node).ok());
        match digested.map_or_else(|| check::framework(&origin.path(), file.text.as_bytes()), Ok) {
            Ok(framework) => {
                loaded.frameworks.push(framework);
                loaded.origins.push(origin);
            }
            Err(problems) => loaded.problems.extend(problems),
        }
    }
    let digested = yaml::read_digest(embedded::RELATED.digest).and_then(|node| decode::related(&node).ok());
    let text = embedded::RELATED.text.as_bytes();
    match digested.map_or_else(|| check::related(&loaded.related_origin.path(), text), Ok) {
        Ok(related) => loaded.related = related,
        Err(problems) => loaded.problems.extend(problems),
    }
    loaded
}

/// The embedded content, with that of `folder` beside it or in its place. A folder that does not exist holds nothing.
#[must_use]
pub fn load(folder: Option<&Path>) -> Loaded {
    let mut loaded = embedded();
    // Ours fit ours, which a test holds: no need to look at every start.
    if folder.is_some_and(|folder| loaded.add_folder(folder)) {
        loaded.check_members();
    }
    loaded
}

/// Is this file, word for word, one of those that are compiled in?
#[must_use]
pub fn is_built_in(path: &Path) -> bool {
    file::read(path).is_ok_and(|bytes| embedded::holds(&bytes))
}

/// As [`load`], and looks at everything.
#[must_use]
pub fn check_all(folder: Option<&Path>) -> Loaded {
    let mut loaded = embedded();
    if let Some(folder) = folder {
        loaded.add_folder(folder);
    }
    loaded.check_members();
    loaded
}

/// As [`load`], with `files` on top; only their problems are told. A file called `related.yaml` is taken for one.
#[must_use]
pub fn check_files(folder: Option<&Path>, files: &[PathBuf]) -> Loaded {
    let mut loaded = load(folder);
    loaded.problems.clear();
    loaded.add_files(files);
    loaded
}
