//! What CommonMark sees in a text: headings, paragraphs, points, tables, with the line each begins in.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::super::blocks::Kind;
use super::super::draft::At;
use super::super::prose::{has_words, one_line};
use super::super::{Notes, html};
use super::inline::Inline;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) line: usize,
    pub(super) kind: PieceKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PieceKind {
    Heading { level: u8, text: String },
    Paragraph(String),
    Item(Item),
    Table(Table),
}

/// A point of a list; `task` where it has a box, ticked or not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) depth: usize,
    pub(super) text: String,
    pub(super) task: Option<bool>,
}

/// A cell may hold several lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<(usize, Vec<String>)>,
}

pub(super) fn pieces(text: &str, input: usize, notes: &mut Notes) -> Vec<Piece> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let line = |at: usize| ends.partition_point(|end| *end < at) + 1;
    let mut reader = Reader::new(input, notes);
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    for (event, range) in events.by_ref() {
        reader.line = line(range.start);
        if matches!(event, Event::End(TagEnd::TableRow)) {
            reader.row_beyond_header(text.get(range).unwrap_or_default());
        }
        reader.take(event);
    }
    reader.flush();
    for (label, definition) in events.reference_definitions().iter() {
        if !reader.inline.addresses.contains(definition.dest.as_ref()) {
            let at = At { input, line: line(definition.span.start) };
            reader.notes.left(at, format!("{label}: {}", definition.dest), "an address that nothing refers to");
        }
    }
    reader.pieces
}

const FRONT_MATTER: &str = "in the front matter";

struct Reader<'a> {
    input: usize,
    notes: &'a mut Notes,
    line: usize,
    pieces: Vec<Piece>,
    inline: Inline,
    /// Where the text that is being read began.
    began: usize,
    heading: Option<u8>,
    /// The points that are open, by their place among the pieces.
    items: Vec<usize>,
    lists: usize,
    cells: Vec<String>,
    table: Option<Table>,
    /// Where that table began.
    table_line: usize,
    /// Text that is reported, not read, and why.
    aside: Option<&'static str>,
    html: Option<String>,
}

impl<'a> Reader<'a> {
    fn new(input: usize, notes: &'a mut Notes) -> Reader<'a> {
        Reader {
            input,
            notes,
            line: 1,
            pieces: Vec::new(),
            inline: Inline::default(),
            began: 1,
            heading: None,
            items: Vec::new(),
            lists: 0,
            cells: Vec::new(),
            table: None,
            table_line: 1,
            aside: None,
            html: None,
        }
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Html(html) if self.html.is_some() => self.html.get_or_insert_default().push_str(&html),
            Event::TaskListMarker(done) => {
                if let Some(item) = self.item() {
                    item.task = Some(done);
                }
            }
            Event::InlineHtml(tag) | Event::Html(tag) => {
                if let Some(comment) = tag.strip_prefix("<!--") {
                    self.leave(comment.trim_end_matches("-->").trim(), "a comment");
                } else {
                    self.inline.tag(&tag);
                }
            }
            Event::Rule => self.flush(),
            other => {
                if self.inline.is_empty() {
                    self.began = self.line;
                }
                self.inline.take(&other);
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
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

    fn end(&mut self, tag: TagEnd) {
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

    /// A row may have more cells than the header: those are no part of the table, whatever stands in them.
    fn row_beyond_header(&mut self, source: &str) {
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

    fn item(&mut self) -> Option<&mut Item> {
        let at = *self.items.last()?;
        match &mut self.pieces.get_mut(at)?.kind {
            PieceKind::Item(item) => Some(item),
            _ => None,
        }
    }

    /// The text so far is a piece, or belongs to the point that is open.
    fn flush(&mut self) {
        if self.aside.is_some() {
            return self.report();
        }
        let text = one_line(&self.inline.finish());
        let heading = self.heading.take();
        if !has_words(&text) {
            return;
        }
        if let Some(level) = heading {
            self.pieces.push(Piece { line: self.began, kind: PieceKind::Heading { level, text } });
        } else if let Some(item) = self.item() {
            item.text = one_line(&format!("{} {text}", item.text));
        } else {
            self.pieces.push(Piece { line: self.began, kind: PieceKind::Paragraph(text) });
        }
    }

    /// Tells line for line what is not read. A title in the front matter is the first heading.
    fn report(&mut self) {
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

    fn leave(&mut self, text: &str, why: &str) {
        if has_words(text) {
            self.notes.left(At { input: self.input, line: self.line }, text.trim(), why);
        }
    }

    /// The text of HTML counts, its tags do not.
    fn end_html(&mut self) {
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
