//! The first look at a progress file.

use std::path::Path;

use super::find::{Found, find};
use super::{Access, Known, Opened, SaveError, Store};
use crate::progress::Progress;
use crate::progress::document::{Document, Refused};
use crate::yaml::Problem;

impl Store {
    /// Reads the file; one that is not there is empty and writable, and stays away until the first save.
    pub fn open(path: &Path) -> (Store, Opened) {
        let Found { bytes, protected, .. } = match find(path) {
            Ok(found) => found.unwrap_or_default(),
            Err(error) => return incomplete(path, Progress::default(), error, Vec::new()),
        };
        let document = match Document::parse(&bytes) {
            Ok(document) => document,
            Err(refused) => {
                let Refused { progress, problems, .. } = &*refused;
                let (progress, problems) = (progress.clone(), problems.clone());
                return incomplete(path, progress, SaveError::text(path, &refused.into_error()), problems);
            }
        };
        let access = match &document.outline {
            _ if protected => read_only(&SaveError::protected(path), Vec::new()),
            Err(problem) => read_only(&SaveError::layout(path, problem), vec![problem.clone()]),
            Ok(_) => Access::Writable,
        };
        let opened = Opened { progress: document.progress().clone(), complete: true, access };
        let store = Store { known: Known::Text(Box::new(document)), ..Store::new(path, Progress::default()) };
        (store, opened)
    }
}

/// Of what could be read, nothing may be written back.
fn incomplete(path: &Path, progress: Progress, error: SaveError, problems: Vec<Problem>) -> (Store, Opened) {
    let opened = Opened { progress: progress.clone(), complete: false, access: read_only(&error, problems) };
    (Store::new(path, progress), opened)
}

fn read_only(error: &SaveError, problems: Vec<Problem>) -> Access {
    Access::ReadOnly { why: error.to_string(), problems }
}
