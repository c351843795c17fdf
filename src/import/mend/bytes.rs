//! Bytes -> text: UTF-8, UTF-16 where a byte order mark says so, and Windows-1252 where it can be nothing else.

use std::borrow::Cow;
use std::str;

use encoding_rs::{Encoding, WINDOWS_1252};

use crate::import::{Mend, Notes};

pub(super) fn decode<'b>(bytes: &'b [u8], notes: &mut Notes) -> Cow<'b, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        notes.mended(Mend::ByteOrderMark, 1);
        let bytes = &bytes[mark..];
        if encoding == encoding_rs::UTF_8 {
            return utf8(bytes, notes);
        }
        let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
        if had_errors {
            notes.mended(Mend::BrokenCharacter, text.matches(char::REPLACEMENT_CHARACTER).count());
        }
        return text;
    }
    utf8(bytes, notes)
}

fn utf8<'b>(bytes: &'b [u8], notes: &mut Notes) -> Cow<'b, str> {
    match str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            notes.mended(Mend::NotUtf8, 1);
            WINDOWS_1252.decode_without_bom_handling(bytes).0
        }
    }
}
