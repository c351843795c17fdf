//! The list of what is wrong, shared by all that read one file.

use std::cell::{Cell, RefCell};

use crate::yaml::{Flaw, Severity};

/// Flaws kept of one file: a person mends the first ones and looks again.
const MOST: usize = 1000;

/// Words that are compared, over all the flaws of a file, to find which one was meant.
const MOST_COMPARED: usize = 10_000;

/// Collects what is wrong.
#[derive(Default)]
pub(super) struct Flaws {
    found: RefCell<Vec<Flaw>>,
    compared: Cell<usize>,
}

impl Flaws {
    pub(super) fn add(&self, flaw: Flaw) {
        let mut flaws = self.found.borrow_mut();
        if flaws.len() < MOST {
            flaws.push(flaw);
        }
    }

    pub(super) fn into_result<T>(self, value: T) -> Result<T, Vec<Flaw>> {
        let full = self.full();
        let mut flaws = self.found.into_inner();
        if full {
            flaws.push(Flaw {
                steps: Vec::new(),
                severity: Severity::Error,
                found: format!("{MOST} problems"),
                expected: "mend these first: there may be more, which were not looked for".to_owned(),
            });
        }
        if flaws.is_empty() { Ok(value) } else { Err(flaws) }
    }

    /// Counts one comparison of words; false when there have been enough.
    pub(super) fn compare(&self) -> bool {
        self.compared.set(self.compared.get() + 1);
        self.compared.get() <= MOST_COMPARED
    }

    /// Enough flaws to stop reading.
    pub(super) fn full(&self) -> bool {
        self.found.borrow().len() >= MOST
    }
}
