//! Marks that cannot be saved: they stay in the window, which never says "saved" of them, and go to disk once they can.

use std::fs::{self, FileType};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::disk::Disk;
use crate::driver::Sitting;
use crate::screen::Screen;
use crate::shown::Shown;
use crate::table::Row;

/// What keeps marks from being saved.
pub(crate) struct Fault<'a> {
    pub(crate) what: &'a str,
    /// Words of the sentence that tells the user.
    pub(crate) says: &'a str,
}

/// How marks get to disk once the fault is gone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Again {
    ByItself,
    /// The key that saves again.
    AtW,
}

/// "By itself within some seconds."
const SOME_SECONDS: Duration = Duration::from_secs(8);

/// More than the window may show in one status line, without its line ends.
pub(crate) fn says(screen: &Screen, words: &str) -> bool {
    let text = screen.text();
    text.split_whitespace().collect::<Vec<_>>().join(" ").contains(words)
}

impl Sitting {
    /// What is shown now, as a whole.
    pub(crate) fn frame(&self) -> Screen {
        self.wait_for("a frame", |_| true)
    }

    /// Ticks the next `count` items that are not done, one by one, and waits until the screen shows each.
    pub(crate) fn tick_next(&mut self, count: usize) -> Screen {
        let mut screen = self.frame();
        for done in Shown::on(&screen).done + 1..=Shown::on(&screen).done + count {
            self.type_text("] ");
            screen = self.wait_for("a tick", |screen| Shown::on(screen).done == done);
        }
        screen
    }

    /// Ticks and waits until it is on disk.
    pub(crate) fn tick_and_save(&mut self, count: usize) -> Screen {
        let done = Shown::on(&self.tick_next(count)).done;
        self.wait_for("saved", |screen| screen.says_saved() && Shown::on(screen).done == done)
    }
}

/// With the fault in place: ticks, looks at what the window says, mends, and waits until all of it is on disk.
/// How long that took.
pub(crate) fn survives(
    row: &mut Row,
    path: &Path,
    sitting: &mut Sitting,
    fault: &Fault,
    again: Again,
    mend: impl FnOnce(),
) -> Duration {
    let before = snapshot(path);
    let shown = Shown::on(&sitting.tick_next(3));
    let what = format!("{}: \"{}\"", fault.what, fault.says);
    sitting.wait_for(&what, |screen| screen.has("NOT SAVED") && says(screen, fault.says));
    let shown_later = Shown::on(&sitting.tick_next(2));
    let screen = sitting.wait_for_not_saved();
    assert!(!screen.says_saved(), "{what}");
    assert!(shown.ticked.is_disjoint(&shown_later.others), "{what}: a mark has left the screen");
    assert!(snapshot(path) == before, "{what}: something was written");
    mend();
    let mended = Instant::now();
    if again == Again::AtW {
        sitting.press("w");
    }
    let saved = |screen: &Screen| screen.says_saved() && Shown::on(screen).done >= shown_later.done;
    let screen = sitting.wait_for(&format!("saved after {}", fault.what), saved);
    let took = mended.elapsed();
    assert!(took < SOME_SECONDS, "{what}: it took {took:?} until the marks were saved");
    let disk = Disk::read(path);
    row.hold(&Shown::on(&screen).ticked, &disk);
    let lost: Vec<_> = shown_later.ticked.difference(&disk.done).collect();
    assert!(lost.is_empty(), "{what}: {lost:?}");
    row.rounds += 1;
    took
}

/// What stands there, to the last byte. To read a pipe would take for ever.
fn snapshot(path: &Path) -> (Option<FileType>, Option<Vec<u8>>) {
    let kind = fs::symlink_metadata(path).map(|metadata| metadata.file_type()).ok();
    (kind, kind.filter(FileType::is_file).and_then(|_| fs::read(path).ok()))
}

/// The longest of some times, as a figure.
pub(crate) fn longest(times: &[Duration]) -> String {
    format!("{:.1} s", times.iter().max().copied().unwrap_or_default().as_secs_f64())
}
