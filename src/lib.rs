//! bydoing

pub mod framework;
pub mod plain;
pub mod progress;
pub mod yaml;
