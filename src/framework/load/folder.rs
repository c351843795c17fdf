//! The files of a data folder, taken into what is loaded already.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::{FRAMEWORK_SUFFIX, Loaded, Origin, RELATED, embedded, file};
use crate::framework::check::{self, FileProblem};
use crate::framework::model::Framework;
use crate::plain;
use crate::yaml::{Flaw, Severity, Step};

impl Loaded {
    pub(super) fn add_folder(&mut self, folder: &Path) {
        let names = match file::names(folder) {
            Ok(names) => names,
            Err(problem) => return self.problems.push(FileProblem::error(folder, problem)),
        };
        let mut taken = HashMap::new();
        for name in names.iter().filter(|name| name.ends_with(FRAMEWORK_SUFFIX)) {
            self.add_framework(folder.join(name), &mut taken);
        }
        if names.iter().any(|name| name == RELATED) {
            self.replace_related(folder.join(RELATED));
        } else if !taken.is_empty() {
            self.check_members(embedded::RELATED.as_bytes());
        }
    }

    /// `taken` holds the ids of the folder, each with its file.
    fn add_framework(&mut self, path: PathBuf, taken: &mut HashMap<String, PathBuf>) {
        let bytes = match file::read(&path) {
            Ok(bytes) => bytes,
            Err(problem) => return self.problems.push(FileProblem::error(&path, problem)),
        };
        // The repository's own data folder holds what the program holds already.
        if let Some(at) = self.embedded_with(&bytes) {
            taken.insert(self.frameworks[at].id.clone(), path.clone());
            self.origins[at] = Origin::File(path);
            return;
        }
        let framework = match check::framework(&path, &bytes) {
            Ok(framework) => framework,
            Err(problems) => return self.problems.extend(problems),
        };
        if let Some(other) = taken.get(&framework.id) {
            let flaw = Flaw {
                steps: vec![Step::Key("id".to_owned())],
                severity: Severity::Error,
                found: format!("the id {}, which {} has too", plain::quote(&framework.id), other.display()),
                expected: "change one of the two ids, or take one of the two files away".to_owned(),
            };
            return self.problems.extend(check::place(&path, &bytes, vec![flaw]));
        }
        taken.insert(framework.id.clone(), path.clone());
        self.put(framework, Origin::File(path));
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

    fn replace_related(&mut self, path: PathBuf) {
        let bytes = match file::read(&path) {
            Ok(bytes) => bytes,
            Err(problem) => return self.problems.push(FileProblem::error(&path, problem)),
        };
        if bytes != embedded::RELATED.as_bytes() {
            match check::related(&path, &bytes) {
                Ok(related) => self.related = related,
                Err(problems) => return self.problems.extend(problems),
            }
        }
        self.related_origin = Origin::File(path);
        self.check_members(&bytes);
    }

    fn check_members(&mut self, bytes: &[u8]) {
        let path = self.related_origin.path();
        let mut problems = check::members(&path, bytes, &self.related, &self.frameworks);
        if matches!(self.related_origin, Origin::Embedded(_)) {
            // Ours fit ours, which a test holds. When a file has replaced one of ours, what no longer fits is not the
            // user's fault.
            problems.iter_mut().for_each(|problem| problem.severity = Severity::Note);
        }
        self.problems.extend(problems);
    }
}
