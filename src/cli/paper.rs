//! What plain text is printed on: a terminal of some width, or a pipe.
//!
//! On a terminal, text is wrapped to its width, and headings are bold unless `NO_COLOR` asks for nothing of the kind. In a
//! pipe or a file nothing is wrapped, so that each record is a line, and nothing is anything but text. Reads from the top
//! down, one thing a line, and says in words what a screen shows by a sign: for programs, and for whoever listens.

use std::io::{self, IsTerminal, Write};

use crate::plain;

/// How text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    /// In cells. None: lines are as long as they are.
    pub(super) width: Option<usize>,
    pub(super) bold: bool,
}

/// Narrower than this nothing is wrapped to: one word a line is no easier to read.
const NARROWEST: usize = 20;
/// Of a terminal that does not say how wide it is.
const USUAL: usize = 80;

impl Look {
    /// Nothing but lines of text.
    pub(super) const BARE: Look = Look { width: None, bold: false };

    /// As standard output has it.
    pub(super) fn of_output() -> Look {
        let out = io::stdout();
        if !out.is_terminal() {
            return Look::BARE;
        }
        let width = terminal_size::terminal_size_of(&out).map_or(USUAL, |(width, _)| usize::from(width.0));
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb");
        let bold = !is_set("NO_COLOR") && !is_dumb;
        Look { width: Some(width.max(NARROWEST)), bold }
    }
}

/// A sheet to write on. Whatever comes from files is made fit for a terminal here.
pub(super) struct Paper<'w> {
    out: &'w mut dyn Write,
    look: Look,
    begun: bool,
}

/// Prints plain text on standard output, where whoever reads may stop early.
///
/// # Errors
/// It could not be written.
pub(super) fn print(write: impl FnOnce(&mut Paper<'_>) -> io::Result<()>) -> io::Result<()> {
    let look = Look::of_output();
    super::print(|out| write(&mut Paper::new(out, look)))
}

impl<'w> Paper<'w> {
    pub(super) fn new(out: &'w mut dyn Write, look: Look) -> Paper<'w> {
        Paper { out, look, begun: false }
    }

    /// A heading, with an empty line above it unless it is the first of all.
    pub(super) fn heading(&mut self, text: &str) -> io::Result<()> {
        self.gap()?;
        for line in self.wrapped(text, "", "") {
            if self.look.bold {
                writeln!(self.out, "\x1b[1m{line}\x1b[0m")?;
            } else {
                writeln!(self.out, "{line}")?;
            }
        }
        Ok(())
    }

    /// An empty line, unless nothing stands above it.
    pub(super) fn gap(&mut self) -> io::Result<()> {
        if self.begun { writeln!(self.out) } else { Ok(()) }
    }

    /// One thing: a line, or, on a terminal, as many as it takes, those after the first set in by two.
    pub(super) fn line(&mut self, indent: usize, text: &str) -> io::Result<()> {
        let margin = " ".repeat(indent);
        self.write(text, &margin, &format!("{margin}  "))
    }

    /// A label and what it says: `state: done`. Nothing when it says nothing.
    pub(super) fn field(&mut self, indent: usize, label: &str, text: &str) -> io::Result<()> {
        if text.is_empty() { Ok(()) } else { self.line(indent, &format!("{label}: {text}")) }
    }

    /// Text of several lines, each of which stays one: a description, a note.
    pub(super) fn prose(&mut self, indent: usize, text: &str) -> io::Result<()> {
        let margin = " ".repeat(indent);
        for line in plain::lines(text).lines() {
            let hanging = if line.starts_with("- ") { format!("{margin}  ") } else { margin.clone() };
            self.write(line, &margin, &hanging)?;
        }
        Ok(())
    }

    fn write(&mut self, text: &str, first: &str, rest: &str) -> io::Result<()> {
        for line in self.wrapped(text, first, rest) {
            writeln!(self.out, "{line}")?;
        }
        Ok(())
    }

    fn wrapped(&mut self, text: &str, first: &str, rest: &str) -> Vec<String> {
        self.begun = true;
        let text = plain::line(text);
        let Some(width) = self.look.width else { return vec![format!("{first}{text}").trim_end().to_owned()] };
        let options = textwrap::Options::new(width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
        textwrap::wrap(&text, &options).into_iter().map(|line| line.trim_end().to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(look: Look, write: impl FnOnce(&mut Paper<'_>) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut Paper::new(&mut out, look)).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn sample(paper: &mut Paper<'_>) -> io::Result<()> {
        paper.heading("Agile and Lean practices")?;
        paper.field(0, "state", "not applicable")?;
        paper.field(0, "date", "")?;
        paper.line(2, "one two three four five six seven")?;
        paper.heading("More")?;
        paper.prose(0, "A paragraph that is long.\n\n- a point that is long too")
    }

    #[test]
    fn in_a_pipe_each_thing_is_a_line_of_plain_text() {
        assert_eq!(
            written(Look::BARE, sample),
            "Agile and Lean practices\nstate: not applicable\n  one two three four five six seven\n\nMore\n\
             A paragraph that is long.\n\n- a point that is long too\n"
        );
    }

    #[test]
    fn on_a_terminal_text_keeps_to_the_width_and_headings_are_bold() {
        assert_eq!(
            written(Look { width: Some(20), bold: true }, sample),
            "\x1b[1mAgile and Lean\x1b[0m\n\x1b[1mpractices\x1b[0m\nstate: not\n  applicable\n  one two three four\n    \
             five six seven\n\n\x1b[1mMore\x1b[0m\nA paragraph that is\nlong.\n\n- a point that is\n  long too\n"
        );
    }

    #[test]
    fn an_id_that_is_wider_than_the_terminal_stays_whole() {
        let id = "gdad/role/product-manager/senior-product-manager";
        let text = written(Look { width: Some(20), bold: false }, |paper| paper.line(2, &format!("{id}  Senior")));
        assert_eq!(text, format!("  {id}\n    Senior\n"));
    }

    #[test]
    fn nothing_that_comes_from_a_file_steers_the_terminal() {
        let hostile = |paper: &mut Paper<'_>| {
            paper.heading("a\x1b[31mb\nc")?;
            paper.line(0, "d\x07\ne")?;
            paper.field(0, "f", "\u{202e}g")?;
            paper.prose(0, "h\x1b]0;i\r\nj")
        };
        let text = written(Look::BARE, hostile);
        assert!(text.chars().all(|c| c == '\n' || (!c.is_control() && c != '\u{202e}')), "{text:?}");
        assert_eq!(text.lines().count(), 5);
    }
}
