//! One word of the query and all that it may mean in these documents.

use std::collections::HashSet;

use super::corpus::{Corpus, Field, GAP};
use super::kin::{INITIALS, SPLIT, WHOLE_INITIALS};
use super::vocabulary::Letters;
use super::{kin, like};

/// How far to look for what a word may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// What holds the word; only if nothing does, what is like it.
    Near,
    /// Both.
    Far,
}

/// What a typed word may mean, each with its worth (see [`kin`]).
#[derive(Debug, Default)]
pub(super) struct Term {
    /// Words of the vocabulary.
    pub(super) words: Vec<(u32, u32)>,
    /// Places where several words together are meant.
    pub(super) spots: Vec<(usize, Field, u32)>,
    /// The words of the vocabulary that take part in such places.
    pub(super) parts: Vec<u32>,
    /// The nearest spelling, when the word as typed is nowhere.
    pub(super) mended: Option<u32>,
}

impl Term {
    pub(super) fn new(corpus: &Corpus, typed: &str, reach: Reach) -> Term {
        let mut term = Term::default();
        term.add_near(corpus, typed);
        let nowhere = term.words.is_empty() && term.spots.is_empty();
        if nowhere || reach == Reach::Far {
            term.add_far(corpus, typed, nowhere);
        }
        term
    }

    /// Exact, beginning, another ending, inside, and cut in two.
    fn add_near(&mut self, corpus: &Corpus, typed: &str) {
        let vocabulary = &corpus.vocabulary;
        let beginning = vocabulary.beginning(typed);
        for number in beginning.clone() {
            self.words.extend(kin::beginning(typed, vocabulary.word(number)).map(|worth| (number, worth)));
        }
        let stem = typed.chars().count().saturating_sub(kin::LONGEST_ENDING).max(3);
        let stem = typed.char_indices().nth(stem).map_or(typed, |(end, _)| &typed[..end]);
        for number in vocabulary.beginning(stem).filter(|number| !beginning.contains(number)) {
            self.words.extend(kin::inflected(typed, vocabulary.word(number)).map(|worth| (number, worth)));
        }
        if kin::may_stand_inside(typed) {
            for number in vocabulary.holding(typed).into_iter().filter(|number| !beginning.contains(number)) {
                self.words.push((number, kin::inside_worth(typed, vocabulary.word(number))));
            }
        }
        self.add_split(corpus, typed, SPLIT);
        if kin::may_be_initials(typed) {
            let titles = corpus.titles_with_initials(typed);
            self.spots.extend(titles.map(|document| (document, Field::Title, WHOLE_INITIALS)));
        }
    }

    /// Misspelt, shortened, initials.
    fn add_far(&mut self, corpus: &Corpus, typed: &str, nowhere: bool) {
        let known: HashSet<u32> = self.words.iter().map(|(number, _)| *number).collect();
        let mut nearest = 0;
        let mut split = Vec::new();
        for (number, word) in corpus.vocabulary.with_letters(Letters::of(typed), like::most_lacking(typed)) {
            if known.contains(&number) {
                continue;
            }
            let Some(worth) = like::like(typed, word) else { continue };
            self.words.push((number, worth));
            if like::misspelt(typed, word).is_some() {
                split.push((number, worth));
                if nowhere && worth > nearest {
                    (nearest, self.mended) = (worth, Some(number));
                }
            }
        }
        for (number, worth) in split {
            self.add_split(corpus, corpus.vocabulary.word(number), worth - 30);
        }
        if kin::may_be_initials(typed) {
            let places = corpus.initials(typed);
            self.spots.extend(places.map(|(document, field)| (document, field, INITIALS)));
        }
    }

    /// Two neighbouring words that together are `whole`, the second perhaps longer.
    fn add_split(&mut self, corpus: &Corpus, whole: &str, worth: u32) {
        let vocabulary = &corpus.vocabulary;
        for (cut, _) in whole.char_indices() {
            let Some(right) = kin::rest_of_split(whole, &whole[..cut]) else { continue };
            let Some(left) = vocabulary.find(&whole[..cut]) else { continue };
            let rights = vocabulary.beginning(right);
            if rights.is_empty() {
                continue;
            }
            let before = self.spots.len();
            for (document, field) in corpus.holders(left) {
                let pairs = corpus.field(document, field).windows(2);
                let pairs = pairs.filter(|pair| pair[0] == left && pair[1] != GAP && rights.contains(&pair[1]));
                let ends = pairs.filter_map(|pair| kin::beginning(right, vocabulary.word(pair[1])));
                self.spots.extend(ends.max().map(|end| (document, field, worth * end / kin::SAME)));
            }
            if self.spots.len() > before {
                self.parts.push(left);
                self.parts.extend(rights);
            }
        }
    }
}
