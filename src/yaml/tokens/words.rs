//! How far one word reaches: blanks, line breaks and comments, names and tags.

use super::Tokens;

/// Bytes that mean nothing to the parser, wherever in a word they stand. Not among them are those that begin a line break
/// of YAML 1.1.
const ORDINARY: [bool; 256] = {
    let mut ordinary = [true; 256];
    let signs = b"\t\n\r \"'#,:[]{}\\\xC2\xE2";
    let mut at = 0;
    while at < signs.len() {
        ordinary[signs[at] as usize] = false;
        at += 1;
    }
    ordinary
};

impl Tokens<'_> {
    pub(super) fn byte(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    /// The bytes of the line break that stands here, 0 when there is none. Three of them only YAML 1.1 knows.
    pub(super) fn break_at(&self, ahead: usize) -> usize {
        match self.bytes.get(self.at + ahead..).unwrap_or_default() {
            [b'\r', b'\n', ..] | [0xC2, 0x85, ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
            _ => 0,
        }
    }

    /// A space, a tab, a line break or the end.
    pub(super) fn blank_at(&self, ahead: usize) -> bool {
        self.bytes.get(self.at + ahead).is_none_or(|byte| matches!(byte, b' ' | b'\t')) || self.break_at(ahead) > 0
    }

    /// Goes over a line break; false when there is none.
    pub(super) fn pass_break(&mut self) -> bool {
        let length = self.break_at(0);
        self.at += length;
        if length > 0 {
            self.line_start = self.at;
        }
        length > 0
    }

    pub(super) fn skip_line(&mut self) {
        while self.at < self.bytes.len() && self.break_at(0) == 0 {
            self.at += 1;
            self.skip_ordinary();
        }
    }

    pub(super) fn skip_ordinary(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|byte| ORDINARY[usize::from(**byte)]).count();
    }

    /// Goes over blanks, line breaks and comments.
    pub(super) fn skip_blank(&mut self) {
        loop {
            if self.at == self.line_start && self.bytes[self.at..].starts_with("\u{feff}".as_bytes()) {
                self.at += "\u{feff}".len();
            }
            while matches!(self.byte(0), Some(b' ' | b'\t')) {
                self.at += 1;
            }
            if self.byte(0) == Some(b'#') {
                self.skip_line();
            }
            if !self.pass_break() {
                return;
            }
            self.key_allowed |= self.open.is_empty();
        }
    }

    /// `---` or `...` at the beginning of a line.
    pub(super) fn at_document_mark(&self) -> bool {
        self.at == self.line_start
            && matches!(self.bytes.get(self.at..), Some([b'-', b'-', b'-', ..] | [b'.', b'.', b'.', ..]))
            && self.blank_at(3)
    }

    /// The name after `&` or `*`.
    pub(super) fn name(&mut self) {
        self.at += 1;
        while self.byte(0).is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
            self.at += 1;
        }
    }

    pub(super) fn tag(&mut self) {
        let verbatim = self.byte(1) == Some(b'<');
        while self.at < self.bytes.len() && !self.blank_at(0) {
            let ends = if verbatim { Some(b'>') } else { Some(b',') };
            if self.byte(0) == ends {
                self.at += usize::from(verbatim);
                return;
            }
            self.at += 1;
        }
    }
}
