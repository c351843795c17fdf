//! What the program costs while nothing is pressed, and the most memory it ever took.

use std::thread::sleep;
use std::time::Duration;

use crate::empty;
use crate::figures::Table;
use crate::keys::{DOWN, open};
use crate::process::Process;
use crate::program::Setting;
use crate::session::Session;

const REST: Duration = Duration::from_secs(3);
const ROUNDS: usize = 5;

pub(crate) fn measure(shipped: &Setting, large: &Setting, table: &mut Table) {
    idle(shipped, table);
    memory(shipped, large, table);
}

fn idle(setting: &Setting, table: &mut Table) {
    let session = open(setting);
    let process = Process(session.pid());
    let Some(before) = process.activity() else {
        return table.note("idle", "not measured", "this system has no /proc");
    };
    sleep(REST);
    let after = process.activity().expect("still there");
    let (time, wakes) = (after.cpu - before.cpu, after.wakes - before.wakes);
    let what = format!("{} s without input", REST.as_secs());
    table.add(
        &what,
        &format!("{} µs, {wakes} wake-ups", time.as_micros()),
        "",
        "",
        "none",
        time.is_zero() && wakes == 0,
    );
    session.quit(b"q");
}

fn memory(shipped: &Setting, large: &Setting, table: &mut Table) {
    let (mut ours, mut floors) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut session = open(shipped);
        let start = Process(session.pid()).peak_memory();
        used(&mut session);
        ours.push((Process(session.pid()).peak_memory(), start));
        session.quit(b"q");
        let mut floor = Session::start(shipped.empty());
        floor.first_frame(&[empty::WORDS]);
        floors.push(Process(floor.pid()).peak_memory());
        floor.quit(b"q");
    }
    let middle = |mut values: Vec<Option<u64>>| {
        values.sort_unstable();
        values[values.len() / 2]
    };
    let starts = middle(ours.iter().map(|(_, start)| *start).collect());
    let (ours, floor) = (middle(ours.into_iter().map(|(used, _)| used).collect()), middle(floors));
    let (Some(ours), Some(starts), Some(floor)) = (ours, starts, floor) else { return };
    let than = format!("{} empty program", megabytes(floor));
    for (what, peak) in [("peak memory, just started", starts), ("peak memory, after some use", ours)] {
        let ratio = peak as f64 / floor as f64;
        table.add(what, &megabytes(peak), &than, &format!("{ratio:.2}"), "3x", ratio < 3.0);
    }
    let session = open(large);
    let peak = Process(session.pid()).peak_memory().unwrap_or_default();
    table.note("peak memory, 10,000 items", &megabytes(peak), "");
    session.quit(b"q");
}

/// What a person does in a minute: moves, finds, ticks.
fn used(session: &mut Session) {
    for key in [DOWN, DOWN, b"\t", DOWN, DOWN, b"\t", DOWN, b" ", b" ", b"/"] {
        session.press(key);
    }
    for letter in b"stakeholder" {
        session.press(&[*letter]);
    }
    session.press(b"\x1b");
    session.settle();
}

fn megabytes(kilobytes: u64) -> String {
    format!("{:.1} MB", kilobytes as f64 / 1024.0)
}
