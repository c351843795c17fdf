//! What is on disk.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use bydoing::progress::store::{Access, copies, open};
use bydoing::progress::{MarkState, Progress};

/// A progress file as it stands.
pub(crate) struct Disk {
    pub(crate) text: String,
    pub(crate) access: Access,
    pub(crate) progress: Progress,
    complete: bool,
    /// The items that are done there.
    pub(crate) done: BTreeSet<String>,
}

impl Disk {
    pub(crate) fn read(path: &Path) -> Disk {
        let opened = open(path);
        let done = opened.progress.marks.iter().filter(|(_, mark)| mark.state == MarkState::Done);
        Disk {
            text: fs::read_to_string(path).unwrap_or_default(),
            done: done.map(|(id, _)| id.clone()).collect(),
            access: opened.access,
            complete: opened.complete,
            progress: opened.progress,
        }
    }

    /// It reads without a flaw, and every entry is there whole or not at all.
    pub(crate) fn is_whole(&self) -> bool {
        let whole = self
            .progress
            .marks
            .values()
            .all(|mark| (mark.state == MarkState::Todo || mark.date.is_some()) && mark.text.is_some());
        self.complete && self.access == Access::Writable && whole
    }
}

/// What is beside a progress file and among its copies that ought to be there only during a save.
pub(crate) fn leftovers(path: &Path) -> Vec<String> {
    let own = format!("{}.", path.file_name().unwrap().to_string_lossy());
    let names = |folder: &Path| -> Vec<String> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    };
    let copies = copies::folder(path);
    let beside =
        names(path.parent().unwrap()).into_iter().filter(|name| name.starts_with(&own) && !name.ends_with(".d"));
    beside.chain(names(&copies).into_iter().filter(|name| name.ends_with(".tmp"))).collect()
}

/// How many of them are files that were to replace others. A lock that was left behind is no more than a name.
pub(crate) fn temporary(left: &[String]) -> usize {
    left.iter().filter(|name| name.ends_with(".tmp")).count()
}
