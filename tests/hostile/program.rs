//! The program as a process, with a bound on its memory where the system can set one.

use std::fs::File;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The promise is a second for the released program, on a machine that does nothing else; without optimisation it is
/// about ten times slower.
const TIME: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 4 });

const MEMORY_KB: u32 = 64 * 1024;

pub(crate) struct Outcome {
    /// All that was printed, paths cut down to the file's name.
    pub(crate) told: String,
    code: Option<i32>,
    took: Duration,
}

/// Runs the program in `folder`, where it may take a second and 64 MB.
pub(crate) fn run(arguments: &[&str], folder: &str, file: &str) -> Outcome {
    run_within(arguments, folder, file, Some(MEMORY_KB))
}

pub(crate) fn run_within(arguments: &[&str], folder: &str, file: &str, memory_kb: Option<u32>) -> Outcome {
    let program = env!("CARGO_BIN_EXE_bydoing");
    let mut command = match memory_kb {
        // All that is written to counts: the heap, whatever it is asked of, and the stack.
        Some(memory) if cfg!(target_os = "linux") => {
            let mut shell = Command::new("sh");
            shell.args(["-c", &format!("ulimit -d {memory} && exec \"$0\" \"$@\""), program]);
            shell
        }
        _ => Command::new(program),
    };
    let printed = format!("{folder}/printed");
    let output = File::create(&printed).unwrap();
    command.args(arguments).current_dir(folder).env_clear().env("HOME", folder).stdin(Stdio::null());
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.stdout(output.try_clone().unwrap()).stderr(output);
    let start = Instant::now();
    let mut child = command.spawn().unwrap();
    let code = loop {
        match child.try_wait().unwrap() {
            Some(status) => break status.code(),
            None if start.elapsed() > TIME * 3 => {
                child.kill().unwrap();
                child.wait().unwrap();
                break None;
            }
            None => thread::sleep(Duration::from_millis(2)),
        }
    };
    let told = String::from_utf8_lossy(&std::fs::read(&printed).unwrap()).replace(&format!("{folder}/{file}"), file);
    Outcome { told, code, took: start.elapsed() }
}

impl Outcome {
    /// One sentence says where, with these words in it.
    pub(crate) fn is_refused(&self, what: &str, words: &str) {
        self.is_in_time(what);
        assert_eq!(self.code, Some(1), "{what}: {}", self.shown());
        let told: Vec<&str> =
            self.told.lines().filter_map(|line| line.split_once(".yaml:")).map(|(_, rest)| rest).collect();
        assert_eq!(told.len(), 1, "{what}: {}", self.shown());
        let mut parts = told[0].splitn(3, ':');
        let places: Vec<usize> = parts.by_ref().take(2).filter_map(|number| number.parse().ok()).collect();
        assert!(places.len() == 2 && places.iter().all(|number| *number > 0), "{what}: {}", self.shown());
        let sentence = parts.next().unwrap_or_default();
        assert!(sentence.contains("; ") && sentence.len() < 300, "{what}: {sentence}");
        assert!(sentence.contains(words), "{what}: {sentence}, and not {words}");
    }

    /// It was read, or something was said of it, and nothing broke.
    pub(crate) fn is_harmless(&self, what: &str) {
        self.is_in_time(what);
        assert!(matches!(self.code, Some(0 | 1)), "{what}: {:?} {}", self.code, self.shown());
        assert!(!self.told.contains("panicked") && !self.told.contains("memory"), "{what}: {}", self.shown());
    }

    pub(crate) fn is_in_time(&self, what: &str) {
        assert!(self.took < TIME, "{what} took {:?}", self.took);
    }

    pub(crate) fn is_read(&self, what: &str) {
        assert_eq!(self.code, Some(0), "{what}: {}", self.shown());
    }

    fn shown(&self) -> String {
        self.told.chars().take(600).collect()
    }
}
