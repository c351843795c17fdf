//! Role pages of 2020 as text.
//!
//! ```text
//! title, publisher, date, what the page is                 -> title, publisher, edition, page "About"
//! Introduction to the role of ...                          -> the role, its description and responsibilities
//! Skills required to be ...                                -> skills with descriptions, a page that lists them
//! Senior ...                                               -> a role level; one or several of them
//!   At this level, you will: ...                           -> its responsibilities
//!   Skills needed for this role: Skill. Text. (... level)  -> requirements; each sentence is a statement
//! Read more, Related content                               -> pages
//! ```

mod finish;
mod items;
pub(super) mod landmarks;
mod levels;
mod outline;
mod passage;
mod reading;
mod skills;
mod top;

use super::blocks::{self, Block};
use super::{Draft, Notes};

/// The draft of one text; `input` is its number, for [`At`](super::draft::At).
pub(super) fn read(text: &str, input: usize, notes: &mut Notes) -> Draft {
    read_blocks(&blocks::of_text(text), input, notes)
}

/// The same from blocks, wherever they were found.
pub(super) fn read_blocks(blocks: &[Block], input: usize, notes: &mut Notes) -> Draft {
    reading::Reading::new(blocks, input, notes).read()
}

#[cfg(test)]
pub(super) mod tests;
