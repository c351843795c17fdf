//! The thread that saves, so that a slow disk never freezes the screen.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use super::store::{SaveError, Saved, Store};
use super::{Change, Progress};

/// All the marks as they should be on disk, numbered by whoever sends them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    pub revision: u64,
    pub wanted: Arc<Progress>,
    /// What of [`Saved::theirs`] has been taken into `wanted` since the job before: it is on disk, and no change of ours.
    pub taken: Vec<Change>,
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
        let thread = thread::Builder::new().name("saver".into()).spawn(move || {
            let mut store = Store::new(&path);
            work(&path, base, &queue, |base, wanted| store.save(base, wanted), on_done);
        })?;
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

/// Saves what comes in until nobody is left to send.
fn work(
    path: &Path,
    mut base: Progress,
    queue: &Receiver<Job>,
    mut save: impl FnMut(&Progress, &Progress) -> Result<Saved, SaveError>,
    on_done: impl Fn(SaveReport),
) {
    while let Ok(first) = queue.recv() {
        let Job { mut revision, mut wanted, taken } = first;
        base.take_in(&taken);
        for newer in queue.try_iter() {
            base.take_in(&newer.taken);
            (revision, wanted) = (newer.revision, newer.wanted);
        }
        // The store forgets what it knew before it begins, so a panic leaves nothing half done in it.
        let result = catch_unwind(AssertUnwindSafe(|| save(&base, &wanted)));
        let result = result.unwrap_or_else(|_| Err(SaveError::panicked(path)));
        if result.is_ok() {
            base = (*wanted).clone();
        }
        on_done(SaveReport { revision, result });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::progress::{MarkState, store};
    use jiff::civil::date;

    fn job(revision: u64, ids: &[&str]) -> Job {
        let mut wanted = Progress::default();
        for id in ids {
            let _ = wanted.set_state(id, MarkState::Done, date(2026, 1, 2), "Text");
        }
        Job { revision, wanted: Arc::new(wanted), taken: Vec::new() }
    }

    #[test]
    fn finishing_waits_until_the_last_revision_is_on_disk_and_reported() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new").join("progress.yaml");
        let reports = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&reports);
        let saver = Saver::start(path.clone(), Progress::default(), move |report| {
            seen.lock().expect("a lock").push((report.revision, report.result.is_ok()));
        });
        let saver = saver.expect("a thread");
        for revision in 1..=50 {
            saver.send(job(revision, &["a", "b"][..1 + usize::from(revision % 2 == 0)]));
        }
        saver.finish();
        let reports = reports.lock().expect("a lock");
        assert_eq!(reports.last(), Some(&(50, true)));
        assert!(reports.is_sorted(), "{reports:?}");
        assert_eq!(store::open(&path).progress, *job(50, &["a", "b"]).wanted);
    }

    #[test]
    fn what_failed_stays_due_and_goes_with_the_next_job() {
        let (jobs, queue) = channel();
        let calls = Mutex::new(Vec::new());
        let save = |base: &Progress, wanted: &Progress| {
            let mut calls = calls.lock().expect("a lock");
            calls.push((base.marks.len(), wanted.marks.len()));
            match calls.len() {
                1 => Err(SaveError::panicked(Path::new("progress.yaml"))),
                _ => Ok(Saved::default()),
            }
        };
        // Each job is sent from the report of the one before, so that they are not taken together.
        jobs.send(job(1, &["a"])).expect("a queue");
        let jobs = Mutex::new(Some(jobs));
        work(Path::new("progress.yaml"), Progress::default(), &queue, save, |report| {
            let mut jobs = jobs.lock().expect("a lock");
            if report.revision < 3 {
                let ids = &["a", "b", "c"][..=usize::try_from(report.revision).expect("small")];
                let next = job(report.revision + 1, ids);
                jobs.as_ref().map(|jobs| jobs.send(next));
            } else {
                *jobs = None;
            }
        });
        assert_eq!(*calls.lock().expect("a lock"), [(0, 1), (0, 2), (2, 3)]);
    }

    #[test]
    fn a_panic_while_saving_is_a_failed_report() {
        let (jobs, queue) = channel();
        jobs.send(job(7, &["a"])).expect("a queue");
        drop(jobs);
        let reports = Mutex::new(Vec::new());
        let save = |_: &Progress, _: &Progress| -> Result<Saved, SaveError> { panic!("on purpose") };
        work(Path::new("x/progress.yaml"), Progress::default(), &queue, save, |report| {
            reports.lock().expect("a lock").push((report.revision, report.result.map_err(|error| error.to_string())));
        });
        let reports = reports.into_inner().expect("a lock");
        assert!(
            matches!(&reports[..], [(7, Err(why))] if why.starts_with("x/progress.yaml is not saved")),
            "{reports:?}"
        );
    }
}
