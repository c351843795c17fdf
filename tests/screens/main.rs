//! Keys in, screen out: the window without a terminal.
#![allow(clippy::unwrap_used, clippy::panic)]

mod browse;
mod driver;
mod editions;
mod filter;
mod finder;
mod form;
mod large;
mod marking;
mod me;
mod moved;
mod near;
mod others;
mod pinned;
mod progress;
mod saving;
mod searching;
mod sizes;
mod snapshots;
