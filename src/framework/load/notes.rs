//! What is legal but poor in files of the user's.

use std::borrow::Cow;
use std::path::PathBuf;

use super::{Loaded, Origin, embedded, file};
use crate::framework::check::{self, FileProblem, poor};

impl Origin {
    /// The text, read again. None: the file is gone.
    #[must_use]
    pub fn bytes(&self) -> Option<Cow<'static, [u8]>> {
        match self {
            Origin::Embedded(name) => embedded::text(name).map(|text| Cow::Borrowed(text.as_bytes())),
            Origin::File(path) => file::read(path).ok().map(Cow::Owned),
        }
    }
}

impl Loaded {
    /// Notes on the frameworks that came from files; on these files only, where some are named. What is compiled in is not
    /// the user's to mend.
    #[must_use]
    pub fn notes(&self, only: Option<&[PathBuf]>) -> Vec<FileProblem> {
        let reached = poor::reached(&self.frameworks, &self.related);
        let mut notes = Vec::new();
        for (framework, origin) in self.frameworks.iter().zip(&self.origins) {
            let Origin::File(path) = origin else { continue };
            if only.is_some_and(|only| !only.contains(path)) {
                continue;
            }
            let flaws = poor::poor(framework, &reached);
            if !flaws.is_empty()
                && let Some(bytes) = origin.bytes()
            {
                notes.extend(check::place(path, &bytes, flaws));
            }
        }
        notes
    }
}
