//! What CommonMark sees that is no piece of a document, reported; and HTML, which is one.

use super::super::super::blocks::Kind;
use super::super::super::draft::At;
use super::super::super::html;
use super::super::super::prose::has_words;
use super::{FRONT_MATTER, Item, Piece, PieceKind, Reader};

impl Reader<'_> {
    /// A row may have more cells than the header: those are no part of the table, whatever stands in them.
    pub(super) fn row_beyond_header(&mut self, source: &str) {
        let columns = self.table.as_ref().map_or(0, |table| table.header.len());
        let row = source.trim();
        let row = row.strip_prefix('|').unwrap_or(row);
        let mut bars = row
            .char_indices()
            .filter(|(at, c)| *c == '|' && !row.get(..*at).is_some_and(|before| before.ends_with('\\')));
        if let Some(rest) = columns.checked_sub(1).and_then(|last| bars.nth(last)).and_then(|(at, _)| row.get(at + 1..))
        {
            self.leave(rest.trim_end_matches('|'), "a cell beyond the header of its table");
        }
    }

    /// Tells line for line what is not read. A title in the front matter is the first heading.
    pub(super) fn report(&mut self) {
        let Some(why) = self.aside else { return };
        let text = self.inline.finish_raw();
        for (line, text) in text.lines().enumerate().filter(|(_, text)| has_words(text)) {
            let line = self.began + line;
            let title = text.strip_prefix("title:").filter(|title| why == FRONT_MATTER && has_words(title));
            match title.map(|title| title.trim().trim_matches(['"', '\'']).to_owned()) {
                Some(text) => self.pieces.push(Piece { line, kind: PieceKind::Heading { level: 1, text } }),
                None => self.notes.left(At { input: self.input, line }, text.trim(), why),
            }
        }
    }

    pub(super) fn leave(&mut self, text: &str, why: &str) {
        if has_words(text) {
            self.notes.left(At { input: self.input, line: self.line }, text.trim(), why);
        }
    }

    /// The text of HTML counts, its tags do not.
    pub(super) fn end_html(&mut self) {
        let Some(source) = self.html.take() else { return };
        for comment in source.split("<!--").skip(1) {
            self.leave(comment.split("-->").next().unwrap_or_default(), "a comment");
        }
        for block in html::blocks(&source) {
            let line = self.began + block.line - 1;
            let text = block.text;
            let kind = match block.kind {
                Kind::Heading(level) => PieceKind::Heading { level, text },
                Kind::Point(depth) => PieceKind::Item(Item { depth, text, task: None }),
                Kind::Paragraph | Kind::Plain(_) => PieceKind::Paragraph(text),
            };
            self.pieces.push(Piece { line, kind });
        }
    }
}
