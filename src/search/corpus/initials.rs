//! Abbreviations made of first letters: okr for Objectives and Key Results.
//!
//! The first letters of all words lie in one row of bytes beside the words: a capital for a stop word, which an
//! abbreviation may pass over, a space for a gap and for what is not ASCII.

use super::{Corpus, Field, GAP, Vocabulary};

impl Corpus {
    /// The documents in whose title, or an alias, neighbouring words begin with these letters; stop words between them
    /// count or not. In the long texts of bodies every three letters stand so somewhere.
    pub(in super::super) fn initials(&self, letters: &str) -> impl Iterator<Item = (usize, Field)> {
        let lines = (0..self.len()).flat_map(|document| [(document, Field::Title), (document, Field::Alias)]);
        lines.filter(move |(document, field)| {
            let initials = &self.initials[self.field_range(*document, *field)];
            (0..initials.len()).any(|at| spelling(&initials[at..], letters).is_some())
        })
    }

    /// The documents whose title's words begin with these letters, from the first to the last.
    pub(in super::super) fn titles_with_initials(&self, letters: &str) -> impl Iterator<Item = usize> {
        (0..self.len()).filter(move |document| {
            let title = &self.initials[self.field_range(*document, Field::Title)];
            // The gap at the title's end is one more.
            title.len() > letters.len()
                && spelling(title, letters).is_some_and(|end| title[end..].iter().all(|initial| *initial == b' '))
        })
    }
}

/// The byte for one word.
pub(super) fn initial(vocabulary: &Vocabulary, stop_words: &[bool], token: u32) -> u8 {
    if token == GAP {
        return b' ';
    }
    match vocabulary.word(token).as_bytes().first() {
        Some(letter) if letter.is_ascii() && stop_words[token as usize] => letter.to_ascii_uppercase(),
        Some(letter) if letter.is_ascii() => *letter,
        _ => b' ',
    }
}

/// How many initials it takes to spell `letters` from the first on, stop words passed over where they do not fit.
fn spelling(initials: &[u8], letters: &str) -> Option<usize> {
    let mut wanted = letters.bytes().peekable();
    for (at, initial) in initials.iter().enumerate() {
        let fits = wanted.next_if_eq(&initial.to_ascii_lowercase()).is_some();
        if !fits && (at == 0 || !initial.is_ascii_uppercase()) {
            return None;
        }
        if wanted.peek().is_none() {
            return Some(at + 1);
        }
    }
    None
}
