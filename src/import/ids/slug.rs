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
    joined(folded_words(&key), NAME, usize::MAX, else_)
}

/// The first words of a text that say something.
pub(super) fn of_text(text: &str, else_: &str) -> String {
    const FAR: usize = 120;
    let near = beginning(text, NEAR);
    let id = if near.is_ascii() {
        of_near(text, telling(ascii_words(&near.to_ascii_lowercase())))
    } else {
        of_near(text, telling(folded_words(&fold(near))))
    };
    id.unwrap_or_else(|| {
        let far = fold(beginning(text, FAR));
        if telling(folded_words(&far)).next().is_none() {
            return of_name(beginning(text, FAR), else_);
        }
        joined(telling(folded_words(&far)), TEXT, WORDS, else_)
    })
}

/// Four words seldom take longer, and to fold a long text takes its time.
const NEAR: usize = 60;

/// The id of a text by the words of its near beginning; None where one has to look further.
fn of_near<'a>(text: &str, mut words: impl Iterator<Item = &'a str>) -> Option<String> {
    let id = joined(words.by_ref(), TEXT, WORDS, "");
    // The last of them may go on behind that.
    (!id.is_empty() && (text.len() <= NEAR || words.next().is_some())).then_some(id)
}

/// So many characters.
fn beginning(text: &str, many: usize) -> &str {
    match text.as_bytes().get(..many) {
        None => text,
        Some(bytes) if bytes.is_ascii() => &text[..many],
        Some(_) => text.char_indices().nth(many).map_or(text, |(end, _)| &text[..end]),
    }
}

fn telling<'a>(words: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    words.filter(|word| !is_small(word))
}

fn folded_words(folded: &str) -> impl Iterator<Item = &str> {
    words(folded).map(|(_, word)| word)
}

/// The words that an ASCII text in small letters folds to, without the folding: most texts need no more than these.
fn ascii_words(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let is_letter = move |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let mut at = 0;
    std::iter::from_fn(move || {
        at += bytes[at..].iter().position(u8::is_ascii_alphanumeric)?;
        let start = at;
        // An apostrophe between two letters is part of the word.
        while is_letter(at) || (bytes.get(at) == Some(&b'\'') && is_letter(at + 1)) {
            at += 1;
        }
        Some(&text[start..at])
    })
}

fn joined<'a>(words: impl Iterator<Item = &'a str>, longest: usize, most: usize, else_: &str) -> String {
    // What can stand in an id, and how much of a word that is.
    let letters = |word: &'a str| word.bytes().filter(u8::is_ascii_alphanumeric);
    let words = words.map(|word| (word, letters(word).count()));
    let mut id = String::with_capacity(longest);
    for (word, len) in words.filter(|(_, len)| *len > 0).take(most) {
        if !id.is_empty() {
            if id.len() + 1 + len > longest {
                break;
            }
            id.push('-');
        }
        if len == word.len() && len <= longest {
            id.push_str(word);
        } else {
            id.extend(letters(word).take(longest).map(char::from));
        }
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
            let words = || telling(folded_words(&folded));
            let expected = match words().next() {
                Some(_) => joined(words(), TEXT, WORDS, "item"),
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
