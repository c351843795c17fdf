//! Markdown: tables of skills and activities, task lists, descriptions.
//!
//! A document is read as sections, each a heading with what stands under it. Tables tell by their header what their
//! columns are; a list of tasks belongs to the skill that the nearest heading names; what is neither is a page.

mod finish;
mod grades;
mod headings;
mod inline;
mod ladder;
mod lists;
mod pages;
mod pieces;
mod reading;
mod section;
mod skills;
mod spelling;
mod tables;

use super::{Draft, Notes};

/// The draft of one text; `input` is its number, for [`At`](super::draft::At).
pub(super) fn read(text: &str, input: usize, notes: &mut Notes) -> Draft {
    let sections = section::sections(pieces::pieces(text, input, notes));
    reading::Reading::new(&sections, input, notes).read()
}

#[cfg(test)]
mod tests;
