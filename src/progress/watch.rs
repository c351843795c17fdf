//! Noticing that somebody else has written the progress file.
//!
//! A file that is replaced in one step is another file afterwards, so its folder is watched, and that folder's own folder
//! as well: it may come, go, or be put in another's place. A link may lead elsewhere: every step of it counts.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::store::links;

/// Asks for looking again and again instead of being told, for folders that are said to be watched and are not.
const VARIABLE: &str = "BYDOING_POLL";

/// Tells of changes while it lives.
pub(super) struct Watch {
    path: PathBuf,
    changed: Arc<dyn Fn() + Send + Sync>,
    /// What is watched, and by whom.
    places: Places,
    watcher: Option<RecommendedWatcher>,
    /// It has panicked once, as it does where the system refuses what it takes for granted. Then we look ourselves.
    broken: bool,
}

/// Folders, what they are (another one may stand in a folder's place), and the names in them that matter.
type Places = BTreeMap<PathBuf, (Option<links::Identity>, Vec<OsString>)>;

impl Watch {
    pub(super) fn new(path: &Path, changed: impl Fn() + Send + Sync + 'static) -> Watch {
        Watch { path: path.to_owned(), changed: Arc::new(changed), places: Places::new(), watcher: None, broken: false }
    }

    /// Watches what there is to watch now. False: nobody will tell, and one has to look.
    pub(super) fn renew(&mut self) -> bool {
        if self.broken || std::env::var_os(VARIABLE).is_some_and(|value| !value.is_empty()) {
            return false;
        }
        let places = places(&self.path);
        if self.watcher.is_none() || places != self.places {
            self.forget();
            match watch(&places, self.changed.clone()) {
                Ok(watcher) => self.watcher = watcher,
                Err(Broken) => self.broken = true,
            }
            self.places = places;
            if self.watcher.is_some() {
                // Before the watch something may have happened.
                (self.changed)();
            }
        }
        self.watcher.is_some()
    }

    fn forget(&mut self) {
        let watcher = self.watcher.take();
        self.broken |= catch_unwind(AssertUnwindSafe(|| drop(watcher))).is_err();
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.forget();
    }
}

struct Broken;

/// None: it cannot be done, here or now.
fn watch(places: &Places, changed: Arc<dyn Fn() + Send + Sync>) -> Result<Option<RecommendedWatcher>, Broken> {
    if places.keys().any(|folder| !links::announces_changes(folder)) {
        return Ok(None);
    }
    let names: Vec<OsString> = places.values().flat_map(|(_, names)| names.clone()).collect();
    let on_event = move |event: notify::Result<Event>| {
        // An event that got lost may have been ours.
        let matters = event.map_or(true, |event| {
            let named = |path: &PathBuf| path.file_name().is_none_or(|name| names.iter().any(|known| known == name));
            event.need_rescan() || is_change(event.kind) && event.paths.iter().any(named)
        });
        if matters {
            changed();
        }
    };
    let Ok(mut watcher) = notify::recommended_watcher(on_event) else { return Ok(None) };
    let watch = |folder: &PathBuf| watcher.watch(folder, RecursiveMode::NonRecursive).is_ok();
    match catch_unwind(AssertUnwindSafe(|| places.keys().all(watch))) {
        Ok(true) => Ok(Some(watcher)),
        Ok(false) => catch_unwind(AssertUnwindSafe(|| drop(watcher))).map(|()| None).map_err(|_| Broken),
        Err(_) => {
            // To drop it would be the second panic.
            std::mem::forget(watcher);
            Err(Broken)
        }
    }
}

/// Reading is none: we do it ourselves.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    }
}

fn places(path: &Path) -> Places {
    let mut places = Places::new();
    for step in links::steps(path) {
        let (mut at, mut levels) = (step.as_path(), 0);
        // The folder and its folder; where they are not there yet, what is.
        while let (Some(folder), Some(name)) = (at.parent(), at.file_name())
            && levels < 2
        {
            if let Some(identity) = links::identity(folder) {
                let entry = places.entry(folder.to_owned()).or_insert_with(|| (Some(identity), Vec::new()));
                entry.1.push(name.to_owned());
                levels += 1;
            }
            at = folder;
        }
    }
    places
}
