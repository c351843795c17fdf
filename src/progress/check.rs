//! What is wrong with a progress file, and what in it is legal but may be a slip of the pen.

mod known;
mod notes;
#[cfg(test)]
mod tests;

use std::path::Path;

use jiff::civil::Date;

use super::document::Document;
use crate::framework::Catalog;
use crate::framework::check::{FileProblem, place};
use crate::yaml::{self, Flaw, Node, Severity, Step};

/// Fields at the top of a progress file, and of no other of ours.
const OURS: [&str; 3] = ["me", "ratings", "marks"];

/// Fields at the top of a framework.
const FRAMEWORK: [&str; 5] = ["id", "licence", "source", "skills", "roles"];

/// Everything there is to say of a progress file with this text: errors when it cannot be read or changed, notes else.
#[must_use]
pub fn progress(path: &Path, bytes: &[u8], catalog: &Catalog, today: Date) -> Vec<FileProblem> {
    let document = match Document::parse(bytes) {
        Ok(document) => document,
        Err(refused) => {
            if let Some(version) = refused.newer {
                return place(path, bytes, vec![newer(version)]);
            }
            return refused.problems.into_iter().map(|problem| FileProblem::error(path, problem)).collect();
        }
    };
    let notes = notes::of(&document.decoded, catalog, today);
    let mut problems = place(path, bytes, notes);
    problems.extend(document.outline.err().map(|problem| FileProblem::error(path, problem)));
    problems
}

/// An error: nothing of the file can be vouched for, and nothing can be ticked in it.
fn newer(version: u64) -> Flaw {
    Flaw {
        steps: vec![Step::Key("version".to_owned())],
        severity: Severity::Error,
        found: format!("version {version}, written by a newer bydoing"),
        expected: "update this one: until then the file is read-only, and what it says is not checked".to_owned(),
    }
}

/// Does this text say by the fields at its top that it is progress, and not a framework?
#[must_use]
pub fn is_progress(bytes: &[u8]) -> bool {
    let fields = match yaml::read(bytes) {
        Ok(Node::Map(entries)) => entries.into_iter().map(|(key, _)| key).collect(),
        Ok(_) => Vec::new(),
        // Broken, it may still say what it was meant to be.
        Err(_) => String::from_utf8_lossy(bytes).lines().filter_map(field).collect(),
    };
    let has = |names: &[&str]| fields.iter().any(|field| names.contains(&field.as_str()));
    has(&OURS) && !has(&FRAMEWORK)
}

/// The field that begins in the first column of a line.
fn field(line: &str) -> Option<String> {
    let (name, _) = line.split_once(':')?;
    Some(name.trim_end().trim_matches(['"', '\'']).to_owned())
}
