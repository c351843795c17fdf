//! The JSON Schemas: what stands in `data/` is what the types make, our own files keep to it, and schema and program agree
//! which files are good.
//!
//! `BYDOING_REWRITE=1 cargo test --test schemas` writes the schemas in `data/` anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by failing")]

mod agree;
mod files;
mod refused;
mod schema;
mod trees;
