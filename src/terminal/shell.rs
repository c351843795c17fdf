//! The loop: waits for an event, changes the state by it, runs the effect, draws.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;

use super::signals::Signals;
use super::{Ended, Event, Guard, events, guard, reporting, searching, suspend};
use crate::app::{self, Action, Command, Effect, Request, State};
use crate::keymap;
use crate::progress::saver::{Job, Saver};
use crate::ui::{self, Theme};

/// A search that takes longer is told of.
const NOTICEABLE: Duration = Duration::from_millis(200);

/// A terminal that goes away shows as an error first; the word that it is gone follows at once.
const LAST_WORD: Duration = Duration::from_millis(200);

/// What the window needs while it is open.
pub(super) struct Shell {
    pub(super) guard: Guard,
    pub(super) sender: Sender<Event>,
    pub(super) receiver: Receiver<Event>,
    pub(super) saver: Saver,
    /// To the thread that searches.
    pub(super) requests: Sender<Request>,
    /// Keys, and what was pasted, that came while a key before them waits for an answer.
    pub(super) held: VecDeque<Event>,
    /// The threads that write reports, or have.
    pub(super) reports: Vec<JoinHandle<()>>,
}

/// Draws one frame, and remembers what it showed.
pub(super) fn draw(guard: &mut Guard, state: &mut State, theme: &Theme) -> io::Result<()> {
    let mut seen = state.seen;
    guard.draw(|frame| {
        let area = frame.area();
        state.size = (area.width, area.height);
        seen = ui::draw(frame, state, theme);
    })?;
    state.seen = seen;
    Ok(())
}

impl Shell {
    /// Waits, takes in, draws, until something ends it. The first frame has been drawn.
    pub(super) fn run(
        &mut self,
        state: &mut State,
        theme: &Theme,
        signals: Signals,
        requests: Receiver<Request>,
    ) -> io::Result<Ended> {
        self.start_threads(signals)?;
        searching::start(state.catalog.clone(), state.new_notes(), requests, self.sender.clone())?;
        while let Some(first) = self.wait(state) {
            let mut next = Some(first);
            // What has already arrived is taken in before the next frame: held keys never queue up frames. One by one, so
            // that what comes after the last event is still there for whoever closes the window.
            while let Some(event) = next {
                if let Some(ended) = self.take(state, event)? {
                    return Ok(ended);
                }
                next = self.receiver.try_recv().ok();
            }
            draw(&mut self.guard, state, theme)?;
        }
        Ok(Ended::Quit)
    }

    /// After the first frame: nothing here is needed to see it.
    fn start_threads(&self, signals: Signals) -> io::Result<()> {
        signals.listen(self.sender.clone())?;
        events::read_input(self.sender.clone())?;
        events::watch_terminal(self.sender.clone())?;
        Ok(())
    }

    /// The next thing that happens. While an answer is awaited, that it takes long is such a thing, once.
    fn wait(&self, state: &State) -> Option<Event> {
        if !state.awaits_answer() {
            return self.receiver.recv().ok();
        }
        match self.receiver.recv_timeout(NOTICEABLE) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => Some(Event::Act(Action::SearchIsSlow)),
            Err(RecvTimeoutError::Disconnected) => None,
        }
    }

    /// Takes in an event, and then the keys that it has freed. Keys that come while one before them waits for an answer are
    /// held, so that they mean what they would have meant after it; the one that goes back, or quits, waits for nothing.
    fn take(&mut self, state: &mut State, event: Event) -> io::Result<Option<Ended>> {
        let waits = match &event {
            Event::Key(key) if state.holds_keys() => {
                let meant = keymap::resolve(state, key);
                let waits = !matches!(meant, Some(Action::Do(Command::Back | Command::Quit | Command::Suspend)));
                if !waits {
                    self.held.clear();
                }
                waits
            }
            Event::Act(Action::Paste(_)) => state.holds_keys(),
            _ => false,
        };
        if waits {
            self.held.push_back(event);
            return Ok(None);
        }
        let mut ended = self.take_now(state, event)?;
        while ended.is_none()
            && !state.holds_keys()
            && let Some(event) = self.held.pop_front()
        {
            ended = self.take_now(state, event)?;
        }
        Ok(ended)
    }

    fn take_now(&mut self, state: &mut State, event: Event) -> io::Result<Option<Ended>> {
        let action = match event {
            Event::Key(key) => {
                let today = crate::clock::today();
                if today != state.today {
                    self.act(state, Action::Today(today))?;
                }
                keymap::resolve(state, &key)
            }
            Event::Act(action @ Action::Resized { .. }) => {
                // Also when the size is what it was: a window made small and large again has lost what it showed.
                self.guard.forget_screen()?;
                Some(action)
            }
            Event::Act(action) => Some(action),
            Event::Redraw => {
                self.guard.reenter()?;
                None
            }
            Event::Suspend => {
                guard::restore();
                suspend::stop_self();
                self.guard.reenter()?;
                None
            }
            Event::Deaf(error) => return Err(error),
            Event::Failed(thread) if thread == events::INPUT => {
                return Err(io::Error::other("the keys are no longer read"));
            }
            Event::Failed(thread) if thread == searching::SEARCH => Some(Action::SearchFailed(NO_SEARCH.to_owned())),
            Event::Failed(thread) => Some(Action::Trouble(failed(&thread))),
            // Only sent once this loop has ended.
            Event::Finished => None,
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
            Effect::Save { revision, changes } => self.saver.send(Job { revision, changes }),
            // Nobody is there to ask after a fault in that thread, which has been told.
            Effect::Search(request) => drop(self.requests.send(request)),
            Effect::Report { asked, format, path } => {
                let writing = reporting::start(state, asked, format, path, self.sender.clone())?;
                self.reports.retain(|writing| !writing.is_finished());
                self.reports.push(writing);
            }
            Effect::Copy(text) => execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))?,
            Effect::Suspend if suspend::can_come_back() => {
                guard::restore();
                suspend::stop_group();
                self.guard.reenter()?;
            }
            Effect::Suspend => return self.act(state, Action::Trouble(NO_SHELL.to_owned())),
            Effect::Quit => return Ok(Some(Ended::Quit)),
        }
        Ok(None)
    }

    /// The signal that explains an error, when there is one. What else has arrived is taken in: marks among it are kept.
    pub(super) fn last_word(&mut self, state: &mut State) -> Option<i32> {
        let until = Instant::now() + LAST_WORD;
        while let Ok(event) = self.receiver.recv_timeout(until.saturating_duration_since(Instant::now())) {
            match event {
                Event::Ended(signal) => {
                    let _ = self.act(state, Action::Terminate);
                    return Some(signal);
                }
                Event::Act(action) => drop(self.act(state, action)),
                _ => {}
            }
        }
        None
    }
}

const NO_SHELL: &str = "Not suspended: no shell here could bring the window back";

const NO_SEARCH: &str = "The finder has failed and finds nothing; all else works. Details when you quit";

/// What a fault in a thread means for the user.
fn failed(thread: &str) -> String {
    format!("A part of bydoing has failed ({thread}). Details when you quit")
}
