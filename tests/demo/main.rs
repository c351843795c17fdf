//! The demonstration and the README hold: `demo.tape` is played against the real program, and what the README shows and
//! says of keys and files is what the program does.
//!
//! `BYDOING_REWRITE=1 cargo test --test demo` writes the pictures and the README's table of keys anew.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by failing")]

mod film;
mod picture;
mod pictures;
mod play;
mod readme;
mod row;
mod shot;
mod tape;
mod terminal;

use std::path::{Path, PathBuf};

/// A file of the repository.
fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Are the files to be made true, rather than held against the truth?
fn rewriting() -> bool {
    std::env::var_os("BYDOING_REWRITE").is_some_and(|value| !value.is_empty())
}
