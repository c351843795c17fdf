//! bydoing

pub mod framework;
pub mod progress;
pub mod search;
pub mod yaml;
