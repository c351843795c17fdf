//! Where one left off, in the platform's state folder, by progress file. Losing it loses nothing of the user's.

use std::collections::BTreeMap;
use std::fs::DirBuilder;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::app::place::Place;
use crate::folder;

type Places = BTreeMap<String, Place>;

/// The place of the last run with this progress file.
#[must_use]
pub(super) fn read(progress: &Path) -> Option<Place> {
    all().remove(&key(progress))
}

/// Keeps the place for the next run. Failing is not worth a word: the user's marks are elsewhere.
pub(super) fn write(progress: &Path, place: &Place) {
    let mut places = all();
    places.insert(key(progress), place.clone());
    if let (Some(path), Ok(text)) = (file(), serde_yaml::to_string(&places)) {
        let _ = replace(&path, &text);
    }
}

/// More than any number of places takes.
const MOST: u64 = 1 << 20;

fn all() -> Places {
    let text = file().and_then(|path| text(&path)).unwrap_or_default();
    serde_yaml::from_str(&text).unwrap_or_default()
}

/// None for what cannot be read at once: the window opens without it.
fn text(path: &Path) -> Option<String> {
    let metadata = std::fs::metadata(path).ok()?;
    let readable = metadata.is_file() && metadata.len() <= MOST;
    readable.then(|| std::fs::read_to_string(path).ok())?
}

/// A new file, and a new folder, is for its owner only; one that is there keeps its permissions, and a link stays a link.
fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let path = &std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    if let Ok(metadata) = std::fs::metadata(path) {
        file.as_file().set_permissions(metadata.permissions())?;
    }
    file.persist(path)?;
    Ok(())
}

fn file() -> Option<PathBuf> {
    folder::platform_state().map(|state| state.join("places.yaml"))
}

fn key(progress: &Path) -> String {
    std::path::absolute(progress).unwrap_or_else(|_| progress.to_owned()).display().to_string()
}
