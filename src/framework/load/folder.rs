//! The files of a data folder, taken into what is loaded already.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::{FRAMEWORK_SUFFIX, Loaded, Origin, RELATED, embedded, file};
use crate::framework::check::{self, FileProblem};
use crate::framework::model::Framework;
use crate::plain;
use crate::yaml::{Flaw, Severity, Step};

impl Loaded {
    /// True when something is loaded now that was not before.
    pub(super) fn add_folder(&mut self, folder: &Path) -> bool {
        let names = match file::names(folder) {
            Ok(names) => names,
            Err(problem) => {
                self.problems.push(FileProblem::error(folder, problem));
                return false;
            }
        };
        let mut taken = HashMap::new();
        let mut changed = false;
        for name in names.iter().filter(|name| name.ends_with(FRAMEWORK_SUFFIX)) {
            changed |= self.add_framework(folder.join(name), &mut taken);
        }
        changed | (names.iter().any(|name| name == RELATED) && self.replace_related(folder.join(RELATED)))
    }

    pub(super) fn add_files(&mut self, files: &[PathBuf]) {
        let mut taken = HashMap::new();
        let mut related = Vec::new();
        for (at, path) in files.iter().enumerate() {
            if files[..at].contains(path) {
                continue;
            }
            if path.file_name().is_some_and(|name| name == RELATED) {
                related.push(path);
            } else {
                self.add_framework(path.clone(), &mut taken);
            }
        }
        // After the frameworks, whose ids they name.
        for path in related {
            self.related_origin = Origin::Embedded(RELATED);
            self.replace_related(path.clone());
            if self.related_origin == Origin::File(path.clone()) {
                self.check_members();
            }
        }
    }

    /// `taken` holds the ids that files have brought, each with its file. True when something is loaded now that was not
    /// before.
    fn add_framework(&mut self, path: PathBuf, taken: &mut HashMap<String, PathBuf>) -> bool {
        let bytes = match file::read(&path) {
            Ok(bytes) => bytes,
            Err(problem) => {
                self.problems.push(FileProblem::error(&path, problem));
                return false;
            }
        };
        // The repository's own data folder holds what the program holds already. Such a file takes no id from another one
        // there: an edition that was imported stands beside it, and in its place.
        if embedded::holds(&bytes) {
            if let Some(at) = self.embedded_with(&bytes) {
                self.origins[at] = Origin::File(path);
            }
            return false;
        }
        let framework = match check::framework(&path, &bytes) {
            Ok(framework) => framework,
            Err(problems) => {
                self.problems.extend(problems);
                return false;
            }
        };
        if let Some(other) = taken.get(&framework.id) {
            let flaw = Flaw {
                steps: vec![Step::Key("id".to_owned())],
                severity: Severity::Error,
                found: format!(
                    "the id {}, which {} has too",
                    plain::quote(&framework.id),
                    plain::line(&other.to_string_lossy())
                ),
                expected: "change one of the two ids, or take one of the two files away".to_owned(),
            };
            self.problems.extend(check::place(&path, &bytes, vec![flaw]));
            return false;
        }
        taken.insert(framework.id.clone(), path.clone());
        self.put(framework, Origin::File(path));
        true
    }

    /// The loaded framework that was made from these very bytes.
    fn embedded_with(&self, bytes: &[u8]) -> Option<usize> {
        self.origins.iter().position(|origin| match origin {
            Origin::Embedded(name) => embedded::text(name).is_some_and(|text| text.as_bytes() == bytes),
            Origin::File(_) => false,
        })
    }

    /// At the place of the one with the same id, or at the end.
    fn put(&mut self, framework: Framework, origin: Origin) {
        match self.frameworks.iter().position(|other| other.id == framework.id) {
            Some(at) => {
                self.frameworks[at] = framework;
                self.origins[at] = origin;
            }
            None => {
                self.frameworks.push(framework);
                self.origins.push(origin);
            }
        }
    }

    /// True when other joins are loaded now than before.
    fn replace_related(&mut self, path: PathBuf) -> bool {
        let bytes = match file::read(&path) {
            Ok(bytes) => bytes,
            Err(problem) => {
                self.problems.push(FileProblem::error(&path, problem));
                return false;
            }
        };
        let changed = *self.related_text != *bytes;
        if changed {
            match check::related(&path, &bytes) {
                Ok(related) => self.related = related,
                Err(problems) => {
                    self.problems.extend(problems);
                    return false;
                }
            }
            self.related_text = bytes.into();
        }
        self.related_origin = Origin::File(path);
        changed
    }

    pub(super) fn check_members(&mut self) {
        let path = self.related_origin.path();
        let mut problems = check::members(&path, &self.related_text, &self.related, &self.frameworks);
        if matches!(self.related_origin, Origin::Embedded(_)) {
            // Ours fit ours. When a file has taken the place of one of ours, what no longer fits is not the user's fault.
            problems.iter_mut().for_each(|problem| problem.severity = Severity::Note);
        }
        self.problems.extend(problems);
    }
}
