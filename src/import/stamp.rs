//! The first line of an imported file: it says what was written, so that what somebody changed by hand is seen.

use std::borrow::Cow;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// Stands before the digest.
const NAME: &str = "bydoing-import=sha256:";

/// The text with a first line that carries a digest of all the rest. `schema` is a comment for editors, or empty.
#[must_use]
pub fn stamped(schema: &str, rest: &str) -> String {
    let start = if schema.is_empty() { "#" } else { schema };
    format!("{start} {NAME}{}\n{rest}", digest(rest))
}

/// Whether somebody else has written in an imported file since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hands {
    /// It is as the import wrote it.
    Untouched,
    Edited,
    /// No import wrote it.
    Own,
}

/// Whose hands a file has been in.
#[must_use]
pub fn hands(text: &str) -> Hands {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim_end().rsplit_once(NAME) {
        Some((start, stamp)) if start.starts_with('#') => {
            if stamp == digest(rest) {
                Hands::Untouched
            } else {
                Hands::Edited
            }
        }
        _ => Hands::Own,
    }
}

/// The text with its digest made anew, after the program itself has changed the rest.
#[must_use]
pub fn renewed(text: &str) -> String {
    match text.split_once('\n') {
        Some((first, rest)) if first.contains(NAME) => {
            let start = first.split(NAME).next().unwrap_or_default().trim_end();
            stamped(start, rest)
        }
        _ => text.to_owned(),
    }
}

/// Line ends do not count: git and editors change them without anybody's doing.
///
/// Half of it is more than chance or a slip of the pen will ever hit, and leaves a line that can be read.
fn digest(text: &str) -> String {
    let text = if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) };
    Sha256::digest(text.as_bytes()).iter().take(16).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hand_in_the_file_is_seen() {
        let text = stamped("# yaml-language-server: $schema=framework.schema.json", "id: a\n");
        assert!(text.starts_with("# yaml-language-server: $schema=framework.schema.json bydoing-import=sha256:"));
        assert_eq!(hands(&text), Hands::Untouched);
        assert_eq!(hands(&text.replace("id: a", "id: b")), Hands::Edited);
        assert_eq!(hands(&text.replace('\n', "\r\n")), Hands::Untouched, "git on another system");
        assert_eq!(hands("id: a\n"), Hands::Own);
        assert_eq!(hands(""), Hands::Own);
        assert_eq!(hands(&stamped("", "id: a\n")), Hands::Untouched);
    }

    #[test]
    fn a_change_of_our_own_is_no_hand() {
        let text = stamped("", "id: a\n").replace("id: a", "id: b");
        assert_eq!(hands(&renewed(&text)), Hands::Untouched);
        assert_eq!(renewed("id: a\n"), "id: a\n");
    }
}
