//! Text as it is compared: lower case, without accents, cut into words that one space divides.
//!
//! `Life-cycle “Clientèle”` folds to `life cycle clientele`. Both sides of every comparison are folded, and
//! [`Origins`] leads back from a folded letter to the characters it was written with.

#[cfg(test)]
mod tests;

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Where each byte of a folded text was written: the original character's bytes. A space has an empty range.
pub struct Origins(Vec<Range<usize>>);

impl Origins {
    pub fn new(original: &str) -> Origins {
        let mut origins = Vec::with_capacity(original.len());
        walk(original, |c, origin| origins.extend(std::iter::repeat_n(origin, c.len_utf8())));
        Origins(origins)
    }

    /// The original bytes behind the folded bytes `range`. Two letters of one ligature lead to the same bytes.
    pub fn of(&self, range: Range<usize>) -> Option<Range<usize>> {
        let first = self.0.get(range.start)?;
        let last = self.0.get(range.end.checked_sub(1)?)?;
        (first.start < last.end).then_some(first.start..last.end)
    }
}

/// The text as it is compared.
pub fn fold(original: &str) -> String {
    let mut text = String::with_capacity(original.len());
    fold_into(original, &mut text);
    text
}

/// As [`fold`], into a buffer that is used again and again.
pub fn fold_into(original: &str, text: &mut String) {
    text.clear();
    if original.is_ascii() {
        fold_ascii(original, text);
    } else {
        walk(original, |c, _| text.push(c));
    }
}

/// What [`walk`] makes of ASCII, word by word: nearly all texts are that, and folding is most of what comparing them takes.
fn fold_ascii(original: &str, text: &mut String) {
    let mut rest = original;
    while let Some(start) = rest.bytes().position(|byte| byte.is_ascii_alphanumeric()) {
        let (between, word) = rest.split_at(start);
        if !text.is_empty() {
            text.push(if between == "'" { '\'' } else { ' ' });
        }
        let end = word.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(word.len());
        let (word, behind) = word.split_at(end);
        text.push_str(word);
        rest = behind;
    }
    text.make_ascii_lowercase();
}

/// The words of a folded text and where each stands in it.
pub fn words(folded: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    folded.split(' ').filter(|word| !word.is_empty()).map(move |word| {
        let start = at;
        at += word.len() + 1;
        (start, word)
    })
}

fn walk(original: &str, put: impl FnMut(char, Range<usize>)) {
    let mut writer = Writer { put, begun: false, gap: false, apostrophe: None };
    for (at, c) in original.char_indices() {
        let origin = at..at + c.len_utf8();
        if c.is_ascii() {
            writer.take(c.to_ascii_lowercase(), origin);
        } else {
            decompose_compatible(c, |part| {
                if !is_combining_mark(part) {
                    part.to_lowercase().for_each(|lower| writer.take(lower, origin.clone()));
                }
            });
        }
    }
}

/// Decides what divides words.
struct Writer<F> {
    put: F,
    begun: bool,
    /// A space is due before the next letter.
    gap: bool,
    /// An apostrophe is part of a word only when a letter follows it.
    apostrophe: Option<Range<usize>>,
}

impl<F: FnMut(char, Range<usize>)> Writer<F> {
    fn take(&mut self, c: char, origin: Range<usize>) {
        match c {
            c if c.is_ascii_alphanumeric() => self.letter(c, origin),
            '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' => {
                let inside = self.begun && !self.gap && self.apostrophe.is_none();
                self.gap |= !inside;
                self.apostrophe = inside.then_some(origin);
            }
            c if c.is_ascii() => self.divide(),
            // Characters that are there for line breaking only: a soft hyphen, joiners, a byte order mark.
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            c if is_pictogram(c) => {
                self.divide();
                self.letter(c, origin);
                self.divide();
            }
            c => match without_decomposition(c) {
                Some(plain) => plain.chars().for_each(|c| self.letter(c, origin.clone())),
                None if c.is_alphanumeric() => self.letter(c, origin),
                None => self.divide(),
            },
        }
    }

    fn letter(&mut self, c: char, origin: Range<usize>) {
        if let Some(apostrophe) = self.apostrophe.take() {
            (self.put)('\'', apostrophe);
        } else if self.gap && self.begun {
            (self.put)(' ', origin.start..origin.start);
        }
        self.begun = true;
        self.gap = false;
        (self.put)(c, origin);
    }

    fn divide(&mut self) {
        self.apostrophe = None;
        self.gap = true;
    }
}

/// People put these into notes and look for them: each is a word of its own.
fn is_pictogram(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

/// Letters that Unicode does not take apart but a person without that key types otherwise.
fn without_decomposition(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        _ => return None,
    })
}
