//! The last resort: lines in which the letters typed stand scattered, in their order.
//!
//! Nearly every sentence holds nearly every short query so, which is why only titles are looked at, letters must stand
//! close together, and the matcher's own score must reach a part of what a whole match would get.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::corpus::Corpus;
use super::fold::words;
use super::rank::Scored;
use super::vocabulary::Letters;

/// Fewer letters than this are scattered everywhere.
const FEWEST_LETTERS: usize = 4;
/// The part of a whole match's score that a scattered one must reach, in hundredths.
const QUALITY: i64 = 55;

/// The documents among `wanted` whose title holds the letters of the query closely enough, in no order.
pub(super) fn closest(corpus: &Corpus, letters: &str, wanted: impl Fn(usize) -> bool) -> Vec<Scored> {
    let mut found = Vec::new();
    if letters.chars().count() < FEWEST_LETTERS {
        return found;
    }
    let matcher = matcher();
    let whole = matcher.fuzzy_match(letters, letters).unwrap_or(i64::MAX / QUALITY);
    let bits = Letters::of(letters);
    let mut title = String::new();
    for document in 0..corpus.len() {
        if bits.lacking(corpus.title_letters[document]) > 0 || !wanted(document) {
            continue;
        }
        corpus.write_title(document, &mut title);
        if !stand_close(&title, letters) {
            continue;
        }
        let score = matcher.fuzzy_match(&title, letters).filter(|score| score * 100 >= whole * QUALITY);
        found.extend(score.map(|score| Scored { document, score }));
    }
    found
}

/// Where in a folded title the letters stand, as positions of characters.
pub(super) fn scattered(title: &str, letters: &str) -> Vec<usize> {
    matcher().fuzzy_indices(title, letters).map(|(_, positions)| positions).unwrap_or_default()
}

/// Text and query are folded already, so letters are compared as they are.
fn matcher() -> SkimMatcherV2 {
    SkimMatcherV2::default().respect_case().use_cache(true)
}

/// Whether the letters stand, from the beginning of some word on, in a stretch of about twice their number: asked first
/// because it costs a fraction of what the matcher does.
fn stand_close(title: &str, letters: &str) -> bool {
    let most = letters.len() * 2 + 2;
    words(title).any(|(start, word)| {
        let mut wanted = letters.chars().peekable();
        if wanted.peek() != word.chars().next().as_ref() {
            return false;
        }
        let stretch = title[start..].char_indices().take_while(|(at, _)| *at < most);
        stretch.for_each(|(_, c)| {
            wanted.next_if_eq(&c);
        });
        wanted.peek().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_must_stand_close_together() {
        assert!(stand_close("defined acceptance criteria", "accpcrit"));
        assert!(!stand_close("worked on cross functional delivery with agile groups", "wcag"));
        assert!(!stand_close("short", "shortest"));
        assert!(stand_close("née élan", "él"));
    }
}
