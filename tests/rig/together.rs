//! Two windows and a stream of commands on one file, at the same items and at different ones, thousands of times.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, sleep};
use std::time::Duration;

use bydoing::progress::MarkState::{self, Doing, Done, NotApplicable, Todo};

use crate::chance::{Chance, rounds};
use crate::disk::{Disk, leftovers};
use crate::driver::Sitting;
use crate::home::Home;
use crate::scene::{self, SIZE, SKILLS, id};
use crate::shown::{Shown, signs};
use crate::table::Row;

/// Each window has a skill of its own, so have the commands; the last is everybody's.
const FIRST: &str = SKILLS[0];
const SECOND: &str = SKILLS[1];
const COMMANDS: &str = SKILLS[2];
const SHARED: &str = SKILLS[3];

pub(crate) fn windows_and_commands(row: &mut Row) {
    let home = scene::home_of(MANY);
    let mut windows = [FIRST, SECOND].map(|_| scene::sit(&home, &[], &[]));
    let over = AtomicBool::new(false);
    let (made, printed) = thread::scope(|scope| {
        let commands = scope.spawn(|| commands(&home, &over));
        let threads: Vec<_> = windows
            .iter_mut()
            .zip([FIRST, SECOND])
            .map(|(window, skill)| scope.spawn(|| ticks(window, skill)))
            .collect();
        let made: Vec<_> = threads.into_iter().map(|thread| thread.join()).collect();
        over.store(true, Ordering::Relaxed);
        (made.into_iter().map(Result::unwrap).sum::<usize>(), commands.join().unwrap())
    });
    let disk = wait_until_all_agree(&home, &windows);
    let mut due: BTreeMap<String, MarkState> =
        [FIRST, SECOND].iter().flat_map(|skill| (0..MANY).map(|n| (id(skill, n), Done))).collect();
    due.extend(printed.done.iter().map(|id| (id.clone(), Done)));
    row.hold_states(&due, &disk);
    let lost = printed
        .links
        .iter()
        .filter(|(id, link)| !disk.progress.marks.get(id).is_some_and(|mark| mark.evidence.contains(link)));
    row.lost += lost.count();
    // What was ticked and taken back on the way was shown as well.
    row.shown = made + printed.done.len() + printed.links.len();
    row.rounds = 1;
    row.say(format!("{made} marks in two windows, {} by commands", printed.done.len() + printed.links.len()));
    for window in &mut windows {
        show_the_disk(window, &disk);
        window.press("q");
        assert_eq!(window.exit_code(), 0);
    }
    assert_eq!(Disk::read(&home.progress()).text, disk.text, "to quit changes nothing");
    row.left += leftovers(&home.progress()).len();
}

/// Items of each skill.
const MANY: usize = 300;
/// How many of them everybody ticks.
const OF_ALL: usize = 100;

/// Goes through the window's own skill, there and back again, then through everybody's. How many marks it made.
fn ticks(window: &mut Sitting, skill: &str) -> usize {
    let mut chance = Chance::of(skill);
    let other = if skill == FIRST { ("o", '~') } else { ("x", '–') };
    let there_and_back = [(" ", '✓', "j"), (other.0, other.1, "k"), (" ", '✓', "j"), (" ", ' ', "k")];
    let passes = there_and_back.repeat(rounds(1) as usize).into_iter().chain([(" ", '✓', "j")]);
    window.go_to(skill);
    let mut made = 0;
    for (key, sign, way) in passes {
        type_often(window, &format!("{key}{way}"), MANY, &mut chance);
        let item = format!("{skill}/{:04}", if way == "j" { MANY - 1 } else { 0 });
        // With a key more or less the cursor would stand elsewhere.
        window.wait_for(&format!("{sign} on {item}"), |screen| {
            let selected = screen.selected();
            selected.starts_with(&format!("[{sign}]")) && selected.contains(&item) && screen.says_saved()
        });
        made += MANY;
    }
    window.press("h");
    window.choose(SHARED);
    type_often(window, " j", OF_ALL, &mut chance);
    made + OF_ALL
}

/// In bursts, as fast as the window takes them or with small rests.
fn type_often(window: &mut Sitting, keys: &str, times: usize, chance: &mut Chance) {
    let mut left = times;
    while left > 0 {
        let burst = left.min(1 + chance.below(8));
        window.type_text(&keys.repeat(burst));
        left -= burst;
        sleep(chance.time(Duration::from_millis(12)));
    }
}

/// What commands have said is on disk.
#[derive(Default)]
struct Printed {
    done: BTreeSet<String>,
    /// A link on each of everybody's items, which no tick takes away.
    links: Vec<(String, String)>,
}

/// Marks often enough, and until it is `over`: items that nobody else has, and links on those that everybody ticks. Some are killed.
fn commands(home: &Home, over: &AtomicBool) -> Printed {
    let mut chance = Chance::of(COMMANDS);
    let mut printed = Printed::default();
    for number in 0.. {
        if over.load(Ordering::Relaxed) && number >= rounds(60) as usize {
            break;
        }
        if number % 2 == 0 {
            let id = id(COMMANDS, number / 2 % MANY);
            if run(home, &["mark", &id, "done"], &mut chance).contains(&format!("  {id}\n")) {
                printed.done.insert(id);
            }
        } else {
            let (id, link) = (id(SHARED, chance.below(OF_ALL)), format!("https://example.org/{number}"));
            let words = ["mark", &id, "done", "--evidence", &link, "--format", "json"];
            if run(home, &words, &mut chance).ends_with("}\n") {
                printed.links.push((id, link));
            }
        }
    }
    printed
}

/// One in four is killed at some moment. What it printed.
fn run(home: &Home, words: &[&str], chance: &mut Chance) -> String {
    let mut command = scene::command(home, &[], words);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    if chance.below(4) == 0 {
        sleep(chance.time(Duration::from_millis(60)));
        child.kill().unwrap();
    }
    let output = child.wait_with_output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    // With so many at it one may not get its turn; it says so, and has not printed anything then.
    assert!(output.status.code() != Some(1) || output.stdout.is_empty() && error.contains("try again"), "{error}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Both windows say "saved" and show as much as there is on disk, which does not change any more.
pub(crate) fn wait_until_all_agree(home: &Home, windows: &[Sitting; 2]) -> Disk {
    for window in windows {
        window.wait_for("all that is on disk", |screen| {
            screen.says_saved() && Shown::on(screen).done == Disk::read(&home.progress()).done.len()
        });
    }
    Disk::read(&home.progress())
}

/// Every item of every skill has the sign that it has on disk.
fn show_the_disk(window: &mut Sitting, disk: &Disk) {
    // High enough for a whole skill.
    window.resize((SIZE.0, MANY as u16 + 40));
    window.press("h");
    for skill in SKILLS {
        window.choose(skill);
        let last = format!("{skill}/{:04}", MANY - 1);
        let screen = window.wait_for(&last, |screen| screen.has(&last));
        let shown: BTreeMap<String, char> =
            screen.lines().iter().flat_map(|line| signs(line)).map(|(sign, id)| (id, sign)).collect();
        for number in 0..MANY {
            let id = id(skill, number);
            let sign = match disk.progress.state(&id) {
                Todo => ' ',
                Doing => '~',
                Done => '✓',
                NotApplicable => '–',
            };
            assert_eq!(shown.get(&id), Some(&sign), "{id} is shown otherwise than it is on disk");
        }
        window.press("h");
    }
}
