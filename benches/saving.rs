//! One tick, from the changed marks in memory to the file on disk, against the least that any program must do to replace a
//! file safely: write the same bytes, flush, rename, flush the folder. The first should take no more than three times the
//! second.

#![allow(clippy::expect_used, reason = "a bench that cannot write has nothing to measure")]

use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write;
use std::path::Path;

use bydoing::progress::{Mark, MarkState, Progress, store::Store};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

fn marks(count: usize) -> Progress {
    let mut progress = Progress::default();
    for number in 0..count {
        let mark = Mark {
            state: MarkState::Done,
            date: "2026-11-21".parse().ok(),
            text: Some(format!("Defined the scope of a minimum viable product, number {number}")),
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

fn tick(criterion: &mut Criterion) {
    for count in [100, 10_000] {
        // Not in the system's temporary folder, which may be no disk at all.
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let path = folder.path().join("progress.yaml");
        let mut store = Store::new(&path);
        let mut base = Progress::default();
        let mut wanted = marks(count);
        store.save(&base, &wanted).expect("the first save");
        base.clone_from(&wanted);
        let bytes = fs::read(&path).expect("the file");
        let id = wanted.marks.keys().nth(count / 2).expect("a mark").clone();
        let mut group = criterion.benchmark_group("one tick");
        group.bench_function(BenchmarkId::new("saved", count), |bencher| {
            bencher.iter(|| {
                // Back and forth, so that each save has something to write.
                let state = if base.state(&id) == MarkState::Done { MarkState::Doing } else { MarkState::Done };
                wanted.marks.entry(id.clone()).and_modify(|mark| mark.state = state);
                store.save(black_box(&base), black_box(&wanted)).expect("a save");
                base.marks.entry(id.clone()).and_modify(|mark| mark.state = state);
            });
        });
        group.bench_function(BenchmarkId::new("bare write", count), |bencher| {
            bencher.iter(|| replace_barely(folder.path(), black_box(&bytes)).expect("a write"));
        });
        group.finish();
    }
}

criterion_group!(saving, tick);
criterion_main!(saving);
