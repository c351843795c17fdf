//! What a program has written, kept by an emulator of a terminal.

use std::io::Read;
use std::num::NonZeroU16;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::Instant;

use crate::screen::Screen;

/// What came out, filled by a thread.
#[derive(Default)]
pub(crate) struct Output {
    seen: Mutex<Seen>,
    pub(crate) changed: Condvar,
    /// The terminal is to be closed: read no further.
    pub(crate) closing: AtomicBool,
}

pub(crate) struct Seen {
    pub(crate) parser: vt100::Parser<Heard>,
    pub(crate) raw: Vec<u8>,
    /// When the last of it came.
    pub(crate) at: Instant,
    pub(crate) ended: bool,
}

impl Default for Seen {
    fn default() -> Seen {
        Seen {
            parser: vt100::Parser::new_with_callbacks(cells(24), cells(80), 0, Heard::default()),
            raw: Vec::new(),
            at: Instant::now(),
            ended: false,
        }
    }
}

/// What a program said to the terminal beside drawing.
#[derive(Default, Clone)]
pub(crate) struct Heard {
    pub(crate) clipboard: Vec<Vec<u8>>,
    /// Sequences that draw nothing; questions are among them.
    pub(crate) other: Vec<String>,
    /// A frame has begun and is not whole yet.
    in_a_frame: bool,
    /// The first frame, whose beginning is not marked, is whole.
    has_drawn: bool,
}

impl Seen {
    /// True when the screen shows no half of a frame.
    pub(crate) fn is_whole(&self) -> bool {
        let heard = self.parser.callbacks();
        !heard.in_a_frame && (heard.has_drawn || !self.parser.screen().alternate_screen())
    }
}

impl vt100::Callbacks for Heard {
    fn copy_to_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8], data: &[u8]) {
        self.clipboard.push(data.to_vec());
    }

    fn paste_from_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8]) {
        self.other.push("a question for the clipboard".to_owned());
    }

    fn set_window_title(&mut self, _: &mut vt100::Screen, title: &[u8]) {
        self.other.push(format!("title {}", String::from_utf8_lossy(title)));
    }

    fn unhandled_escape(&mut self, _: &mut vt100::Screen, i1: Option<u8>, i2: Option<u8>, byte: u8) {
        self.other.push(format!("escape {i1:?} {i2:?} {byte}"));
    }

    fn unhandled_csi(&mut self, _: &mut vt100::Screen, i1: Option<u8>, i2: Option<u8>, params: &[&[u16]], last: char) {
        match (i1, params, last) {
            (Some(b'?'), [[2026]], 'h') => self.in_a_frame = true,
            (Some(b'?'), [[2026]], 'l') => (self.in_a_frame, self.has_drawn) = (false, true),
            // A look that the emulator does not know.
            (None, _, 'm') => {}
            _ => self.other.push(format!("CSI {i1:?} {i2:?} {params:?} {last}")),
        }
    }

    fn unhandled_osc(&mut self, _: &mut vt100::Screen, params: &[&[u8]]) {
        self.other.push(format!("OSC {params:?}"));
    }
}

impl Output {
    pub(crate) fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap()
    }

    pub(crate) fn resize(&self, (width, height): (u16, u16)) {
        self.lock().parser.screen_mut().set_size(cells(height), cells(width));
    }

    pub(crate) fn fill(&self, mut input: Box<dyn Read + Send>) {
        let mut buffer = [0; 1 << 16];
        loop {
            let count = input.read(&mut buffer).unwrap_or(0);
            // Before anything else: to look at it takes some time.
            let at = Instant::now();
            let mut seen = self.lock();
            seen.at = at;
            seen.raw.extend_from_slice(&buffer[..count]);
            seen.parser.process(&buffer[..count]);
            seen.ended = count == 0;
            self.changed.notify_all();
            if count == 0 || self.closing.load(Ordering::SeqCst) {
                return;
            }
        }
    }
}

impl Seen {
    pub(crate) fn screen(&self) -> Screen {
        Screen(self.parser.screen().clone())
    }
}

/// The emulator knows no window without cells.
fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap_or(NonZeroU16::MIN)
}
