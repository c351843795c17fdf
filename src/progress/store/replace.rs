//! Replacing a file in one step: whoever reads it, even after a power cut, finds the old bytes or the new ones.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::find::{Stamp, stamp};
use super::links::{self, folder};

/// What failed, and where.
#[derive(Debug)]
pub(super) struct Fault {
    /// What was being done: `writing in`, `replacing`.
    pub(super) what: &'static str,
    pub(super) at: PathBuf,
    pub(super) error: io::Error,
}

pub(super) fn fault(what: &'static str, at: &Path) -> impl FnOnce(io::Error) -> Fault {
    move |error| Fault { what, at: at.to_owned(), error }
}

/// Puts `bytes` in the place of the file, which keeps its permissions; a link stays a link. New files are for their owner only.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    put(path, bytes, || true).map(drop)
}

/// The same, but false, with nothing done, when the file is not what it was when it got its stamp. What somebody writes who
/// knows no lock is overwritten only between this last look and the next call to the system.
pub(super) fn replace_unless_changed(path: &Path, bytes: &[u8], known: Option<Stamp>) -> Result<bool, Fault> {
    put(path, bytes, || stamp(path) == known)
}

fn put(path: &Path, bytes: &[u8], may: impl FnOnce() -> bool) -> Result<bool, Fault> {
    let path = &prepare(path)?;
    let folder = folder(path);
    let mut temporary = tempfile::Builder::new()
        .prefix(&prefix(path))
        .suffix(SUFFIX)
        .rand_bytes(RANDOM)
        .tempfile_in(folder)
        .map_err(fault("making a file in", folder))?;
    let file = temporary.as_file_mut();
    file.write_all(bytes).map_err(fault("writing in", folder))?;
    keep_permissions(path, file).map_err(fault("setting permissions in", folder))?;
    file.sync_all().map_err(fault("writing in", folder))?;
    if !may() {
        return Ok(false);
    }
    temporary.persist(path).map_err(|error| fault("replacing", path)(error.error))?;
    flush(folder).map(|()| true)
}

/// The file that a save will replace, its folder made: what a chain of links leads to.
pub(super) fn prepare(path: &Path) -> Result<PathBuf, Fault> {
    let path = target(path)?;
    create(folder(&path))?;
    Ok(path)
}

/// Makes sure that an earlier replacement is on disk.
pub(super) fn flush_folder(path: &Path) -> Result<(), Fault> {
    flush(folder(&target(path)?))
}

const SUFFIX: &str = ".tmp";
/// Letters and digits between prefix and suffix.
const RANDOM: usize = 12;

fn prefix(path: &Path) -> std::ffi::OsString {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name
}

/// What a chain of links leads to, whether it is there or not.
pub(super) fn target(path: &Path) -> Result<PathBuf, Fault> {
    links::end(path).map_err(fault("following", path))
}

fn create(folder: &Path) -> Result<(), Fault> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(fault("making the folder", folder))?;
    // The new folder's own name has to be on disk too.
    flush(links::folder(folder))
}

/// The permissions and, where we may, the owner of the file that is replaced.
fn keep_permissions(path: &Path, file: &File) -> io::Result<()> {
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        // Only root may give files away: for everybody else the file becomes their own, as with any editor.
        let _ = fchown(file, Some(metadata.uid()), Some(metadata.gid()));
    }
    // File systems that know one mode only refuse to set any.
    if file.metadata()?.permissions() == metadata.permissions() {
        return Ok(());
    }
    file.set_permissions(metadata.permissions())
}

#[cfg(unix)]
fn flush(folder: &Path) -> Result<(), Fault> {
    use rustix::io::Errno;

    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some file systems flush no folders; the rename itself is all there is.
        Err(error)
            if [Errno::INVAL, Errno::NOSYS, Errno::OPNOTSUPP]
                .map(|no| Some(no.raw_os_error()))
                .contains(&error.raw_os_error()) =>
        {
            Ok(())
        }
        flushed => flushed.map_err(fault("writing the folder", folder)),
    }
}

/// Elsewhere a folder cannot be opened to be flushed; the rename itself is all there is.
#[cfg(not(unix))]
fn flush(_: &Path) -> Result<(), Fault> {
    Ok(())
}

/// Removes what a killed program left behind, but nothing that another one may be writing just now.
pub(super) fn remove_leftovers(path: &Path) {
    const OLD: Duration = Duration::from_secs(600);
    let Ok(path) = target(path) else { return };
    let prefix = prefix(&path);
    for entry in fs::read_dir(folder(&path)).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let middle = name.as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes());
        let middle = middle.and_then(|rest| rest.strip_suffix(SUFFIX.as_bytes()));
        // As long as ours are, so that it is nothing a person has called so.
        let ours = middle.is_some_and(|middle| middle.len() == RANDOM && middle.iter().all(u8::is_ascii_alphanumeric));
        let age = || entry.metadata().ok()?.modified().ok()?.elapsed().ok();
        if ours && age().is_some_and(|age| age > OLD) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
