//! The query as it was typed, folded and cut into words.

use crate::fold::{fold, words};

/// Nobody types more than this to find something, and every letter costs.
const MOST_LETTERS: usize = 64;

/// More words than this would not fit the bits that say which of them a document holds.
const MOST_WORDS: usize = 24;

/// Words that say nothing of what is looked for. They never keep a document out.
const STOP_WORDS: &[&str] = &[
    "a", "an", "and", "any", "are", "as", "at", "by", "for", "from", "has", "have", "how", "i", "in", "into", "is",
    "it", "its", "my", "of", "on", "or", "our", "that", "the", "their", "them", "this", "to", "we", "what", "which",
    "with", "you", "your",
];

pub(super) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

/// The first letters of a query, as many as are read.
pub(super) fn capped(query: &str) -> &str {
    query.char_indices().nth(MOST_LETTERS).map_or(query, |(end, _)| &query[..end])
}

/// The query as the beginning of an id, `pm-activities/agile`: people copy these from their progress file.
pub(super) fn id_beginning(query: &str) -> Option<&str> {
    Some(query.trim()).filter(|query| query.contains('/') && !query.contains(char::is_whitespace))
}

/// One word of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// A document need not hold it.
    pub(super) optional: bool,
}

/// The words of a query in their order. Stop words are optional, unless there is nothing else.
pub(super) fn typed(query: &str) -> Vec<Word> {
    let folded = fold(capped(query));
    let texts = words(&folded).take(MOST_WORDS).map(|(_, word)| word);
    let mut typed: Vec<Word> = texts.map(|text| Word { text: text.to_owned(), optional: is_stop_word(text) }).collect();
    if typed.iter().all(|word| word.optional) {
        typed.iter_mut().for_each(|word| word.optional = false);
    }
    typed
}

/// The ways to read a query: as it stands, and with two neighbouring words written as one where `known` says that
/// something begins so (`life cycle` is also `lifecycle`).
pub(super) fn readings(words: &[Word], known: impl Fn(&str) -> bool) -> Vec<Vec<String>> {
    let needed: Vec<String> = words.iter().filter(|word| !word.optional).map(|word| word.text.clone()).collect();
    let mut readings = vec![needed.clone()];
    for at in 1..needed.len() {
        let joined = format!("{}{}", needed[at - 1], needed[at]);
        if known(&joined) {
            let mut reading = needed.clone();
            reading.splice(at - 1..=at, [joined]);
            readings.push(reading);
        }
    }
    readings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_in_order_for_the_search_among_them() {
        assert!(STOP_WORDS.is_sorted());
    }

    #[test]
    fn a_stop_word_is_optional_unless_there_is_nothing_else() {
        let optional = |query| typed(query).into_iter().map(|word| word.optional).collect::<Vec<_>>();
        assert_eq!(optional("Head of Product"), [false, true, false]);
        assert_eq!(optional("of the"), [false, false]);
    }

    #[test]
    fn a_query_is_cut_after_sixty_four_letters() {
        assert_eq!(capped(&"é".repeat(70)), "é".repeat(64));
        assert_eq!(capped("short"), "short");
    }

    #[test]
    fn neighbouring_words_are_also_read_as_one_where_that_is_a_word() {
        let readings = readings(&typed("product life cycle"), |word| "lifecycle".starts_with(word));
        assert_eq!(readings, [vec!["product", "life", "cycle"], vec!["product", "lifecycle"]]);
    }
}
