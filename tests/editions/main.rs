//! Two editions of a framework, as processes: what `changes`, `migrate` and `check --against` print, write, and how they
//! exit.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

mod changes;
mod check;
mod craft;
#[cfg(unix)]
mod migrate;
