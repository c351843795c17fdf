//! The events of a parser, with their spans in bytes.

use std::ops::Range;

use saphyr_parser::{Event, Parser, StrInput};

use super::unclear;
use crate::yaml::{Position, Problem};

pub(crate) struct Events<'a> {
    events: Parser<'a, StrInput<'a>>,
    pub(crate) text: &'a str,
    /// One place known both in characters, as the parser counts, and in bytes.
    seen: (usize, usize),
}

impl<'a> Events<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Events { events: Parser::new_from_str(text), text, seen: (0, 0) }
    }

    /// The next event.
    ///
    /// # Errors
    /// The parser stumbles, or there is none left.
    pub(crate) fn next(&mut self) -> Result<(Event<'a>, Range<usize>), Problem> {
        let (event, span) = match self.events.next() {
            Some(Ok(event)) => event,
            Some(Err(error)) => {
                let position = Position { line: error.marker().line(), column: error.marker().col() + 1 };
                return Err(unclear(Some(position), words(error.info())));
            }
            None => return Err(unclear(None, "an end without a beginning")),
        };
        let start = self.byte(span.start.index());
        Ok((event, start..self.byte(span.end.index())))
    }

    /// The first event of the content, or the one that ends a text without any.
    ///
    /// # Errors
    /// As [`Events::next`].
    pub(crate) fn first(&mut self) -> Result<(Event<'a>, Range<usize>), Problem> {
        loop {
            match self.next()? {
                (Event::StreamStart | Event::DocumentStart(_), _) => {}
                first => return Ok(first),
            }
        }
    }

    /// Spans come nearly in order, so a short walk from the last one finds the byte.
    fn byte(&mut self, index: usize) -> usize {
        let (mut char, mut byte) = self.seen;
        while char < index {
            let Some(c) = self.text[byte..].chars().next() else { break };
            (char, byte) = (char + 1, byte + c.len_utf8());
        }
        while char > index {
            let Some(c) = self.text[..byte].chars().next_back() else { break };
            (char, byte) = (char - 1, byte - c.len_utf8());
        }
        self.seen = (char, byte);
        byte
    }
}

/// What this parser does not take and the other one does, in words for a person.
fn words(info: &str) -> &'static str {
    match info {
        _ if info.contains("indent") => "text that is indented less than the field it belongs to",
        _ if info.contains("tab") => "a tab where spaces are expected",
        _ => "a way of writing that only some programs understand",
    }
}
