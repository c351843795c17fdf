//! Short, readable ids from names and texts.

use foldhash::{HashMap, HashSet};

use crate::fold::{fold, words};
use crate::import::names;

/// The longest id of a name.
const NAME: usize = 60;
/// The longest id of a text, and how many of its words go into it.
const TEXT: usize = 40;
const WORDS: usize = 4;

/// Does the word tell one text from another the least?
fn is_small(word: &str) -> bool {
    // By length: to compare each word with all of them would take longer than anything else that makes an id.
    match word.len() {
        1 => word == "a",
        2 => matches!(word, "an" | "as" | "at" | "be" | "by" | "in" | "is" | "it" | "of" | "on" | "or" | "to"),
        3 => matches!(word, "and" | "are" | "can" | "for" | "how" | "the" | "you"),
        4 => matches!(word, "from" | "have" | "that" | "them" | "will" | "with" | "your"),
        _ => word == "their",
    }
}

/// All words of a name; `else_` where none of its letters can stand in an id.
pub(super) fn of_name(name: &str, else_: &str) -> String {
    // C, C# and C++ have different keys: c, c-sharp, c-plus-plus.
    let key = names::key(name);
    joined(words(&key).map(|(_, word)| word), NAME, usize::MAX, else_)
}

/// The first words of a text that say something.
pub(super) fn of_text(text: &str, else_: &str) -> String {
    // Four words seldom take longer, and to fold a long text takes its time.
    const NEAR: usize = 60;
    const FAR: usize = 120;
    let near = fold(beginning(text, NEAR));
    let mut first = telling(&near);
    let id = joined(first.by_ref(), TEXT, WORDS, "");
    // The last of them may go on behind that.
    if !id.is_empty() && (text.len() <= NEAR || first.next().is_some()) {
        return id;
    }
    let far = fold(beginning(text, FAR));
    if telling(&far).next().is_none() {
        return of_name(beginning(text, FAR), else_);
    }
    joined(telling(&far), TEXT, WORDS, else_)
}

/// So many characters.
fn beginning(text: &str, many: usize) -> &str {
    let end = if text.len() > many { text.char_indices().nth(many) } else { None };
    end.map_or(text, |(end, _)| &text[..end])
}

fn telling(folded: &str) -> impl Iterator<Item = &str> {
    words(folded).map(|(_, word)| word).filter(|word| !is_small(word))
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

    /// There will be so many more.
    pub(super) fn expect(&mut self, more: usize) {
        self.taken.reserve(more);
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
    fn how_far_one_looks_for_the_first_words_makes_no_other_id() {
        use proptest::prelude::*;
        proptest!(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) }, |(
            text in "((the|製品|é|a|x{1,9}|people's|y{9,30})[ ,]{1,3}){1,30}"
        )| {
            let folded = fold(beginning(&text, 120));
            let expected = match telling(&folded).next() {
                Some(_) => joined(telling(&folded), TEXT, WORDS, "item"),
                None => of_name(beginning(&text, 120), "item"),
            };
            prop_assert_eq!(of_text(&text, "item"), expected);
        });
    }

    #[test]
    fn an_id_is_given_once() {
        let mut given = Given::without(["b-2"]);
        assert_eq!(["a", "b", "b", "b"].map(|id| given.give(id.into())), ["a", "b", "b-3", "b-4"]);
    }
}
