//! `bydoing status` as a whole process, beside a process that does no more than parse the same files: the framework in
//! the data folder and ten years of marks. It should take no more than twice as long.
//!
//! `cargo bench --bench standing`. The two run in turns, because a busy machine slows both alike: the ratio says
//! something, the milliseconds only what they were here. What parses is this very executable, started with [`PARSE`]: it
//! reads each file and makes of it what the program makes of YAML. The second row holds `serde_yaml` by itself, into its
//! own values. `BYDOING_DATA` names a folder of one's own to measure.
#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot measure has nothing else to do")]

#[path = "../window/figures.rs"]
#[allow(dead_code, reason = "not all of it is for this")]
mod figures;
#[path = "../window/official.rs"]
mod official;
#[path = "../window/ten_years.rs"]
mod ten_years;

use std::ffi::OsStr;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use bydoing::framework::model::Related;
use bydoing::framework::{Catalog, check};
use bydoing::yaml;
use figures::Table;

/// Instead of measuring, parse the files that follow: as the program does, or with the bare parser.
const PARSE: &str = "parse";
const PARSE_BARE: &str = "parse-bare";
const ROUNDS: usize = 21;
/// What the whole process may take against parsing.
const MOST: f64 = 2.0;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first() {
        Some((first, files)) if first == PARSE => return parse(files, |bytes| drop(black_box(yaml::read(bytes)))),
        Some((first, files)) if first == PARSE_BARE => {
            return parse(files, |bytes| drop(black_box(serde_yaml::from_slice::<serde_yaml::Value>(bytes))));
        }
        _ => {}
    }
    // `cargo test --all-targets` runs this too, and figures are no tests.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return println!("to measure the commands: cargo bench --bench standing");
    }
    let made = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let folder = std::env::var_os("BYDOING_DATA").map_or_else(|| ten_years_in(made.path()), PathBuf::from);
    let files = files(&folder);
    let size: u64 = files.iter().map(|file| fs::metadata(file).expect("a file").len()).sum();
    println!("{} files of {:.1} MB together, in turns:", files.len(), size as f64 / 1_000_000.0);
    let mut table = Table::default();
    let [mut parsed, mut bare] = [const { Vec::new() }; 2];
    let commands = ["status", "gap", "next", "journal"];
    let mut ours = commands.map(|_| Vec::new());
    for round in 0..=ROUNDS {
        let keep = |times: &mut Vec<Duration>, time: Duration| {
            // The first round only warms up.
            if round > 0 {
                times.push(time);
            }
        };
        for (command, times) in commands.iter().zip(&mut ours) {
            keep(times, bydoing(&folder, command));
        }
        keep(&mut parsed, this(PARSE, &files));
        keep(&mut bare, this(PARSE_BARE, &files));
    }
    table.against("bydoing status", &ours[0], "parsing the same files", &parsed, MOST);
    table.against("bydoing status", &ours[0], "serde_yaml into its values", &bare, MOST);
    for (command, times) in commands.iter().zip(&ours).skip(1) {
        table.beside(&format!("bydoing {command}"), times, "parsing the same files", &parsed);
    }
    print!("{table}");
}

fn parse(files: &[String], read: fn(&[u8])) {
    for file in files {
        read(&fs::read(file).expect("a file"));
    }
}

/// A framework of the official one's size, and a progress file with marks of ten years.
fn ten_years_in(folder: &Path) -> PathBuf {
    let words = ["measure", "the", "board", "against", "what", "was", "drawn", "before", "it", "is", "cut"];
    let mut sentence = |n: usize| (0..n).map(|at| words[at % words.len()]).collect::<Vec<_>>().join(" ");
    let text = official::official("crafts", official::OFFICIAL, &mut sentence);
    fs::write(folder.join("crafts.framework.yaml"), &text).expect("a framework file");
    let framework = check::framework(Path::new("crafts.framework.yaml"), text.as_bytes()).expect("a framework");
    let catalog = Catalog::new(vec![framework], &Related::default());
    let items: Vec<String> = catalog.items.iter().map(|item| item.id.clone()).collect();
    let skills: Vec<String> = catalog.skills.iter().map(|skill| skill.id.clone()).collect();
    let me = "{role: crafts/role/role-1/level-1, target: crafts/role/role-1/level-2}";
    let marks = ten_years::ten_years(me, &items, &skills, ten_years::MARKS, bydoing::clock::today());
    fs::write(folder.join("progress.yaml"), marks).expect("a progress file");
    folder.to_owned()
}

/// The YAML that the program reads in a data folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let names = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = names.filter(|path| path.extension() == Some(OsStr::new("yaml"))).collect();
    files.sort_unstable();
    files
}

fn bydoing(folder: &Path, command: &str) -> Duration {
    let mut program = Command::new(env!("CARGO_BIN_EXE_bydoing"));
    program.arg("--data").arg(folder).arg(command);
    whole(program)
}

fn this(argument: &str, files: &[PathBuf]) -> Duration {
    let mut program = Command::new(std::env::current_exe().expect("the path of this program"));
    program.arg(argument).args(files);
    whole(program)
}

/// From the start of a process to its end.
fn whole(mut program: Command) -> Duration {
    program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = program.status().expect("a process");
    let time = start.elapsed();
    assert!(status.success(), "{program:?}");
    time
}
