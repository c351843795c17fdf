//! What the program costs while nothing is pressed, and the most memory it ever took.

use std::thread::sleep;
use std::time::Duration;

use crate::empty;
use crate::figures::Table;
use crate::keys::{DOWN, open};
use crate::process::Process;
use crate::program::Setting;
use crate::sitting::Sitting;

const REST: Duration = Duration::from_secs(3);
const ROUNDS: usize = 5;

pub(crate) fn measure(shipped: &Setting, large: &Setting, table: &mut Table) {
    idle(shipped, table);
    memory(shipped, large, table);
}

fn idle(setting: &Setting, table: &mut Table) {
    let sitting = open(setting);
    let process = Process(sitting.pid());
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
    sitting.quit(b"q");
}

fn memory(shipped: &Setting, large: &Setting, table: &mut Table) {
    let (mut ours, mut floors) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut sitting = open(shipped);
        let start = Process(sitting.pid()).peak_memory();
        used(&mut sitting);
        ours.push((Process(sitting.pid()).peak_memory(), start));
        sitting.quit(b"q");
        let mut floor = Sitting::start(shipped.empty());
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
    let sitting = open(large);
    let peak = Process(sitting.pid()).peak_memory().unwrap_or_default();
    table.note("peak memory, 10,000 items", &megabytes(peak), "");
    sitting.quit(b"q");
}

/// What a person does in a minute: moves, finds, ticks.
fn used(sitting: &mut Sitting) {
    for key in [DOWN, DOWN, b"\t", DOWN, DOWN, b"\t", DOWN, b" ", b" ", b"/"] {
        sitting.press(key);
    }
    for letter in b"stakeholder" {
        sitting.press(&[*letter]);
    }
    sitting.press(b"\x1b");
    sitting.settle();
}

fn megabytes(kilobytes: u64) -> String {
    format!("{:.1} MB", kilobytes as f64 / 1024.0)
}
