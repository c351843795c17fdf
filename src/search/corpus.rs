//! The words of all documents in the order they stand, and for each word the documents that hold it.

use std::collections::HashMap;
use std::ops::Range;

use super::Document;
use super::fold::{fold_into, words};
use super::typed::is_stop_word;
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
    /// The first letter of each token: a capital for a stop word, a space for [`GAP`] and for what is not ASCII.
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
    pub(super) fn new(documents: &[Document]) -> Corpus {
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
        let initials = tokens.iter().map(|token| initial(&vocabulary, &stop_words, *token)).collect();
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
        corpus.title_letters = (0..corpus.len()).map(|document| corpus.letters_of_title(document)).collect();
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

    fn letters_of_title(&self, document: usize) -> Letters {
        let mut title = String::new();
        self.write_title(document, &mut title);
        Letters::of(&title.replace(' ', ""))
    }

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

    /// The folded title of a document, its words divided by one space.
    pub(super) fn write_title(&self, document: usize, title: &mut String) {
        title.clear();
        for &word in self.field(document, Field::Title).iter().filter(|word| **word != GAP) {
            if !title.is_empty() {
                title.push(' ');
            }
            title.push_str(self.vocabulary.word(word));
        }
    }

    /// The documents in whose title, or an alias, neighbouring words begin with these letters; stop words between them
    /// count or not. In the long texts of bodies every three letters stand so somewhere.
    pub(super) fn initials(&self, letters: &str) -> impl Iterator<Item = (usize, Field)> {
        let lines = (0..self.len()).flat_map(|document| [(document, Field::Title), (document, Field::Alias)]);
        lines.filter(move |(document, field)| {
            let initials = &self.initials[self.field_range(*document, *field)];
            (0..initials.len()).any(|at| spelling(&initials[at..], letters).is_some())
        })
    }

    /// The documents whose title's words begin with these letters, from the first to the last.
    pub(super) fn titles_with_initials(&self, letters: &str) -> impl Iterator<Item = usize> {
        (0..self.len()).filter(move |document| {
            let title = &self.initials[self.field_range(*document, Field::Title)];
            // The gap at the title's end is one more.
            title.len() > letters.len()
                && spelling(title, letters).is_some_and(|end| title[end..].iter().all(|initial| *initial == b' '))
        })
    }
}

fn initial(vocabulary: &Vocabulary, stop_words: &[bool], token: u32) -> u8 {
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
