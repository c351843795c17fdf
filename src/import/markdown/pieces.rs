//! What CommonMark sees in a text: headings, paragraphs, points, tables, with the line each begins in.

mod asides;
mod tags;

use pulldown_cmark::{Event, Options, Parser, TagEnd};

use super::super::Notes;
use super::super::draft::At;
use super::super::prose::{has_words, one_line};
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
}
