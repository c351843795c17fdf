//! How far a text reaches, in each of its five styles.

use super::Tokens;

impl Tokens<'_> {
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
            self.skip_line();
        }
        (self.key, self.key_allowed) = (None, true);
        if self.at < self.bytes.len() && !self.pass_break() {
            return None;
        }
        let outside = self.indent.saturating_sub(1);
        let mut indent = if given > 0 { outside + given } else { 0 };
        self.block_breaks(&mut indent);
        while self.at < self.bytes.len() && self.at - self.line_start == indent {
            self.skip_line();
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
