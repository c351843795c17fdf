//! Questions over content and progress, answered without files, clock or screen.

pub mod editions;
pub mod near_roles;
