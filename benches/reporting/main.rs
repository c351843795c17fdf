//! A report of everything: every item of a framework of the official one's size marked, with a note and a link.

#![allow(clippy::unwrap_used, reason = "a bench that cannot set its scene may stop there")]

#[path = "../window/official.rs"]
mod official;

use bydoing::analysis::Facts;
use bydoing::framework::model::Related;
use bydoing::framework::{Catalog, decode};
use bydoing::progress::{Carried, Mark, MarkState, Progress, Rating};
use bydoing::report::{self, Asked, Format, Kind};
use bydoing::yaml;
use criterion::{Criterion, criterion_group, criterion_main};
use jiff::ToSpan;
use jiff::civil::date;

fn catalog() -> Catalog {
    let words = ["measure", "the", "board", "against", "what", "was", "drawn", "before", "it", "is", "cut"];
    let mut sentence = |n: usize| (0..n).map(|at| words[at % words.len()]).collect::<Vec<_>>().join(" ");
    let text = official::official("crafts", official::OFFICIAL, &mut sentence);
    let framework = decode::framework(&yaml::read(text.as_bytes()).unwrap()).unwrap();
    Catalog::new(vec![framework], &Related::default())
}

fn progress(catalog: &Catalog) -> Progress {
    let mut progress = Progress::default();
    let day = |at: usize| date(2026, 11, 21).checked_sub((at as i64 % 900).days()).unwrap();
    for (at, item) in catalog.items.iter().enumerate() {
        let mark = Mark {
            state: MarkState::Done,
            date: Some(day(at)),
            text: Some(item.text.clone()),
            note: "Cut the licensing beta to three journeys, and told the board why.".to_owned(),
            evidence: vec![format!("https://example.org/{at}")],
        };
        progress.marks.insert(item.id.clone(), mark);
    }
    for (at, skill) in catalog.skills.iter().enumerate() {
        let rating = Rating { level: "working".to_owned(), date: Some(day(at)), ..Rating::default() };
        progress.ratings.insert(skill.id.clone(), vec![rating]);
    }
    progress.me.role = Some(catalog.role_levels[1].id.clone());
    progress.me.target = Some(catalog.role_levels[2].id.clone());
    progress
}

fn reporting(criterion: &mut Criterion) {
    let catalog = catalog();
    let progress = progress(&catalog);
    let mut group = criterion.benchmark_group("reporting");
    group.sample_size(10);
    for kind in Kind::ALL {
        for format in [Format::Html, Format::Md] {
            let asked = Asked::new(kind, date(2026, 11, 21));
            group.bench_function(format!("{} as {}", kind.as_str(), format.as_str()), |bencher| {
                bencher.iter(|| {
                    let carried = Carried::of(&catalog, &progress);
                    let facts = Facts::new(&catalog, &progress, &carried);
                    report::make(facts, &asked).unwrap().write(format).unwrap()
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, reporting);
criterion_main!(benches);
