//! The shell around the pure program: events in, effects run, the terminal left as it was found on every path.
//!
//! One loop waits for events without a clock: with no input it sleeps. Reading keys, saving, signals and searching
//! have threads of their own, and all speak to the loop through one channel.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{self, Sender};

use color_eyre::eyre::{Report, WrapErr};

use crate::app::State;
use crate::progress::saver::Saver;
use crate::ui::Theme;

mod closing;
mod events;
mod faults;
mod guard;
mod reporting;
mod searching;
mod shell;
mod signals;
mod suspend;

pub use events::Event;
pub use faults::install_hooks;
pub use guard::{Guard, restore};

use shell::Shell;
use signals::Signals;

/// Why the window closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The user quit.
    Quit,
    /// The system asked; the number of the signal.
    Signal(i32),
}

/// Opens the window and runs it until it ends. `start_saver` is given the way by which reports come back.
///
/// # Errors
/// The terminal could not be set up or written to; it has been left as it was.
pub fn run(
    state: &mut State,
    theme: &Theme,
    start_saver: impl FnOnce(Sender<Event>) -> io::Result<Saver>,
) -> Result<Ended, Report> {
    let (sender, receiver) = mpsc::channel();
    let signals = Signals::catch().wrap_err("signals could not be caught")?;
    let mut guard = Guard::enter().wrap_err("the terminal could not be set up")?;
    // The first frame before anything that it does not need.
    let drawn = shell::draw(&mut guard, state, theme);
    let saver = start_saver(sender.clone()).wrap_err("the system has no thread for saving")?;
    faults::open_window(sender.clone());
    let (requests, asked) = mpsc::channel();
    let mut shell = Shell { guard, sender, receiver, saver, requests, held: VecDeque::new(), reports: Vec::new() };
    let mut ended = drawn.and_then(|()| shell.run(state, theme, signals, asked));
    if ended.is_err()
        && let Some(signal) = shell.last_word(state)
    {
        ended = Ok(Ended::Signal(signal));
    }
    let Shell { guard, sender, saver, receiver, reports, .. } = shell;
    // The terminal first: what is still being written needs no screen.
    drop(guard);
    // Quitting with something unsaved, the user has been asked and has said that it may be lost.
    let let_go = matches!(ended, Ok(Ended::Quit)) && state.saving.pending();
    closing::finish(saver, reports, sender, &receiver, state, let_go);
    faults::close_window();
    ended.wrap_err("the terminal could not be used")
}
