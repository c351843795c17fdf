//! What people wrote behind a `#`: of both sides it is all there afterwards, at the entry it was written on where that
//! can be.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use crate::progress::document::Document;
use crate::yaml::spans::{Field, Outline, lines};

/// Above the comments whose place is not known.
pub(super) const HEADING: &str = "# Comments kept by a merge, whose place is gone:";

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Comment {
    text: String,
    /// What it is written on: section and id, a section or a field of the file, or nothing.
    of: Vec<String>,
}

/// All that is written beside the content of a file.
pub(super) struct Written {
    /// In their order.
    comments: Vec<Comment>,
    /// What is there to write on.
    places: HashSet<Vec<String>>,
}

impl Written {
    pub(super) fn of(document: &Document) -> Written {
        let text = &document.text;
        let Ok(outline) = &document.outline else {
            // Nobody knows what is text and what is a comment: rather one comment too many.
            let after_sign = |line: &str| Some(line[line.find(" #").map(|at| at + 1)?..].trim_end().to_owned());
            let comments = text.lines().filter_map(|line| after_sign(&format!(" {line}")));
            let comments = comments.map(|text| Comment { text, of: Vec::new() }).collect();
            return Written { comments, places: HashSet::new() };
        };
        let mut leaves = Vec::new();
        outline.root.leaves(&mut leaves);
        let places = Places::of(text, outline);
        let spans = lines::comment_spans(text, 0..text.len(), &leaves);
        let spans = spans.into_iter().filter(|span| text[span.clone()] != *HEADING);
        let comments = spans.map(|span| Comment { of: places.find(span.start), text: text[span].to_owned() }).collect();
        Written { comments, places: places.all().cloned().collect() }
    }

    /// False: what it was written on went, and the comment to another place.
    fn can_have(&self, comment: &Comment) -> bool {
        comment.of.is_empty() || self.places.contains(&comment.of)
    }
}

/// Those that a merge keeps and that are not in `result`: what both sides have, and what one has that was not there
/// before. And how many are there that should not be.
pub(super) fn missing<'a>([base, ours, theirs]: [&'a Written; 3], result: &Written) -> (Vec<&'a Comment>, usize) {
    let [in_base, in_ours, in_theirs] = [base, ours, theirs].map(|side| side.comments.iter().collect::<HashSet<_>>());
    let mut wanted: Vec<&Comment> = Vec::new();
    let mut seen = HashSet::new();
    for comment in &ours.comments {
        if (in_theirs.contains(comment) || !in_base.contains(comment)) && seen.insert(comment) {
            wanted.push(comment);
        }
    }
    // The same words on an entry that one side does not have: one comment, which has moved.
    let mut moved: HashMap<&str, Vec<&Comment>> = HashMap::new();
    for comment in wanted.iter().filter(|comment| !in_theirs.contains(**comment)) {
        moved.entry(&comment.text).or_default().push(comment);
    }
    for comment in &theirs.comments {
        if in_base.contains(comment) || in_ours.contains(comment) || !seen.insert(comment) {
            continue;
        }
        let alike = moved.get_mut(comment.text.as_str()).and_then(|ones| {
            let index = ones.iter().position(|one| !theirs.can_have(one) || !ours.can_have(comment))?;
            Some(ones.swap_remove(index))
        });
        if alike.is_none() {
            wanted.push(comment);
        }
    }
    let exact: HashSet<_> = wanted.iter().copied().collect();
    let found: HashSet<_> = result.comments.iter().collect();
    // An edit may have moved a comment too: it is not lost then.
    let mut elsewhere: HashMap<&str, usize> = HashMap::new();
    for comment in result.comments.iter().filter(|comment| !exact.contains(comment)) {
        *elsewhere.entry(&comment.text).or_default() += 1;
    }
    wanted.retain(|comment| {
        let other = elsewhere.get_mut(comment.text.as_str()).filter(|count| **count > 0);
        !found.contains(comment) && other.map(|count| *count -= 1).is_none()
    });
    (wanted, elsewhere.values().sum())
}

impl Document {
    /// The text with these comments, each above what it is written on, else at the end; `at_end`: all of them there.
    pub(super) fn with_comments(&self, new: &[&Comment], at_end: bool) -> String {
        let text = &self.text;
        let eol = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let places = self.outline.as_ref().ok().filter(|_| !at_end).map(|outline| Places::of(text, outline));
        let mut above: BTreeMap<usize, String> = BTreeMap::new();
        let mut rest = String::new();
        for comment in new {
            match places.as_ref().and_then(|places| places.line(text, &comment.of)) {
                Some((at, indent)) => {
                    let line = format!("{:indent$}{}{eol}", "", comment.text);
                    above.entry(at).or_default().push_str(&line);
                }
                None => rest.extend([&comment.text, eol]),
            }
        }
        if !rest.is_empty() {
            let heading = format!("{HEADING}{eol}");
            match text.find(&heading).map(|at| at + heading.len()) {
                Some(at) => above.entry(at).or_default().push_str(&rest),
                None => above.entry(text.len()).or_default().extend([heading, rest]),
            }
        }
        let mut out = String::new();
        let mut done = 0;
        for (at, lines) in above {
            out.extend([&text[done..at], &lines]);
            done = at;
        }
        out + &text[done..]
    }
}

/// Which lines belong to what.
struct Places {
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
    fn of(text: &str, outline: &Outline) -> Places {
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

    fn all(&self) -> impl Iterator<Item = &Vec<String>> {
        self.sections.iter().chain(&self.entries).map(|place| &place.of)
    }

    /// What the line of `at` belongs to.
    fn find(&self, at: usize) -> Vec<String> {
        let among = |places: &[Place]| {
            let index = places.partition_point(|place| place.lines.start <= at).checked_sub(1)?;
            places[index].lines.contains(&at).then(|| places[index].of.clone())
        };
        among(&self.entries).or_else(|| among(&self.sections)).unwrap_or_default()
    }

    /// The beginning of the line of this entry, else of its section, and how far it is indented.
    fn line(&self, text: &str, of: &[String]) -> Option<(usize, usize)> {
        let entry = self.entries.iter().find(|place| place.of == of);
        let section = || self.sections.iter().find(|place| place.of.first() == of.first());
        let line = |place: &Place| Some((lines::start(text, place.key), lines::indent(text, place.key)?));
        entry.and_then(line).or_else(|| section().and_then(line))
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
