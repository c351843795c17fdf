//! The dirt of the real world, put right and counted.
//!
//! [`text`] goes once over a document as it was found. Lines stay where they are, so that whatever is said of a line later
//! names the line a person sees in the file; a line separator (U+2028) is therefore left for [`line_ends`], inside a cell.

mod bytes;
mod wrong_decoding;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::{Mend, Notes};

/// The text of a document, whatever became of its bytes on the way. Lines stay where they are.
pub(super) fn text(bytes: &[u8], notes: &mut Notes) -> String {
    let found = bytes::decode(bytes, notes);
    let mut clean = Clean { text: String::with_capacity(found.len()), ..Clean::default() };
    let mut rest = &*found;
    loop {
        let at = plain(rest.as_bytes());
        if at == rest.len() {
            break;
        }
        clean.text.push_str(&rest[..at]);
        rest = clean.suspect(&rest[at..]);
    }
    clean.text.push_str(rest);
    clean.count(notes);
    clean.text
}

/// How many bytes from the beginning on are plain: ASCII, and no carriage return. Many are looked at together.
fn plain(bytes: &[u8]) -> usize {
    let suspect = |byte: &u8| (byte & 0x80) | u8::from(*byte == b'\r');
    let chunks = bytes.chunks(64);
    let plain: usize = chunks
        .take_while(|chunk| chunk.iter().fold(0, |found, byte| found | suspect(byte)) == 0)
        .map(<[u8]>::len)
        .sum();
    bytes[plain..].iter().position(|byte| suspect(byte) != 0).map_or(bytes.len(), |at| plain + at)
}

/// A name or a line: without spaces at its ends, with single ones inside.
pub(super) fn tidy(text: &str, notes: &mut Notes) -> String {
    if is_tidy(text) {
        return text.to_owned();
    }
    let mut tidy = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    notes.mended(Mend::Spaces, usize::from(tidy != text));
    tidy
}

/// Most are: told from bytes alone, many of them together. One that is not ASCII may still turn out to be.
fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ends = [bytes.first(), bytes.last()].iter().all(|end| end.is_some_and(|byte| *byte != b' '));
    let printable = bytes.iter().fold(true, |all, byte| all & (b' '..0x7f).contains(byte));
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    ends && printable && pairs.fold(true, |all, (one, next)| all & ((*one != b' ') | (*next != b' ')))
}

/// The text of one cell, in which line and paragraph separators (U+2028, U+2029) end lines too.
pub(super) fn line_ends<'t>(text: &'t str, notes: &mut Notes) -> Cow<'t, str> {
    const SEPARATORS: [char; 2] = ['\u{2028}', '\u{2029}'];
    let times = if text.is_ascii() { 0 } else { text.matches(SEPARATORS).count() };
    notes.mended(Mend::LineSeparator, times);
    if times == 0 { Cow::Borrowed(text) } else { Cow::Owned(text.replace(SEPARATORS, "\n")) }
}

/// The text so far, and what was put right in it.
#[derive(Default)]
struct Clean {
    text: String,
    carriage_returns: usize,
    no_break_spaces: usize,
    without_width: usize,
    wrongly_decoded: usize,
}

impl Clean {
    /// Takes what the text begins with, which is not plain ASCII; returns what comes after it.
    fn suspect<'t>(&mut self, text: &'t str) -> &'t str {
        if let Some(rest) = text.strip_prefix('\r') {
            self.carriage_returns += 1;
            self.text.push('\n');
            return rest.strip_prefix('\n').unwrap_or(rest);
        }
        let stretch = wrong_decoding::stretch(text);
        if stretch.is_empty() {
            let mut chars = text.chars();
            chars.next().into_iter().for_each(|c| self.take(c));
            return chars.as_str();
        }
        let (stretch, rest) = text.split_at(stretch.len());
        match wrong_decoding::repair(self.text.chars().next_back(), stretch, rest.chars().next()) {
            Some((repaired, times)) => {
                self.wrongly_decoded += times;
                repaired.for_each(|c| self.take(c));
            }
            None => stretch.chars().for_each(|c| self.take(c)),
        }
        rest
    }

    fn take(&mut self, c: char) {
        match c {
            '\u{a0}' | '\u{2007}' | '\u{202f}' => {
                self.no_break_spaces += 1;
                self.text.push(' ');
            }
            '\u{200b}' | '\u{2060}' | '\u{feff}' => self.without_width += 1,
            '\u{200c}' | '\u{200d}' if !self.joins() => self.without_width += 1,
            c => self.text.push(c),
        }
    }

    /// A joiner has work to do behind a letter of the scripts from Hebrew on, and behind a pictogram; behind a Latin one, none.
    fn joins(&self) -> bool {
        let before = self.text.chars().next_back();
        before.is_some_and(|c| matches!(c, '\u{590}'..='\u{1fff}' | '\u{2190}'..) && !c.is_whitespace())
    }

    fn count(&self, notes: &mut Notes) {
        notes.mended(Mend::CarriageReturn, self.carriage_returns);
        notes.mended(Mend::NoBreakSpace, self.no_break_spaces);
        notes.mended(Mend::ZeroWidth, self.without_width);
        notes.mended(Mend::WrongDecoding, self.wrongly_decoded);
    }
}
