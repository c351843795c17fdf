//! Role pages of 2020 saved as HTML.

use super::{Draft, Notes, html, role_page};

/// The draft of one text; `input` is its number, for [`At`](super::draft::At). A parsed page does not know its lines:
/// those named are where a block's first words stand in the source.
pub(super) fn read(text: &str, input: usize, notes: &mut Notes) -> Draft {
    role_page::read_blocks(&html::blocks(text), input, notes)
}

#[cfg(test)]
mod tests;
