//! Plain text for people, JSON for programs.

use std::io::{self, Write};

use clap::ValueEnum;
use serde::Serialize;

use crate::plain;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    #[default]
    Plain,
    Json,
}

/// Prints a value as JSON, all of it or nothing.
pub(super) fn print_json(value: &impl Serialize) -> color_eyre::Result<()> {
    let json = serde_json::to_string_pretty(value)?;
    super::print(|out| writeln!(out, "{}", plain::json(&json)))?;
    Ok(())
}

/// One line of plain text from a file.
pub(super) fn write_line(out: &mut dyn Write, indent: usize, text: &str) -> io::Result<()> {
    writeln!(out, "{:indent$}{}", "", plain::line(text))
}

/// So wide is a terminal at least.
const WIDTH: usize = 80;

/// A text from a file over as many lines as it takes; words that are too long stay whole.
pub(super) fn write_wrapped(out: &mut dyn Write, indent: usize, text: &str) -> io::Result<()> {
    let options = textwrap::Options::new(WIDTH.saturating_sub(indent))
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
    for line in plain::lines(text).lines() {
        for line in textwrap::wrap(line, &options) {
            write_line(out, indent, &line)?;
        }
    }
    Ok(())
}
