//! Entering the terminal in one place, and leaving it on every path: end, error, panic, signal, suspend.

use std::cell::{Cell, RefCell};
use std::io::{self, Write, stdout};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};

/// True while the terminal is ours. Leaving twice, say in a panic on the way out, does nothing the second time.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// True once the other screen is up: until then there is nothing on the terminal to take back.
static SHOWN: AtomicBool = AtomicBool::new(false);

thread_local! {
    /// This thread has taken the terminal: without it nobody draws any more.
    static DRAWS_HERE: Cell<bool> = const { Cell::new(false) };
}

/// The terminal while it is ours; dropping it gives the terminal back.
#[derive(Debug)]
pub struct Guard {
    terminal: Terminal<CrosstermBackend<Held>>,
    frame: Held,
    has_drawn: bool,
}

impl Guard {
    /// Takes the terminal: raw mode now; the alternate screen, with pasted text marked as such, together with the first
    /// frame. Asks it nothing.
    ///
    /// # Errors
    /// What the terminal refused; it has been left as it was.
    pub fn enter() -> io::Result<Guard> {
        enter().inspect_err(|_| restore())?;
        DRAWS_HERE.set(true);
        let frame = Held::default();
        let terminal = Terminal::new(CrosstermBackend::new(frame.clone())).inspect_err(|_| restore())?;
        Ok(Guard { terminal, frame, has_drawn: false })
    }

    /// Draws one frame and shows it at once: in one write, so that it is never seen half drawn.
    ///
    /// # Errors
    /// The terminal could not be written to.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame)) -> io::Result<()> {
        self.terminal.draw(render)?;
        // The very first may appear as it comes: nothing stands there yet that it could be torn against.
        self.frame.show(std::mem::replace(&mut self.has_drawn, true))
    }

    /// Takes the terminal again after a stop, whatever the shell did with it meanwhile, and draws all anew.
    pub(super) fn reenter(&mut self) -> io::Result<()> {
        // Somebody else may have changed the settings: what we think of them is no longer true.
        let _ = disable_raw_mode();
        SHOWN.store(false, Ordering::SeqCst);
        enter()?;
        self.forget_screen()
    }

    /// The next frame is drawn whole: the screen may no longer show what was drawn last.
    pub(super) fn forget_screen(&mut self) -> io::Result<()> {
        // Not `Terminal::clear`: that asks the terminal where its cursor is.
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::new(0, 0, size.width, size.height))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
        DRAWS_HERE.set(false);
    }
}

/// Keeps what is drawn until the frame is whole. What is never shown, because of an error or a panic, is dropped with it
/// and cannot appear on the shell's screen.
#[derive(Debug, Default, Clone)]
struct Held(Rc<RefCell<Vec<u8>>>);

impl Held {
    /// Sends what is kept to the terminal; `held_back`, between marks that make it show all at once if it knows them.
    fn show(&self, held_back: bool) -> io::Result<()> {
        let frame = self.0.take();
        let mut bytes = Vec::with_capacity(frame.len() + 32);
        // Whoever shows the terminal's output wakes up for each write: the first frame is there with the first.
        if !SHOWN.swap(true, Ordering::SeqCst) {
            queue!(bytes, EnterAlternateScreen, EnableBracketedPaste)?;
        }
        if held_back {
            queue!(bytes, BeginSynchronizedUpdate)?;
        }
        bytes.extend_from_slice(&frame);
        queue!(bytes, EndSynchronizedUpdate)?;
        let mut out = stdout().lock();
        out.write_all(&bytes)?;
        out.flush()
    }
}

impl Write for Held {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn enter() -> io::Result<()> {
    ENTERED.store(true, Ordering::SeqCst);
    enable_raw_mode()
}

/// Gives the terminal back as it was found. Safe to call at any time, from any thread, any number of times.
pub fn restore() {
    if ENTERED.swap(false, Ordering::SeqCst) {
        let mut out = stdout();
        if SHOWN.swap(false, Ordering::SeqCst) {
            // A terminal that is gone cannot be told anything, and there is nobody left to tell about that.
            let _ = queue!(out, DisableBracketedPaste, LeaveAlternateScreen, Show).and_then(|()| out.flush());
        }
        let _ = disable_raw_mode();
    }
}

/// True when a window is open and this is not the thread that draws it: it can go on without this one.
pub(super) fn is_beside_the_window() -> bool {
    let draws_here = DRAWS_HERE.try_with(Cell::get).unwrap_or(false);
    ENTERED.load(Ordering::SeqCst) && !draws_here
}
