//! SIGKILL at random moments of rapid ticking: of windows, of `bydoing mark`, of a program that is nothing but the saver.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::chance::{Chance, rounds};
use crate::disk::{Disk, leftovers};
use crate::driver::Sitting;
use crate::home::Home;
use crate::saver;
use crate::scene::{self, EACH, SKILLS, id};
use crate::shown;
use crate::table::Row;

/// What is out of sight is counted in the header.
const SMALL: (u16, u16) = (90, 24);

pub(crate) fn windows(row: &mut Row) {
    let mut chance = Chance::of("kills of windows");
    let mut home = scene::home();
    let mut kept = 0;
    for _ in 0..rounds(200) {
        // A new file now and then: it is the kills that should take the time, not the reading.
        if kept > EACH * 3 / 2 {
            ends_well(row, &home);
            home = scene::home();
        }
        let mut sitting = Sitting::start_with(&home, SMALL, &[]);
        sitting.wait_for_words("Roles");
        let end = Instant::now() + chance.time(Duration::from_millis(200));
        while Instant::now() < end {
            // The next that is not done: nothing is ever unticked.
            sitting.type_text(&"] ".repeat(1 + chance.below(5)));
            // Long enough for "saved", or not.
            sleep(chance.time(Duration::from_millis(60)).min(end.saturating_duration_since(Instant::now())));
        }
        sitting.signal("KILL");
        sitting.exit_code();
        let shown = shown::last_saved(&sitting.raw(), SMALL);
        let disk = Disk::read(&home.progress());
        row.hold(&shown.ticked, &disk);
        row.shown += shown.done - shown.ticked.len();
        row.lost += shown.done.saturating_sub(disk.done.len().max(shown.ticked.len()));
        row.rounds += 1;
        kept = disk.done.len();
    }
    ends_well(row, &home);
}

pub(crate) fn commands(row: &mut Row) {
    let mut chance = Chance::of("kills of commands");
    let mut home = scene::home();
    let (mut saved, mut shown) = (BTreeSet::new(), 0);
    // Some that may live say how long a life is; the others die in it or a little later.
    let mut lives = Vec::new();
    for number in 0..5 {
        let began = Instant::now();
        assert!(scene::mark(&home, &id(SKILLS[0], number)).status.success());
        lives.push(began.elapsed());
        saved.insert(id(SKILLS[0], number));
    }
    lives.sort();
    let life = lives[lives.len() / 2];
    for round in 0..rounds(100) as usize {
        if round % (3 * EACH) == 0 && round > 0 {
            ends_well(row, &home);
            home = scene::home();
            shown += std::mem::take(&mut saved).len();
        }
        let (skill, number) = (SKILLS[1 + round / EACH % 3], round % EACH);
        let mut command = scene::command(&home, &[], &["mark", &id(skill, number), "done"]);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        sleep(life.mul_f64(0.4) + chance.time(life.mul_f64(1.2)));
        saved.extend(killed(&mut child, out));
        row.hold(&saved, &Disk::read(&home.progress()));
        row.rounds += 1;
    }
    // Each was held in every round after it.
    row.shown = shown + saved.len();
    ends_well(row, &home);
}

pub(crate) fn savers(row: &mut Row) {
    let mut chance = Chance::of("kills of savers");
    let mut home = scene::home();
    let (mut saved, mut shown) = (BTreeSet::new(), 0);
    for round in 0..rounds(200) {
        if round % 20 == 0 && round > 0 {
            ends_well(row, &home);
            home = scene::home();
            shown += std::mem::take(&mut saved).len();
        }
        let mut child = saver::start(&home.progress(), round);
        let mut out = BufReader::new(child.stdout.take().unwrap());
        saved.extend(next(&mut out));
        sleep(chance.time(Duration::from_millis(40)));
        saved.extend(killed(&mut child, out));
        row.hold(&saved, &Disk::read(&home.progress()));
        row.rounds += 1;
    }
    row.shown = shown + saved.len();
    ends_well(row, &home);
}

/// Kills it; the ids that it had said are saved.
fn killed(child: &mut Child, mut out: impl BufRead) -> Vec<String> {
    child.kill().unwrap();
    child.wait().unwrap();
    std::iter::from_fn(|| next(&mut out)).collect()
}

/// The next id that is said to be saved. A line that was cut off says nothing.
fn next(out: &mut impl BufRead) -> Option<String> {
    loop {
        let mut line = String::new();
        out.read_line(&mut line).ok().filter(|_| line.ends_with('\n'))?;
        // The id stands at its end, whichever of the two says so.
        if let Some(id) = line.strip_prefix("done").and_then(|rest| rest.split_whitespace().next_back()) {
            return Some(id.to_owned());
        }
    }
}

/// Whatever the dead have left behind, the next one saves.
fn ends_well(row: &mut Row, home: &Home) {
    let left = leftovers(&home.progress());
    let last = id(SKILLS[3], EACH - 1);
    let output = scene::mark(home, &last);
    assert!(output.status.success(), "{left:?} are in the way: {}", String::from_utf8_lossy(&output.stderr));
    assert!(Disk::read(&home.progress()).done.contains(&last));
    row.left += left.len();
}
