//! Where the framework goes, and which edition of it stood before.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use color_eyre::Result;
use color_eyre::eyre::{OptionExt, bail};

use crate::cli::{NO_FOLDER, quoted};
use crate::clock;
use crate::folder::{ChosenBy, DataFolder};
use crate::framework::load::{self, Loaded, Origin, file};
use crate::framework::{Framework, check, schema};
use crate::import::stamp::{self, Hands};
use crate::plain;
use crate::progress::store;

/// How the names of files end that an import makes. They are nobody's but the user's, also in a folder of ours.
const IMPORTED: &str = ".imported.framework.yaml";

pub(super) struct Target {
    pub(super) path: PathBuf,
    /// What stands there now. Empty: nothing.
    bytes: Vec<u8>,
    /// The edition before: of this file, or the one that is loaded under the same id.
    pub(super) old: Option<Framework>,
    /// Where that comes from, for the summary.
    pub(super) old_from: String,
    /// How the window is opened on it, when it finds it there.
    open: Option<String>,
}

impl Target {
    pub(super) fn find(
        folder: Option<&DataFolder>,
        output: Option<&Path>,
        id: &str,
        loaded: &Loaded,
    ) -> Result<Target> {
        let (path, open) = match output {
            Some(path) => (path.to_owned(), None),
            None => {
                let folder = folder.ok_or_eyre(NO_FOLDER)?;
                let path = file_of(loaded, id).unwrap_or_else(|| folder.path.join(format!("{id}{IMPORTED}")));
                (path, Some(opening(folder)))
            }
        };
        let bytes = if path.exists() {
            file::read(&path).or_else(|problem| bail!("{}: {}; {}", path.display(), problem.found, problem.expected))?
        } else {
            Vec::new()
        };
        let (old, old_from) = match check::framework(&path, &bytes) {
            Ok(old) if old.id != id => bail!(
                "{} holds the framework {}, and not {}: choose another file with -o, or the same id with --id",
                path.display(),
                plain::quote(&old.id),
                plain::quote(id)
            ),
            Ok(old) => (Some(old), path.display().to_string()),
            Err(_) => loaded_with(loaded, id),
        };
        Ok(Target { path, bytes, old, old_from, open })
    }

    /// Why the file that is there may not be replaced.
    pub(super) fn refused(&self, force: bool) -> Option<String> {
        let path = self.path.display();
        match stamp::hands(&String::from_utf8_lossy(&self.bytes)) {
            _ if self.bytes.is_empty() || force => None,
            Hands::Untouched => None,
            Hands::Edited => Some(format!(
                "{path} was edited by hand since it was imported, and is left as it is: -o FILE writes elsewhere, --force \
                 replaces it and keeps a copy"
            )),
            Hands::Own => Some(format!(
                "{path} was not made by an import, and is left as it is: -o FILE writes elsewhere, --force replaces it and \
                 keeps a copy"
            )),
        }
    }

    /// The line that tells editors where the schema is: in a data folder, which gets it, or where it stands already.
    pub(super) fn schema(&self) -> String {
        if self.open.is_some() || self.schema_file().exists() { schema::line(schema::FRAMEWORK) } else { String::new() }
    }

    fn schema_file(&self) -> PathBuf {
        self.path.with_file_name(schema::FRAMEWORK)
    }

    /// Replaces the file in one step, and keeps the one that was there as a copy.
    pub(super) fn write(&self, text: &str) -> Result<Written<'_>> {
        if self.bytes == text.as_bytes() {
            return Ok(Written { target: self, copy: None, changed: false });
        }
        let copy = store::put_keeping(&self.path, &self.bytes, text.as_bytes(), clock::today())?;
        if self.open.is_some() && !self.schema_file().exists() {
            store::put(&self.schema_file(), &[], schema::framework().as_bytes())?;
        }
        let copy = copy.map(|name| store::copies::folder(&self.path).join(format!("{name}.yaml")));
        Ok(Written { target: self, copy, changed: true })
    }
}

/// What was done, to be told.
pub(super) struct Written<'t> {
    target: &'t Target,
    copy: Option<PathBuf>,
    changed: bool,
}

impl Written<'_> {
    /// `doubtful`: how many things of the edition before may have become others.
    pub(super) fn write(&self, doubtful: usize, has_levels: bool, out: &mut dyn Write) -> io::Result<()> {
        let path = self.target.path.display().to_string();
        if !self.changed {
            return writeln!(out, "unchanged: {} says all of this already", plain::line(&path));
        }
        writeln!(out, "written: {}", plain::line(&path))?;
        if let Some(copy) = &self.copy {
            let copy = copy.display().to_string();
            writeln!(out, "the edition before is kept: {}", plain::line(&copy))?;
            let command = format!("bydoing changes {} {}", quoted(&copy), quoted(&path));
            writeln!(out, "what is different: {}", plain::line(&command))?;
            if doubtful > 0 {
                let command = format!("bydoing migrate --from {} --to {}", quoted(&copy), quoted(&path));
                writeln!(out, "what may be the same: {}", plain::line(&command))?;
            }
        }
        match &self.target.open {
            Some(open) => {
                let role = if has_levels { ", then m sets your role level" } else { "" };
                writeln!(out, "to open it: {}{role}", plain::line(open))
            }
            None => writeln!(out, "to use it, put it into a data folder"),
        }
    }
}

fn opening(folder: &DataFolder) -> String {
    match folder.chosen_by {
        ChosenBy::Option => crate::cli::program(folder),
        ChosenBy::Variable | ChosenBy::Here | ChosenBy::Platform => "bydoing".to_owned(),
    }
}

/// The file of the data folder that holds this framework, unless it is a copy of a built-in one, which stays as it is.
fn file_of(loaded: &Loaded, id: &str) -> Option<PathBuf> {
    let at = loaded.frameworks.iter().position(|framework| framework.id == id)?;
    match &loaded.origins[at] {
        Origin::File(path) if !load::is_built_in(path) => Some(path.clone()),
        _ => None,
    }
}

fn loaded_with(loaded: &Loaded, id: &str) -> (Option<Framework>, String) {
    let found = loaded.frameworks.iter().zip(&loaded.origins).find(|(framework, _)| framework.id == id);
    match found {
        Some((framework, Origin::Embedded(_))) => (Some(framework.clone()), "the built-in one".to_owned()),
        Some((framework, Origin::File(path))) => (Some(framework.clone()), path.display().to_string()),
        None => (None, String::new()),
    }
}
