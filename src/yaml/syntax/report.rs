//! One error of the parser, taken apart, with what stands around it in the text.

use crate::plain;

pub(super) struct Report<'t> {
    pub(super) text: &'t str,
    /// The parser's own words.
    pub(super) problem: &'t str,
    /// What it was doing (`while scanning a quoted scalar`), or nothing.
    pub(super) context: &'t str,
    /// Where it stumbled, in bytes.
    pub(super) at: usize,
    /// Where the construct it was reading begins, in bytes.
    pub(super) opened: usize,
}

impl<'t> Report<'t> {
    /// `message` is the error as it prints: `PROBLEM at line 5 column 1, while scanning X at line 2 column 8`. The second
    /// place stands nowhere else.
    pub(super) fn new(text: &'t str, error: &serde_yaml::Error, message: &'t str) -> Self {
        let at = super::offset(text, error);
        let (problem, context) = message.split_once(", while ").unwrap_or((message, ""));
        let problem = problem.split(" at line ").next().unwrap_or_default();
        let problem = problem.split(" at position ").next().unwrap_or_default();
        let (context, place) = context.split_once(" at line ").unwrap_or((context, ""));
        let opened = place
            .split_once(" column ")
            .and_then(|(line, column)| Some(offset_of_place(text, line.parse().ok()?, column.parse().ok()?)));
        // A place that is left out is the beginning of the file or the same as the first.
        let opened = opened.unwrap_or(if text.starts_with(['[', '{', '"', '\'']) { 0 } else { at });
        Report { text, problem, context, at, opened }
    }

    pub(super) fn in_quotes(&self) -> bool {
        self.context.ends_with("quoted scalar")
    }

    pub(super) fn character(&self, offset: usize) -> Option<char> {
        self.rest(offset).chars().next()
    }

    pub(super) fn rest(&self, offset: usize) -> &'t str {
        self.text.get(offset..).unwrap_or_default()
    }

    /// What stands before `offset` on its line.
    pub(super) fn before_on_line(&self, offset: usize) -> &'t str {
        let before = self.text.get(..offset).unwrap_or_default();
        before.rsplit('\n').next().unwrap_or_default()
    }

    pub(super) fn same_line(&self, from: usize, to: usize) -> bool {
        !self.text.get(from..to).unwrap_or_default().contains('\n')
    }

    /// The character at `offset`, for a message.
    pub(super) fn shown(&self, offset: usize) -> String {
        match self.character(offset) {
            None => "the end of the file".to_owned(),
            Some('"') => "a quote \"".to_owned(),
            Some('\n' | '\r') => "the end of the line".to_owned(),
            Some(c) => plain::quote(c.encode_utf8(&mut [0; 4])),
        }
    }

    /// The word at `offset`, for a message.
    pub(super) fn shown_word(&self, offset: usize) -> String {
        plain::quote(self.rest(offset).split_whitespace().next().unwrap_or_default())
    }

    /// Of a quoted text that ends before the place of the error: where it begins.
    pub(super) fn opening_quote(&self, quote: char) -> Option<usize> {
        let closing = self.text.get(..self.at)?.rfind(quote)?;
        self.text.get(..closing)?.rfind(quote)
    }

    /// The innermost bracket that is open where the parser stumbled, with its pair. Quotes are not known here, so it may
    /// be a bracket in a text; it is only asked for when the file ended too early.
    pub(super) fn last_open_bracket(&self) -> Option<(usize, char, char)> {
        let mut open = Vec::new();
        for (offset, c) in self.text.get(..self.at)?.char_indices() {
            match c {
                '[' => open.push((offset, '[', ']')),
                '{' => open.push((offset, '{', '}')),
                ']' | '}' => {
                    open.pop();
                }
                _ => {}
            }
        }
        open.pop()
    }

    /// Where the second document begins.
    pub(super) fn second_document(&self) -> usize {
        let (mut offset, mut content) = (0, false);
        for line in self.text.split_inclusive('\n') {
            let words = line.trim_end();
            let marker = words == "---" || words.starts_with("--- ");
            if content && marker {
                return offset;
            }
            content |= !marker && !words.is_empty() && !words.starts_with(['#', '%']);
            content |= words.starts_with("--- ");
            offset += line.len();
        }
        offset
    }
}

/// The parser's own lines end also with the line breaks that only YAML 1.1 knows.
fn offset_of_place(text: &str, line: usize, column: usize) -> usize {
    let (mut at_line, mut at_column) = (1, 1);
    let mut characters = text.char_indices().peekable();
    while let Some((offset, c)) = characters.next() {
        if (at_line, at_column) >= (line, column) {
            return offset;
        }
        let ends_line = match c {
            '\r' => !matches!(characters.peek(), Some((_, '\n'))),
            c => matches!(c, '\n' | '\u{85}' | '\u{2028}' | '\u{2029}'),
        };
        (at_line, at_column) = if ends_line { (at_line + 1, 1) } else { (at_line, at_column + 1) };
    }
    text.len()
}
