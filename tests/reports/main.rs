//! Reports: read as they are handed over, whatever the user wrote, by browsers, spreadsheets and programs.
//!
//! `INSTA_UPDATE=always cargo test --test reports` writes the snapshots anew; read the diff as a line manager would.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by failing")]

mod colours;
mod command;
mod content;
mod harmless;
mod json;
mod snapshots;
mod structure;
mod table;
