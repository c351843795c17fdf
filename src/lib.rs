//! bydoing

pub mod framework;
pub mod progress;
pub mod yaml;
