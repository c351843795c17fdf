//! The first look at a progress file.

use std::path::Path;

use super::find::{Found, find};
use super::{Access, Known, Opened, SaveError, Store};
use crate::progress::Progress;
use crate::progress::document::{self, Document, Refused};
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
            Err(refused) => return unreadable(path, *refused),
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

/// Reads the file for whoever will not write it: whether its layout would let it be edited is left open.
pub fn look(path: &Path) -> Opened {
    let Found { bytes, protected, .. } = match find(path) {
        Ok(found) => found.unwrap_or_default(),
        Err(error) => return incomplete(path, Progress::default(), error, Vec::new()).1,
    };
    match document::said(&bytes) {
        Ok(progress) => {
            let access = if protected { read_only(&SaveError::protected(path), Vec::new()) } else { Access::Writable };
            Opened { progress, complete: true, access }
        }
        Err(refused) => unreadable(path, *refused).1,
    }
}

fn unreadable(path: &Path, refused: Refused) -> (Store, Opened) {
    let (progress, problems) = (refused.progress.clone(), refused.problems.clone());
    incomplete(path, progress, SaveError::text(path, &refused.into_error()), problems)
}

/// Of what could be read, nothing may be written back.
fn incomplete(path: &Path, progress: Progress, error: SaveError, problems: Vec<Problem>) -> (Store, Opened) {
    let opened = Opened { progress: progress.clone(), complete: false, access: read_only(&error, problems) };
    (Store::new(path, progress), opened)
}

fn read_only(error: &SaveError, problems: Vec<Problem>) -> Access {
    Access::ReadOnly { why: error.to_string(), problems }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_says_what_opening_says_but_for_a_layout_that_cannot_be_edited() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("progress.yaml");
        assert_eq!(look(&path), Store::open(&path).1, "there is no file");
        let done = "marks:\n  a/b: {state: done, note: x}\n";
        for text in
            [done, &format!("\u{feff}{}", done.trim_end()), "marks: [\n", "version: 9\n", "marks: {a/b: {state: x}}\n"]
        {
            std::fs::write(&path, text).expect("a file");
            assert_eq!(look(&path), Store::open(&path).1, "{text:?}");
        }
        std::fs::write(&path, "marks: {\"a\\x2fb\": &m {state: done}, c/d: *m}\n").expect("a file");
        let (looked, opened) = (look(&path), Store::open(&path).1);
        assert_eq!((looked.progress, looked.complete), (opened.progress, opened.complete));
    }
}
