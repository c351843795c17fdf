//! Which lines of a file belong to which entry.

use std::collections::HashMap;
use std::ops::Range;

use crate::yaml::spans::{Field, Outline, lines};

pub(super) struct Places {
    /// Sections and other fields of the file; of sections with entries, only what is above those.
    sections: Vec<Place>,
    entries: Vec<Place>,
}

struct Place {
    /// From the comments above it to the end of its last line.
    lines: Range<usize>,
    key: usize,
    of: Vec<String>,
}

impl Places {
    /// In the order of the file.
    pub(super) fn of(text: &str, outline: &Outline) -> Places {
        // What stands above the first field of the file belongs to the file.
        let mut sections = spread(text, outline.root.fields(), usize::MAX, &[]);
        let mut entries = Vec::new();
        for (place, section) in sections.iter_mut().zip(outline.root.fields()) {
            if ["ratings", "marks"].contains(&section.name.as_str()) && !section.value.fields().is_empty() {
                let first = lines::after(text, section.key.end);
                entries.extend(spread(text, section.value.fields(), first, &place.of));
                place.lines.end = first;
            }
        }
        Places { sections, entries }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Vec<String>> {
        self.sections.iter().chain(&self.entries).map(|place| &place.of)
    }

    /// What the line of `at` belongs to.
    pub(super) fn find(&self, at: usize) -> Vec<String> {
        let among = |places: &[Place]| {
            let index = places.partition_point(|place| place.lines.start <= at).checked_sub(1)?;
            places[index].lines.contains(&at).then(|| places[index].of.clone())
        };
        among(&self.entries).or_else(|| among(&self.sections)).unwrap_or_default()
    }

    /// Of each entry, and of each section: the beginning of its own line, and how far that is indented.
    pub(super) fn own_lines(&self, text: &str) -> HashMap<&[String], (usize, usize)> {
        let line = |place: &Place| Some((lines::start(text, place.key), lines::indent(text, place.key)?));
        let places = self.sections.iter().chain(&self.entries);
        places.filter_map(|place| Some((place.of.as_slice(), line(place)?))).collect()
    }
}

/// Each field with its lines; no comment above `floor` is the first one's.
fn spread(text: &str, fields: &[Field], floor: usize, of: &[String]) -> Vec<Place> {
    let mut floor = floor;
    let mut places = Vec::with_capacity(fields.len());
    for field in fields {
        let line = lines::start(text, field.key.start);
        let start = lines::above_comments(text, floor.min(line), line);
        let end = lines::after(text, field.end(text)).max(start);
        let of = of.iter().chain([&field.name]).cloned().collect();
        places.push(Place { lines: start..end, key: field.key.start, of });
        floor = end;
    }
    places
}
