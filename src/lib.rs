//! bydoing

pub mod app;
pub mod cli;
pub mod folder;
pub mod framework;
pub mod keymap;
pub mod plain;
pub mod progress;
pub mod search;
pub mod terminal;
pub mod ui;
pub mod yaml;

/// The day it is here and now.
#[must_use]
pub fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}
