//! A progress file of 20 MB with 100,000 marks: it opens, one tick is saved, and the window answers keys meanwhile.

use std::fs;
use std::time::{Duration, Instant};

use crate::disk::Disk;
use crate::keys_to_frames::{figure, worst};
use crate::scene::{self, id};
use crate::shown::Shown;
use crate::table::Row;

const MARKS: usize = 100_000;

/// Programs that are not optimised take much longer to read it than this, and than a test should.
const IS_QUICK: bool = !cfg!(debug_assertions);

/// Reading alone takes many seconds where the program is not optimised.
const PATIENCE: Duration = Duration::from_secs(300);

pub(crate) fn file(row: &mut Row) {
    let home = scene::home();
    let path = home.progress();
    let text = text();
    assert!(text.len() > 20_000_000);
    home.write("progress.yaml", &text);
    let began = Instant::now();
    let mut sitting = scene::sit(&home, &[], &[]);
    sitting.wait_within(PATIENCE, "the first frame", |screen| screen.has("Roles"));
    row.say(format!("{} MB, {MARKS} marks: open after {:.1} s", text.len() / 1_000_000, began.elapsed().as_secs_f64()));
    sitting.go_to("alpha");
    let undisturbed = sitting.time_moves(|_, count| count < 40);

    let (mut saves, mut meanwhile) = (Vec::new(), Vec::new());
    for done in 1..=5 {
        let began = Instant::now();
        sitting.tick_next(1);
        meanwhile.extend(sitting.time_moves(|sitting, _| !sitting.frame().says_saved()));
        saves.push(sitting.time_until("saved", began, |screen| screen.says_saved() && Shown::on(screen).done == done));
        row.rounds += 1;
    }
    row.say(format!("tick to \"saved\": {}", figure(&saves)));
    row.say(format!("arrow keys meanwhile: {}; else {}", figure(&meanwhile), figure(&undisturbed)));
    assert!(worst(&meanwhile) < Duration::from_secs(1), "the screen waits for the file: {meanwhile:?}");

    let shown = Shown::on(&sitting.frame()).ticked;
    let after = fs::read_to_string(&path).unwrap();
    let others: String = without(&after, &shown);
    assert!(others == text, "something else has changed in the file");
    assert_eq!(shown.len(), 5);
    row.shown += shown.len();
    if IS_QUICK {
        row.shown -= shown.len();
        row.hold(&shown, &Disk::read(&path));
        let began = Instant::now();
        assert!(scene::mark(&home, &id("beta", 0)).status.success());
        let command = began.elapsed();
        let seen = sitting.time_until("the command's mark", began + command, |screen| Shown::on(screen).done == 6);
        row.say(format!("bydoing mark: {command:.1?}; then seen in the window after {seen:.1?}"));
    } else {
        row.say("as in real life: cargo test --release --test rig -- large");
    }
}

/// Marks of a framework that is not loaded, after the place of those that are.
fn text() -> String {
    let mut text = scene::PROGRESS.to_owned() + "marks:\n";
    for number in 0..MARKS {
        text += &format!(
            "  unloaded/skill-{:04}/activity-{number:06}:\n    state: done\n    date: 2026-11-21\n    \
             text: Defined the scope of a minimum viable product, number {number}\n    \
             note: Cut the licensing beta to three journeys of the seven.\n",
            number / 50
        );
    }
    text
}

/// The text without the entries of these items, of three lines each.
fn without<'a>(text: &str, ids: impl IntoIterator<Item = &'a String>) -> String {
    let mut rest = text.to_owned();
    for id in ids {
        let start = rest.find(&format!("  {id}:\n")).expect("the mark is on disk");
        let end = start + rest[start..].split_inclusive('\n').take(4).map(str::len).sum::<usize>();
        rest.replace_range(start..end, "");
    }
    rest
}
