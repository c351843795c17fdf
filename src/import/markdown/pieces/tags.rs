//! Where something begins, and where it ends.

use pulldown_cmark::{CodeBlockKind, HeadingLevel, Tag, TagEnd};

use super::{FRONT_MATTER, Item, Piece, PieceKind, Reader, Table};

impl Reader<'_> {
    pub(super) fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = Some(number(level));
            }
            Tag::List(_) => {
                self.flush();
                self.lists += 1;
            }
            Tag::Item => {
                self.flush();
                self.items.push(self.pieces.len());
                let item = Item { depth: self.lists.saturating_sub(1), ..Item::default() };
                self.pieces.push(Piece { line: self.line, kind: PieceKind::Item(item) });
            }
            Tag::Table(_) => {
                self.flush();
                self.table = Some(Table::default());
                self.table_line = self.line;
            }
            Tag::TableHead | Tag::TableRow => self.cells.clear(),
            Tag::CodeBlock(kind) => {
                self.flush();
                self.aside = Some("a block of code");
                if let CodeBlockKind::Fenced(language) = kind {
                    self.leave(&language, "a block of code");
                }
            }
            Tag::MetadataBlock(_) => {
                self.flush();
                self.aside = Some(FRONT_MATTER);
            }
            Tag::HtmlBlock => {
                self.flush();
                self.html = Some(String::new());
                self.began = self.line;
            }
            Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. } => {
                if self.inline.is_empty() {
                    self.began = self.line;
                }
                self.leave(&title, "the title of a link");
                self.inline.open_link(&dest_url);
            }
            Tag::Paragraph | Tag::BlockQuote(_) => self.flush(),
            _ => {}
        }
    }

    pub(super) fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.flush(),
            TagEnd::List(_) => {
                self.flush();
                self.lists = self.lists.saturating_sub(1);
            }
            TagEnd::Item => {
                self.flush();
                self.items.pop();
            }
            TagEnd::TableCell => {
                let cell = self.inline.finish();
                self.cells.push(cell);
            }
            TagEnd::TableHead => {
                let cells = std::mem::take(&mut self.cells);
                self.table.get_or_insert_default().header = cells;
            }
            TagEnd::TableRow => {
                let row = (self.line, std::mem::take(&mut self.cells));
                self.table.get_or_insert_default().rows.push(row);
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.pieces.push(Piece { line: self.table_line, kind: PieceKind::Table(table) });
                }
            }
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => {
                self.report();
                self.aside = None;
            }
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::Link | TagEnd::Image => self.inline.close_link(),
            TagEnd::Paragraph | TagEnd::BlockQuote(_) => self.flush(),
            _ => {}
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
