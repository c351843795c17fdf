//! bydoing

pub mod cli;
pub mod folder;
pub mod framework;
pub mod plain;
pub mod progress;
pub mod yaml;
