//! Signals as events. Only Unix has them; elsewhere Ctrl-C arrives as a key and nothing can be suspended.

use std::io;
use std::sync::mpsc::Sender;

use super::Event;

/// Turns the signals that end, stop and continue a program into events.
#[cfg(unix)]
pub(super) fn listen(sender: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])?;
    std::thread::Builder::new().name("signals".into()).spawn(move || {
        for signal in signals.forever() {
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

#[cfg(not(unix))]
pub(super) fn listen(_sender: Sender<Event>) -> io::Result<()> {
    Ok(())
}

/// Stops this process as the terminal's own Ctrl-Z would; returns when it goes on.
#[cfg(unix)]
pub(super) fn stop_self() {
    // It can only refuse a signal it does not know.
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

#[cfg(not(unix))]
pub(super) fn stop_self() {}
