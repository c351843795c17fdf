//! The lines of an AsciiDoc text as title, sections, paragraphs and points. What is none of these is reported.

use super::super::Notes;
use super::super::draft::At;
use super::super::prose::has_words;
use super::inline::plain;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) line: usize,
    pub(super) kind: Kind,
    pub(super) text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// 0 is the title of the document.
    Section(usize),
    Paragraph,
    Point(usize),
    /// A point with a box, ticked or not.
    Task(bool),
    /// An attribute that says which edition this is.
    Edition,
}

pub(super) fn blocks(text: &str, input: usize, notes: &mut Notes) -> Vec<Block> {
    let mut reader = Reader { input, notes, blocks: Vec::new(), open: false };
    // The delimiter that ends a block which is not read.
    let mut inside: Option<&str> = None;
    for (index, raw) in text.lines().enumerate() {
        let (number, line) = (index + 1, raw.trim_end());
        if let Some(end) = inside {
            if line == end {
                inside = None;
            } else {
                reader.leave(number, line, "in a block that is not read");
            }
        } else if is_delimiter(line) {
            inside = Some(line);
            reader.open = false;
        } else {
            reader.line(number, line);
        }
    }
    reader.blocks
}

struct Reader<'a> {
    input: usize,
    notes: &'a mut Notes,
    blocks: Vec<Block>,
    /// Does a following line go on with the last block?
    open: bool,
}

impl Reader<'_> {
    fn line(&mut self, number: usize, line: &str) {
        let bare = line.trim();
        if is_break(bare) {
            self.open = false;
        } else if bare.is_empty() || bare == "+" {
            // A plus sign joins what follows to the point before it.
            self.open =
                bare == "+" && matches!(self.blocks.last(), Some(Block { kind: Kind::Point(_) | Kind::Task(_), .. }));
        } else if let Some((level, text)) = section(line) {
            self.put(number, Kind::Section(level), text);
            self.open = false;
        } else if let Some(comment) = bare.strip_prefix("//") {
            self.leave(number, comment.trim(), "a comment");
        } else if let Some((name, value)) = attribute(bare) {
            self.open = false;
            match name {
                "revdate" | "revnumber" | "edition" if has_words(value) => self.put(number, Kind::Edition, value),
                _ => self.leave(number, bare, "an attribute"),
            }
        } else if is_line_of_its_own(bare) {
            self.open = false;
            self.leave(number, bare, "a line for the layout");
        } else if let Some((depth, text)) = point(bare) {
            match boxed(text) {
                Some((done, text)) => self.put(number, Kind::Task(done), text),
                None => self.put(number, Kind::Point(depth), text),
            }
            self.open = true;
        } else if let Some(last) = self.blocks.last_mut().filter(|_| self.open) {
            last.text.push(' ');
            last.text.push_str(&plain(bare.trim_end_matches(" +")));
        } else {
            self.put(number, Kind::Paragraph, bare);
            self.open = true;
        }
    }

    fn put(&mut self, line: usize, kind: Kind, text: &str) {
        let text = plain(text.trim_end_matches(" +").trim());
        if has_words(&text) {
            self.blocks.push(Block { line, kind, text });
        }
    }

    fn leave(&mut self, line: usize, text: &str, why: &str) {
        if has_words(text) {
            self.notes.left(At { input: self.input, line }, text.trim(), why);
        }
    }
}

/// `== Career promise`, or with `#` as in Markdown.
pub(super) fn section(line: &str) -> Option<(usize, &str)> {
    let sign = line.chars().next().filter(|sign| matches!(sign, '=' | '#'))?;
    let count = line.chars().take_while(|c| *c == sign).count();
    let text = line.get(count..)?.strip_prefix([' ', '\t'])?.trim();
    ((1..=6).contains(&count) && !text.is_empty()).then_some((count - 1, text))
}

/// `:toc: left`
fn attribute(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.strip_prefix(':')?.split_once(':')?;
    let named = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '!'));
    (named && (value.is_empty() || value.starts_with(' '))).then(|| (name, value.trim()))
}

/// Opens or ends a block: listing, literal, example, sidebar, quote, comment, pass, table.
fn is_delimiter(line: &str) -> bool {
    let of = |sign: char| line.len() >= 4 && line.chars().all(|c| c == sign);
    ['-', '.', '=', '*', '_', '/', '+'].into_iter().any(of)
        || matches!(line, "|===" | ",===" | ":===" | "!===" | "--" | "```")
}

/// A rule or a page break ends what stands before it.
fn is_break(line: &str) -> bool {
    matches!(line, "'''" | "<<<" | "---" | "***" | "- - -" | "* * *")
}

/// `[source,ruby]`, `.A title`, `image::x.png[]`, `include::y.adoc[]`
fn is_line_of_its_own(line: &str) -> bool {
    let attributes = line.starts_with('[') && line.ends_with(']') && !line.starts_with("[.");
    let title = line.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let name = line.split("::").next().unwrap_or_default();
    let block_macro = line.ends_with(']')
        && line.contains("::")
        && line.contains('[')
        && name.chars().all(|c| c.is_ascii_lowercase());
    attributes || title || block_macro && !name.is_empty()
}

/// `* point`, `** below it`, `- point`, `. first`, `1. first`
fn point(line: &str) -> Option<(usize, &str)> {
    for sign in ['*', '-', '.', '•'] {
        let count = line.chars().take_while(|c| *c == sign).count();
        let text = line.get(count * sign.len_utf8()..).filter(|rest| rest.starts_with([' ', '\t'])).map(str::trim);
        if let Some(text) = text.filter(|text| (1..=5).contains(&count) && !text.is_empty()) {
            return Some((count - 1, text));
        }
    }
    let (number, text) = line.split_once(". ")?;
    (!number.is_empty() && number.len() < 4 && number.chars().all(|c| c.is_ascii_digit())).then(|| (0, text.trim()))
}

/// `[x] point`, and whether it is ticked.
fn boxed(text: &str) -> Option<(bool, &str)> {
    let known = [("[ ] ", false), ("[x] ", true), ("[X] ", true), ("[*] ", true)];
    known.into_iter().find_map(|(sign, done)| text.strip_prefix(sign).map(|text| (done, text)))
}
