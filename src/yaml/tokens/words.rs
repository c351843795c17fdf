//! How far one word reaches: blanks and comments, names, tags, and text in each of its five styles.

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
    fn break_at(&self, ahead: usize) -> usize {
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
    fn pass_break(&mut self) -> bool {
        let length = self.break_at(0);
        self.at += length;
        if length > 0 {
            self.line_start = self.at;
        }
        length > 0
    }

    pub(super) fn to_line_end(&mut self) {
        while self.at < self.bytes.len() && self.break_at(0) == 0 {
            self.at += 1;
            self.skip_ordinary();
        }
    }

    fn skip_ordinary(&mut self) {
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
                self.to_line_end();
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

    /// None when it does not end.
    pub(super) fn scalar(&mut self, first: u8) -> Option<()> {
        match first {
            b'"' | b'\'' => self.quoted(first),
            b'|' | b'>' if self.open.is_empty() => self.block(),
            // Nothing begins with these.
            b'|' | b'>' | b'%' | b'@' | b'`' => None,
            _ => self.plain(),
        }
    }

    fn quoted(&mut self, quote: u8) -> Option<()> {
        self.at += 1;
        loop {
            if self.at != self.line_start {
                self.skip_ordinary();
            }
            let byte = self.byte(0)?;
            if self.at_document_mark() {
                return None;
            }
            if byte == quote {
                self.at += 1;
                // Two of them stand for one.
                if quote == b'"' || self.byte(0) != Some(b'\'') {
                    return Some(());
                }
                self.at += 1;
            } else if byte == b'\\' && quote == b'"' && self.break_at(1) == 0 {
                self.at += 2;
            } else if !self.pass_break() {
                self.at += 1;
            }
        }
    }

    /// Text that begins with `|` or `>`.
    fn block(&mut self) -> Option<()> {
        self.at += 1;
        let mut given = 0;
        while let Some(byte @ (b'+' | b'-' | b'0'..=b'9')) = self.byte(0) {
            if byte.is_ascii_digit() {
                given = usize::from(byte - b'0');
            }
            self.at += 1;
        }
        while matches!(self.byte(0), Some(b' ' | b'\t')) {
            self.at += 1;
        }
        if self.byte(0) == Some(b'#') {
            self.to_line_end();
        }
        (self.key, self.key_allowed) = (None, true);
        if self.at < self.bytes.len() && !self.pass_break() {
            return None;
        }
        let outside = self.indent.saturating_sub(1);
        let mut indent = if given > 0 { outside + given } else { 0 };
        self.block_breaks(&mut indent);
        while self.at < self.bytes.len() && self.at - self.line_start == indent {
            self.to_line_end();
            self.pass_break();
            self.block_breaks(&mut indent);
        }
        Some(())
    }

    /// Goes over blank lines to where text may go on; finds the indentation of the text when it is not known (0).
    fn block_breaks(&mut self, indent: &mut usize) {
        let mut widest = 0;
        loop {
            while self.byte(0) == Some(b' ') && (*indent == 0 || self.at - self.line_start < *indent) {
                self.at += 1;
            }
            widest = widest.max(self.at - self.line_start);
            if !self.pass_break() {
                break;
            }
        }
        if *indent == 0 {
            *indent = widest.max(self.indent).max(1);
        }
    }

    /// Text without quotes.
    fn plain(&mut self) -> Option<()> {
        let start = self.at;
        let mut end = start;
        let mut broken = false;
        while !self.at_document_mark() && self.byte(0) != Some(b'#') {
            while !self.blank_at(0) {
                let byte = self.byte(0).unwrap_or_default();
                let colon = byte == b':' && self.blank_at(1);
                if colon || (!self.open.is_empty() && matches!(byte, b',' | b'[' | b']' | b'{' | b'}')) {
                    break;
                }
                broken = false;
                self.at += 1;
                self.skip_ordinary();
                end = self.at;
            }
            if self.at == self.bytes.len() || !self.blank_at(0) {
                break;
            }
            loop {
                if matches!(self.byte(0), Some(b' ' | b'\t')) {
                    self.at += 1;
                } else if self.pass_break() {
                    broken = true;
                } else {
                    break;
                }
            }
            if self.open.is_empty() && self.column() < self.indent {
                break;
            }
        }
        // What cannot begin a text: the parser stops.
        if end == start {
            return None;
        }
        self.key_allowed |= broken && self.open.is_empty();
        Some(())
    }
}
