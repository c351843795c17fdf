//! Waiting until something is so: on the screen or among the bytes, never for a time alone.

use std::time::{Duration, Instant};

use crate::driver::Sitting;
use crate::process::DEADLINE;
use crate::screen::Screen;

impl Sitting {
    /// Waits until the screen is as it should be, and gives it back.
    pub(crate) fn wait_for(&self, what: &str, is_so: impl Fn(&Screen) -> bool) -> Screen {
        self.wait_within(DEADLINE, what, is_so)
    }

    /// The same for what may take longer than anything else.
    pub(crate) fn wait_within(&self, deadline: Duration, what: &str, is_so: impl Fn(&Screen) -> bool) -> Screen {
        let (screen, in_time) = self.wait(deadline, is_so);
        assert!(in_time, "not on the screen: {what}; this is shown:\n{}", screen.text());
        screen
    }

    /// Waits until the screen looks as it did at another time.
    pub(crate) fn wait_for_same(&self, what: &str, other: &Screen) -> Screen {
        let (screen, in_time) = self.wait(DEADLINE, |screen| screen == other);
        let differences = || screen.differences(other);
        assert!(in_time, "not on the screen: {what}; this is shown:\n{}\n{:#?}", screen.text(), differences());
        screen
    }

    /// The screen as soon as it is as it should be, or the last one. Frames that are not whole are not looked at.
    fn wait(&self, deadline: Duration, is_so: impl Fn(&Screen) -> bool) -> (Screen, bool) {
        let start = Instant::now();
        let mut seen = self.output.lock();
        loop {
            let screen = seen.screen();
            if seen.is_whole() && is_so(&screen) {
                return (screen, true);
            }
            let left = deadline.saturating_sub(start.elapsed());
            if left.is_zero() || seen.ended {
                return (screen, false);
            }
            seen = self.output.changed.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// From wherever it starts into a checklist, the cursor on its first item: Enter goes in, step by step.
    pub(crate) fn go_to_a_checklist(&mut self) -> Screen {
        let mut screen = self.wait_for_words("Roles");
        for _ in 0..4 {
            if screen.selected().starts_with("[ ]") {
                break;
            }
            self.press("Enter");
            screen = self.wait_for("a step in", |now| now.cursor() != screen.cursor());
        }
        assert!(screen.selected().starts_with("[ ]"), "no item is selected:\n{}", screen.text());
        screen
    }

    /// Ticks the selected item and waits until the screen shows it.
    pub(crate) fn tick(&mut self) -> Screen {
        self.press("Space");
        self.wait_for("a tick", |screen| screen.selected().starts_with("[✓]"))
    }

    /// Waits until the foot of the window says that marks are not on disk.
    pub(crate) fn wait_for_not_saved(&self) -> Screen {
        self.wait_for("not saved", |screen| screen.has("NOT SAVED"))
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
            if left.is_zero() || seen.ended {
                let shown = seen.screen().text();
                drop(seen);
                panic!("never came out: {what}; this is shown:\n{shown}");
            }
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
