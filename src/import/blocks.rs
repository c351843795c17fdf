//! A page as the blocks one sees: headings, paragraphs, points. The same for a text and for HTML.

use super::lines::{Line, lines};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// In the document, counted from 1.
    pub(super) line: usize,
    pub(super) kind: Kind,
    /// On one line.
    pub(super) text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Heading(u8),
    Paragraph,
    /// How deep in lists, 0 for the outermost.
    Point(usize),
    /// A line of a text that says nothing of itself but how far it is indented.
    Plain(usize),
}

/// The blocks of a text: what is not marked is plain.
pub(super) fn of_text(text: &str) -> Vec<Block> {
    lines(text).into_iter().map(block).collect()
}

fn block(line: Line) -> Block {
    let kind = match line {
        Line { hashes: 1.., .. } => Kind::Heading(u8::try_from(line.hashes).unwrap_or(6)),
        Line { bullet: true, indent, .. } => Kind::Point(indent / 2),
        Line { indent, .. } => Kind::Plain(indent),
    };
    // The signs of emphasis, where somebody saved a page as Markdown.
    Block { line: line.number, kind, text: without_strong(&line.text).trim().to_owned() }
}

/// Without `**`, where it does not stand inside a word.
fn without_strong(text: &str) -> String {
    let mut parts = text.split("**");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if out.ends_with(char::is_alphanumeric) && part.starts_with(char::is_alphanumeric) {
            out.push_str("**");
        }
        out.push_str(part);
    }
    out
}
