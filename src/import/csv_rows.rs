//! A CSV text as rows whose cells are found by the names of their columns.

mod once;
mod quotes;
mod shown;

#[cfg(test)]
mod tests;

use csv::{ReaderBuilder, StringRecord};
use quotes::Quotes;
pub(super) use shown::beginning;

use super::draft::At;
use super::{Notes, names};

pub(super) struct Rows<'t> {
    text: &'t str,
    input: usize,
    delimiter: u8,
    reader: csv::Reader<&'t [u8]>,
    /// Where the reader's text begins in the whole text: byte and line.
    base: (usize, usize),
    record: StringRecord,
    /// The line on which the row begins.
    pub(super) line: usize,
    header: Vec<Column>,
    header_line: usize,
}

struct Column {
    name: String,
    known: bool,
    /// Of a column that nobody asked for: the first line that fills it, and how many do.
    filled: Option<(usize, usize)>,
}

impl<'t> Rows<'t> {
    /// None when there is not even a row of column names.
    pub(super) fn new(text: &'t str, input: usize, notes: &mut Notes) -> Option<Rows<'t>> {
        let delimiter = delimiter(text);
        let reader = reader(text, delimiter);
        let mut rows = Rows {
            text,
            input,
            delimiter,
            reader,
            base: (0, 1),
            record: StringRecord::new(),
            line: 1,
            header: Vec::new(),
            header_line: 1,
        };
        while rows.read(notes) {
            if rows.record.iter().any(|cell| !cell.trim().is_empty()) {
                rows.header_line = rows.line;
                rows.header = rows.record.iter().map(Column::named).collect();
                return Some(rows);
            }
        }
        None
    }

    /// The column with one of these names (folded), which is from now on known.
    pub(super) fn column(&mut self, names: &[&str]) -> Option<usize> {
        let found = names.iter().find_map(|name| {
            self.header.iter().position(|column| !column.known && names::key(&column.name) == *name)
        })?;
        self.header[found].known = true;
        Some(found)
    }

    /// The columns nobody has asked for so far: number and name.
    pub(super) fn strangers(&self) -> impl Iterator<Item = (usize, &str)> {
        self.header.iter().enumerate().filter(|(_, column)| !column.known).map(|(at, column)| (at, column.name.trim()))
    }

    pub(super) fn know(&mut self, column: usize) {
        self.header[column].known = true;
    }

    pub(super) fn header_at(&self) -> At {
        At { input: self.input, line: self.header_line }
    }

    pub(super) fn at(&self) -> At {
        At { input: self.input, line: self.line }
    }

    /// Goes to the next row that has as many cells as there are columns. What is passed over is left over.
    pub(super) fn next(&mut self, notes: &mut Notes) -> bool {
        while self.read(notes) {
            let width = self
                .record
                .iter()
                .enumerate()
                .filter(|(_, cell)| !cell.trim().is_empty())
                .last()
                .map_or(0, |(at, _)| at + 1);
            if width == 0 {
                continue;
            }
            if width <= self.header.len() && self.header.len() <= self.record.len() {
                for (column, cell) in self.header.iter_mut().zip(&self.record).filter(|(column, _)| !column.known) {
                    if !cell.trim().is_empty() {
                        column.filled.get_or_insert((self.line, 0)).1 += 1;
                    }
                }
                return true;
            }
            let why = format!("a row of {} cells where there are {} columns", self.record.len(), self.header.len());
            notes.left(self.at(), self.shown(), why);
        }
        for column in &self.header {
            if let Some((line, rows)) = column.filled {
                let why = format!("a column that has no place, filled in {rows} rows");
                notes.left(At { input: self.input, line }, column.name.trim(), why);
            }
        }
        false
    }

    /// A cell of the row; empty for a column that is not there.
    pub(super) fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.record.get(column)).unwrap_or_default()
    }

    /// Where a line of a cell stands, the first being 0.
    pub(super) fn at_in(&self, column: Option<usize>, line: usize) -> At {
        let before = self.record.iter().take(column.unwrap_or_default());
        let above: usize = before.map(|cell| cell.matches('\n').count()).sum();
        At { input: self.input, line: self.line + above + line }
    }

    /// The beginning of the row, for a person to know it by.
    pub(super) fn shown(&self) -> String {
        shown::cells(&self.record)
    }

    fn read(&mut self, notes: &mut Notes) -> bool {
        loop {
            match self.reader.read_record(&mut self.record) {
                Ok(true) => {}
                Ok(false) => return false,
                Err(error) => {
                    notes.left(self.at(), "", format!("cannot be read: {error}"));
                    return false;
                }
            }
            let (begin, line) = self.begin();
            self.line = line;
            let end = self.base.0 + usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
            let row = &self.text[begin..end];
            let why = match quotes::look(row, self.delimiter) {
                Quotes::Fine => return true,
                Quotes::Broken => "a quote in this row is broken",
                Quotes::Open => "the last quote in this row is never closed",
            };
            // The row may have run into others: only its first line is given up, the next ones are read by themselves.
            let rest = row.find('\n').map_or(end, |line_end| begin + line_end + 1);
            notes.left(self.at(), beginning(&self.text[begin..rest]), why);
            self.base = (rest, line + 1);
            self.reader = reader(&self.text[rest..], self.delimiter);
        }
    }

    /// Where the row begins, behind blank lines: byte and line in the whole text.
    fn begin(&self) -> (usize, usize) {
        let (byte, line) = self.record.position().map_or((0, 1), |position| (position.byte(), position.line()));
        let byte = self.base.0 + usize::try_from(byte).unwrap_or(usize::MAX);
        let line = self.base.1 + usize::try_from(line).unwrap_or(usize::MAX) - 1;
        let blank = self.text.as_bytes()[byte..].iter().take_while(|byte| **byte == b'\n').count();
        (byte + blank, line + blank)
    }
}

impl Column {
    fn named(name: &str) -> Column {
        Column { name: name.to_owned(), known: false, filled: None }
    }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// Spreadsheets write semicolons where the comma is used in numbers, and tabs when asked for text.
fn delimiter(text: &str) -> u8 {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let times = |delimiter: u8| first.bytes().filter(|byte| *byte == delimiter).count();
    // Of equals the last is taken.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| times(*delimiter)).unwrap_or(b',')
}
