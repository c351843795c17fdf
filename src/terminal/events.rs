//! What can happen to the window, and the thread that reads the keys.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{self, KeyEvent};

use crate::app::Action;

/// Something for the loop.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed (or repeated); releases are dropped at the door.
    Key(KeyEvent),
    /// Anything that needs no translation.
    Act(Action),
    /// The program was stopped and goes on: the screen is not what it was.
    Redraw,
    /// Somebody asks the program to stop for a while.
    Suspend,
    /// The program is to end: the number of the signal, 1 (hang-up) when the terminal is gone.
    Ended(i32),
}

const HANG_UP: i32 = 1;

/// Reads the terminal until it is gone or nobody listens.
pub(super) fn read_input(sender: Sender<Event>) -> io::Result<()> {
    thread::Builder::new().name("input".into()).spawn(move || {
        loop {
            let event = match event::read() {
                Ok(event::Event::Resize(width, height)) => Some(Event::Act(Action::Resized { width, height })),
                Ok(event::Event::Paste(text)) => Some(Event::Act(Action::Paste(text))),
                Ok(other) => other.as_key_press_event().map(Event::Key),
                Err(_) => Some(Event::Ended(HANG_UP)),
            };
            let last = matches!(event, Some(Event::Ended(_)));
            if event.is_some_and(|event| sender.send(event).is_err()) || last {
                return;
            }
        }
    })?;
    Ok(())
}
