//! The commands that answer on the command line, as processes: what they print where, and how they exit; in pipes, on a
//! terminal, and at the Tab key of a shell.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

mod completions;
mod manual;
mod names;
mod paper;
mod scene;
mod search;
mod show;
#[cfg(unix)]
mod terminal;
