//! Which documents hold every word of a query, and which of them first.

use super::corpus::{Corpus, Field, GAP};
use super::term::Term;

/// What a word is worth in each field, in hundredths.
const FIELD_WEIGHTS: [u32; 4] = [100, 95, 45, 35];
/// For words that stand one after another as they were typed, by field.
const PHRASE: [i64; 4] = [130, 120, 60, 40];
/// For a title, or an alias, that is nothing but what was typed.
const WHOLE: i64 = 150;

/// A document that holds every word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scored {
    pub(super) document: usize,
    pub(super) score: i64,
}

/// What is known of one document while the words are gone through.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// How many of the words, in their order, it holds.
    words: u32,
    /// The best worth of the latest of them.
    best: u32,
    /// The best worths of all.
    sum: u32,
}

/// All documents that hold each of `terms` and are `wanted`, in no order.
pub(super) fn rank(corpus: &Corpus, terms: &[Term], wanted: impl Fn(usize) -> bool) -> Vec<Scored> {
    let mut tallies = vec![Tally::default(); corpus.len()];
    let mut held = Vec::new();
    for (number, term) in terms.iter().enumerate() {
        held.clear();
        let mut take = |document: usize, field: Field, worth: u32| {
            let tally = &mut tallies[document];
            let worth = worth * FIELD_WEIGHTS[field as usize] / 100;
            if tally.words == number as u32 {
                *tally = Tally { words: tally.words + 1, best: worth, sum: tally.sum + worth };
                held.push(document);
            } else if tally.words > number as u32 && worth > tally.best {
                tally.sum += worth - tally.best;
                tally.best = worth;
            }
        };
        for &(word, worth) in &term.words {
            corpus.holders(word).for_each(|(document, field)| take(document, field, worth));
        }
        term.spots.iter().for_each(|&(document, field, worth)| take(document, field, worth));
    }
    let order = Order::new(corpus, terms);
    let held = held.into_iter().filter(|document| wanted(*document));
    let scored = held.map(|document| {
        let worth = i64::from(tallies[document].sum) / terms.len().max(1) as i64;
        Scored { document, score: worth + order.bonus(document) }
    });
    scored.collect()
}

/// Looks at the order of a document's words.
struct Order<'a> {
    corpus: &'a Corpus,
    /// For each word of the vocabulary, which of the terms it answers: bit 0 for the first.
    answers: Vec<u32>,
    terms: usize,
}

impl Order<'_> {
    fn new<'a>(corpus: &'a Corpus, terms: &[Term]) -> Order<'a> {
        let mut answers = vec![0; corpus.vocabulary.len()];
        for (number, term) in terms.iter().enumerate() {
            let words = term.words.iter().map(|(word, _)| word).chain(&term.parts);
            words.for_each(|word| answers[*word as usize] |= 1 << number);
        }
        Order { corpus, answers, terms: terms.len() }
    }

    /// For words in their order, and for little else beside them.
    fn bonus(&self, document: usize) -> i64 {
        let [title, alias] = [Field::Title, Field::Alias].map(|field| {
            let parts = self.corpus.field(document, field).split(|token| *token == GAP);
            parts.map(|part| self.phrase(part) * PHRASE[field as usize] / 100 + self.share(part)).max().unwrap_or(0)
        });
        let [body, place] = [Field::Body, Field::Place].map(|field| {
            if self.terms < 2 {
                return 0;
            }
            let parts = self.corpus.field(document, field).split(|token| *token == GAP);
            parts.map(|part| self.phrase(part) * PHRASE[field as usize] / 100).max().unwrap_or(0)
        });
        title.max(alias).max(body).max(place)
    }

    /// How many of the pairs of neighbours in the query are neighbours here, in hundredths. Stop words do not divide.
    fn phrase(&self, tokens: &[u32]) -> i64 {
        if self.terms < 2 {
            return 0;
        }
        let mut pairs = 0;
        let mut before = 0;
        for &token in tokens.iter().filter(|token| !self.corpus.is_stop_word(**token)) {
            let now = self.answers[token as usize];
            pairs |= before << 1 & now;
            before = now;
        }
        i64::from(u32::count_ones(pairs)) * 100 / (self.terms as i64 - 1)
    }

    /// How much of this line was typed.
    fn share(&self, tokens: &[u32]) -> i64 {
        let (mut typed, mut all) = (0, 0);
        for &token in tokens.iter().filter(|token| !self.corpus.is_stop_word(**token)) {
            typed += i64::from(self.answers[token as usize] != 0);
            all += 1;
        }
        WHOLE * typed / i64::max(all, 1)
    }
}
