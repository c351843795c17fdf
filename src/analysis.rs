//! Questions over content and progress, answered without files, clock or screen.

pub mod changes;
pub mod editions;
pub mod facts;
pub mod fate;
pub mod former;
pub mod near_roles;
pub mod proposals;
