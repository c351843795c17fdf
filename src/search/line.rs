//! One string of a document while the letters that were meant are marked in it.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::names::Part;
use super::typed::is_stop_word;
use super::vocabulary::Letters;
use super::{kin, like};
use crate::fold::{Origins, fold, words};

pub(super) struct Line<'a> {
    original: &'a str,
    folded: String,
    /// What was meant, as bytes of the folded text, in no order.
    marks: Vec<Range<usize>>,
}

impl<'a> Line<'a> {
    pub(super) fn new(original: &'a str) -> Line<'a> {
        Line { original, folded: fold(original), marks: Vec::new() }
    }

    /// As it is compared.
    pub(super) fn text(&self) -> &str {
        &self.folded
    }

    /// Marks the word where it stands as typed, at the beginning of or inside another, with another ending, written as
    /// two, or written as one with a neighbour (`joined`). True if there was such a place.
    pub(super) fn mark_near(&mut self, typed: &str, joined: &[Option<String>]) -> bool {
        let mut marks = Vec::new();
        let mut before = (0, "");
        // One look at the whole line spares a look into each of its words.
        let somewhere = self.folded.contains(typed);
        for (start, written) in words(&self.folded) {
            if somewhere && written.starts_with(typed) {
                marks.push(start..start + typed.len());
            } else if kin::inflected(typed, written).is_some() {
                marks.push(start..start + written.len());
            } else if somewhere && let Some(inside) = kin::inside(typed, written) {
                marks.push(start + inside.start..start + inside.end);
            }
            if let Some(right) = kin::rest_of_split(typed, before.1).filter(|right| written.starts_with(right)) {
                marks.push(before.0..start + right.len());
            }
            for joined in joined.iter().flatten().filter(|joined| written.starts_with(*joined)) {
                marks.push(start..start + joined.len());
            }
            before = (start, written);
        }
        self.take(marks)
    }

    /// Marks the typed word in every written one that it stands in, and nothing that is only like it. True if there was
    /// one.
    pub(super) fn mark_part(&mut self, typed: &str, part: Part) -> bool {
        let found = words(&self.folded).filter_map(|(start, written)| {
            let at = match part {
                Part::Beginning => written.starts_with(typed).then_some(0),
                Part::Inside => written.find(typed),
            };
            at.map(|at| start + at..start + at + typed.len())
        });
        let marks = found.collect();
        self.take(marks)
    }

    /// Marks words that are like the typed one: misspelt, shortened, or begun with its letters. True if there were any.
    pub(super) fn mark_far(&mut self, typed: &str) -> bool {
        let written: Vec<(usize, &str)> = words(&self.folded).collect();
        let letters: Vec<Letters> = written.iter().map(|(_, word)| Letters::of(word)).collect();
        let may_be_like =
            |own: &[Letters]| Letters::of(typed).lacking(own.iter().copied().collect()) <= like::most_lacking(typed);
        let mut marks = Vec::new();
        for (at, (start, word)) in written.iter().enumerate() {
            if may_be_like(&letters[at..=at]) && like::like(typed, word).is_some() {
                marks.push(*start..start + word.len());
            }
            if let Some((left_start, left)) = at.checked_sub(1).map(|before| written[before])
                && may_be_like(&letters[at - 1..=at])
                && like::misspelt(typed, &format!("{left}{word}")).is_some()
            {
                marks.push(left_start..start + word.len());
            }
            if kin::may_be_initials(typed) {
                marks.extend(initials(&written[at..], typed));
            }
        }
        self.take(marks)
    }

    /// Marks a word that need not be there, where it stands beside one that is marked: `value for money`.
    pub(super) fn mark_beside(&mut self, typed: &str) {
        let written: Vec<(usize, &str)> = words(&self.folded).collect();
        let is_marked = |at: Option<usize>| {
            let word = at.and_then(|at| written.get(at));
            word.is_some_and(|(start, word)| {
                self.marks.iter().any(|mark| mark.start < start + word.len() && mark.end > *start)
            })
        };
        let beside = |at: usize| is_marked(at.checked_sub(1)) || is_marked(Some(at + 1));
        let marks = (0..written.len()).filter(|at| written[*at].1 == typed && beside(*at));
        let marks = marks.map(|at| written[at].0..written[at].0 + typed.len()).collect();
        self.take(marks);
    }

    /// Marks single characters of the folded text.
    pub(super) fn mark_letters(&mut self, positions: &[usize]) {
        let letters: Vec<Range<usize>> = self.folded.char_indices().map(|(at, c)| at..at + c.len_utf8()).collect();
        let marks = positions.iter().filter_map(|at| letters.get(*at).cloned()).collect();
        self.take(marks);
    }

    fn take(&mut self, marks: Vec<Range<usize>>) -> bool {
        let any = !marks.is_empty();
        self.marks.extend(marks);
        any
    }

    /// The marks as ranges of the original: in order, joined where they touch, widened to whole characters.
    pub(super) fn into_ranges(self) -> Vec<Range<usize>> {
        if self.marks.is_empty() {
            // Most lines, and most of the text: the long way back is for those that are marked.
            return Vec::new();
        }
        let origins = Origins::new(self.original);
        let mut ranges: Vec<Range<usize>> = self.marks.into_iter().filter_map(|mark| origins.of(mark)).collect();
        if !self.original.is_ascii() {
            widen(self.original, &mut ranges);
        }
        ranges.sort_unstable_by_key(|range| (range.start, range.end));
        let mut joined: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
        for range in ranges {
            match joined.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => joined.push(range),
            }
        }
        joined
    }
}

/// The first letters of neighbouring words from the first of `written` on, if they spell what was typed.
fn initials(written: &[(usize, &str)], typed: &str) -> Vec<Range<usize>> {
    let mut marks = Vec::new();
    let mut wanted = typed.bytes().peekable();
    for (at, (start, word)) in written.iter().enumerate() {
        if wanted.next_if(|letter| word.as_bytes().first() == Some(letter)).is_some() {
            marks.push(*start..start + 1);
        } else if at == 0 || wanted.peek().is_some() && !is_stop_word(word) {
            return Vec::new();
        }
        if wanted.peek().is_none() {
            return marks;
        }
    }
    Vec::new()
}

/// Widens each range so that it cuts through nothing that a reader sees as one character.
fn widen(text: &str, ranges: &mut [Range<usize>]) {
    let starts: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
    for range in ranges {
        let first = starts.partition_point(|start| *start <= range.start).saturating_sub(1);
        let end = starts.partition_point(|start| *start < range.end);
        *range = starts[first]..starts.get(end).copied().unwrap_or(text.len());
    }
}
