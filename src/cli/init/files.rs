//! The files of a folder for a framework of one's own, and how they come there: all of them, or none.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use color_eyre::Result;
use color_eyre::eyre::{bail, eyre};
use tempfile::NamedTempFile;

use crate::framework::{load, schema};
use crate::plain;
use crate::progress;

/// Shows every field, and is a good framework by itself.
pub(super) const EXAMPLE: (&str, &str) =
    ("bicycle-workshop.framework.yaml", include_str!("bicycle-workshop.framework.yaml"));

/// What stands above the joins that are built in.
const RELATED: &str = include_str!("related.yaml");

const BUILT_IN: &str = include_str!("../../../data/related.yaml");

/// The name of each file, and its text.
pub(super) fn all() -> [(&'static str, String); 5] {
    [
        (EXAMPLE.0, EXAMPLE.1.to_owned()),
        (load::RELATED, related()),
        (schema::FRAMEWORK, schema::framework()),
        (schema::RELATED, schema::related()),
        (progress::schema::FILE, progress::schema::progress()),
    ]
}

/// A folder's joins take the place of ours: without these, roles that are one on screen would fall apart.
fn related() -> String {
    let joins = BUILT_IN.split_once("\n\n").map_or(BUILT_IN, |(_, joins)| joins);
    format!("{RELATED}\n{joins}")
}

/// Makes the folder, if it is not there, and writes the files into it.
///
/// # Errors
/// One of them is there, or something cannot be written: all is then as it was.
pub(super) fn write(folder: &Path, files: &[(&str, String)]) -> Result<()> {
    // The schemas may be there: an import brings them too.
    let is_there = |name: &str| folder.join(name).symlink_metadata().is_ok();
    let says_so = |name: &str, text: &str| {
        name.ends_with(".schema.json") && fs::read(folder.join(name)).is_ok_and(|bytes| bytes == text.as_bytes())
    };
    let (there, files): (Vec<_>, Vec<_>) = files.iter().partition(|(name, _)| is_there(name));
    let there: Vec<&str> =
        there.into_iter().filter(|(name, text)| !says_so(name, text)).map(|(name, _)| *name).collect();
    if !there.is_empty() {
        let folder = folder.display();
        bail!(
            "{folder} has {} already: nothing was written; choose another folder, or move away what is there",
            list(&there)
        );
    }
    let made = make(folder)?;
    let mut written = Vec::new();
    let result = files.iter().try_for_each(|(name, text)| {
        let path = folder.join(name);
        put(folder, &path, text).map_err(|error| eyre!("{} cannot be written: {}", path.display(), why(&error)))?;
        written.push(path);
        Ok(())
    });
    if result.is_err() {
        // Half of it would stand in the way of the next try. What cannot be taken back is at least told by the error.
        let _ = written.iter().try_for_each(fs::remove_file);
        let _ = made.iter().try_for_each(fs::remove_dir);
    }
    result
}

/// Gives back the folders that were not there, the innermost first.
fn make(folder: &Path) -> Result<Vec<PathBuf>> {
    let above = folder.ancestors().filter(|folder| !folder.as_os_str().is_empty());
    let missing = above.take_while(|folder| folder.symlink_metadata().is_err()).map(Path::to_owned).collect();
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Ok(()) => Ok(missing),
        Err(_) if folder.symlink_metadata().is_ok() && !folder.is_dir() => {
            bail!("{} is not a folder: choose another name", folder.display())
        }
        Err(error) => bail!("the folder {} cannot be made: {}", folder.display(), why(&error)),
    }
}

/// Without the number that only programmers look for, and the name of a file that is only there for a moment.
fn why(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_lowercase()
}

/// Whole or not at all, and never over another.
fn put(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path)?;
    Ok(())
}

/// `one, two and three`.
pub(super) fn list(names: &[&str]) -> String {
    let text = match names {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        names => names.concat(),
    };
    plain::line(&text).into_owned()
}
