//! Plain text for people, JSON for programs.

use std::io::{self, Write};

use clap::ValueEnum;
use serde::Serialize;

use crate::plain;
use crate::progress::MarkState;
use crate::ui::Theme;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    #[default]
    Plain,
    Json,
}

/// The sign of a state, the same as in the window.
pub(super) fn sign(state: MarkState) -> &'static str {
    Theme::MONOCHROME.sign(state).0
}

/// Prints a value as JSON, all of it or nothing.
pub(super) fn print_json(value: &impl Serialize) -> color_eyre::Result<()> {
    let json = escaped(&serde_json::to_string_pretty(value)?);
    super::print(|out| writeln!(out, "{json}"))?;
    Ok(())
}

/// JSON lets through what a terminal would obey; escaped it says the same. Such characters stand in strings only.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut units = [0; 2];
    for c in json.chars() {
        if c == '\n' || plain::line(c.encode_utf8(&mut [0; 4])).starts_with(c) {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out
}

/// One line of plain text from a file.
pub(super) fn write_line(out: &mut dyn Write, indent: usize, text: &str) -> io::Result<()> {
    writeln!(out, "{:indent$}{}", "", plain::line(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_steers_no_terminal_and_says_the_same() {
        let text = "a\u{9b}2J\u{202e}é\u{e0041}\u{1b}\n👩‍💻";
        let json = escaped(&serde_json::to_string(text).expect("JSON"));
        assert!(json.chars().all(|c| !c.is_control() && c != '\u{202e}' && c != '\u{e0041}'));
        assert!(json.contains("é") && json.contains("👩‍💻"));
        assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), text);
    }
}
