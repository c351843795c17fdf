//! A disk that takes seconds: the screen goes on answering keys, and what others write meanwhile is not overwritten.

use std::ffi::OsString;
use std::fs;
use std::thread::sleep;
use std::time::Duration;

use crate::chance::rounds;
use crate::disk::Disk;
use crate::driver::Sitting;
use crate::home::Home;
use crate::keys_to_frames::{figure, worst};
use crate::scene::{self, id};
use crate::shown::Shown;
use crate::strace;
use crate::table::Row;

/// A window whose flushes take so long. Other calls are not even looked at, and take no longer than ever.
fn slow(row: &mut Row, home: &Home, delay: Duration) -> Option<Sitting> {
    let delay = format!("inject=fsync:delay_enter={}", delay.as_micros());
    let words = ["strace", "-f", "--seccomp-bpf", "-q", "-e", "trace=fsync", "-e", &delay, "-o", "/dev/null"];
    if !strace::can_start(row) || !scene::succeeds(&[&words[..], &["true"]].concat()) {
        return None;
    }
    // The first save of a day keeps a copy.
    assert!(scene::mark(home, &id("delta", 0)).status.success());
    let mut sitting = scene::sit(home, &words.map(OsString::from), &[]);
    sitting.go_to("alpha");
    Some(sitting)
}

pub(crate) fn keys(row: &mut Row) {
    const DELAY: Duration = Duration::from_secs(2);
    let (home, beside) = (scene::home(), scene::home());
    let Some(mut sitting) = slow(row, &home, DELAY) else { return };
    let mut quick = scene::sit(&beside, &[], &[]);
    quick.go_to("alpha");
    quick.tick_and_save(1);
    let undisturbed = quick.time_moves(|_, count| count < 40);
    let mut meanwhile = Vec::new();
    for _ in 0..rounds(1) {
        let done = Shown::on(&sitting.tick_next(2)).done;
        let saving = |sitting: &Sitting, count| count < 40 && !sitting.frame().says_saved();
        meanwhile.extend(sitting.time_moves(saving));
        assert!(!sitting.frame().says_saved(), "the disk was not slow");
        let screen = sitting.wait_for("saved", |screen| screen.says_saved() && Shown::on(screen).done == done);
        row.hold(&Shown::on(&screen).ticked, &Disk::read(&home.progress()));
        row.rounds += 1;
    }
    row.say(format!("arrow keys while a flush takes 2 s: {}; else {}", figure(&meanwhile), figure(&undisturbed)));
    assert!(meanwhile.len() >= 40 && worst(&meanwhile) < DELAY / 2, "the screen waits for the disk: {meanwhile:?}");
}

/// Somebody who knows nothing of locks edits the file while a save is waiting for the disk.
pub(crate) fn others(row: &mut Row) {
    const DELAY: Duration = Duration::from_secs(1);
    let home = scene::home();
    let path = home.progress();
    let Some(mut sitting) = slow(row, &home, DELAY) else { return };
    for round in 0..2 {
        let done = Shown::on(&sitting.frame()).done;
        sitting.type_text("] ");
        // By now the new file is written and waits to be flushed.
        sleep(DELAY / 2);
        let by_hand = id("gamma", round);
        let entry = format!("  {by_hand}:\n    state: done\n    date: 2026-01-02\n    text: by hand\n");
        let text = home.progress_text() + &entry;
        if round % 2 == 0 {
            fs::write(&path, text).unwrap();
        } else {
            fs::write(path.with_extension("new"), text).unwrap();
            fs::rename(path.with_extension("new"), &path).unwrap();
        }
        let screen =
            sitting.wait_for("both, saved", |screen| screen.says_saved() && Shown::on(screen).done == done + 2);
        let disk = Disk::read(&path);
        let mut due = Shown::on(&screen).ticked;
        due.insert(by_hand);
        row.hold(&due, &disk);
        assert_eq!(disk.done.len(), done + 2);
        row.rounds += 1;
    }
}
