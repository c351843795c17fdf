//! AsciiDoc: job-cluster documents. Sections with text and points are pages; sections that describe roles, or skills,
//! hold one in each section below them.

mod blocks;
mod inline;
mod reading;
mod roles;

use super::{Draft, Notes};

/// The draft of one text; `input` is its number, for [`At`](super::draft::At).
pub(super) fn read(text: &str, input: usize, notes: &mut Notes) -> Draft {
    let mut reading = reading::Reading::new(input, notes);
    for block in blocks::blocks(text, input, reading.notes) {
        reading.take(block);
    }
    reading.finish()
}

/// `== Career promise`
pub(super) fn is_section(line: &str) -> bool {
    blocks::section(line).is_some()
}

#[cfg(test)]
mod tests;
