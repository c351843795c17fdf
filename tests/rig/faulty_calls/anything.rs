//! Two windows and commands on one file, and any call of any of them may fail at any time.

use std::collections::BTreeMap;
use std::thread::sleep;
use std::time::Duration;

use bydoing::progress::MarkState;

use super::ERRORS;
use crate::chance::{Chance, rounds};
use crate::disk::Disk;
use crate::scene::{self, SKILLS, id};
use crate::shown::Shown;
use crate::strace::{self, Injection};
use crate::table::Row;
use crate::together::wait_until_all_agree;

/// All at once: each of them fails every so many times.
const CALLS: &str = "openat,write,fsync,?rename,?renameat,?renameat2,flock,?unlink,?unlinkat,statx,?readlink,?readlinkat,\
                     read,getdents64,fchmod,fchown";

/// One fault in `MOST` calls at least.
const MOST: usize = 40;

/// What else strace is to do, instead of chance: `BYDOING_INJECT='write:error=ENOSPC:when=3+2'`.
const INJECT: &str = "BYDOING_INJECT";

fn fault(chance: &mut Chance) -> String {
    std::env::var(INJECT).unwrap_or_else(|_| {
        let first = 1 + chance.below(MOST);
        format!("{CALLS}:error={}:when={first}+{}", chance.one_of(&ERRORS), 2 + chance.below(MOST))
    })
}

pub(crate) fn anything(row: &mut Row) {
    if !strace::can_attach(row) {
        return;
    }
    let mut chance = Chance::of("anything");
    let (mut commands, mut not_saved) = (0, 0);
    for _ in 0..rounds(3) {
        let home = scene::home();
        let mut windows = [SKILLS[0], SKILLS[1]].map(|skill| {
            let mut window = scene::sit(&home, &[], &[]);
            window.go_to(skill);
            window
        });
        let mut due = BTreeMap::new();
        let mut ticked = [0, 0];
        for turn in 0..8 {
            let _faults: Vec<_> = windows
                .iter()
                .map(|window| Injection::into(strace::saver(window.pid()), &fault(&mut chance)))
                .collect();
            for _ in 0..4 {
                for (window, ticked) in windows.iter_mut().zip(&mut ticked) {
                    let count = 1 + chance.below(3);
                    window.type_text(&" j".repeat(count));
                    *ticked += count;
                }
                sleep(chance.time(Duration::from_millis(20)));
            }
            let id = id(SKILLS[2], turn);
            // By the time a command comes to its save it has called for other things many times.
            let output = scene::command(&home, &strace::before(&fault(&mut chance)), &["mark", &id, "done"]).output();
            let output = output.unwrap();
            commands += 1;
            if output.status.success() {
                due.insert(id, MarkState::Done);
            }
            for window in &windows {
                let screen = window.frame();
                not_saved += usize::from(screen.has("NOT SAVED"));
                if screen.says_saved() {
                    row.hold(&Shown::on(&screen).ticked, &Disk::read(&home.progress()));
                }
            }
        }
        for window in &mut windows {
            window.press("w");
        }
        for (skill, count) in SKILLS.iter().zip(ticked) {
            due.extend((0..count).map(|n| (id(skill, n), MarkState::Done)));
        }
        let all = format!("{} marks", due.len());
        for window in &windows {
            window.wait_for(&all, |screen| screen.says_saved() && Shown::on(screen).done >= due.len());
        }
        let disk = wait_until_all_agree(&home, &windows);
        row.hold_states(&due, &disk);
        row.rounds += 1;
    }
    row.say(format!("{commands} commands; windows could not save {not_saved} times"));
}
