//! The fault rig: the real program under everything that can happen to it and to its file, in bounded time. What was shown
//! as saved is held against what is on disk.
//!
//! `cargo test --test rig` prints a table at its end, which is also in `target/tmp/rig.txt`; `cargo test --test rig -- kills`
//! does a part of it. `BYDOING_ROUNDS` is the number of kills (500 where it is not set), and all else goes up and down with
//! it; `BYDOING_SEED` repeats a run.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by failing")]

#[cfg(unix)]
mod chance;
#[cfg(unix)]
mod clock;
#[cfg(unix)]
mod disk;
#[cfg(unix)]
mod faulty_calls;
#[cfg(unix)]
mod full;
#[cfg(unix)]
mod keys_to_frames;
#[cfg(unix)]
mod kills;
#[cfg(unix)]
mod large;
#[cfg(unix)]
mod outside;
#[cfg(unix)]
mod read_only;
#[cfg(unix)]
mod replaced;
#[cfg(unix)]
mod run;
#[cfg(unix)]
mod saver;
#[cfg(unix)]
mod scene;
#[cfg(unix)]
mod shown;
#[cfg(unix)]
mod slow;
#[cfg(unix)]
mod strace;
#[cfg(unix)]
mod table;
#[cfg(unix)]
mod together;
#[cfg(unix)]
mod unsaved;

#[cfg(unix)]
#[path = "../window/driver.rs"]
#[allow(dead_code, reason = "what only the tests of the window use")]
mod driver;
#[cfg(unix)]
#[path = "../window/home.rs"]
#[allow(dead_code, reason = "as above")]
mod home;
#[cfg(unix)]
#[path = "../window/keys.rs"]
mod keys;
#[cfg(unix)]
#[path = "../window/output.rs"]
#[allow(dead_code, reason = "as above")]
mod output;
#[cfg(unix)]
#[path = "../window/process.rs"]
#[allow(dead_code, reason = "as above")]
mod process;
#[cfg(unix)]
#[path = "../window/screen.rs"]
#[allow(dead_code, reason = "as above")]
mod screen;
#[cfg(unix)]
#[path = "../window/waiting.rs"]
#[allow(dead_code, reason = "as above")]
mod waiting;

use std::process::ExitCode;

fn main() -> ExitCode {
    #[cfg(unix)]
    return run::run();
    #[cfg(not(unix))]
    ExitCode::SUCCESS
}
