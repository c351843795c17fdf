//! Entering the terminal in one place, and leaving it on every path: end, error, panic, signal, suspend.

use std::io::{self, BufWriter, Stdout, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

use color_eyre::config::HookBuilder;
use color_eyre::eyre::Report;
use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;

/// True while the terminal is ours. Leaving twice, say in a panic on the way out, does nothing the second time.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// The terminal while it is ours; dropping it gives the terminal back.
#[derive(Debug)]
pub struct Guard {
    pub terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Guard {
    /// Takes the terminal: raw mode, the alternate screen, pasted text marked as such. Asks it nothing.
    ///
    /// # Errors
    /// What the terminal refused; it has been left as it was.
    pub fn enter() -> io::Result<Guard> {
        enter().inspect_err(|_| restore())?;
        // One write a frame: a frame is never seen half drawn.
        let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, stdout()));
        let terminal = Terminal::new(backend).inspect_err(|_| restore())?;
        Ok(Guard { terminal })
    }

    /// Takes the terminal again after a stop, whatever the shell did with it meanwhile, and draws all anew.
    pub(super) fn reenter(&mut self) -> io::Result<()> {
        restore();
        enter()?;
        // Not `Terminal::clear`: that asks the terminal where its cursor is.
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::new(0, 0, size.width, size.height))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

fn enter() -> io::Result<()> {
    ENTERED.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)
}

/// Gives the terminal back as it was found. Safe to call at any time, from any thread, any number of times.
pub fn restore() {
    if ENTERED.swap(false, Ordering::SeqCst) {
        let mut out = stdout();
        // A terminal that is gone cannot be told anything, and there is nobody left to tell about that.
        let _ = queue!(out, DisableBracketedPaste, LeaveAlternateScreen, Show).and_then(|()| out.flush());
        let _ = disable_raw_mode();
    }
}

/// Sets the hooks that print errors and panics; a panic gives the terminal back first.
///
/// # Errors
/// Hooks were set before.
pub fn install_hooks() -> Result<(), Report> {
    let builder = HookBuilder::default()
        .display_env_section(false)
        .panic_section("This is a fault in bydoing. What was saved is in the progress file as it was.");
    let (panic, error) = builder.into_hooks();
    error.install()?;
    let print = panic.into_panic_hook();
    std::panic::set_hook(Box::new(move |info| {
        restore();
        print(info);
    }));
    Ok(())
}
