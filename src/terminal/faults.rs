//! Panics. One in the thread that draws ends the window: the terminal is given back first. One in any other thread leaves
//! the window as it is: it is told there in a sentence, and in full when the window has closed.

use std::io::{Write, stderr};
use std::mem::take;
use std::sync::mpsc::Sender;
use std::sync::{Mutex, PoisonError};
use std::thread;

use color_eyre::config::{HookBuilder, Theme};
use color_eyre::eyre::Report;

use super::{Event, guard, signals};
use crate::plain;

/// What is told in full once the screen is the shell's again.
static LATER: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// The window that is open.
static WINDOW: Mutex<Option<Sender<Event>>> = Mutex::new(None);

/// Sets the hooks that print errors and panics, and makes an error of what would otherwise end the program unheard.
///
/// # Errors
/// Hooks were set before.
pub fn install_hooks() -> Result<(), Report> {
    let builder = HookBuilder::default()
        // Without colours of its own, all of a report can be made plain: it may repeat text from a file.
        .theme(Theme::new())
        .display_env_section(false)
        .panic_section("This is a fault in bydoing. What was saved is in the progress file as it was.");
    let (panic, error) = builder.into_hooks();
    error.install()?;
    signals::outlive_size_limit()?;
    std::panic::set_hook(Box::new(move |info| {
        let report = panic.panic_report(info).to_string();
        if guard::is_beside_the_window() {
            LATER.lock().unwrap_or_else(PoisonError::into_inner).push(report);
            let name = thread::current().name().unwrap_or("a thread").to_owned();
            tell_window(Event::Failed(name));
        } else {
            guard::restore();
            close_window();
            tell(&report);
        }
    }));
    Ok(())
}

/// From now on faults in other threads are told to this window.
pub(super) fn open_window(sender: Sender<Event>) {
    *WINDOW.lock().unwrap_or_else(PoisonError::into_inner) = Some(sender);
}

/// The window has closed and the screen is the shell's: tells what had to wait for that.
pub(super) fn close_window() {
    *WINDOW.lock().unwrap_or_else(PoisonError::into_inner) = None;
    for report in take(&mut *LATER.lock().unwrap_or_else(PoisonError::into_inner)) {
        tell(&report);
    }
}

fn tell_window(event: Event) {
    if let Some(window) = &*WINDOW.lock().unwrap_or_else(PoisonError::into_inner) {
        // It may be closing; the report is told afterwards all the same.
        let _ = window.send(event);
    }
}

/// Writes to standard error, made plain; when that is gone there is nobody to tell.
pub(super) fn tell(words: &str) {
    let _ = writeln!(stderr(), "{}", plain::lines(words));
}
