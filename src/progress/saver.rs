//! The thread that saves, so that a slow disk never freezes the screen.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use super::Progress;
use super::store::{SaveError, Saved, Store};

/// All the marks as they should be on disk, numbered by whoever sends them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    pub revision: u64,
    pub wanted: Progress,
}

/// Sent when a revision, and with it every one before, is on disk, or when it could not be written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct SaveReport {
    pub revision: u64,
    /// After an error the changes stay due: any later job, or the same one again, takes them along.
    pub result: Result<Saved, SaveError>,
}

/// Saves what it is sent, one after the other, on a thread of its own.
///
/// It remembers what it saved last, so a job is just a snapshot. While a save runs, newer jobs replace each other: only the
/// newest is written and reported. Dropping it waits until the queue is written.
#[derive(Debug)]
pub struct Saver {
    /// None once it has been told to finish.
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Saver {
    /// `base` is what was read from the file, and `on_done` is called on the saver's thread.
    ///
    /// # Errors
    /// The system has no thread for us.
    pub fn start(path: PathBuf, base: Progress, on_done: impl Fn(SaveReport) + Send + 'static) -> io::Result<Saver> {
        let (jobs, queue) = channel();
        let thread = thread::Builder::new().name("saver".into()).spawn(move || work(path, base, &queue, on_done))?;
        Ok(Saver { jobs: Some(jobs), thread: Some(thread) })
    }

    /// Hands a job over; never waits.
    pub fn send(&self, job: Job) {
        if let Some(jobs) = &self.jobs {
            // It fails only when `on_done` has panicked: then nobody is left to be told.
            let _ = jobs.send(job);
        }
    }

    /// Waits until everything that was sent is written or has failed, and been reported.
    pub fn finish(self) {}
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn work(path: PathBuf, mut base: Progress, queue: &Receiver<Job>, on_done: impl Fn(SaveReport)) {
    let mut store = Store::new(&path);
    while let Ok(first) = queue.recv() {
        let Job { revision, wanted } = queue.try_iter().last().unwrap_or(first);
        let result = catch_unwind(AssertUnwindSafe(|| store.save(&base, &wanted))).unwrap_or_else(|_| {
            // Nothing the panic left half done is used again.
            store = Store::new(&path);
            Err(SaveError::panicked(&path))
        });
        if result.is_ok() {
            base = wanted;
        }
        on_done(SaveReport { revision, result });
    }
}
