//! The progress file under everything that can happen to it: nothing that was shown as saved is ever lost, and nothing that
//! somebody else wrote is ever overwritten.

#![allow(clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

mod copies;
mod faults;
#[cfg(unix)]
mod permissions;
mod text;

use std::fs;
use std::path::{Path, PathBuf};

use bydoing::progress::store::{News, SaveError, Store};
use bydoing::progress::{MarkState, Progress};
use jiff::civil::date;

/// A folder for one test, on the disk that the repository is on.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder")
}

fn file(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("progress.yaml")
}

/// These items done, and nothing else.
fn done(ids: &[&str]) -> Progress {
    let mut progress = Progress::default();
    for id in ids {
        let _ = progress.set_state(id, MarkState::Done, date(2026, 11, 21), "Text");
    }
    progress
}

/// Changes what a store knows as `base` to `wanted`, as a window does that holds on to its store.
fn save_on(store: &mut Store, base: &Progress, wanted: &Progress) -> Result<News, SaveError> {
    store.add(&base.changes_to(wanted));
    store.save()?;
    Ok(store.news())
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("the file")
}

/// What is in the folder besides the progress file.
fn leftovers(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    names.map(|name| name.to_string_lossy().into_owned()).filter(|name| name.starts_with("progress.yaml.")).collect()
}
