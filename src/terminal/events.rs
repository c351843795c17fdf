//! What can happen to the window, and the threads that read the keys and notice when the terminal is gone.

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
    /// Somebody outside asks the program to stop for a while.
    Suspend,
    /// The program is to end: the number of the signal, 1 (hang-up) when the terminal is gone.
    Ended(i32),
    /// The keys can no longer be read.
    Deaf(io::Error),
    /// The thread of this name has panicked.
    Failed(String),
    /// All that was sent to the saver is written, or has failed.
    Finished,
}

/// The thread without which the window hears nothing.
pub(super) const INPUT: &str = "input";

/// Reads the terminal until that fails or nobody listens.
pub(super) fn read_input(sender: Sender<Event>) -> io::Result<()> {
    thread::Builder::new().name(INPUT.into()).spawn(move || {
        loop {
            let event = match event::read() {
                Ok(event::Event::Resize(width, height)) => Some(Event::Act(Action::Resized { width, height })),
                Ok(event::Event::Paste(text)) => Some(Event::Act(Action::Paste(text))),
                Ok(other) => other.as_key_press_event().map(Event::Key),
                Err(error) => Some(Event::Deaf(error)),
            };
            let last = matches!(event, Some(Event::Deaf(_)));
            if event.is_some_and(|event| sender.send(event).is_err()) || last {
                return;
            }
        }
    })?;
    Ok(())
}

/// Notices when the terminal is gone. Mostly a signal tells so as well, but not to a program whose shell is shielded from
/// it; and the reader of the keys, which knows no end of input, would try again and again.
#[cfg(unix)]
pub(super) fn watch_terminal(sender: Sender<Event>) -> io::Result<()> {
    use rustix::event::{PollFd, PollFlags, poll};

    thread::Builder::new().name("hang-up".into()).spawn(move || {
        let input = io::stdin();
        loop {
            // Asked for nothing, it sleeps until something is wrong.
            let mut watched = [PollFd::new(&input, PollFlags::empty())];
            match poll(&mut watched, None) {
                Ok(_) if watched[0].revents().contains(PollFlags::HUP) => {
                    // Nobody listens when the window has closed by itself.
                    let _ = sender.send(Event::Ended(signal_hook::consts::SIGHUP));
                    return;
                }
                Err(rustix::io::Errno::INTR) => {}
                // A system that cannot watch terminals: the signal has to do.
                _ => return,
            }
        }
    })?;
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn watch_terminal(_sender: Sender<Event>) -> io::Result<()> {
    Ok(())
}
