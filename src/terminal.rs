//! The shell around the pure program: events in, effects run, the terminal left as it was found on every path.
//!
//! One loop waits for events without a clock: with no input it sleeps. Reading keys, saving, signals and making the word
//! index have threads of their own, and all speak to the loop through one channel.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use color_eyre::eyre::{Report, WrapErr};
use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;

use crate::app::{self, Action, Effect, State};
use crate::keymap;
use crate::progress::saver::{Job, Saver};
use crate::search::{Index, documents};
use crate::ui::{self, Theme};

mod events;
mod guard;
mod signals;

pub use events::Event;
pub use guard::{Guard, install_hooks, restore};

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
    let guard = Guard::enter().wrap_err("the terminal could not be set up")?;
    let saver = start_saver(sender.clone()).wrap_err("the system has no thread for saving")?;
    let mut shell = Shell { guard, sender, receiver, saver };
    let ended = shell.run(state, theme).wrap_err("the terminal could not be written to");
    let Shell { guard, saver, receiver, .. } = shell;
    // The terminal first: what is still being written needs no screen.
    drop(guard);
    saver.finish();
    for event in receiver.try_iter() {
        if let Event::Act(action @ Action::Saved(_)) = event {
            let _ = app::update(state, action);
        }
    }
    ended
}

struct Shell {
    guard: Guard,
    sender: Sender<Event>,
    receiver: Receiver<Event>,
    saver: Saver,
}

impl Shell {
    fn run(&mut self, state: &mut State, theme: &Theme) -> io::Result<Ended> {
        state.size = crossterm::terminal::size()?;
        self.draw(state, theme)?;
        self.start_threads(state)?;
        loop {
            let Ok(first) = self.receiver.recv() else { return Ok(Ended::Quit) };
            // What has already arrived is taken in before the next frame: held keys never queue up frames.
            for event in std::iter::once(first).chain(self.receiver.try_iter().collect::<Vec<_>>()) {
                if let Some(ended) = self.take(state, event)? {
                    return Ok(ended);
                }
            }
            self.draw(state, theme)?;
        }
    }

    /// After the first frame: nothing here is needed to see it.
    fn start_threads(&self, state: &State) -> io::Result<()> {
        signals::listen(self.sender.clone())?;
        events::read_input(self.sender.clone())?;
        let (catalog, sender) = (state.catalog.clone(), self.sender.clone());
        thread::Builder::new().name("index".into()).spawn(move || {
            // Only so that the time zone is known by the time a key asks for the day.
            let _ = crate::today();
            let index = Arc::new(Index::new(documents::from_catalog(&catalog)));
            // The window may have closed meanwhile.
            let _ = sender.send(Event::Act(Action::Indexed(index)));
        })?;
        Ok(())
    }

    fn draw(&mut self, state: &mut State, theme: &Theme) -> io::Result<()> {
        let mut seen = state.seen;
        self.guard.terminal.draw(|frame| {
            let area = frame.area();
            state.size = (area.width, area.height);
            seen = ui::draw(frame, state, theme);
        })?;
        state.seen = seen;
        Ok(())
    }

    fn take(&mut self, state: &mut State, event: Event) -> io::Result<Option<Ended>> {
        let action = match event {
            Event::Key(key) => {
                let today = crate::today();
                if today != state.today {
                    self.act(state, Action::Today(today))?;
                }
                keymap::resolve(state, &key)
            }
            Event::Act(action) => Some(action),
            Event::Redraw => {
                self.guard.reenter()?;
                None
            }
            Event::Suspend => {
                self.suspend()?;
                None
            }
            Event::Ended(signal) => {
                self.act(state, Action::Terminate)?;
                return Ok(Some(Ended::Signal(signal)));
            }
        };
        match action {
            Some(action) => self.act(state, action),
            None => Ok(None),
        }
    }

    fn act(&mut self, state: &mut State, action: Action) -> io::Result<Option<Ended>> {
        match app::update(state, action) {
            Effect::None => {}
            Effect::Save { revision, progress } => self.saver.send(Job { revision, wanted: (*progress).clone() }),
            Effect::Copy(text) => execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))?,
            Effect::Suspend => self.suspend()?,
            Effect::Quit => return Ok(Some(Ended::Quit)),
        }
        Ok(None)
    }

    fn suspend(&mut self) -> io::Result<()> {
        guard::restore();
        signals::stop_self();
        self.guard.reenter()
    }
}
