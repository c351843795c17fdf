//! Names that begin with what is typed: `plan` is the beginning of Planning, whatever else says the word plan.

use super::super::corpus::Corpus;
use super::super::typed::is_stop_word;

/// None unless every word typed begins a word of the title; one for that, and two when the title, but for stop words, is
/// nothing but these words.
pub(super) fn steps(corpus: &Corpus, document: usize, typed: &[String]) -> i64 {
    let mut title = corpus.title(document);
    let begins = |typed: &String| corpus.title(document).any(|word| word.starts_with(typed.as_str()));
    if typed.is_empty() || !typed.iter().all(begins) {
        return 0;
    }
    let is_whole = title.all(|word| is_stop_word(word) || typed.iter().any(|typed| typed == word));
    1 + i64::from(is_whole)
}
