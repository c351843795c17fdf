//! Where everything stands in a YAML text: the spans of keys and values, in bytes.
//!
//! [`read`](super::read) says what a text means; this says where to find it, to name the place or to change it. The two come
//! from different parsers: an edit by spans is to be believed only when `read` takes the result for what was wanted.

pub(crate) mod events;
pub(crate) mod lines;
mod read;

use std::ops::Range;

use super::{Position, Problem};

pub(crate) use read::outline;

/// A value and its span.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) start: usize,
    /// After the last character; for a `|` block, after its last line.
    pub(crate) end: usize,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    /// Nothing is written; the span is empty and says nothing.
    Null,
    /// Plain or quoted text, or an alias.
    Scalar,
    /// A `|` or `>` block; the span starts after the header.
    Block,
    Map {
        flow: bool,
        fields: Vec<Field>,
    },
    List {
        flow: bool,
        items: Vec<Place>,
    },
}

/// A key and its value.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) key: Range<usize>,
    pub(crate) value: Place,
}

/// The whole of a text.
#[derive(Debug, Clone)]
pub(crate) struct Outline {
    pub(crate) root: Place,
    /// Some value is named to be used again: no part of the text can be understood alone.
    pub(crate) anchors: bool,
}

impl Field {
    /// After the value, or after the colon when there is none.
    pub(crate) fn end(&self, text: &str) -> usize {
        if matches!(self.value.kind, Kind::Null) { after_colon(text, self.key.end) } else { self.value.end }
    }

    pub(crate) fn shift(&mut self, by: isize) {
        self.key = moved(self.key.start, by)..moved(self.key.end, by);
        self.value.shift(by);
    }
}

impl Place {
    fn shift(&mut self, by: isize) {
        self.start = moved(self.start, by);
        self.end = moved(self.end, by);
        match &mut self.kind {
            Kind::Map { fields, .. } => fields.iter_mut().for_each(|field| field.shift(by)),
            Kind::List { items, .. } => items.iter_mut().for_each(|item| item.shift(by)),
            Kind::Null | Kind::Scalar | Kind::Block => {}
        }
    }

    /// The fields, when this is a map.
    pub(crate) fn fields(&self) -> &[Field] {
        match &self.kind {
            Kind::Map { fields, .. } => fields,
            _ => &[],
        }
    }

    /// The spans of all keys and scalars, in order.
    pub(crate) fn leaves(&self, into: &mut Vec<Range<usize>>) {
        match &self.kind {
            Kind::Null => {}
            Kind::Scalar | Kind::Block => into.push(self.start..self.end),
            Kind::Map { fields, .. } => {
                for field in fields {
                    into.push(field.key.clone());
                    field.value.leaves(into);
                }
            }
            Kind::List { items, .. } => items.iter().for_each(|item| item.leaves(into)),
        }
    }

    /// The field called `name`, when this is a map that has it.
    pub(crate) fn field(&self, name: &str) -> Option<&Field> {
        self.fields().iter().find(|field| field.name == name)
    }
}

fn unclear(position: Option<Position>, found: &str) -> Problem {
    let expected = "the file can be read but not changed until this is mended".to_owned();
    Problem { position, found: found.to_owned(), expected }
}

fn moved(at: usize, by: isize) -> usize {
    at.saturating_add_signed(by)
}

/// After the colon that follows the key which ends at `key_end`; there when there is none (`{a, b}`).
pub(crate) fn after_colon(text: &str, key_end: usize) -> usize {
    let rest = &text[key_end..];
    let gap = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    if rest[gap..].starts_with(':') { key_end + gap + 1 } else { key_end }
}
