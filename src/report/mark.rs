//! The mark in every report: a digest of all the rest, by which a report that nobody has changed is known.
//!
//! Only such a one is ever replaced by a new one: what somebody wrote into a report is theirs.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::asked::Format;

/// Stands before the digest.
const NAME: &str = "bydoing report mark ";
/// Letters of the digest: more than chance or a slip of the pen will ever hit.
const LONG: usize = 16;

/// What the formats write where the mark belongs.
pub(super) const BLANK: &str = "bydoing report mark 0000000000000000";

/// The text with its digest in the place of the blank. Where a note says the same words, the place is told by the format:
/// the mark stands before or after everything that the user wrote.
#[must_use]
pub(super) fn stamped(text: &str, format: Format) -> String {
    let at = match format {
        Format::Html | Format::Json => text.find(BLANK),
        Format::Md | Format::Csv => text.rfind(BLANK),
    };
    let Some(at) = at.map(|at| at + NAME.len()) else { return text.to_owned() };
    format!("{}{}{}", &text[..at], digest(text), &text[at + LONG..])
}

/// Was it written by bydoing, and by nobody else since? Line ends do not count.
#[must_use]
pub fn is_untouched(text: &str) -> bool {
    text.match_indices(NAME).any(|(at, _)| {
        let at = at + NAME.len();
        let Some(mark) = text.get(at..at + LONG) else { return false };
        let rest = format!("{}{}{}", &text[..at], &BLANK[NAME.len()..], &text[at + LONG..]);
        mark == digest(&rest)
    })
}

fn digest(text: &str) -> String {
    let mut digest = String::new();
    for byte in &Sha256::digest(text.replace("\r\n", "\n"))[..LONG / 2] {
        let _ = write!(digest, "{byte:02x}");
    }
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_until_somebody_changes_it() {
        for format in Format::ALL {
            let text = stamped(&format!("head\n{BLANK}\nfoot\n"), format);
            assert!(is_untouched(&text));
            assert!(is_untouched(&text.replace('\n', "\r\n")));
            assert!(!is_untouched(&text.replace("foot", "food")));
            assert!(!is_untouched(&text.replace("head", "")));
        }
        assert!(!is_untouched("what somebody wrote"));
        assert!(!is_untouched(BLANK) && !is_untouched(NAME));
    }

    #[test]
    fn a_note_that_reads_like_a_mark_deceives_nobody() {
        let text = format!("note: {BLANK}\n{BLANK}\n");
        let stamped = stamped(&text, Format::Md);
        assert!(stamped.starts_with(&format!("note: {BLANK}\n")));
        assert!(is_untouched(&stamped) && !is_untouched(&text));
    }
}
