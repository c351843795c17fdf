//! Questions over content and progress, answered without files, clock or screen.

pub mod changes;
pub mod compare;
pub mod coverage;
#[cfg(test)]
mod craft;
pub mod editions;
pub mod facts;
pub mod fate;
pub mod former;
pub mod gap;
pub mod journal;
pub mod near_roles;
pub mod next;
pub mod proposals;
pub mod tally;
pub mod timeline;

pub use facts::{Facts, Held};
pub use tally::Tally;
