//! The two CSV files of an official download, imported: from their bytes to the framework file on disk, against parsing
//! the same CSV and writing the same bytes. The first should take no more than three times the second.
//!
//! The files are made up, in the size and the shape of the real ones; `BYDOING_CSV=ROLES:SKILLS` takes two real ones.

#![allow(clippy::expect_used, reason = "a bench that cannot write has nothing to measure")]

mod download;

use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use bydoing::framework::{check, emit};
use bydoing::import::head::{Known, head};
use bydoing::import::{self, Input, stamp};
use bydoing::progress::store;

const ROUNDS: usize = 31;
/// The file of the same bytes.
const BARE: &str = "bare.yaml";
/// What the import may take against parsing and writing.
const MOST: f64 = 3.0;

fn main() {
    // `cargo test --all-targets` runs this too, and figures are no tests.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let inputs = inputs();
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let text = made(&inputs, None);
    let bytes: usize = inputs.iter().map(|input| input.bytes.len()).sum();
    println!("{:.1} MB of CSV make {:.1} MB of YAML, in turns:", mega(bytes), mega(text.len()));
    let [mut plain, mut first, mut again, mut read] = [const { Vec::new() }; 4];
    let path = folder.path().join("gdad.framework.yaml");
    for _ in 0..ROUNDS {
        // Both write a file that is not there yet: to replace one takes longer.
        let _ = fs::remove_file(folder.path().join(BARE));
        plain.push(seconds(|| {
            inputs.iter().for_each(|input| parse(&input.bytes));
            write_barely(folder.path(), text.as_bytes());
        }));
        let _ = fs::remove_file(&path);
        first.push(seconds(|| put(&path, &[], &made(black_box(&inputs), None))));
        read.push(seconds(|| drop(black_box(check::framework(&path, &fs::read(&path).expect("the file"))))));
        again.push(seconds(|| {
            let old = fs::read(&path).expect("the file");
            put(&path, &old, &made(black_box(&inputs), Some(&old)));
        }));
    }
    let [plain, first, again, read] = [plain, first, again, read].map(median);
    say("CSV parsed, the same bytes written", plain, String::new());
    let ratio = first / plain;
    let met = if ratio <= MOST { "met" } else { "MISSED" };
    say("imported", first, format!("{ratio:.2} times, at most {MOST}: {met}"));
    say("imported over the same, ids kept", again, format!("{:.2} times", again / plain));
    say("of that, the edition before read", read, format!("{:.2} times", read / plain));
}

/// What the command does between reading the documents and writing the file.
fn made(inputs: &[Input], old: Option<&[u8]>) -> String {
    let documents = import::read(inputs, None, None, |_| {});
    let old = old.map(|bytes| check::framework(Path::new("old"), bytes).expect("a framework"));
    let head = head(&documents, inputs, Known { id: Some("gdad"), old: old.as_ref(), ..Known::default() });
    let (framework, _) = documents.framework(head, old.as_ref());
    stamp::stamped("", &emit::yaml(&framework))
}

fn put(path: &Path, seen: &[u8], text: &str) {
    store::put(path, seen, text.as_bytes()).expect("a write");
}

fn parse(bytes: &[u8]) {
    for record in csv::Reader::from_reader(bytes).records() {
        black_box(record.expect("a row"));
    }
}

fn write_barely(folder: &Path, bytes: &[u8]) {
    let temporary = folder.join("bare.tmp");
    let mut file = File::create(&temporary).expect("a file");
    file.write_all(bytes).and_then(|()| file.sync_all()).expect("a write");
    fs::rename(&temporary, folder.join(BARE)).expect("a rename");
    File::open(folder).and_then(|folder| folder.sync_all()).expect("a flush");
}

fn inputs() -> Vec<Input> {
    match std::env::var("BYDOING_CSV") {
        Ok(paths) => {
            let input = |path: &str| Input { name: path.to_owned(), bytes: fs::read(path).expect("a CSV file") };
            paths.split(':').map(input).collect()
        }
        Err(_) => download::files(),
    }
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

fn mega(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

fn say(what: &str, seconds: f64, against: String) {
    println!("  {what:36} {:8.1} ms  {against}", seconds * 1000.0);
}
