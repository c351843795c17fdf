//! `bydoing mark`: from the first look at the file to the word that it is saved, every call fails once.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;

use super::ERRORS;
use crate::chance::{Chance, rounds};
use crate::disk::{Disk, leftovers, temporary};
use crate::home::Home;
use crate::scene::{self, EACH, SKILLS, id};
use crate::strace;
use crate::table::Row;

/// Memory and the program's own threads are no business of a disk.
const NO_FILES: [&str; 9] =
    ["brk", "mmap", "munmap", "mprotect", "mremap", "madvise", "futex", "sigaltstack", "getrandom"];

pub(crate) fn each_of_a_command(row: &mut Row) {
    if !strace::can_start(row) {
        return;
    }
    let mut chance = Chance::of("calls of a command");
    let (mut failed, mut shown, mut count) = (0, 0, 0);
    for _ in 0..rounds(1) {
        let home = scene::home();
        assert!(scene::mark(&home, &id(SKILLS[3], 98)).status.success());
        let calls = calls(&home);
        assert!(calls.len() > 20, "a save takes more than {calls:?}");
        count = calls.len();
        let mut done = BTreeSet::from([id(SKILLS[3], 98), id(SKILLS[3], 99)]);
        let mut items = (0..SKILLS.len() * EACH - 2).map(|n| id(SKILLS[n / EACH], n % EACH));
        for (call, number) in &calls {
            let how = format!("{call}:error={}:when={number}", chance.one_of(&ERRORS));
            let id = items.next().unwrap();
            let output = scene::command(&home, &strace::before(&how), &["mark", &id, "done"]).output().unwrap();
            let (out, words) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
            match output.status.code() {
                Some(0) => {
                    assert!(out.starts_with("done ") && out.contains(&format!("  {id}\n")), "{how}: {out}");
                    done.insert(id);
                }
                Some(1) => {
                    failed += 1;
                    assert!(out.is_empty() && words.starts_with("bydoing: "), "{how}: {out}{words}");
                    assert!(!words.contains("os error") && words.lines().count() == 1, "{how}: {words}");
                }
                // A folder that cannot be closed is the end of any Rust program.
                Some(101) if call == "close" => failed += 1,
                other => panic!("{how}: ended with {other:?}: {words}"),
            }
            row.hold(&done, &Disk::read(&home.progress()));
            let left = leftovers(&home.progress());
            assert!(temporary(&left) == 0 || call.starts_with("unlink"), "{how} has left {left:?}");
            row.rounds += 1;
        }
        shown += done.len();
    }
    // Each was held in every round after it.
    row.shown = shown;
    row.say(format!("{count} calls, {failed} commands failed in words"));
}

/// The calls of a save by name, and the how manieth of that name each is.
fn calls(home: &Home) -> Vec<(String, usize)> {
    let log = home.root().join("strace.log");
    let before: [OsString; 4] = ["strace".into(), "-q".into(), "-o".into(), log.clone().into()];
    assert!(scene::command(home, &before, &["mark", &id(SKILLS[3], 99), "done"]).output().unwrap().status.success());
    let (mut counts, mut calls, mut has_looked) = (BTreeMap::new(), Vec::new(), false);
    for line in fs::read_to_string(log).unwrap().lines().take_while(|line| !line.starts_with("write(1,")) {
        let Some((name, _)) = line.split_once('(') else { continue };
        let count = counts.entry(name.to_owned()).or_insert(0);
        *count += 1;
        has_looked |= line.contains("progress.yaml");
        if has_looked && !NO_FILES.contains(&name) {
            calls.push((name.to_owned(), *count));
        }
    }
    calls
}
