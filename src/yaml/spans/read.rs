//! From the events of a parser to an [`Outline`].

use std::borrow::Cow;
use std::ops::Range;

use saphyr_parser::{Event, ScalarStyle};

use super::events::Events;
use super::{Field, Kind, Outline, Place, lines, unclear};
use crate::yaml::Problem;

/// Deeper files are not ours; `yaml::read` refuses them long before.
const MAX_DEPTH: usize = 200;

/// The outline of a text that [`crate::yaml::read`] takes.
///
/// # Errors
/// Where the parser behind this is stricter: `read` does not mind text that is indented less than its key.
pub(crate) fn outline(text: &str) -> Result<Outline, Problem> {
    let mut reader = Reader { events: Events::new(text), text, anchors: false };
    let (event, span) = reader.events.first()?;
    if matches!(event, Event::StreamEnd | Event::DocumentEnd) {
        let root = Place { start: text.len(), end: text.len(), kind: Kind::Null };
        return Ok(Outline { root, anchors: false });
    }
    let (root, _) = reader.place(event, span, 0)?;
    Ok(Outline { root, anchors: reader.anchors })
}

/// Where a `|` or `>` block ends: its span runs on to the next key, over blank lines that may be part of its text or not.
fn block_end(text: &str, span: Range<usize>, value: &str) -> usize {
    let lines = value.trim_end_matches('\n');
    let last = lines.rsplit('\n').next().unwrap_or_default();
    if value.len() - lines.len() > 1 || last.trim().is_empty() {
        text[..span.end].rfind('\n').map_or(span.end, |newline| newline + 1)
    } else {
        lines::after_content(text, span.start, span.end)
    }
}

/// After the brace that closes a map; the parser stops at a comma before it (`{a: b,}`).
fn after_brace(text: &str, at: usize) -> usize {
    let mut at = at;
    loop {
        let rest = &text[at..];
        let gap = rest.len() - rest.trim_start_matches([',', ' ', '\t', '\r', '\n']).len();
        at += gap;
        match rest[gap..].chars().next() {
            Some('}') => return at + 1,
            Some('#') => at += rest[gap..].find('\n').unwrap_or(rest.len() - gap),
            _ => return at,
        }
    }
}

struct Reader<'a> {
    events: Events<'a>,
    text: &'a str,
    anchors: bool,
}

impl<'a> Reader<'a> {
    /// The value that begins with this event, and its text when it is a scalar.
    fn place(&mut self, event: Event<'a>, span: Range<usize>, depth: usize) -> Result<(Place, Cow<'a, str>), Problem> {
        if depth > MAX_DEPTH {
            return Err(unclear(None, "more than 200 values inside one another"));
        }
        let mut end = span.end;
        let mut name = Cow::Borrowed("");
        let kind = match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.anchors |= anchor > 0 || tag.is_some();
                name = text;
                match style {
                    ScalarStyle::Plain if name.is_empty() => Kind::Null,
                    ScalarStyle::Literal | ScalarStyle::Folded => {
                        end = block_end(self.text, span.clone(), &name);
                        Kind::Block
                    }
                    _ => Kind::Scalar,
                }
            }
            Event::Alias(_) => {
                self.anchors = true;
                Kind::Scalar
            }
            Event::MappingStart(anchor, tag) => {
                self.anchors |= anchor > 0 || tag.is_some();
                let flow = self.text[span.clone()].ends_with('{');
                let mut fields = Vec::new();
                let closing = loop {
                    let (event, span) = self.events.next()?;
                    if event == Event::MappingEnd {
                        break span;
                    }
                    let (key, name) = self.place(event, span, depth + 1)?;
                    let (event, span) = self.events.next()?;
                    let (value, _) = self.place(event, span, depth + 1)?;
                    fields.push(Field { name: name.into_owned(), key: key.start..key.end, value });
                };
                end = if flow {
                    after_brace(self.text, closing.start)
                } else {
                    fields.last().map_or(span.end, |field| field.end(self.text))
                };
                fields.shrink_to_fit();
                Kind::Map { flow, fields }
            }
            Event::SequenceStart(anchor, tag) => {
                self.anchors |= anchor > 0 || tag.is_some();
                let flow = self.text[span.clone()].ends_with('[');
                let mut items = Vec::new();
                let closing = loop {
                    let (event, span) = self.events.next()?;
                    if event == Event::SequenceEnd {
                        break span;
                    }
                    items.push(self.place(event, span, depth + 1)?.0);
                };
                end = if flow { closing.end } else { items.last().map_or(span.end, |item| item.end) };
                items.shrink_to_fit();
                Kind::List { flow, items }
            }
            _ => return Err(unclear(None, "an end without a beginning")),
        };
        // An anchored collection's span begins with the anchor, a bracket's with the bracket.
        Ok((Place { start: span.start, end: end.max(span.start), kind }, name))
    }
}
