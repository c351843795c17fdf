//! SIGKILL in the middle of saves: the file always parses, and holds every mark that was said to be saved.
//!
//! The seed of each run is printed; `BYDOING_SEED` repeats one.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use bydoing::framework::{Catalog, load};
use bydoing::progress::saver::{Job, Outcome, Saver};
use bydoing::progress::store::{Access, Store, open};
use bydoing::progress::{MarkState, Progress};
use jiff::civil::date;

use super::{file, folder};

/// Where the child saves, and what its marks begin with.
const FILE: &str = "BYDOING_TEST_FILE";
const ROUND: &str = "BYDOING_TEST_ROUND";

/// A whole test run must not wait for a slow disk for ever.
const TIME: Duration = Duration::from_secs(18);

struct Random(u64);

impl Random {
    fn seeded(test: &str) -> Random {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock").as_nanos() as u64;
        let seed = std::env::var("BYDOING_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(now | 1);
        println!("{test}: BYDOING_SEED={seed}");
        Random(seed)
    }

    /// Up to `most`, as xorshift has it.
    fn below(&mut self, most: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        most.mul_f64((self.0 % 10_000) as f64 / 10_000.0)
    }
}

/// Not a test: the process that is killed. Saves one more mark and another on the saver's thread, and prints the id of each
/// once it is on disk.
#[test]
fn saves_until_it_is_killed() {
    let (Ok(path), Ok(round)) = (std::env::var(FILE), std::env::var(ROUND)) else { return };
    let (store, opened) = Store::open(Path::new(&path));
    let mut progress = opened.progress;
    let (sender, reports) = mpsc::channel();
    let saver = Saver::start(store, move |report| {
        let _ = sender.send(report);
    });
    let saver = saver.expect("a thread");
    // The test harness may have begun a line of its own.
    println!();
    for revision in 1.. {
        let id = format!("round/{round}/{revision}");
        let change = progress.set_state(&id, MarkState::Done, date(2026, 11, 21), "Saved before it was killed");
        saver.send(Job { revision, changes: vec![change] });
        let report = reports.recv().expect("a report");
        assert_eq!(report.outcome, Outcome::Saved);
        let mut out = std::io::stdout();
        writeln!(out, "saved {id}").and_then(|()| out.flush()).expect("somebody listens");
    }
}

#[test]
fn two_hundred_kills_lose_no_mark_that_was_saved() {
    let folder = folder();
    let mut random = Random::seeded("two_hundred_kills");
    let (mut saved, mut total) = (BTreeSet::new(), 0);
    let began = Instant::now();
    let mut rounds = 0;
    while rounds < 200 && began.elapsed() < TIME {
        // A new file now and then: it is the kills that should take the time, not the reading.
        let path = folder.path().join(format!("progress-{}.yaml", rounds / 20));
        if rounds % 20 == 0 {
            total += saved.len();
            saved.clear();
        }
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["kills::saves_until_it_is_killed", "--exact", "--nocapture"])
            .env(FILE, &path)
            .env(ROUND, rounds.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a child");
        let lines = listen(&mut child);
        saved.extend(lines.recv_timeout(Duration::from_secs(10)));
        std::thread::sleep(random.below(Duration::from_millis(40)));
        child.kill().expect("killed");
        child.wait().expect("gone");
        saved.extend(lines);
        check(&path, &saved);
        rounds += 1;
    }
    total += saved.len();
    println!("{rounds} kills, {total} marks saved, none lost");
    assert!(total >= rounds && rounds >= 20, "{rounds} rounds saved {total} marks");
}

#[test]
fn a_killed_mark_command_leaves_a_whole_file_and_every_mark_it_printed() {
    let folder = folder();
    let path = file(&folder);
    let mut random = Random::seeded("a_killed_mark_command");
    let loaded = load::embedded();
    let catalog = Catalog::new(loaded.frameworks, &loaded.related);
    let mark = |id: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bydoing"));
        command.arg("--data").arg(folder.path()).args(["mark", id, "done"]).stdout(Stdio::piped());
        command
    };
    // One that may live says how long a life is; the others die before, in and after its last fifth, where it saves.
    let began = Instant::now();
    assert!(mark(&catalog.items[0].id).status().expect("a run").success());
    let life = began.elapsed();
    let mut saved = BTreeSet::from([catalog.items[0].id.clone()]);
    for item in catalog.items.iter().skip(1).take(60) {
        let mut child = mark(&item.id).spawn().expect("a child");
        let lines = listen(&mut child);
        std::thread::sleep(life.mul_f64(0.6) + random.below(life.mul_f64(0.6)));
        child.kill().expect("killed");
        child.wait().expect("gone");
        if lines.into_iter().any(|line| line == item.id) {
            saved.insert(item.id.clone());
        }
        check(&path, &saved);
    }
    println!("60 kills, {} marks saved, none lost", saved.len());
}

/// The ids that the child says are saved.
fn listen(child: &mut Child) -> mpsc::Receiver<String> {
    let (sender, lines) = mpsc::channel();
    let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
    std::thread::spawn(move || {
        let mut line = String::new();
        // A line that was cut off says nothing.
        while out.read_line(&mut line).is_ok() && line.ends_with('\n') {
            let mut words = line.split_whitespace();
            if let (Some("saved" | "[✓]"), Some(id)) = (words.next(), words.next()) {
                let _ = sender.send(id.to_owned());
            }
            line.clear();
        }
    });
    lines
}

fn check(path: &Path, saved: &BTreeSet<String>) {
    let opened = open(path);
    assert_eq!(opened.access, Access::Writable, "the file must parse");
    let lost: Vec<_> = saved.iter().filter(|id| opened.progress.state(id) != MarkState::Done).collect();
    assert!(lost.is_empty(), "lost after a kill: {lost:?}");
    let whole = |progress: &Progress| progress.marks.values().all(|mark| mark.date.is_some() && mark.text.is_some());
    assert!(whole(&opened.progress), "an entry is there whole or not at all");
}
