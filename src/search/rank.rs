//! Which documents hold every word of a query, and which of them first.

use super::corpus::{Corpus, Field, GAP};
use super::term::Term;

/// What a word is worth in each field, in hundredths.
const FIELD_WEIGHTS: [u32; 4] = [100, 95, 45, 35];
/// For words that stand one after another as they were typed, by field, at most.
const PHRASE: [i64; 4] = [130, 120, 60, 40];
/// For a title, or an alias, that is nothing but what was typed.
const WHOLE: i64 = 150;

/// A document that holds every word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scored {
    pub(super) document: usize,
    pub(super) score: i64,
    /// It is a role, a role level or a skill, and every word typed begins a word of its name.
    pub(super) begun: bool,
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
    for (number, term) in terms.iter().enumerate() {
        let mut take = |document: usize, field: Field, worth: u32| {
            let tally = &mut tallies[document];
            let worth = worth * FIELD_WEIGHTS[field as usize] / 100;
            if tally.words == number as u32 {
                *tally = Tally { words: tally.words + 1, best: worth, sum: tally.sum + worth };
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
    // Through the documents in their order, not as they were met: the words of neighbours lie side by side in memory.
    let held = tallies.iter().enumerate().filter(|(_, tally)| tally.words as usize == terms.len());
    let scored = held.filter(|(document, _)| wanted(*document)).map(|(document, tally)| {
        let worth = i64::from(tally.sum) / terms.len().max(1) as i64;
        Scored { document, score: worth + order.bonus(document), begun: false }
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
        let mut best = 0;
        for field in Field::ALL {
            let named = matches!(field, Field::Title | Field::Alias);
            // One word has no order, and how much of a long text it is says nothing.
            if named || self.terms > 1 {
                best = best.max(self.best_part(self.corpus.field(document, field), PHRASE[field as usize], named));
            }
        }
        best
    }

    /// The best of a field's parts. What counts in one: how many of the pairs of neighbours in the query are neighbours
    /// here, stop words not meant left out, and where it is a name how much of it was typed.
    fn best_part(&self, tokens: &[u32], phrase: i64, named: bool) -> i64 {
        let (mut best, mut pairs, mut before) = (0, 0_u32, 0);
        let (mut typed, mut all) = (0, 0);
        for &token in tokens {
            if token == GAP {
                let order = phrase * i64::from(pairs.count_ones()) / i64::max(self.terms as i64 - 1, 1);
                let share = if named { WHOLE * typed / i64::max(all, 1) } else { 0 };
                best = best.max(order + share);
                (pairs, before, typed, all) = (0, 0, 0, 0);
                continue;
            }
            let now = self.answers[token as usize];
            if now == 0 && self.corpus.is_stop_word(token) {
                continue;
            }
            pairs |= before << 1 & now;
            before = now;
            typed += i64::from(now != 0);
            all += 1;
        }
        best
    }
}
