//! The saver's thread itself: waits for changes of the user and of the file, and does what is to be done.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::{Job, Outcome, Report};
use crate::progress::store::{Look, News, SaveError, Store};
use crate::progress::watch::Watch;

/// What there is to do.
#[derive(Debug)]
pub(super) enum Errand {
    Save(Job),
    /// The file may have changed.
    Look,
    /// No more errands will come.
    Finish,
}

/// Somebody who writes a file writes several times in a row: this long without a word, and they have finished.
const SETTLED: Duration = Duration::from_millis(30);
/// At the latest after this time the file is looked at.
const IMPATIENT: Duration = Duration::from_millis(200);
/// What cannot be used may be half written: it is looked at again before it is reported.
const DOUBT: Duration = Duration::from_millis(150);
/// How often the file is looked at where nobody tells of changes.
const POLL: Duration = Duration::from_millis(250);
/// After a failed save; doubled with each further one, but never so long that nobody would believe in it any more.
const FIRST_RETRY: Duration = Duration::from_secs(1);
const LAST_RETRY: Duration = Duration::from_secs(4);

/// Between two saves others get their turn at the lock, and what comes meanwhile goes with the next one.
const PAUSE: Duration = Duration::from_millis(10);

pub(super) struct Worker<F> {
    store: Store,
    queue: Receiver<Errand>,
    on_report: F,
    /// Of the newest job that was taken in.
    revision: u64,
    /// Of the newest report.
    reported: u64,
    /// What was reported last.
    outcome: Outcome,
    /// The file could not be used a moment ago.
    in_doubt: bool,
    /// When what is due is tried again, and after how long the next time.
    retry: Option<(Instant, Duration)>,
    /// Nobody tells of changes.
    polls: bool,
    /// When the last save ended.
    saved_at: Option<Instant>,
}

impl<F: Fn(Report)> Worker<F> {
    pub(super) fn new(store: Store, queue: Receiver<Errand>, on_report: F) -> Worker<F> {
        let outcome = Outcome::Usable;
        Worker {
            store,
            queue,
            on_report,
            revision: 0,
            reported: 0,
            outcome,
            in_doubt: false,
            retry: None,
            polls: false,
            saved_at: None,
        }
    }

    /// Works until there is nothing more to do. `changed` is how the watch tells that the file may have changed.
    pub(super) fn run(mut self, changed: Sender<Errand>) {
        let mut watch = Watch::new(self.store.path(), move || drop(changed.send(Errand::Look)));
        self.polls = !watch.renew();
        while self.step().is_continue() {
            // A folder may have come, gone, or been put in another's place.
            self.polls = !watch.renew();
        }
    }

    fn step(&mut self) -> ControlFlow<()> {
        let first = match self.wait() {
            None => self.queue.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(time) => self.queue.recv_timeout(time),
        };
        match first {
            Ok(Errand::Look) => self.let_it_settle(),
            Ok(Errand::Save(job)) => self.take(job),
            Ok(Errand::Finish) | Err(RecvTimeoutError::Disconnected) => self.finish(),
            Err(RecvTimeoutError::Timeout) if self.retry.is_some_and(|(at, _)| at <= Instant::now()) => self.save(),
            Err(RecvTimeoutError::Timeout) => {
                if self.in_doubt || self.store.seems_touched() {
                    self.look();
                }
                ControlFlow::Continue(())
            }
        }
    }

    /// How long to sleep at most; None: until somebody has a word for us.
    fn wait(&self) -> Option<Duration> {
        let retry = self.retry.map(|(at, _)| at.saturating_duration_since(Instant::now()));
        let look = if self.in_doubt { Some(DOUBT) } else { self.polls.then_some(POLL) };
        [retry, look].into_iter().flatten().min()
    }

    /// A burst of changes of the file is looked at once, at its end.
    fn let_it_settle(&mut self) -> ControlFlow<()> {
        let latest = Instant::now() + IMPATIENT;
        loop {
            match self.queue.recv_timeout(SETTLED) {
                Ok(Errand::Look) if Instant::now() < latest => {}
                Ok(Errand::Save(job)) => return self.take(job),
                Ok(Errand::Finish) => return self.finish(),
                _ => break,
            }
        }
        self.look();
        ControlFlow::Continue(())
    }

    /// A job, and with it all that have come meanwhile: one save for all of them.
    fn take(&mut self, job: Job) -> ControlFlow<()> {
        self.add(job);
        if let Some(since) = self.saved_at.map(|at| at.elapsed()) {
            thread::sleep(PAUSE.saturating_sub(since));
        }
        let mut last = false;
        while let Ok(errand) = self.queue.try_recv() {
            match errand {
                Errand::Save(job) => self.add(job),
                // A save looks first.
                Errand::Look => {}
                Errand::Finish => last = true,
            }
        }
        let went_on = self.save();
        if last { ControlFlow::Break(()) } else { went_on }
    }

    fn add(&mut self, job: Job) {
        self.revision = job.revision;
        self.store.add(&job.changes);
    }

    fn finish(&mut self) -> ControlFlow<()> {
        if self.store.has_due() {
            let _ = self.save();
        }
        ControlFlow::Break(())
    }

    fn save(&mut self) -> ControlFlow<()> {
        // The store is told to doubt what it knows, so a panic leaves nothing half done in it.
        let result = catch_unwind(AssertUnwindSafe(|| self.store.save())).unwrap_or_else(|_| {
            self.store.doubt();
            Err(SaveError::panicked(self.store.path()))
        });
        self.in_doubt = false;
        self.saved_at = Some(Instant::now());
        let (outcome, retry) = match result {
            Ok(()) => (Outcome::Saved, None),
            Err(error) => {
                let after = self.retry.map_or(FIRST_RETRY, |(_, after)| (after * 2).min(LAST_RETRY));
                (Outcome::NotSaved(error), Some((Instant::now() + after, after)))
            }
        };
        self.retry = retry;
        self.report(outcome);
        ControlFlow::Continue(())
    }

    fn look(&mut self) {
        let look = catch_unwind(AssertUnwindSafe(|| self.store.look())).unwrap_or_else(|_| {
            self.store.doubt();
            Look::Unusable(SaveError::panicked(self.store.path()))
        });
        let outcome = match look {
            Look::Usable if self.store.has_due() => {
                // What could not be saved perhaps can be now.
                let _ = self.save();
                return;
            }
            Look::Usable => Outcome::Usable,
            Look::Gone => Outcome::Gone,
            Look::Unusable(error) => Outcome::Unusable(error),
        };
        let is_usable = outcome == Outcome::Usable;
        // What has been taken up is told at once: what the user does next comes on top of it.
        let doubtful = !is_usable && outcome != self.outcome && !self.store.has_news();
        if doubtful && !std::mem::replace(&mut self.in_doubt, true) {
            return;
        }
        self.in_doubt = false;
        self.report(outcome);
    }

    /// Says it, when there is something new to say. A save that went well is always news to whoever waits for it.
    fn report(&mut self, outcome: Outcome) {
        let news = self.store.news();
        let usable = |outcome: &Outcome| matches!(outcome, Outcome::Saved | Outcome::Usable);
        let same = self.outcome == outcome || usable(&self.outcome) && outcome == Outcome::Usable;
        let waited_for = matches!(outcome, Outcome::Saved | Outcome::NotSaved(_)) && self.reported < self.revision;
        if same && news == News::default() && !waited_for {
            return;
        }
        self.reported = self.revision;
        self.outcome = outcome.clone();
        (self.on_report)(Report { revision: self.revision, news, outcome });
    }
}
