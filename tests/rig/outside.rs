//! Changes by somebody else, while the window is open: how long until they are seen, and what they leave alone.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use bydoing::progress::MarkState;

use crate::chance::rounds;
use crate::disk::Disk;
use crate::driver::Sitting;
use crate::home::Home;
use crate::keys_to_frames::{figure, median, worst};
use crate::scene::{self, id};
use crate::shown::Shown;
use crate::table::Row;
use crate::unsaved::says;

/// What is promised, and what a busy machine may make of it once.
const PROMISED: Duration = Duration::from_millis(500);
const BUSY: Duration = Duration::from_secs(3);

/// A change by hand: its name, and how the file gets this text.
type Way<'a> = (&'a str, &'a dyn Fn(&str));

pub(crate) fn told(row: &mut Row) {
    by_hand(row, &[]);
}

/// Where nobody tells of changes.
pub(crate) fn looked_for(row: &mut Row) {
    by_hand(row, &[("BYDOING_POLL", "1")]);
}

fn by_hand(row: &mut Row, variables: &[(&str, &str)]) {
    let home = scene::home();
    let path = home.progress();
    let mut sitting = scene::sit(&home, &[], variables);
    sitting.go_to("alpha");
    sitting.tick_on(10);
    let before = sitting.wait_for("ten ticks", |screen| Shown::on(screen).done == 10 && screen.says_saved());
    let cursor = before.selected();
    let mut number = 0;
    let in_place = |text: &str| fs::write(&path, text).unwrap();
    let by_rename = |text: &str| {
        fs::write(path.with_extension("new"), text).unwrap();
        fs::rename(path.with_extension("new"), &path).unwrap();
    };
    let ways: [Way; 2] = [("edit in place", &in_place), ("edit by rename", &by_rename)];
    let times = ways.map(|(what, write)| {
        let times: Vec<_> = (0..rounds(10))
            .map(|_| {
                number += 1;
                write(&(home.progress_text() + &entry(number)));
                seen(&sitting, 10 + number)
            })
            .collect();
        (what, times)
    });
    number += 1;
    let commands: Vec<_> = (0..rounds(10) as usize)
        .map(|n| {
            assert!(scene::mark(&home, &id("delta", n)).status.success());
            seen(&sitting, 10 + number + n)
        })
        .collect();
    for (what, times) in times.into_iter().chain([("bydoing mark", commands)]) {
        tell(row, what, &times);
    }
    assert_eq!(sitting.frame().selected(), cursor, "the cursor has left its item");
    let disk = Disk::read(&path);
    row.hold(&Shown::on(&sitting.frame()).ticked, &disk);
    undo_is_for_ones_own(row, &home, &mut sitting);
}

/// One more mark, at the end of a file that has some.
fn entry(number: usize) -> String {
    format!("  {}:\n    state: done\n    date: 2026-01-02\n    text: by hand\n", id("gamma", number))
}

/// From now until the window shows so many done.
fn seen(window: &Sitting, done: usize) -> Duration {
    window.time_until("what somebody else did", Instant::now(), |screen| Shown::on(screen).done == done)
}

fn tell(row: &mut Row, what: &str, times: &[Duration]) {
    row.say(format!("{what} to screen: {}", figure(times)));
    row.rounds += times.len();
    assert!(median(times) < PROMISED && worst(times) < BUSY, "{what}: {times:?}");
}

fn undo_is_for_ones_own(row: &mut Row, home: &Home, sitting: &mut Sitting) {
    let done = Shown::on(&sitting.frame()).done;
    assert!(scene::mark(home, &id("delta", 99)).status.success());
    sitting.wait_for("the command's mark", |screen| Shown::on(screen).done == done + 1);
    for undone in 1..=10 {
        sitting.press("u");
        sitting.wait_for("one less", |screen| Shown::on(screen).done == done + 1 - undone);
    }
    // There is nothing of its own left to undo.
    sitting.press("u");
    sitting.wait_for("nothing to undo", |screen| says(screen, "Nothing to undo"));
    sitting.wait_for("saved", |screen| screen.says_saved());
    let disk = Disk::read(&home.progress());
    assert_eq!(disk.done.len(), done + 1 - 10, "what others wrote stays");
    assert!((0..10).all(|n| disk.progress.state(&id("alpha", n)) == MarkState::Todo));
    row.rounds += 1;
}

/// Another window's tick, from the key there to the screen here.
pub(crate) fn windows(row: &mut Row) {
    let home = scene::home();
    let mut one = scene::sit(&home, &[], &[]);
    let other = scene::sit(&home, &[], &[]);
    for window in [&one, &other] {
        window.wait_for_words("Roles");
    }
    let times: Vec<_> = (1..=rounds(10) as usize)
        .map(|done| {
            let began = Instant::now();
            one.type_text("] ");
            let time = other.time_until("the other's tick", began, |screen| Shown::on(screen).done == done);
            one.wait_for("saved", |screen| screen.says_saved());
            time
        })
        .collect();
    tell(row, "another window's key", &times);
    let disk = Disk::read(&home.progress());
    assert_eq!(disk.done.len(), times.len());
    row.hold(&disk.done, &disk);
}

/// `git checkout` of two versions, there and back.
pub(crate) fn git(row: &mut Row) {
    let home = scene::home();
    let data = home.data();
    let run = |words: &[&str]| {
        let who = ["git", "-C", data.to_str().unwrap(), "-c", "user.name=A", "-c", "user.email=a@example.org"];
        scene::succeeds(&[&who, words].concat())
    };
    if !run(&["init", "-q", "-b", "few"]) {
        return row.skip("git checkout", "git is not installed");
    }
    assert!(run(&["add", "."]) && run(&["commit", "-qm", "few"]) && run(&["checkout", "-qb", "many"]));
    let marks: String = (0..5).map(entry).collect();
    fs::write(home.progress(), home.progress_text() + "marks:\n" + &marks).unwrap();
    assert!(run(&["commit", "-qam", "many"]));
    let mut sitting = scene::sit(&home, &[], &[]);
    sitting.go_to("alpha");
    sitting.wait_for("many", |screen| Shown::on(screen).done == 5);
    let times: Vec<_> = ["few", "many"]
        .repeat(rounds(5) as usize)
        .into_iter()
        .map(|branch| {
            assert!(run(&["checkout", "-q", branch]));
            seen(&sitting, if branch == "few" { 0 } else { 5 })
        })
        .collect();
    tell(row, "git checkout", &times);
    a_merge_with_conflicts(row, &home, &mut sitting, &run);
}

/// What git leaves is told and left alone, marks wait, and all is well once it is settled.
fn a_merge_with_conflicts(row: &mut Row, home: &Home, sitting: &mut Sitting, run: &dyn Fn(&[&str]) -> bool) {
    let path = home.progress();
    let mark = |note: &str| {
        let words = ["mark", &id("beta", 7), "done", "--note", note];
        assert!(scene::command(home, &[], &words).output().unwrap().status.success());
        assert!(run(&["commit", "-qam", note]));
    };
    mark("one");
    assert!(run(&["checkout", "-q", "few"]));
    mark("other");
    assert!(!run(&["merge", "-q", "many"]), "there is a conflict");
    sitting.wait_for("a word of it", |screen| says(screen, "Somebody changed the file") && screen.has("NOT USABLE"));
    let conflict = fs::read(&path).unwrap();
    sitting.type_text("] ");
    sitting.wait_for_not_saved();
    assert_eq!(fs::read(&path).unwrap(), conflict, "what git wrote is left alone");
    settle(&path);
    let screen = sitting.wait_for("saved", |screen| screen.says_saved() && Shown::on(screen).done == 7);
    row.hold(&Shown::on(&screen).ticked, &Disk::read(&path));
    row.rounds += 1;
}

/// Keeps one side, as a person does.
fn settle(path: &Path) {
    let text = fs::read_to_string(path).unwrap();
    let (mut keep, mut kept) = (true, String::new());
    for line in text.split_inclusive('\n') {
        match line.get(..7) {
            Some("<<<<<<<") | Some(">>>>>>>") => keep = line.starts_with('>'),
            Some("=======") => keep = true,
            _ if keep => kept += line,
            _ => {}
        }
    }
    fs::write(path, kept).unwrap();
}
