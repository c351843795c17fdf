//! While a large framework is read there is no window yet: a line says why, and goes before the window comes.

use std::io::{IsTerminal, Write, stderr};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// What takes less is not told of.
const NOTICEABLE: Duration = Duration::from_millis(300);

/// Short enough for one line of the narrowest window: only so can it be taken away again.
const WORDS: &str = "Reading frameworks…";

/// Does `work`, and says so on a terminal's error output for as long as it takes, if that is long.
pub(super) fn told<T>(work: impl FnOnce() -> T) -> T {
    if stderr().is_terminal() { told_on(stderr(), NOTICEABLE, work) } else { work() }
}

fn told_on<T>(mut out: impl Write + Send, after: Duration, work: impl FnOnce() -> T) -> T {
    thread::scope(|scope| {
        let (at_work, done) = mpsc::channel::<()>();
        let tell = move || {
            if done.recv_timeout(after) == Err(RecvTimeoutError::Timeout) {
                let _ = write!(out, "{WORDS}").and_then(|()| out.flush());
                let _ = done.recv();
                // By spaces: that much every terminal understands.
                let blank = " ".repeat(WORDS.chars().count());
                let _ = write!(out, "\r{blank}\r").and_then(|()| out.flush());
            }
        };
        // Without a thread for it nothing is told, and all else goes its way.
        let _ = thread::Builder::new().name("reading".to_owned()).spawn_scoped(scope, tell);
        let result = work();
        drop(at_work);
        result
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quick_is_not_told_of() {
        let mut out = Vec::new();
        assert_eq!(told_on(&mut out, Duration::from_secs(600), || 7), 7);
        assert!(out.is_empty());
    }

    #[test]
    fn what_takes_long_is_told_of_and_the_line_is_taken_away() {
        let mut out = Vec::new();
        told_on(&mut out, Duration::ZERO, || thread::sleep(Duration::from_millis(200)));
        let text = String::from_utf8(out).unwrap();
        let after = text.strip_prefix(WORDS).unwrap();
        assert_eq!(after, format!("\r{}\r", " ".repeat(19)));
    }
}
