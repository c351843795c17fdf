//! The end of a run, with the screen the shell's again: what is still being written is waited for, but not for ever.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::{Event, faults};
use crate::app::{self, Action, State};
use crate::plain;
use crate::progress::saver::Saver;

/// How long a disk may take before we say that we wait for it.
const QUIET: Duration = Duration::from_secs(1);

/// How long a disk may take at all. The file is whole in any case: it is replaced in one step or not at all.
const PATIENCE: Duration = Duration::from_secs(10);

/// What Ctrl-C sends once the terminal is the shell's again. Of other signals there may be more than one for one reason.
const INTERRUPT: i32 = 2;

/// Waits until all is on disk, and says so when it takes long or fails. Ctrl-C leaves at once.
/// With `let_go` a failure is no news and no reason to wait.
pub(super) fn finish(
    saver: Saver,
    reports: Vec<JoinHandle<()>>,
    sender: Sender<Event>,
    receiver: &Receiver<Event>,
    state: &mut State,
    let_go: bool,
) {
    let waiting = thread::Builder::new().name("finish".into()).spawn(move || {
        saver.finish();
        // A fault in one of them has been told.
        reports.into_iter().for_each(|writing| drop(writing.join()));
        let _ = sender.send(Event::Finished);
    });
    if waiting.is_err() {
        // Without a thread, dropping the saver has waited already.
        take_reports(receiver, state);
    } else {
        wait(receiver, state, if let_go { QUIET } else { PATIENCE });
    }
    if state.saving.pending() && !let_go {
        let why = state.saving.failed.as_deref().unwrap_or("the disk takes too long");
        faults::tell(&plain::line(&format!("bydoing: the last marks are not saved: {why}")));
    }
}

/// Until all is written, it takes too long, or Ctrl-C.
fn wait(receiver: &Receiver<Event>, state: &mut State, patience: Duration) {
    let start = Instant::now();
    let mut said = false;
    loop {
        let until = if said { patience } else { QUIET.min(patience) };
        match receiver.recv_timeout(until.saturating_sub(start.elapsed())) {
            Ok(Event::Finished | Event::Ended(INTERRUPT)) | Err(RecvTimeoutError::Disconnected) => return,
            Ok(event) => take_report(event, state),
            Err(RecvTimeoutError::Timeout) if start.elapsed() >= patience => return,
            Err(RecvTimeoutError::Timeout) => {
                said = true;
                let words = format!("bydoing: still saving to {}; Ctrl-C leaves without", state.saving.path);
                faults::tell(&plain::line(&words));
            }
        }
    }
}

fn take_reports(receiver: &Receiver<Event>, state: &mut State) {
    receiver.try_iter().for_each(|event| take_report(event, state));
}

fn take_report(event: Event, state: &mut State) {
    if let Event::Act(action @ Action::Reported(_)) = event {
        // The window is closed: whatever is to be done next would be done in it.
        let _ = app::update(state, action);
    }
}
