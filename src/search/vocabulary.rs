//! Every word that stands in a document, once, in alphabetical order.

use std::collections::HashMap;
use std::ops::Range;

/// The words, numbered from 0 in their order, so that all words with one beginning are a range of numbers.
pub(super) struct Vocabulary {
    /// All words one after another, each with a line feed before and after: one search finds a part in all of them.
    text: String,
    /// Where each word begins in `text`, and where one more would.
    starts: Vec<u32>,
    letters: Vec<Letters>,
}

/// Which letters a word has, roughly: enough to see without reading it that it lacks some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Letters(u32);

impl Letters {
    pub(super) fn of(text: &str) -> Letters {
        Letters(text.chars().fold(0, |bits, c| bits | 1 << Letters::bit(c)))
    }

    /// a to z have a bit each, digits share one, all else shares the rest.
    fn bit(c: char) -> u32 {
        match c {
            'a'..='z' => c as u32 - 'a' as u32,
            '0'..='9' => 26,
            _ => 27 + c as u32 % 5,
        }
    }

    /// How many of these letters `other` certainly lacks.
    pub(super) fn lacking(self, other: Letters) -> u32 {
        (self.0 & !other.0).count_ones()
    }
}

impl FromIterator<Letters> for Letters {
    fn from_iter<I: IntoIterator<Item = Letters>>(all: I) -> Letters {
        Letters(all.into_iter().fold(0, |bits, letters| bits | letters.0))
    }
}

impl Vocabulary {
    /// From words numbered as they came; also returns the new number of each.
    pub(super) fn new(found: HashMap<Box<str>, u32>) -> (Vocabulary, Vec<u32>) {
        let mut order: Vec<(Box<str>, u32)> = found.into_iter().collect();
        order.sort_unstable();
        let mut renumbered = vec![0; order.len()];
        let mut vocabulary = Vocabulary { text: String::from("\n"), starts: vec![1], letters: Vec::new() };
        for (number, (word, came)) in order.into_iter().enumerate() {
            renumbered[came as usize] = number as u32;
            vocabulary.text.push_str(&word);
            vocabulary.text.push('\n');
            vocabulary.starts.push(vocabulary.text.len() as u32);
            vocabulary.letters.push(Letters::of(&word));
        }
        (vocabulary, renumbered)
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    pub(super) fn word(&self, number: u32) -> &str {
        let at = number as usize;
        &self.text[self.starts[at] as usize..self.starts[at + 1] as usize - 1]
    }

    pub(super) fn find(&self, word: &str) -> Option<u32> {
        let range = self.beginning(word);
        (!range.is_empty() && self.word(range.start) == word).then_some(range.start)
    }

    /// The numbers of the words that begin with `beginning`.
    pub(super) fn beginning(&self, beginning: &str) -> Range<u32> {
        let first = self.partition(0, |word| word < beginning);
        first..self.partition(first, |word| word.starts_with(beginning))
    }

    /// The first number from `from` on whose word is not `before`.
    fn partition(&self, from: u32, before: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut high) = (from, self.len() as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            if before(self.word(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The numbers of the words that hold `part` anywhere but at their beginning, in order.
    pub(super) fn holding(&self, part: &str) -> Vec<u32> {
        let mut numbers = Vec::new();
        for (at, _) in self.text.match_indices(part) {
            let number = self.starts.partition_point(|start| *start as usize <= at) - 1;
            if self.starts[number] as usize != at && numbers.last() != Some(&(number as u32)) {
                numbers.push(number as u32);
            }
        }
        numbers
    }

    /// All words that lack at most `most` of `letters`.
    pub(super) fn with_letters(&self, letters: Letters, most: u32) -> impl Iterator<Item = (u32, &str)> {
        let numbers = self.letters.iter().enumerate().filter(move |(_, own)| letters.lacking(**own) <= most);
        numbers.map(|(number, _)| (number as u32, self.word(number as u32)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary(words: &[&str]) -> Vocabulary {
        Vocabulary::new(words.iter().enumerate().map(|(n, word)| (Box::from(*word), n as u32)).collect()).0
    }

    #[test]
    fn words_with_one_beginning_are_neighbours() {
        let vocabulary = vocabulary(&["roadmap", "user", "road", "usability", "users", "users'"]);
        let found: Vec<&str> = vocabulary.beginning("user").map(|n| vocabulary.word(n)).collect();
        assert_eq!(found, ["user", "users", "users'"]);
        assert!(vocabulary.beginning("x").is_empty());
        assert_eq!(vocabulary.beginning("").len(), 6);
        assert_eq!(vocabulary.find("road").map(|n| vocabulary.word(n)), Some("road"));
        assert_eq!(vocabulary.find("roa"), None);
    }

    #[test]
    fn a_part_is_found_inside_words_once_each_and_not_at_their_beginning() {
        let vocabulary = vocabulary(&["lifecycle", "cycle", "cyclecycle", "motorcycle"]);
        let found: Vec<&str> = vocabulary.holding("cycle").into_iter().map(|n| vocabulary.word(n)).collect();
        assert_eq!(found, ["cyclecycle", "lifecycle", "motorcycle"]);
    }

    #[test]
    fn letters_tell_what_a_word_certainly_lacks() {
        assert_eq!(Letters::of("stkhldr").lacking(Letters::of("stakeholder")), 0);
        assert_eq!(Letters::of("wcag").lacking(Letters::of("working")), 2);
    }
}
