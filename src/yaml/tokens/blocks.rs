//! Lists and maps without brackets: how far they are indented, and what becomes a key in them.

use super::{Key, Tokens};

impl Tokens<'_> {
    pub(super) fn mark(&mut self) {
        if self.open.is_empty() {
            let column = self.column();
            self.enter(column);
            (self.key, self.key_allowed) = (None, true);
        }
        self.filled = false;
        self.at += 1;
    }

    pub(super) fn colon(&mut self) {
        self.filled = false;
        if self.open.is_empty() {
            if let Some(key) = self.key.take() {
                self.enter(key.column);
                self.key_allowed = false;
            } else {
                let column = self.column();
                self.enter(column);
                self.key_allowed = true;
            }
        }
        self.at += 1;
    }

    pub(super) fn begin_key(&mut self) {
        if self.open.is_empty() {
            if self.key_allowed {
                let column = self.column();
                self.key = Some(Key { start: self.at, line_start: self.line_start, column });
            }
            self.key_allowed = false;
        }
    }

    /// A block begins at `column`, unless we are in it.
    pub(super) fn enter(&mut self, column: usize) {
        if self.indent < column + 1 {
            self.around.push(self.indent);
            self.indent = column + 1;
            self.blocks += 1;
        }
    }

    /// Leaves the blocks that are indented further than `column`.
    pub(super) fn leave(&mut self, column: usize) {
        while self.indent > column + 1 {
            self.indent = self.around.pop().unwrap_or_default();
        }
    }

    /// Characters before this place on its line.
    pub(super) fn column(&mut self) -> usize {
        let (from, before) = if self.counted.0 < self.line_start { (self.line_start, 0) } else { self.counted };
        let new = self.bytes.get(from..self.at).unwrap_or_default().iter().filter(|byte| **byte & 0xC0 != 0x80).count();
        self.counted = (self.at, before + new);
        before + new
    }
}
