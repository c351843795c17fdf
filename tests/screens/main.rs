//! Keys in, screen out: the window without a terminal.
#![allow(clippy::unwrap_used, clippy::panic)]

mod browse;
mod compare;
mod driver;
mod editions;
mod filter;
mod finder;
mod form;
mod gap;
mod journal;
mod large;
mod marking;
mod me;
mod moved;
mod near;
mod next;
mod others;
mod pinned;
mod progress;
mod rate;
mod report;
mod saving;
mod searching;
mod sizes;
mod snapshots;
