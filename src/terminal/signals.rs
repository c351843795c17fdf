//! Signals as events. Only Unix has them; elsewhere Ctrl-C arrives as a key.

use std::io;
use std::sync::mpsc::Sender;

use super::Event;

/// The signals that end, stop and continue a program, caught from the moment this is made. Nothing is lost until
/// [`Signals::listen`]: what comes before waits.
#[cfg(unix)]
pub(super) struct Signals(signal_hook::iterator::Signals);

#[cfg(unix)]
impl Signals {
    /// To be made before the terminal is taken: a signal must never find it taken and not caught.
    pub(super) fn catch() -> io::Result<Signals> {
        use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
        signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT]).map(Signals)
    }

    /// Turns them into events, on a thread of its own.
    pub(super) fn listen(mut self, sender: Sender<Event>) -> io::Result<()> {
        use signal_hook::consts::{SIGCONT, SIGTSTP};
        std::thread::Builder::new().name("signals".into()).spawn(move || {
            for signal in self.0.forever() {
                let event = match signal {
                    SIGTSTP => Event::Suspend,
                    SIGCONT => Event::Redraw,
                    signal => Event::Ended(signal),
                };
                if sender.send(event).is_err() {
                    return;
                }
            }
        })?;
        Ok(())
    }
}

/// From now on a write beyond what files may hold here (`ulimit -f`) fails with an error, as one on a full disk does; by
/// the system's own rule it would end the program, with the terminal taken and marks unsaved.
#[cfg(unix)]
pub(super) fn outlive_size_limit() -> io::Result<()> {
    // Any handler will do: nobody asks whether it was called.
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default()).map(drop)
}

#[cfg(not(unix))]
pub(super) fn outlive_size_limit() -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
pub(super) struct Signals;

#[cfg(not(unix))]
impl Signals {
    pub(super) fn catch() -> io::Result<Signals> {
        Ok(Signals)
    }

    pub(super) fn listen(self, _sender: Sender<Event>) -> io::Result<()> {
        Ok(())
    }
}
