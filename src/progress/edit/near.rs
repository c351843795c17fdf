//! One mark of a file in block style: its entry and the two beside it are proven instead of the whole file.

use std::ops::Range;

use crate::progress::Mark;
use crate::progress::decode::decode;
use crate::progress::document::Document;
use crate::progress::splice::Splice;
use crate::yaml::spans::{Field, Kind, Outline, Place, lines, outline};
use crate::yaml::{self, Node};

/// Larger pieces of a file are not proven by themselves.
const LARGE: usize = 64 * 1024;

/// A piece of the section `marks` that is changed and read by itself.
pub(super) struct Near {
    /// Indices into the section's fields.
    pub(super) fields: Range<usize>,
    names: Vec<String>,
    /// Whole lines of the text.
    pub(super) at: Range<usize>,
}

impl Document {
    /// The entry of `id` and its neighbours, when they can be understood without the rest.
    pub(super) fn near(&self, id: &str, splices: &[Splice]) -> Option<Near> {
        let outline = self.outline.as_ref().ok().filter(|outline| !outline.anchors)?;
        let Kind::Map { flow: false, fields } = &outline.root.field("marks")?.value.kind else { return None };
        let (first, last) = (splices.first()?, splices.last()?);
        let index = fields.iter().position(|field| field.name == id || field.key.start >= first.at.start);
        let index = index.unwrap_or(fields.len());
        let own = usize::from(fields.get(index).is_some_and(|field| field.name == id));
        let range = index.saturating_sub(1)..(index + own + 1).min(fields.len());
        let names = fields[range.clone()].iter().map(|field| field.name.clone()).collect();
        let ends = range.end.checked_sub(1).map(|last| fields[last].end(&self.text));
        let start = lines::start(&self.text, fields.get(range.start)?.key.start).min(first.at.start);
        // Blank lines below may be taken for the end of a text that has come to stand above them.
        let end = lines::after_blank(&self.text, lines::after(&self.text, ends?).max(last.at.end));
        Some(Near { fields: range, names, at: start..end })
    }

    /// The fields of the window, when it says what it should: the entry as wanted, its neighbours as they were.
    pub(super) fn proven(&self, window: &str, near: &Near, id: &str, after: Option<&Mark>) -> Option<Vec<Field>> {
        // `yaml::read` refuses too much of some things in a file; what adds to them is read with all the rest.
        if window.len() > LARGE || open_brackets(window) > open_brackets(&self.text[near.at.clone()]) {
            return None;
        }
        let node = yaml::read(window.as_bytes()).ok()?;
        let Ok(Outline { root, anchors: false }) = outline(window) else { return None };
        let decoded = decode(&Node::Map(vec![("marks".into(), node)]));
        let Kind::Map { flow: false, fields } = root.kind else { return None };
        let kept = after.is_some() || self.decoded.has_unknown("marks", id);
        let mut names: Vec<_> = near.names.iter().filter(|name| *name != id || kept).map(String::as_str).collect();
        if kept && !names.contains(&id) {
            let place = fields.iter().position(|field| field.name == id)?;
            names.insert(place.min(names.len()), id);
        }
        let nothing = Mark::default();
        let right = |name: &str| {
            let expected = if name == id { after } else { self.progress().marks.get(name) };
            decoded.progress.marks.get(name).unwrap_or(&nothing) == expected.unwrap_or(&nothing)
                && self.decoded.unknown_of("marks", name).eq(decoded.unknown_of("marks", name))
        };
        let right = decoded.flaws.is_empty()
            && fields.iter().map(|field| field.name.as_str()).eq(names.iter().copied())
            && names.iter().all(|name| right(name));
        right.then_some(fields)
    }
}

/// Puts the fields of the window in the place of the old ones and moves everything behind them.
pub(super) fn replace_fields(
    root: &mut Place,
    old: Range<usize>,
    mut new: Vec<Field>,
    start: usize,
    by: isize,
    text: &str,
) {
    new.iter_mut().for_each(|field| field.shift(start.cast_signed()));
    let Kind::Map { fields: sections, .. } = &mut root.kind else { return };
    let Some(index) = sections.iter().position(|section| section.name == "marks") else { return };
    sections[index + 1..].iter_mut().for_each(|section| section.shift(by));
    let marks = &mut sections[index].value;
    if let Kind::Map { fields, .. } = &mut marks.kind {
        fields[old.end..].iter_mut().for_each(|field| field.shift(by));
        fields.splice(old, new);
        marks.start = fields.first().map_or(marks.start, |first| first.key.start);
        marks.end = fields.last().map_or(marks.end, |last| last.end(text));
    }
    root.end = sections.last().map_or(root.end, |last| last.end(text));
}

/// How many more brackets are opened than closed, in quotes too.
fn open_brackets(text: &str) -> isize {
    text.bytes().fold(0, |open, byte| match byte {
        b'[' | b'{' => open + 1,
        b']' | b'}' => open - 1,
        _ => open,
    })
}
