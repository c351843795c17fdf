//! Copies of the progress file as it was before: one for each day on which it was saved, and what a restore or a merge
//! replaced.
//!
//! They stand beside the file, in a folder with its name and `.d`, named by the day: `2026-11-20.yaml` is the file as it
//! was before the first save of that day. What is kept beyond that has a number: `2026-11-20-2.yaml`. The folder tells git
//! to leave it alone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::replace::{self, Fault};

/// So many days are kept, and so many numbered copies.
pub const MOST: usize = 14;

const SUFFIX: &str = ".yaml";

/// One copy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Copy {
    pub day: Date,
    /// None: the first of its day.
    pub number: Option<u32>,
    pub path: PathBuf,
}

impl Copy {
    /// As one asks for it: `2026-11-20`, `2026-11-20-2`.
    #[must_use]
    pub fn name(&self) -> String {
        match self.number {
            None => self.day.to_string(),
            Some(number) => format!("{}-{number}", self.day),
        }
    }

    fn of(path: PathBuf) -> Option<Copy> {
        let name = path.file_name()?.to_str()?.strip_suffix(SUFFIX)?;
        let (day, rest) = name.split_at_checked(10)?;
        let number = match rest.strip_prefix('-') {
            // No other spelling of a number: each copy has one name.
            Some(text) => Some(text.parse::<u32>().ok().filter(|number| number.to_string() == text)?),
            None if rest.is_empty() => None,
            None => return None,
        };
        Some(Copy { day: day.parse().ok()?, number, path })
    }
}

/// The folder of the copies, which need not be there.
#[must_use]
pub fn folder(path: &Path) -> PathBuf {
    let mut name = replace::target(path).unwrap_or_else(|_| path.to_owned()).into_os_string();
    name.push(".d");
    PathBuf::from(name)
}

/// All copies, oldest first. Without a folder there are none.
///
/// # Errors
/// The folder cannot be read.
pub fn list(path: &Path) -> io::Result<Vec<Copy>> {
    let entries = match fs::read_dir(folder(path)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut copies: Vec<Copy> = entries.filter_map(|entry| Copy::of(entry.ok()?.path())).collect();
    copies.sort();
    Ok(copies)
}

/// Keeps the bytes as the copy of the day, unless the day has one.
pub(super) fn keep_first(path: &Path, day: Date, bytes: &[u8]) -> Result<(), Fault> {
    let copy = folder(path).join(format!("{day}{SUFFIX}"));
    // A link that leads nowhere is something, too.
    if copy.symlink_metadata().is_ok() {
        return Ok(());
    }
    keep(path, &copy, bytes)
}

/// Keeps the bytes whatever else is kept, and gives back the copy's name. The copy of the day is left for the day's first
/// save. A number is not used twice: of two copies of one day the later one has the higher number.
pub(super) fn keep_also(path: &Path, day: Date, bytes: &[u8]) -> Result<String, Fault> {
    let copies = list(path).unwrap_or_default();
    if let Some(same) = copies.iter().find(|copy| fs::read(&copy.path).is_ok_and(|kept| kept == bytes)) {
        return Ok(same.name());
    }
    let last = copies.iter().filter(|copy| copy.day == day).filter_map(|copy| copy.number).max();
    let mut copy = Copy { day, number: Some(last.map_or(2, |last| last.saturating_add(1))), path: PathBuf::new() };
    copy.path = folder(path).join(format!("{}{SUFFIX}", copy.name()));
    keep(path, &copy.path, bytes)?;
    Ok(copy.name())
}

/// Copies are this computer's: two that git brings together would only be in each other's way.
const NOT_FOR_GIT: &[u8] = b"*\n";

fn keep(path: &Path, copy: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let is_first = !folder(path).exists();
    replace::replace(copy, bytes)?;
    if is_first {
        // Failing leaves a folder that git asks about.
        let _ = replace::replace(&folder(path).join(".gitignore"), NOT_FOR_GIT);
    }
    prune(path, copy);
    Ok(())
}

/// Removes the oldest, never what was kept just now: the clock may have been set back.
fn prune(path: &Path, new: &Path) {
    let copies = list(path).unwrap_or_default();
    let (days, numbered): (Vec<_>, Vec<_>) = copies.into_iter().partition(|copy| copy.number.is_none());
    for mut copies in [days, numbered] {
        let all = copies.len();
        copies.retain(|copy| copy.path != new);
        let others = MOST - (all - copies.len());
        for old in copies.iter().rev().skip(others) {
            // Failing costs a little room.
            let _ = fs::remove_file(&old.path);
        }
    }
}
