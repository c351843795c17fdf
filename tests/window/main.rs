//! The real program in a real terminal: a pseudo-terminal with an emulator behind it that keeps what is on the screen.
//!
//! Each test has a home and a data folder of its own and waits for what it looks for, never for a time.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod alone;
mod child;
mod driver;
mod editions;
mod ends;
mod faults;
mod gap;
mod harmless;
mod home;
mod idle;
mod journal;
mod keys;
mod large;
mod links;
mod output;
mod paste;
mod plainly;
mod prints;
mod private;
mod process;
mod progress;
mod rating;
mod refused;
mod report;
mod screen;
mod sizes;
mod steering;
mod story;
mod stranger;
mod suspend;
mod waiting;
mod wrecks;
