//! Short, readable ids from names and texts.

use foldhash::{HashMap, HashSet};

use crate::fold::{fold, words};
use crate::import::names;

/// The longest id of a name.
const NAME: usize = 60;
/// The longest id of a text, and how many of its words go into it.
const TEXT: usize = 40;
const WORDS: usize = 4;

/// Words that tell one text from another the least.
const SMALL: [&str; 28] = [
    "a", "an", "and", "are", "as", "at", "be", "by", "can", "for", "from", "have", "how", "in", "is", "it", "of", "on",
    "or", "that", "the", "their", "them", "to", "with", "you", "your", "will",
];

/// All words of a name; `else_` where none of its letters can stand in an id.
pub(super) fn of_name(name: &str, else_: &str) -> String {
    // C, C# and C++ have different keys: c, c-sharp, c-plus-plus.
    let key = names::key(name);
    joined(words(&key).map(|(_, word)| word), NAME, usize::MAX, else_)
}

/// The first words of a text that say something.
pub(super) fn of_text(text: &str, else_: &str) -> String {
    // Four words seldom take longer, and to fold a long text takes its time.
    const FAR: usize = 120;
    let far = if text.len() > FAR { text.char_indices().nth(FAR) } else { None };
    let text = far.map_or(text, |(end, _)| &text[..end]);
    let folded = fold(text);
    let is_small = |word: &&str| word.len() <= 5 && SMALL.contains(word);
    let telling = || words(&folded).map(|(_, word)| word).filter(|word| !is_small(word));
    if telling().next().is_none() {
        return of_name(text, else_);
    }
    joined(telling(), TEXT, WORDS, else_)
}

fn joined<'a>(words: impl Iterator<Item = &'a str>, longest: usize, most: usize, else_: &str) -> String {
    // What can stand in an id, and how much of a word that is.
    let letters = |word: &'a str| word.chars().filter(char::is_ascii_alphanumeric);
    let words = words.map(|word| (word, letters(word).count()));
    let mut id = String::with_capacity(longest);
    for (word, len) in words.filter(|(_, len)| *len > 0).take(most) {
        if !id.is_empty() {
            if id.len() + 1 + len > longest {
                break;
            }
            id.push('-');
        }
        id.extend(letters(word).take(longest));
    }
    if id.is_empty() { else_.to_owned() } else { id }
}

/// Ids of one scope, given out one after another.
#[derive(Default)]
pub(super) struct Given {
    taken: HashSet<String>,
    /// For an id that was wanted again, the number with which to go on.
    next: HashMap<String, usize>,
}

impl Given {
    /// Nothing gets one of these.
    pub(super) fn without<S: Into<String>>(ids: impl IntoIterator<Item = S>) -> Given {
        Given { taken: ids.into_iter().map(Into::into).collect(), next: HashMap::default() }
    }

    /// `wanted`, or with the first number behind it that is still free.
    pub(super) fn give(&mut self, wanted: String) -> String {
        if self.taken.insert(wanted.clone()) {
            return wanted;
        }
        let next = self.next.entry(wanted.clone()).or_insert(2);
        loop {
            let id = format!("{wanted}-{next}");
            *next += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }

    /// True if it was free; it is taken then.
    pub(super) fn take(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_all_its_words_and_a_text_its_first_telling_ones() {
        assert_eq!(of_name("Head of (Agile) delivery management", "x"), "head-of-agile-delivery-management");
        assert_eq!(of_name("Life-cycle  Größe", "x"), "life-cycle-grosse");
        assert_eq!(
            of_text("compare and select the most appropriate delivery methods", "x"),
            "compare-select-most-appropriate"
        );
        assert_eq!(of_text("and the", "x"), "and-the");
        assert_eq!(of_name("製品", "skill"), "skill");
        assert_eq!(
            ["C", "C#", "C++", ".NET", "++"].map(|name| of_name(name, "x")),
            ["c", "c-sharp", "c-plus-plus", "dot-net", "x"]
        );
        assert!(of_name(&"long ".repeat(40), "x").len() <= NAME);
        assert!(of_name(&"x".repeat(400), "x").len() <= NAME);
    }

    #[test]
    fn an_id_is_given_once() {
        let mut given = Given::without(["b-2"]);
        assert_eq!(["a", "b", "b", "b"].map(|id| given.give(id.into())), ["a", "b", "b-3", "b-4"]);
    }
}
