//! Keys in, screen out: the window without a terminal.
#![allow(clippy::unwrap_used, clippy::panic)]

mod browse;
mod driver;
mod editions;
mod finder;
mod form;
mod marking;
mod me;
mod others;
mod saving;
mod sizes;
mod snapshots;
