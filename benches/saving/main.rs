//! One tick, from the changed marks in memory to the file on disk, against the least that any program must do to replace a
//! file safely: write the same bytes, flush, rename, flush the folder. The first should take no more than three times the
//! second. Then the same with a very large file.

#![allow(clippy::expect_used, reason = "a bench that cannot write has nothing to measure")]

mod scale;

use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use bydoing::progress::{Mark, MarkState, Progress, store, store::Store};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use jiff::civil::{Date, date};

const DAY: Date = date(2026, 11, 21);

/// A note that makes 20 MB of 100,000 marks.
const LONG: &str = "Cut the licensing beta to three journeys, and wrote that down.";

fn marks(count: usize) -> Progress {
    let mut progress = Progress::default();
    for number in 0..count {
        let mark = Mark {
            state: MarkState::Done,
            date: Some(DAY),
            text: Some(format!("Defined the scope of a minimum viable product, number {number}")),
            note: if count > 10_000 { LONG.to_owned() } else { String::new() },
            ..Mark::default()
        };
        progress.marks.insert(format!("pm-activities/agile-working/mvp-scope-{number:05}"), mark);
    }
    progress
}

fn replace_barely(folder: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let temporary = folder.join("bare.tmp");
    let mut file = File::create(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&temporary, folder.join("bare.yaml"))?;
    File::open(folder)?.sync_all()
}

/// A file with many marks, one of which goes back and forth.
struct Ticks {
    folder: tempfile::TempDir,
    store: Store,
    marks: Progress,
    id: String,
    bytes: Vec<u8>,
}

impl Ticks {
    fn new(count: usize) -> Ticks {
        // Not in the system's temporary folder, which may be no disk at all.
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let path = folder.path().join("progress.yaml");
        let marks = marks(count);
        store::save(&path, &Progress::default(), &marks).expect("the first save");
        let (store, _) = Store::open(&path);
        let bytes = fs::read(&path).expect("the file");
        let id = marks.marks.keys().nth(count / 2).expect("a mark").clone();
        Ticks { folder, store, marks, id, bytes }
    }

    fn save(&mut self) {
        let state = if self.marks.state(&self.id) == MarkState::Done { MarkState::Doing } else { MarkState::Done };
        let change = self.marks.set_state(&self.id, state, DAY, "Defined the scope");
        self.store.add(black_box(&[change]));
        self.store.save().expect("a save");
    }

    fn write_barely(&self) {
        replace_barely(self.folder.path(), black_box(&self.bytes)).expect("a write");
    }
}

/// What others do to the disk meanwhile hits both alike when they take turns: the ratio of the medians.
fn ratio(ticks: &mut Ticks) -> f64 {
    let timed = |work: &mut dyn FnMut()| {
        let began = Instant::now();
        work();
        began.elapsed().as_secs_f64()
    };
    let (mut saved, mut bare): (Vec<_>, Vec<_>) =
        (0..300).map(|_| (timed(&mut || ticks.save()), timed(&mut || ticks.write_barely()))).unzip();
    for times in [&mut saved, &mut bare] {
        times.sort_by(f64::total_cmp);
    }
    saved[saved.len() / 2] / bare[bare.len() / 2]
}

fn tick(criterion: &mut Criterion) {
    // `cargo test --all-targets` runs this too, and figures are no tests.
    if std::env::args().any(|argument| argument == "--bench") {
        scale::measure();
    }
    for count in [100, 10_000] {
        let mut ticks = Ticks::new(count);
        println!("one tick in {count} marks, in turns: {:.2} times the bare write", ratio(&mut ticks));
        let mut group = criterion.benchmark_group("one tick");
        group.bench_function(BenchmarkId::new("saved", count), |bencher| bencher.iter(|| ticks.save()));
        group.bench_function(BenchmarkId::new("bare write", count), |bencher| bencher.iter(|| ticks.write_barely()));
        group.finish();
    }
}

criterion_group!(saving, tick);
criterion_main!(saving);
