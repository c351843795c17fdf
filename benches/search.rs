//! The finder: every letter of a query as it is typed, and the making of the index, at three sizes.
//!
//! `index` is ours, `skim` the bare matcher over the same lines with its hits put in order, in the same run. A figure is
//! the time for all letters of a query one after another; the throughput is letters a second.

#[path = "search/lines.rs"]
mod lines;

use std::hint::black_box;
use std::time::Duration;

use bydoing::search::{Document, Index, Query};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

const SIZES: [usize; 3] = [350, 10_000, 100_000];
/// A word, three words, one shortened, one misspelt.
const QUERIES: [&str; 4] = ["roadmap", "user research plan", "stkhldr", "acessibility"];

fn letters(query: &str) -> impl Iterator<Item = &str> {
    (1..=query.len()).map(|end| &query[..end])
}

fn search(index: &Index, query: &str) -> usize {
    letters(query).map(|text| index.search(&Query { text, kind: None, limit: 100, own: None }).hits.len()).sum()
}

fn skim(matcher: &SkimMatcherV2, lines: &[String], query: &str) -> usize {
    let mut shown = 0;
    for text in letters(query) {
        let hits = lines.iter().enumerate();
        let mut hits: Vec<_> = hits.filter_map(|(at, line)| Some((matcher.fuzzy_match(line, text)?, at))).collect();
        hits.sort_unstable();
        shown += hits.len().min(100);
    }
    shown
}

fn typing(criterion: &mut Criterion) {
    for size in SIZES {
        let documents = lines::documents(size);
        println!("{size} documents, {} different words in their titles", lines::vocabulary(&documents));
        let lines: Vec<String> = documents.iter().map(line).collect();
        let index = Index::new(documents);
        let matcher = SkimMatcherV2::default();
        for query in QUERIES {
            let mut group = criterion.benchmark_group(format!("typing {query:?} in {size}"));
            group.throughput(Throughput::Elements(query.len() as u64));
            group.sample_size(10).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(2));
            group.bench_function("index", |bencher| bencher.iter(|| search(black_box(&index), query)));
            group.bench_function("skim", |bencher| bencher.iter(|| skim(&matcher, black_box(&lines), query)));
            group.finish();
        }
    }
}

/// What the bare matcher reads: the row as the finder would show it.
fn line(document: &Document) -> String {
    format!("{} {}", document.title, document.place)
}

fn building(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("building the index of");
    group.sample_size(10).warm_up_time(Duration::from_millis(300));
    for size in SIZES {
        let documents = lines::documents(size);
        group.bench_function(size.to_string(), |bencher| {
            bencher.iter_batched(|| documents.clone(), Index::new, criterion::BatchSize::LargeInput);
        });
    }
    group.finish();
}

fn marking(criterion: &mut Criterion) {
    let index = Index::new(lines::documents(350));
    criterion.bench_function("marking forty visible rows", |bencher| {
        bencher
            .iter(|| (0..40).map(|row| black_box(index.matched("user reserch plan", row)).title.len()).sum::<usize>());
    });
}

criterion_group!(benches, typing, building, marking);
criterion_main!(benches);
