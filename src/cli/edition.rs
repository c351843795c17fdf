//! An edition that a command names: a framework file, or the id of a framework that is loaded.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use color_eyre::Result;
use color_eyre::eyre::{bail, eyre};

use crate::folder::DataFolder;
use crate::framework::check::{self, FileProblem};
use crate::framework::load::{self, Origin, file};
use crate::framework::{Framework, decode::one_of};
use crate::plain;

/// A framework, and where it was found.
pub(super) struct Edition {
    pub(super) framework: Framework,
    pub(super) origin: Origin,
}

impl Edition {
    /// As messages name its file.
    pub(super) fn path(&self) -> PathBuf {
        self.origin.path()
    }

    /// As a heading names it.
    pub(super) fn words(&self) -> String {
        let Framework { id, edition, .. } = &self.framework;
        format!("{id}, edition {edition}  {}", self.path().display())
    }
}

/// What `name` names: a file that is there before an id. The problems of a file that cannot be read are printed.
///
/// # Errors
/// There is no such thing, or the file has problems.
pub(super) fn find(folder: Option<&DataFolder>, name: &str) -> Result<Edition> {
    let path = Path::new(name);
    if path.exists() {
        return of_file(path);
    }
    // Ours may be hidden by a newer edition in the data folder: then it can be named as messages name it.
    let ours = load::embedded();
    let hidden = ours.origins.iter().position(|origin| origin.path() == path);
    let loaded = if hidden.is_some() { ours } else { load::load(folder.map(|folder| folder.path.as_path())) };
    let found = hidden.or_else(|| loaded.frameworks.iter().position(|framework| framework.id == name));
    if let Some(at) = found
        && let (Some(framework), Some(origin)) = (loaded.frameworks.get(at), loaded.origins.get(at))
    {
        return Ok(Edition { framework: framework.clone(), origin: origin.clone() });
    }
    let ids: Vec<&str> = loaded.frameworks.iter().map(|framework| framework.id.as_str()).collect();
    let hint = one_of(name, &ids.join(", "), ids.iter().copied());
    bail!("there is no file {} and no framework of that id; {hint}", plain::quote(name))
}

/// A framework file. Its problems are printed, all of them, as `bydoing check` does.
///
/// # Errors
/// It has problems.
pub(super) fn of_file(path: &Path) -> Result<Edition> {
    let (framework, _) = read(path)?;
    Ok(Edition { framework, origin: Origin::File(path.to_owned()) })
}

/// The same, with the bytes of the file.
pub(super) fn read(path: &Path) -> Result<(Framework, Vec<u8>)> {
    let bytes = file::read(path).map_err(|problem| vec![FileProblem::error(path, problem)]);
    let read = bytes.and_then(|bytes| Ok((check::framework(path, &bytes)?, bytes)));
    read.map_err(|mut problems| {
        check::sort(&mut problems);
        for problem in &problems {
            // Where even this cannot be written, the error that follows still says which file it is.
            let _ = writeln!(io::stderr(), "{problem}");
        }
        eyre!("{} cannot be read as a framework", path.display())
    })
}
