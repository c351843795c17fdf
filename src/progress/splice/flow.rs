//! Between brackets: members and the commas that divide them.

use std::ops::Range;

use super::{Splice, Splicer};
use crate::yaml::spans::{Kind, Place, lines};

impl Splicer<'_> {
    /// Adds and removes what stands between the commas of a flow map or list.
    pub(super) fn members(
        &mut self,
        place: &Place,
        members: &[Range<usize>],
        removed: &[usize],
        added: Vec<(usize, String)>,
    ) {
        if removed.len() == members.len() {
            let (open, close) = if matches!(place.kind, Kind::List { .. }) { ('[', ']') } else { ('{', '}') };
            let added: Vec<_> = added.into_iter().map(|(_, text)| text).collect();
            let start = self.text[place.start..].find(open).map_or(place.start, |at| place.start + at);
            let comments = self.comments_between(start..place.end, place);
            let text = format!("{open}{}{comments}{close}", added.join(", "));
            self.splices.push(Splice { at: start..place.end, text });
            return;
        }
        for (index, text) in added {
            // After the nearest one before that stays, with the comma before the text; else before the first.
            let before = (0..index).rev().find(|before| !removed.contains(before));
            let (at, text) = match before {
                Some(before) => (members[before].end, format!(", {text}")),
                None => (members[0].start, format!("{text}, ")),
            };
            self.splices.push(Splice { at: at..at, text });
        }
        let mut index = 0;
        while index < members.len() {
            let first = index;
            while index < members.len() && removed.contains(&index) {
                index += 1;
            }
            if first < index {
                let at = match members.get(index) {
                    Some(next) => members[first].start..next.start,
                    None => members[first - 1].end..members[index - 1].end,
                };
                let text = self.comments_between(at.clone(), place);
                self.splices.push(Splice { at, text });
            }
            index += 1;
        }
    }

    /// The comments in a piece of a flow map or list, with the line ends they need.
    pub(super) fn comments_between(&self, piece: Range<usize>, place: &Place) -> String {
        let mut leaves = Vec::new();
        place.leaves(&mut leaves);
        let line = &self.text[lines::start(self.text, place.start)..];
        let indent = line.len() - line.trim_start_matches(' ').len() + 2;
        lines::comments(self.text, piece, &leaves)
            .map(|comment| format!(" {comment}{}{:indent$}", self.style.eol, ""))
            .collect()
    }
}
