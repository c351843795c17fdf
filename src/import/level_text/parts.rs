//! What a text says of a role or a role level in one place: a description and a list.

use std::collections::HashSet;

use crate::import::draft::At;
use crate::import::passage::Prose;
use crate::import::{Notes, names};

#[derive(Default)]
pub(super) struct Part {
    prose: Prose,
    /// The lines of the description, and where they stand.
    lines: Vec<(usize, String)>,
    pub(super) points: Vec<String>,
}

impl Part {
    pub(super) fn gap(&mut self) {
        self.prose.gap();
    }

    pub(super) fn plain(&mut self, line: usize, text: String) {
        self.prose.line(&text);
        self.lines.push((line, text));
    }

    /// A bullet of the description. The first one is a sentence that has a bullet as everything has in these texts; so is
    /// one that looks like a sentence and follows another.
    pub(super) fn point(&mut self, line: usize, text: String) {
        let is_sentence = |text: &str| text.starts_with(char::is_uppercase) && text.ends_with('.');
        match self.lines.last() {
            None => self.prose.line(&text),
            Some((_, before)) if is_sentence(before) && is_sentence(&text) => {
                self.prose.gap();
                self.prose.line(&text);
            }
            Some(_) => self.prose.point(0, &text),
        }
        self.lines.push((line, text));
    }

    /// The rest of the line before.
    pub(super) fn rest(&mut self, line: usize, text: String) {
        self.prose.rest(&text);
        self.lines.push((line, text));
    }
}

/// One description and one list of all parts. A second description is left over where it is another.
pub(super) fn unite(parts: Vec<Part>, input: usize, notes: &mut Notes) -> (Option<String>, Vec<String>) {
    let (mut description, mut points, mut first) = (None, Vec::<String>::new(), 0);
    let mut known = HashSet::new();
    for part in parts {
        let text = part.prose.text();
        if description.is_none() {
            first = part.lines.first().map_or(0, |(line, _)| *line);
            description = text;
        } else if text.is_some() && text != description {
            for (line, text) in part.lines {
                notes.left(At { input, line }, text, format!("line {first} describes the same in other words"));
            }
        }
        for point in part.points {
            if known.insert(names::key(&point)) {
                points.push(point);
            }
        }
    }
    (description, points)
}
