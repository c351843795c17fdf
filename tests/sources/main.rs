//! Holds the documents that the content was taken from (`documents/`) against the content (`data/`).
//!
//! Each document is written out again from the data, line by line, and must come out as it is: so nothing of it is
//! missing, nothing stands in a wrong place, nothing is added. What is left out on purpose is in [`lists::FURNITURE`],
//! what reads otherwise on purpose in [`lists::MENDS`]; an entry of theirs that has no use is an error too.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by failing")]

mod activities;
mod cluster;
mod content;
mod data;
mod document;
mod imported;
mod lists;
mod senior_product_manager;
mod service_owner;
mod sfia;
