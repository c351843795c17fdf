//! SFIA skill texts: name, code, description, guidance notes, levels.

use super::{Draft, Notes};

/// The draft of one text; `input` is its number, for [`At`](super::draft::At).
pub(super) fn read(_text: &str, _input: usize, _notes: &mut Notes) -> Draft {
    Draft::default()
}
