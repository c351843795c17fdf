//! A CSV text cut into rows of cells, which are pieces of it. Line ends are `\n` alone.
//!
//! Other readers make the best of quotes that are not as they should be. Here such a row is a fault: only its first line is
//! given up, for it may have run into others, and the next ones are read by themselves.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memchr2};

/// What is wrong with the quotes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// A quoted cell goes on behind its end: `"a" b`. A closing quote might be missing before.
    Broken,
    /// The text ends inside a quoted cell.
    Open,
}

pub(super) struct Cells<'t> {
    text: &'t str,
    delimiter: u8,
    /// Where the next row begins.
    at: usize,
    next_line: usize,
    /// The last row with a fault, by what was wrong and how far it went: at the end of all its lines it was inside a quoted
    /// cell. Another row that is so before there ends as it did. Without that, one fault would read the same lines again and
    /// again.
    fault: Option<(Fault, usize)>,
    /// Those of the row.
    pub(super) row: Vec<Cow<'t, str>>,
    /// The line on which the row begins, counted from 1.
    pub(super) line: usize,
}

impl<'t> Cells<'t> {
    pub(super) fn new(text: &'t str, delimiter: u8) -> Cells<'t> {
        Cells { text, delimiter, at: 0, next_line: 1, fault: None, row: Vec::new(), line: 1 }
    }

    /// Goes to the next row that is not a blank line; false where there is none.
    ///
    /// # Errors
    /// What is wrong with it, and the line that is given up.
    pub(super) fn next(&mut self) -> Result<bool, (Fault, &'t str)> {
        self.row.clear();
        let blank = self.text[self.at..].bytes().take_while(|byte| *byte == b'\n').count();
        self.go_to(self.at + blank);
        self.line = self.next_line;
        if self.at == self.text.len() {
            return Ok(false);
        }
        let mut at = self.at;
        loop {
            let end = match self.cell(at) {
                Ok(end) => end,
                Err(fault) => {
                    let line = self.text[self.at..].split_inclusive('\n').next().unwrap_or_default();
                    self.go_to(self.at + line.len());
                    return Err((fault, line));
                }
            };
            at = (end + 1).min(self.text.len());
            if self.text.as_bytes().get(end) != Some(&self.delimiter) {
                self.go_to(at);
                return Ok(true);
            }
        }
    }

    fn go_to(&mut self, at: usize) {
        self.next_line += memchr_iter(b'\n', &self.text.as_bytes()[self.at..at]).count();
        self.at = at;
    }

    /// Takes the cell that begins here; returns where what divides it from the next one stands.
    fn cell(&mut self, start: usize) -> Result<usize, Fault> {
        if self.text[start..].starts_with('"') {
            return self.quoted(start + 1);
        }
        let end = memchr2(self.delimiter, b'\n', &self.text.as_bytes()[start..]);
        let end = end.map_or(self.text.len(), |end| start + end);
        self.row.push(Cow::Borrowed(&self.text[start..end]));
        Ok(end)
    }

    /// The same behind the quote that opens the cell.
    fn quoted(&mut self, start: usize) -> Result<usize, Fault> {
        let mut cell = Cow::Borrowed("");
        let mut from = start;
        loop {
            let quote = memchr(b'"', &self.text.as_bytes()[from..]).map_or(self.text.len(), |quote| from + quote);
            let piece = &self.text[from..quote];
            if let Some((fault, _)) = self.fault.filter(|(_, until)| from < *until && piece.contains('\n')) {
                return Err(fault);
            }
            if quote == self.text.len() {
                return Err(self.learn(Fault::Open, quote));
            }
            // Most cells have no other quotes, and are a piece of the text.
            cell += piece;
            match self.text.as_bytes().get(quote + 1) {
                Some(b'"') => cell += "\"",
                Some(byte) if !self.divides(*byte) => return Err(self.learn(Fault::Broken, quote)),
                _ => {
                    self.row.push(cell);
                    return Ok(quote + 1);
                }
            }
            from = quote + 2;
        }
    }

    fn learn(&mut self, fault: Fault, until: usize) -> Fault {
        self.fault = Some((fault, until));
        fault
    }

    fn divides(&self, byte: u8) -> bool {
        byte == self.delimiter || byte == b'\n'
    }
}
