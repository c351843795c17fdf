//! The list of what is wrong, shared by all that read one file.

use std::cell::RefCell;

use crate::yaml::{Flaw, Severity};

/// Flaws kept of one file: a person mends the first ones and looks again.
const MOST: usize = 1000;

/// Collects what is wrong.
#[derive(Default)]
pub(super) struct Flaws(RefCell<Vec<Flaw>>);

impl Flaws {
    pub(super) fn add(&self, flaw: Flaw) {
        let mut flaws = self.0.borrow_mut();
        if flaws.len() < MOST {
            flaws.push(flaw);
        }
    }

    pub(super) fn into_result<T>(self, value: T) -> Result<T, Vec<Flaw>> {
        let full = self.full();
        let mut flaws = self.0.into_inner();
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

    /// Enough flaws to stop reading.
    pub(super) fn full(&self) -> bool {
        self.0.borrow().len() >= MOST
    }
}
