//! One row of the table.

use super::columns::Columns;
use crate::import::Notes;
use crate::import::csv_rows::{self, Rows};
use crate::import::names::Names;
use crate::import::placeholder::Placeholder;

/// A row with its columns.
pub(super) struct Row<'r> {
    pub(super) rows: &'r Rows<'r>,
    pub(super) columns: &'r Columns,
}

impl Row<'_> {
    pub(super) fn cell(&self, column: Option<usize>) -> &str {
        self.rows.cell(column)
    }

    pub(super) fn line(&self) -> usize {
        self.rows.line()
    }

    /// The whole row found no place, or not all of it.
    pub(super) fn left(&self, why: impl Into<String>, notes: &mut Notes) {
        notes.left(self.rows.at(), self.rows.shown(), why);
    }

    /// One cell found no place.
    pub(super) fn left_cell(&self, column: Option<usize>, why: impl Into<String>, notes: &mut Notes) {
        notes.left(self.rows.at_in(column, 0), csv_rows::beginning(self.cell(column)), why);
    }

    /// The number of the name in a cell; None when it holds none.
    pub(super) fn name(&self, column: Option<usize>, names: &mut Names, notes: &mut Notes) -> Option<usize> {
        let cell = self.cell(column);
        // What was a name before is none of the words that stand for nothing.
        if let Some(name) = names.add_again(cell, notes) {
            return Some(name);
        }
        match Placeholder::of(cell) {
            None => names.add(cell, notes),
            Some(placeholder) => {
                placeholder.count(notes);
                None
            }
        }
    }

    pub(super) fn is_not_in_use(&self, column: Option<usize>) -> bool {
        Placeholder::of(self.cell(column)) == Some(Placeholder::NotInUse)
    }
}
