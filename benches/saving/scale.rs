//! A file of 20 MB with 100,000 marks: one tick, against what a program would do that reads the file, writes it anew and
//! replaces it; and the merging of two such files, against reading them.

use std::fmt::Display;
use std::fs;
use std::hint::black_box;
use std::time::Instant;

use bydoing::progress::merge::merge;
use bydoing::progress::{MarkState, Progress, store};
use jiff::civil::date;
use serde_yaml::Value;

use crate::{DAY, Ticks, replace_barely};

const MARKS: usize = 100_000;
const ROUNDS: usize = 11;

pub(crate) fn measure() {
    let mut ticks = Ticks::new(MARKS);
    let path = ticks.folder.path().join("progress.yaml");
    println!("{MARKS} marks, {:.1} MB, in turns:", ticks.bytes.len() as f64 / 1e6);
    let [mut plain, mut quick, mut slow, mut opened] = [const { Vec::new() }; 4];
    for round in 0..ROUNDS {
        plain.push(seconds(|| {
            let text = fs::read_to_string(&path).expect("the file");
            let value: Value = serde_yaml::from_str(&text).expect("YAML");
            let text = serde_yaml::to_string(black_box(&value)).expect("YAML");
            replace_barely(ticks.folder.path(), text.as_bytes()).expect("a write");
        }));
        quick.push(seconds(|| ticks.save()));
        // Somebody else writes, so that the file is read again and merged.
        let text = fs::read_to_string(&path).expect("the file");
        fs::write(&path, text + &format!("  written/by/hand-{round}:\n    state: done\n")).expect("a change by hand");
        slow.push(seconds(|| ticks.save()));
        opened.push(seconds(|| drop(black_box(store::open(&path)))));
    }
    let [plain, quick, slow, opened] = [plain, quick, slow, opened].map(median);
    say("parse + emit + bare write", plain, "");
    say("one tick saved", quick, against(quick / plain, 5.0));
    say("the same after somebody else wrote", slow, against(slow / plain, 5.0));
    say("the file opened", opened, "");
    merged(&ticks.marks, ticks.bytes.as_slice());
}

/// Both sides have changed every mark.
fn merged(base: &Progress, bytes: &[u8]) {
    let [mut ours, mut theirs] = [base, base].map(Progress::clone);
    for id in base.marks.keys() {
        let _ = ours.set_state(id, MarkState::Doing, DAY, "Defined the scope");
        let _ = theirs.set_details(id, Some(date(2026, 11, 22)), "theirs", &[], "Defined the scope");
    }
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let (read, merged): (Vec<_>, Vec<_>) = (0..ROUNDS)
        .map(|_| {
            let parse = || drop(black_box(serde_yaml::from_str::<Value>(black_box(text)).expect("YAML")));
            let read = seconds(parse) + seconds(parse);
            (read, seconds(|| drop(black_box(merge(base, black_box(&ours), &theirs)))))
        })
        .unzip();
    let [read, merged] = [read, merged].map(median);
    say("two such files parsed", read, "");
    say("merged, every mark changed on both sides", merged, against(merged / read, 1.0));
}

fn seconds(work: impl FnOnce()) -> f64 {
    let began = Instant::now();
    work();
    began.elapsed().as_secs_f64()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn against(ratio: f64, most: f64) -> String {
    format!("{ratio:.2} times, at most {most}: {}", if ratio <= most { "met" } else { "MISSED" })
}

fn say(what: &str, seconds: f64, against: impl Display) {
    println!("  {what:42} {:8.1} ms  {against}", seconds * 1000.0);
}
