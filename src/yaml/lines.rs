//! Byte offsets to lines and columns, in a time that does not depend on how long the lines are.

use super::Position;

/// Characters are counted once for every so many bytes.
const BLOCK: usize = 4096;

/// The lines of a text. They end with `\n`, as every editor counts them.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// How many characters begin before each block.
    before: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        let blocks = text.as_bytes().chunks(BLOCK).map(count_characters);
        let before = std::iter::once(0).chain(blocks).scan(0, |sum, count| {
            *sum += count;
            Some(*sum)
        });
        Lines { text, starts, before: before.collect() }
    }

    /// The position of the byte at `offset`; of the end, when that lies beyond.
    pub(super) fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        Position { line, column: self.characters_before(offset) - self.characters_before(start) + 1 }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        let counted = self.before.get(block).copied().unwrap_or_default();
        counted + count_characters(&self.text.as_bytes()[block * BLOCK..offset])
    }
}

/// The position of one place, for which nothing has to be remembered.
pub(super) fn position(text: &str, offset: usize) -> Position {
    let before = &text.as_bytes()[..offset.min(text.len())];
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    Position { line, column: count_characters(&before[start..]) + 1 }
}

/// Bytes that begin a character.
fn count_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_counts_characters_and_lines_from_one() {
        let text = "añ\r\nbc\n";
        let lines = Lines::new(text);
        let seen: Vec<(usize, usize)> =
            text.char_indices().map(|(at, _)| lines.position(at)).map(|p| (p.line, p.column)).collect();
        assert_eq!(seen, [(1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (2, 2), (2, 3)]);
        assert_eq!(lines.position(99), Position { line: 3, column: 1 });
        assert!((0..=text.len() + 1).all(|at| position(text, at) == lines.position(at)));
        assert_eq!(Lines::new("").position(0), Position { line: 1, column: 1 });
    }

    #[test]
    fn long_lines_are_counted_by_blocks() {
        let text = format!("x\n{}", "é".repeat(3 * BLOCK));
        let lines = Lines::new(&text);
        assert_eq!(lines.position(2 + 2 * 5000), Position { line: 2, column: 5001 });
        assert_eq!(lines.position(text.len()), Position { line: 2, column: 3 * BLOCK + 1 });
    }
}
