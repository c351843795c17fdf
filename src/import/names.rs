//! The names of one document: two of the same [`key`] are one, and are called as most places write it.

use foldhash::HashMap;

use super::{Mend, Notes, mend};
use crate::fold::fold;

#[derive(Default)]
pub(super) struct Names {
    /// As they are written, with every space -> the spelling.
    written: HashMap<String, usize>,
    spellings: Vec<Spelling>,
    /// The spelling that was added last.
    last: usize,
    folded: HashMap<String, usize>,
    /// For each name its spellings, in order of appearance.
    names: Vec<Vec<usize>>,
}

struct Spelling {
    name: usize,
    text: String,
    /// It has spaces too many as it is written.
    untidy: bool,
    times: usize,
}

impl Names {
    /// The number of a name, from 0 in order of appearance. None for one that is blank.
    pub(super) fn add(&mut self, written: &str, notes: &mut Notes) -> Option<usize> {
        if let Some(name) = self.add_again(written, notes) {
            return Some(name);
        }
        self.last = self.learn(written)?;
        Some(self.count_last(notes))
    }

    /// The number of a name that was added before in the same spelling; None, and nothing is added, for any other.
    pub(super) fn add_again(&mut self, written: &str, notes: &mut Notes) -> Option<usize> {
        // Nearly always the row before has the same.
        let is_last = self.spellings.get(self.last).is_some_and(|last| !last.untidy && last.text == written);
        if !is_last {
            self.last = *self.written.get(written)?;
        }
        Some(self.count_last(notes))
    }

    fn count_last(&mut self, notes: &mut Notes) -> usize {
        let spelling = &mut self.spellings[self.last];
        spelling.times += 1;
        notes.mended(Mend::Spaces, usize::from(spelling.untidy));
        spelling.name
    }

    fn learn(&mut self, written: &str) -> Option<usize> {
        let text = mend::tidy(written, &mut Notes::default());
        if text.is_empty() {
            return None;
        }
        let name = *self.folded.entry(key(&text)).or_insert(self.names.len());
        if name == self.names.len() {
            self.names.push(Vec::new());
        }
        let number = self.spellings.len();
        self.spellings.push(Spelling { name, untidy: text != written, text, times: 0 });
        self.names[name].push(number);
        self.written.insert(written.to_owned(), number);
        Some(number)
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The name, and its other spellings.
    pub(super) fn spelt(&self, name: usize) -> (String, Vec<String>) {
        // Most have one.
        if let [only] = self.names[name].as_slice() {
            return (self.spellings[*only].text.clone(), Vec::new());
        }
        let mut spellings: Vec<(&str, usize)> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::default();
        for spelling in self.names[name].iter().map(|number| &self.spellings[*number]) {
            let place = *places.entry(&spelling.text).or_insert(spellings.len());
            match spellings.get_mut(place) {
                Some((_, times)) => *times += spelling.times,
                None => spellings.push((&spelling.text, spelling.times)),
            }
        }
        // Of two that are equally frequent the first one is taken.
        spellings.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        let mut texts = spellings.into_iter().map(|(text, _)| text.to_owned());
        (texts.next().unwrap_or_default(), texts.collect())
    }

    pub(super) fn name(&self, name: usize) -> String {
        self.spelt(name).0
    }

    /// Counts the names that are written in more than one way.
    pub(super) fn count_spellings(&self, notes: &mut Notes) {
        let others = (0..self.len()).map(|name| self.spelt(name).1.len()).sum();
        notes.mended(Mend::Spelling, others);
    }
}

/// What makes two names the same: what they fold to, with the signs that tell names apart spelt out.
///
/// C, C# and C++ are three skills, `.NET` and `NET` two. A name of other signs alone is compared as it is.
pub(crate) fn key(name: &str) -> String {
    // Hardly any name has a byte of one, and bytes are looked at faster than characters.
    let may_have = name.bytes().any(|byte| matches!(byte, b'+' | b'#' | b'.' | FIRST_OF_SHARP));
    let folded = if may_have && name.contains(SIGNS) { fold(&spelt_out(name)) } else { fold(name) };
    if folded.is_empty() { name.trim().to_owned() } else { folded }
}

const SIGNS: [char; 4] = ['+', '#', '♯', '.'];
/// With which the musical sharp begins in UTF-8.
const FIRST_OF_SHARP: u8 = 0xe2;

/// The signs behind a word, and the dot before one, as words.
fn spelt_out(name: &str) -> String {
    let mut spelt = String::with_capacity(name.len() + 16);
    let mut chars = name.chars().peekable();
    // Does a word end here, or a sign that belongs to it?
    let (mut behind_word, mut at_beginning) = (false, true);
    while let Some(c) = chars.next() {
        let word = match c {
            '+' if behind_word => " plus ",
            '#' | '♯' if behind_word => " sharp ",
            '.' if at_beginning && chars.peek().is_some_and(|next| next.is_alphanumeric()) => " dot ",
            _ => {
                spelt.push(c);
                behind_word = c.is_alphanumeric();
                at_beginning = c.is_whitespace() || "([{/,;&".contains(c);
                continue;
            }
        };
        spelt.push_str(word);
        at_beginning = false;
    }
    spelt
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_spelling_is_the_name() {
        let (mut names, mut notes) = (Names::default(), Notes::default());
        let numbers =
            ["Data Analyst", "Data analyst ", "Data  analyst", "Tester", " "].map(|name| names.add(name, &mut notes));
        assert_eq!(numbers, [Some(0), Some(0), Some(0), Some(1), None]);
        assert_eq!(names.spelt(0), ("Data analyst".to_owned(), vec!["Data Analyst".to_owned()]));
        assert_eq!(names.len(), 2);
        names.count_spellings(&mut notes);
        assert_eq!(notes.mended.into_iter().collect::<Vec<_>>(), [(Mend::Spaces, 2), (Mend::Spelling, 1)]);
    }

    #[test]
    fn names_that_only_signs_tell_apart_are_several() {
        let several = |names: &[&str]| {
            let keys: std::collections::HashSet<String> = names.iter().map(|name| key(name)).collect();
            assert_eq!(keys.len(), names.len(), "{names:?} {keys:?}");
        };
        several(&["C", "C#", "C++", "F#"]);
        several(&[".NET", "NET", "Microsoft .NET", "Microsoft NET", "ASP.NET"]);
        several(&["+", "++", "#", ".", "?"]);
        several(&["C++ and C", "C and C++"]);
    }

    #[test]
    fn signs_between_words_tell_no_names_apart() {
        for (one, other) in [
            ("C#", "c#"),
            ("C♯", "C#"),
            ("C++ / C#", "C++, C#"),
            ("Plan. Do. Check.", "plan do check"),
            ("# Tools", "Tools"),
            ("Design + build", "Design & build"),
            (" ? ", "?"),
        ] {
            assert_eq!(key(one), key(other), "{one} {other}");
        }
    }

    #[test]
    fn names_that_differ_in_a_bracket_are_two() {
        let (mut names, mut notes) = (Names::default(), Notes::default());
        let numbers = ["User focus", "User focus (content design)", "?", "!"].map(|name| names.add(name, &mut notes));
        assert_eq!(numbers, [Some(0), Some(1), Some(2), Some(3)]);
    }
}
