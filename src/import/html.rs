//! HTML as the blocks one sees in a browser.

mod deep;
mod ignored;

use scraper::{Html, Node};

use super::blocks::{Block, Kind};
use super::prose::{has_words, one_line};
use deep::{is_too_deep, without_tags};
use ignored::is_ignored;

/// These go on in the line they stand in; all others begin a block.
const INLINE: [&str; 33] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "output", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt",
    "u", "var",
];

/// The blocks of a page. Lines are looked for in the source: the line in which a block's first words stand, or the last
/// one found before it where they are written otherwise there.
pub(super) fn blocks(source: &str) -> Vec<Block> {
    if is_too_deep(source) {
        return super::blocks::of_text(&without_tags(source));
    }
    let page = Html::parse_document(source);
    let mut seen = Seen::new(source);
    let mut node = page.tree.root();
    // Down and along without recursion: a page may be nested as deep as it likes.
    loop {
        let enter = match node.value() {
            Node::Element(element) if is_ignored(element) => false,
            Node::Element(element) => {
                seen.open(element.name());
                true
            }
            Node::Text(text) => {
                seen.text(text);
                false
            }
            _ => true,
        };
        let mut next = if enter { node.first_child() } else { None };
        if enter && next.is_none() {
            seen.close_node(node.value());
        }
        while next.is_none() {
            next = node.next_sibling();
            if next.is_none() {
                let Some(parent) = node.parent() else {
                    seen.flush();
                    return seen.blocks;
                };
                node = parent;
                seen.close_node(node.value());
            }
        }
        if let Some(next) = next {
            node = next;
        }
    }
}

/// What was seen so far, and the block that is being seen.
struct Seen<'a> {
    source: &'a str,
    /// Up to where in the source blocks were found, and its line.
    found: usize,
    line: usize,
    blocks: Vec<Block>,
    text: String,
    /// The first piece of the block's text, as it stands in the source.
    first: String,
    heading: Option<u8>,
    /// Lists around the current place.
    lists: usize,
    /// Inside a point of which nothing was seen yet.
    fresh_point: bool,
}

impl<'a> Seen<'a> {
    fn new(source: &'a str) -> Seen<'a> {
        let (blocks, text, first) = (Vec::new(), String::new(), String::new());
        Seen { source, found: 0, line: 1, blocks, text, first, heading: None, lists: 0, fresh_point: false }
    }

    fn open(&mut self, name: &str) {
        if name == "br" {
            // In a page that somebody typed, a break divides as a paragraph does.
            self.flush();
        }
        if INLINE.contains(&name) {
            return;
        }
        self.flush();
        match name {
            "ul" | "ol" | "menu" => self.lists += 1,
            "li" => self.fresh_point = true,
            "summary" => self.heading = Some(6),
            _ => self.heading = heading(name).or(self.heading),
        }
    }

    fn close_node(&mut self, node: &Node) {
        let Node::Element(element) = node else { return };
        let name = element.name();
        if INLINE.contains(&name) {
            return;
        }
        self.flush();
        match name {
            "ul" | "ol" | "menu" => self.lists = self.lists.saturating_sub(1),
            "li" => self.fresh_point = false,
            "summary" => self.heading = None,
            _ if heading(name).is_some() => self.heading = None,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if !has_words(&self.text) {
            self.first = text.to_owned();
        }
        self.text.push_str(text);
    }

    fn flush(&mut self) {
        let (text, first) = (one_line(&std::mem::take(&mut self.text)), std::mem::take(&mut self.first));
        if !has_words(&text) {
            return;
        }
        self.find(&first);
        let kind = match self.heading {
            Some(level) => Kind::Heading(level),
            None if self.fresh_point => Kind::Point(self.lists.saturating_sub(1)),
            None => Kind::Paragraph,
        };
        self.fresh_point = false;
        self.blocks.push(Block { line: self.line, kind, text });
    }

    /// Moves on to where the text stands in the source.
    fn find(&mut self, raw: &str) {
        /// No further than this: a text that is written otherwise is not looked for in all of a long page.
        const REACH: usize = 20_000;
        let first = raw.trim().lines().next().unwrap_or_default();
        let plain = first.split(['&', '<', '>', '\u{a0}']).next().unwrap_or_default();
        let words: String = plain.chars().take(40).collect();
        let mut end = self.source.len().min(self.found.saturating_add(REACH));
        while !self.source.is_char_boundary(end) {
            end -= 1;
        }
        let found = self.source.get(self.found..end).and_then(|rest| rest.find(words.trim_end()));
        if let Some(offset) = found.filter(|_| !words.trim().is_empty()) {
            let to = self.found + offset;
            let between = self.source.get(self.found..to).unwrap_or_default();
            self.line += between.matches('\n').count();
            self.found = to;
        }
    }
}

fn heading(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}
