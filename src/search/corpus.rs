//! The words of all documents in the order they stand, and for each word the documents that hold it.

mod build;
mod initials;

use std::ops::Range;

use super::vocabulary::{Letters, Vocabulary};

/// The parts of a document, by how much a word in them counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Alias,
    Body,
    Place,
}

impl Field {
    pub(super) const ALL: [Field; 4] = [Field::Title, Field::Alias, Field::Body, Field::Place];
}

/// Stands between words that are not neighbours: two aliases, or title and what follows.
pub(super) const GAP: u32 = u32::MAX;

pub(super) struct Corpus {
    pub(super) vocabulary: Vocabulary,
    /// All words of all documents by number, document after document, field after field.
    tokens: Vec<u32>,
    /// The first letter of each token, see [`initials`].
    initials: Vec<u8>,
    /// For each document where its fields begin in `tokens`; the last field ends where the next document begins.
    fields: Vec<[u32; 4]>,
    /// For each word where its holders begin in `holders`, and where one more would.
    holder_starts: Vec<u32>,
    /// Document and field together, in the order of the documents.
    holders: Vec<u32>,
    /// The letters of each title.
    pub(super) title_letters: Vec<Letters>,
    stop_words: Vec<bool>,
}

impl Corpus {
    /// How many documents there are.
    pub(super) fn len(&self) -> usize {
        self.fields.len()
    }

    /// The words of one field, by number, with [`GAP`]s between its parts and at its end.
    pub(super) fn field(&self, document: usize, field: Field) -> &[u32] {
        &self.tokens[self.field_range(document, field)]
    }

    fn field_range(&self, document: usize, field: Field) -> Range<usize> {
        let starts = &self.fields[document];
        let end = match starts.get(field as usize + 1) {
            Some(next) => *next,
            None => self.fields.get(document + 1).map_or(self.tokens.len() as u32, |next| next[0]),
        };
        starts[field as usize] as usize..end as usize
    }

    /// Where the word stands: each document and field once, documents in order.
    pub(super) fn holders(&self, word: u32) -> impl Iterator<Item = (usize, Field)> + '_ {
        let range = self.holder_starts[word as usize] as usize..self.holder_starts[word as usize + 1] as usize;
        self.holders[range].iter().map(|holder| ((holder >> 2) as usize, Field::ALL[(holder & 3) as usize]))
    }

    pub(super) fn is_stop_word(&self, word: u32) -> bool {
        self.stop_words[word as usize]
    }

    /// The folded words of a document's title.
    pub(super) fn title(&self, document: usize) -> impl Iterator<Item = &str> + Clone {
        let words = self.field(document, Field::Title).iter().filter(|word| **word != GAP);
        words.map(|word| self.vocabulary.word(*word))
    }
}
