//! A CSV text as rows whose cells are found by the names of their columns.

mod cells;
mod once;
mod shown;

#[cfg(test)]
mod tests;

use cells::{Cells, Fault};
pub(super) use shown::beginning;

use super::draft::At;
use super::{Notes, names};

pub(super) struct Rows<'t> {
    input: usize,
    cells: Cells<'t>,
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
        let cells = Cells::new(text, delimiter(text));
        let mut rows = Rows { input, cells, header: Vec::new(), header_line: 1 };
        while rows.read(notes) {
            if rows.width() > 0 {
                rows.header_line = rows.line();
                rows.header = rows.cells.row.iter().map(|name| Column::named(name)).collect();
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
        At { input: self.input, line: self.line() }
    }

    /// The line on which the row begins.
    pub(super) fn line(&self) -> usize {
        self.cells.line
    }

    /// Goes to the next row that has as many cells as there are columns. What is passed over is left over.
    pub(super) fn next(&mut self, notes: &mut Notes) -> bool {
        while self.read(notes) {
            let width = self.width();
            if width == 0 {
                continue;
            }
            if width <= self.header.len() && self.header.len() <= self.cells.row.len() {
                for (column, cell) in self.header.iter_mut().zip(&self.cells.row).filter(|(column, _)| !column.known) {
                    if !cell.trim().is_empty() {
                        column.filled.get_or_insert((self.cells.line, 0)).1 += 1;
                    }
                }
                return true;
            }
            let why = format!("a row of {} cells where there are {} columns", self.cells.row.len(), self.header.len());
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
        column.and_then(|column| self.cells.row.get(column)).map_or("", |cell| cell)
    }

    /// Where a line of a cell stands, the first being 0.
    pub(super) fn at_in(&self, column: Option<usize>, line: usize) -> At {
        let before = self.cells.row.iter().take(column.unwrap_or_default());
        let above: usize = before.map(|cell| cell.bytes().filter(|byte| *byte == b'\n').count()).sum();
        At { input: self.input, line: self.line() + above + line }
    }

    /// The beginning of the row, for a person to know it by.
    pub(super) fn shown(&self) -> String {
        shown::cells(self.cells.row.iter().map(|cell| &**cell))
    }

    fn read(&mut self, notes: &mut Notes) -> bool {
        loop {
            let (fault, line) = match self.cells.next() {
                Ok(found) => return found,
                Err(fault) => fault,
            };
            let why = match fault {
                Fault::Broken => "a quote in this row is broken",
                Fault::Open => "the last quote in this row is never closed",
            };
            notes.left(self.at(), beginning(line), why);
        }
    }

    /// How many cells the row has up to the last that says something.
    fn width(&self) -> usize {
        self.cells.row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1)
    }
}

impl Column {
    fn named(name: &str) -> Column {
        Column { name: name.to_owned(), known: false, filled: None }
    }
}

/// Spreadsheets write semicolons where the comma is used in numbers, and tabs when asked for text.
fn delimiter(text: &str) -> u8 {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let times = |delimiter: u8| first.bytes().filter(|byte| *byte == delimiter).count();
    // Of equals the last is taken.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| times(*delimiter)).unwrap_or(b',')
}
