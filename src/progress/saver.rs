//! The thread that saves, so that a slow disk never freezes the screen, and that notices when somebody else writes.
//!
//! What goes to it are changes, what comes back are reports, both numbered. A report speaks of things as they stand with
//! every change up to its number in them; changes sent later are for whoever hears it to put on top.

mod outcome;
#[cfg(test)]
mod tests;
mod worker;

use std::io;
use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};

use super::Change;
use super::store::Store;
use worker::{Errand, Worker};

pub use outcome::{Outcome, Report};

/// Changes that ought to be on disk, numbered by whoever sends them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Grows from job to job.
    pub revision: u64,
    /// In the order in which they were made; none: everything that is due is tried again.
    pub changes: Vec<Change>,
}

/// Saves what it is sent, one after the other, on a thread of its own.
///
/// What cannot be saved stays due: it is tried again with the next job, by and by, and when the file has changed. Dropping
/// it waits until the queue is written.
#[derive(Debug)]
pub struct Saver {
    errands: Sender<Errand>,
    thread: Option<JoinHandle<()>>,
}

impl Saver {
    /// `on_report` is called on the saver's thread.
    ///
    /// # Errors
    /// The system has no thread for us.
    pub fn start(store: Store, on_report: impl Fn(Report) + Send + 'static) -> io::Result<Saver> {
        let (errands, queue) = channel();
        let changed = errands.clone();
        let thread = thread::Builder::new().name("saver".into()).spawn(move || {
            Worker::new(store, queue, on_report).run(changed);
        })?;
        Ok(Saver { errands, thread: Some(thread) })
    }

    /// Hands a job over; never waits.
    pub fn send(&self, job: Job) {
        // It fails only when `on_report` has panicked: then nobody is left to be told.
        let _ = self.errands.send(Errand::Save(job));
    }

    /// Waits until everything that was sent is written or has failed, and been reported.
    pub fn finish(self) {}
}

impl Drop for Saver {
    fn drop(&mut self) {
        let _ = self.errands.send(Errand::Finish);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
