//! Blocks of Markdown, each with what it says made harmless.

use super::escape::{begun, inline, link};
use crate::report::facts::Said;
use crate::report::words;

/// No line is longer, but for a word or a table.
const WIDE: usize = 96;

#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) text: String,
    /// The last block is a list: what comes next in it needs no empty line.
    in_list: bool,
}

impl Page {
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.divide();
        // A `#` at its end would be taken for the heading's own.
        let text = inline(&text.replace('#', "＃"));
        self.push(&format!("{} {}", "#".repeat(level), text.trim()));
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.divide();
        self.wrapped(text, "", "");
    }

    /// A point of a list. One after the other they are one list.
    pub(super) fn item(&mut self, text: &str) {
        self.list();
        self.wrapped(text, "- ", "  ");
    }

    /// A point under the last one.
    pub(super) fn below(&mut self, text: &str) {
        self.list();
        self.wrapped(text, "  - ", "    ");
    }

    /// The same, ending with a link.
    pub(super) fn below_with_link(&mut self, text: &str, to: Option<&str>) {
        let Some(to) = to else { return self.below(text) };
        self.below(&format!("{text},"));
        self.push(&format!("    {}", link(to)));
    }

    /// An item with what was said of it under it.
    pub(super) fn said(&mut self, lead: &str, said: &Said, when: &str) {
        self.item(&format!("{lead}{}", said.text));
        if !when.is_empty() {
            self.below(when);
        }
        self.shown_by(&said.note, &said.evidence);
    }

    /// Note and links under the last point.
    pub(super) fn shown_by(&mut self, note: &str, evidence: &[String]) {
        let mut lines = note.lines().map(str::trim).filter(|line| !line.is_empty());
        if let Some(first) = lines.next() {
            self.below(&format!("Note: {first}"));
            lines.for_each(|line| self.wrapped(line, "    ", "    "));
        }
        for evidence in evidence {
            self.push(&format!("  - Evidence: {}", link(evidence)));
        }
    }

    pub(super) fn more(&mut self, count: usize) {
        if count > 0 {
            self.item(&words::more(count));
        }
    }

    /// A table with its columns in line.
    pub(super) fn table(&mut self, header: &[&str], rows: &[Vec<String>]) {
        self.divide();
        let cell = |text: &str| inline(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        let cells: Vec<Vec<String>> = std::iter::once(header.iter().map(|text| cell(text)).collect())
            .chain(rows.iter().map(|row| row.iter().map(|text| cell(text)).collect()))
            .collect();
        let width = |text: &str| textwrap::core::display_width(text);
        let wide: Vec<usize> = (0..header.len())
            .map(|at| cells.iter().filter_map(|row| row.get(at)).map(|text| width(text)).max().unwrap_or(0).max(3))
            .collect();
        for (at, row) in cells.iter().enumerate() {
            let padded = row.iter().zip(&wide).map(|(text, wide)| format!("{text}{}", " ".repeat(wide - width(text))));
            self.push(&format!("| {} |", padded.collect::<Vec<_>>().join(" | ")));
            if at == 0 {
                let rule: Vec<String> = wide.iter().map(|wide| "-".repeat(*wide)).collect();
                self.push(&format!("| {} |", rule.join(" | ")));
            }
        }
    }

    fn divide(&mut self) {
        self.in_list = false;
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    fn list(&mut self) {
        if !self.in_list {
            self.divide();
            self.in_list = true;
        }
    }

    fn wrapped(&mut self, text: &str, first: &str, rest: &str) {
        let options = textwrap::Options::new(WIDE.saturating_sub(rest.len()))
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        // First into lines, then made harmless: what begins a line may be other than what it was in the middle of one.
        for (at, line) in textwrap::wrap(&text, options).iter().enumerate() {
            let indent = if at == 0 { first } else { rest };
            self.push(&format!("{indent}{}", begun(&inline(line.trim()))));
        }
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}
