//! The dirt of the real world, put right and counted.

use super::Notes;

/// The text of a document, whatever became of its bytes on the way. Lines stay where they are.
pub(super) fn text(bytes: &[u8], _notes: &mut Notes) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A name or a line: without spaces at its ends, with single ones inside.
pub(super) fn tidy(text: &str, _notes: &mut Notes) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
