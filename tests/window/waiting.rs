//! Waiting until something is so: on the screen or among the bytes, never for a time alone.

use std::time::{Duration, Instant};

use crate::driver::Session;
use crate::process::DEADLINE;
use crate::screen::Screen;

impl Session {
    /// Waits until the screen is as it should be, and gives it back.
    pub(crate) fn wait_for(&self, what: &str, is_so: impl Fn(&Screen) -> bool) -> Screen {
        let start = Instant::now();
        let mut seen = self.output.lock();
        loop {
            let screen = seen.screen();
            let whole = !seen.parser.callbacks().in_a_frame;
            if whole && is_so(&screen) {
                return screen;
            }
            let left = DEADLINE.saturating_sub(start.elapsed());
            let state = if seen.ended { "the program is gone" } else { "this is shown" };
            assert!(!left.is_zero() && !seen.ended, "not on the screen: {what}; {state}:\n{}", screen.text());
            seen = self.output.changed.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// From the roles into a checklist, the cursor on its first item.
    pub(crate) fn go_to_a_checklist(&mut self) -> Screen {
        let start = self.wait_for("the roles", |screen| screen.has("Roles") && !screen.selected().is_empty());
        self.press("Enter");
        self.wait_for("the skills", |screen| screen.cursor() != start.cursor());
        self.press("Enter");
        self.wait_for("an item", |screen| screen.selected().starts_with("[ ]"))
    }

    /// Ticks the selected item and waits until the screen shows it.
    pub(crate) fn tick(&mut self) -> Screen {
        self.press("Space");
        self.wait_for("a tick", |screen| screen.selected().starts_with("[✓]"))
    }

    /// Waits for words on one line.
    pub(crate) fn wait_for_words(&self, words: &str) -> Screen {
        self.wait_for(words, |screen| screen.has(words))
    }

    /// Waits for more output than `before` bytes, and gives back how much there is now.
    pub(crate) fn wait_for_output(&self, before: usize) -> usize {
        self.wait_for_raw("more output", |raw| raw.len() > before).len()
    }

    /// Waits until the bytes that came out are as they should be.
    pub(crate) fn wait_for_raw(&self, what: &str, is_so: impl Fn(&[u8]) -> bool) -> Vec<u8> {
        let start = Instant::now();
        let mut seen = self.output.lock();
        while !is_so(&seen.raw) {
            let left = DEADLINE.saturating_sub(start.elapsed());
            assert!(!left.is_zero() && !seen.ended, "never came out: {what}; shown:\n{}", seen.screen().text());
            seen = self.output.changed.wait_timeout(seen, left).unwrap().0;
        }
        seen.raw.clone()
    }

    /// Waits until nothing has come out for a while.
    pub(crate) fn settle(&self) {
        const WHILE: Duration = Duration::from_millis(300);
        let mut seen = self.output.lock();
        loop {
            let before = seen.raw.len();
            let (now, wait) = self.output.changed.wait_timeout(seen, WHILE).unwrap();
            seen = now;
            if wait.timed_out() && seen.raw.len() == before {
                return;
            }
        }
    }
}
