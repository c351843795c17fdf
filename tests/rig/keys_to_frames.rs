//! How long after a key, or after a change by somebody else, the screen shows it.

use std::time::{Duration, Instant};

use crate::driver::Sitting;
use crate::screen::Screen;

impl Sitting {
    /// From now on until the output with which the screen is as it should be.
    pub(crate) fn time_until(&self, what: &str, began: Instant, is_so: impl Fn(&Screen) -> bool) -> Duration {
        self.wait_for(what, is_so);
        self.output.lock().at.saturating_duration_since(began)
    }

    /// One arrow key in a list, answered by the cursor.
    pub(crate) fn time_a_move(&mut self, key: &str) -> Duration {
        let before = self.frame().cursor();
        let began = Instant::now();
        self.press(key);
        self.time_until("the cursor moves", began, |screen| screen.cursor() != before)
    }

    /// Down and up again, for as long as `goes_on`.
    pub(crate) fn time_moves(&mut self, goes_on: impl Fn(&Sitting, usize) -> bool) -> Vec<Duration> {
        let mut times = Vec::new();
        while goes_on(self, times.len()) {
            times.push(self.time_a_move(if times.len() % 2 == 0 { "Down" } else { "Up" }));
        }
        times
    }
}

/// The middle and the longest, as a figure.
pub(crate) fn figure(times: &[Duration]) -> String {
    let milliseconds = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
    format!("{} (at most {})", milliseconds(median(times)), milliseconds(worst(times)))
}

pub(crate) fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

pub(crate) fn worst(times: &[Duration]) -> Duration {
    times.iter().max().copied().unwrap_or_default()
}
