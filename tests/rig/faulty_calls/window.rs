//! The window: calls of the thread that saves fail once, or until they go well again.

use std::fs;

use super::ERRORS;
use crate::chance::{Chance, rounds};
use crate::disk::{Disk, leftovers, temporary};
use crate::scene::{self, id};
use crate::shown::Shown;
use crate::strace::{self, Injection};
use crate::table::Row;

/// What the saver asks of the system that has to do with files; with a question mark where not every machine knows it.
const CALLS: [&str; 13] = [
    "openat",
    "write",
    "fsync",
    "?rename,?renameat,?renameat2",
    "flock",
    "close",
    "?unlink,?unlinkat",
    "statx",
    "?readlink,?readlinkat",
    "read",
    "getdents64",
    "fchmod",
    "fchown",
];

pub(crate) fn each_of_a_window(row: &mut Row) {
    if !strace::can_attach(row) {
        return;
    }
    let mut chance = Chance::of("calls of a window");
    let mut failed = 0;
    for _ in 0..rounds(1) {
        let home = scene::home();
        let mut sitting = scene::sit(&home, &[], &[]);
        sitting.wait_for_words("Roles");
        let thread = strace::saver(sitting.pid());
        for (calls, when) in CALLS.iter().flat_map(|calls| ["1", "2", "1+"].map(|when| (calls, when))) {
            let error = match chance.one_of(&ERRORS) {
                // That says "try again", and nobody tries for ever what is always interrupted.
                "EINTR" if when == "1+" => "EIO",
                other => other,
            };
            let how = format!("{calls}:error={error}:when={when}");
            let injection = Injection::into(thread, &how);
            let done = Shown::on(&sitting.tick_next(2)).done;
            let screen = sitting.wait_for(&format!("saved, or not, with {how}"), |screen| {
                screen.says_saved() || screen.has("NOT SAVED")
            });
            // Before the calls go well again: what is said to be there has to be there now.
            if screen.says_saved() {
                row.hold(&Shown::on(&screen).ticked, &Disk::read(&home.progress()));
            } else {
                failed += 1;
            }
            drop(injection);
            if !sitting.frame().says_saved() {
                sitting.press("w");
            }
            let screen = sitting.wait_for(&format!("saved after {how}"), |screen| {
                screen.says_saved() && Shown::on(screen).done == done
            });
            let disk = Disk::read(&home.progress());
            assert_eq!(disk.done.len(), done, "{how}");
            row.hold(&Shown::on(&screen).ticked, &disk);
            let left = leftovers(&home.progress());
            // An unlink that fails leaves what it should have taken away.
            assert!(temporary(&left) == 0 || calls.contains("unlink"), "{how} has left {left:?}");
            row.rounds += 1;
        }
    }
    row.say(format!("{failed} saves failed in words"));
    no_watch(row);
}

/// What is to tell of changes takes for granted that some calls never fail.
fn no_watch(row: &mut Row) {
    let home = scene::home();
    let mut sitting = scene::sit(&home, &[], &[]);
    sitting.wait_for_words("Roles");
    sitting.tick_and_save(2);
    let injection = Injection::into(strace::saver(sitting.pid()), "write:error=EIO");
    // Another folder in this one's place has to be watched anew.
    let away = home.root().join("away");
    fs::rename(home.data(), &away).unwrap();
    assert!(scene::succeeds(&["cp", "-r", away.to_str().unwrap(), home.data().to_str().unwrap()]));
    sitting.tick_next(2);
    sitting.wait_for_not_saved();
    drop(injection);
    sitting.wait_for("saved", |screen| screen.says_saved() && Shown::on(screen).done == 4);
    // From now on it looks by itself.
    assert!(scene::mark(&home, &id("beta", 0)).status.success());
    let screen = sitting.wait_for("the command's mark", |screen| Shown::on(screen).done == 5);
    row.hold(&Shown::on(&screen).ticked, &Disk::read(&home.progress()));
    row.rounds += 1;
}
