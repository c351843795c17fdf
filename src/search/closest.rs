//! The last resort: lines in which the letters typed stand scattered, in their order.
//!
//! Nearly every sentence holds nearly every short query so, which is why only titles are looked at, letters must stand
//! close together, and the matcher's own score must reach a part of what a whole match would get.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::corpus::Corpus;
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
    let whole = matcher().fuzzy_match(letters, letters).unwrap_or(i64::MAX / QUALITY);
    let bits = Letters::of(letters);
    let mut title = String::new();
    for document in 0..corpus.len() {
        if bits.lacking(corpus.title_letters[document]) > 0 || !wanted(document) {
            continue;
        }
        if !stand_close(corpus.title(document), letters) {
            continue;
        }
        title.clear();
        corpus.title(document).for_each(|word| {
            title.push_str(word);
            title.push(' ');
        });
        let score = matcher().fuzzy_match(title.trim_end(), letters).filter(|score| score * 100 >= whole * QUALITY);
        found.extend(score.map(|score| Scored { document, score, begun: false }));
    }
    found
}

/// Where in a folded title the letters stand, as positions of characters.
pub(super) fn scattered(title: &str, letters: &str) -> Vec<usize> {
    matcher().fuzzy_indices(title, letters).map(|(_, positions)| positions).unwrap_or_default()
}

/// A matcher for one line. Its tables are never cleared, so that with a second line the first would change the score; and
/// asked to keep none it panics (fuzzy-matcher 0.3.7). Text and query are folded: letters are compared as they are.
fn matcher() -> SkimMatcherV2 {
    SkimMatcherV2::default().respect_case()
}

/// Whether the letters stand, from the beginning of some word on, in a stretch of about twice their number: asked first
/// because it costs a fraction of what the matcher does.
fn stand_close<'a>(words: impl Iterator<Item = &'a str> + Clone, letters: &str) -> bool {
    let most = letters.len() * 2 + 2;
    let mut rest = words;
    loop {
        let from = rest.clone();
        let Some(word) = rest.next() else { return false };
        if word.chars().next() != letters.chars().next() {
            continue;
        }
        let mut wanted = letters.chars().peekable();
        for c in from.flat_map(|word| word.chars().chain([' '])).take(most) {
            wanted.next_if_eq(&c);
        }
        if wanted.peek().is_none() {
            return true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_must_stand_close_together() {
        let close = |title: &str, letters| stand_close(title.split(' '), letters);
        assert!(close("defined acceptance criteria", "acptcrit"));
        assert!(!close("worked on cross functional delivery with agile groups", "wcag"));
        assert!(!close("short", "shortest"));
        assert!(close("the 製品 計画", "製計"));
    }
}
