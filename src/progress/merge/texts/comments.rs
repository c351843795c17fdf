//! What people wrote behind a `#`: of both sides it is all there afterwards, at the entry it was written on where that
//! can be.

mod places;

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::progress::document::Document;
use crate::yaml::spans::lines;
use places::Places;

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
            let comments = text.split(lines::ENDS).filter_map(|line| after_sign(&format!(" {line}")));
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
/// before. And how many are there that should not be, or not where they are: what they are written on is elsewhere.
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
    let mut displaced = 0;
    wanted.retain(|comment| {
        if found.contains(comment) {
            return false;
        }
        let Some(count) = elsewhere.get_mut(comment.text.as_str()).filter(|count| **count > 0) else { return true };
        *count -= 1;
        displaced += usize::from(result.can_have(comment));
        false
    });
    (wanted, displaced + elsewhere.values().sum::<usize>())
}

impl Document {
    /// The text with these comments, each above what it is written on, else at the end; `at_end`: all of them there.
    pub(super) fn with_comments(&self, new: &[&Comment], at_end: bool) -> String {
        let text = &self.text;
        let eol = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let places = self.outline.as_ref().ok().filter(|_| !at_end).map(|outline| Places::of(text, outline));
        let own_lines = places.as_ref().map(|places| places.own_lines(text)).unwrap_or_default();
        let mut above: BTreeMap<usize, String> = BTreeMap::new();
        let mut rest = String::new();
        for comment in new {
            // On its entry, else on the section of that.
            let of = [comment.of.as_slice(), comment.of.get(..1).unwrap_or_default()];
            match of.iter().find_map(|of| own_lines.get(of)) {
                Some(&(at, indent)) => {
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
