//! Texts that many rows repeat: each is read once.

use foldhash::HashMap;

use crate::import::placeholder::Placeholder;
use crate::import::{Mend, Notes};

pub(super) struct Texts<T> {
    numbers: HashMap<String, usize>,
    read: Vec<Read<T>>,
    /// The cell of the row before, which mostly says the same.
    last: (String, Option<usize>),
}

struct Read<T> {
    text: T,
    /// What was mended in it, to be counted wherever it stands.
    mended: Vec<(Mend, usize)>,
}

impl<T> Default for Texts<T> {
    fn default() -> Texts<T> {
        Texts { numbers: HashMap::default(), read: Vec::new(), last: Default::default() }
    }
}

impl<T> Texts<T> {
    /// The number of a text, from 0 in order of appearance. None for a cell that says nothing.
    pub(super) fn get(
        &mut self,
        cell: &str,
        notes: &mut Notes,
        read: impl FnOnce(&str, &mut Notes) -> T,
    ) -> Option<usize> {
        if self.last.0 != cell || cell.is_empty() {
            if let Some(placeholder) = Placeholder::of(cell) {
                placeholder.count(notes);
                return None;
            }
            let number = match self.numbers.get(cell) {
                Some(number) => *number,
                None => self.learn(cell, read),
            };
            cell.clone_into(&mut self.last.0);
            self.last.1 = Some(number);
        }
        let number = self.last.1?;
        for (mend, times) in &self.read[number].mended {
            notes.mended(*mend, *times);
        }
        Some(number)
    }

    fn learn(&mut self, cell: &str, read: impl FnOnce(&str, &mut Notes) -> T) -> usize {
        let mut own = Notes::default();
        let text = read(cell, &mut own);
        let number = self.read.len();
        self.read.push(Read { text, mended: own.mended.into_iter().collect() });
        self.numbers.insert(cell.to_owned(), number);
        number
    }

    pub(super) fn len(&self) -> usize {
        self.read.len()
    }

    pub(super) fn text(&self, number: usize) -> &T {
        &self.read[number].text
    }
}
