//! Documents -> [`Corpus`]: every text read once, words numbered as they come and then in alphabetical order.

use std::collections::HashMap;

use super::super::Document;
use super::super::typed::is_stop_word;
use super::{Corpus, Field, GAP, Letters, Vocabulary, initials};
use crate::fold::{fold_into, words};

impl Corpus {
    pub(in super::super) fn new(documents: &[Document]) -> Corpus {
        let mut reader = Reader::default();
        let mut fields = Vec::with_capacity(documents.len());
        for document in documents {
            let mut starts = [0; 4];
            for field in Field::ALL {
                starts[field as usize] = reader.tokens.len() as u32;
                match field {
                    Field::Title => reader.read(&document.title),
                    Field::Alias => document.aliases.iter().for_each(|alias| reader.read(alias)),
                    Field::Body => reader.read(&document.body),
                    Field::Place => {
                        reader.read(&document.place);
                        reader.read(document.id.split('/').next().unwrap_or_default());
                    }
                }
            }
            fields.push(starts);
        }
        Corpus::of(reader, fields)
    }

    fn of(reader: Reader, fields: Vec<[u32; 4]>) -> Corpus {
        let Reader { known, mut tokens, .. } = reader;
        let (vocabulary, renumbered) = Vocabulary::new(known);
        tokens.iter_mut().filter(|token| **token != GAP).for_each(|token| *token = renumbered[*token as usize]);
        tokens.shrink_to_fit();
        let stop_words: Vec<bool> =
            (0..vocabulary.len()).map(|word| is_stop_word(vocabulary.word(word as u32))).collect();
        let initials = tokens.iter().map(|token| initials::initial(&vocabulary, &stop_words, *token)).collect();
        let mut corpus = Corpus {
            vocabulary,
            tokens,
            initials,
            fields,
            holder_starts: Vec::new(),
            holders: Vec::new(),
            title_letters: Vec::new(),
            stop_words,
        };
        corpus.find_holders();
        corpus.title_letters =
            (0..corpus.len()).map(|document| corpus.title(document).map(Letters::of).collect()).collect();
        corpus
    }

    /// Counts first and fills then, so that all lists lie in one vector without spare room.
    fn find_holders(&mut self) {
        let mut ends = vec![0_u32; self.vocabulary.len() + 1];
        self.each_holder(|word, _| ends[word as usize + 1] += 1);
        for at in 1..ends.len() {
            ends[at] += ends[at - 1];
        }
        self.holder_starts = ends.clone();
        let mut holders = vec![0; ends.last().copied().unwrap_or_default() as usize];
        self.each_holder(|word, holder| {
            holders[ends[word as usize] as usize] = holder;
            ends[word as usize] += 1;
        });
        self.holders = holders;
    }

    /// Each word once for each field of each document it stands in.
    fn each_holder(&self, mut put: impl FnMut(u32, u32)) {
        let mut last = vec![u32::MAX; self.vocabulary.len()];
        for document in 0..self.len() {
            for field in Field::ALL {
                let holder = (document as u32) << 2 | field as u32;
                for &word in self.field(document, field).iter().filter(|word| **word != GAP) {
                    if last[word as usize] != holder {
                        last[word as usize] = holder;
                        put(word, holder);
                    }
                }
            }
        }
    }
}

/// Reads texts one after another and numbers their words as they come.
#[derive(Default)]
struct Reader {
    known: HashMap<Box<str>, u32>,
    tokens: Vec<u32>,
    folded: String,
}

impl Reader {
    fn read(&mut self, text: &str) {
        fold_into(text, &mut self.folded);
        if self.folded.is_empty() {
            return;
        }
        for (_, word) in words(&self.folded) {
            let next = self.known.len() as u32;
            let number = match self.known.get(word) {
                Some(number) => *number,
                None => {
                    self.known.insert(word.into(), next);
                    next
                }
            };
            self.tokens.push(number);
        }
        self.tokens.push(GAP);
    }
}
