//! Names narrowed by typing: of a short list one knows by heart, the ones that hold every word, with nothing guessed.

use std::ops::Range;

use super::line::Line;
use crate::fold::{fold, words};

/// How a typed word stands in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// As the beginning of a word.
    Beginning,
    /// Anywhere in a word.
    Inside,
}

/// The words of what was typed, folded.
#[must_use]
pub fn typed_words(text: &str) -> Vec<String> {
    words(&fold(text)).map(|(_, word)| word.to_owned()).collect()
}

/// Where the typed words stand in a name, as byte ranges of it; none when one of them does not.
#[must_use]
pub fn holds(name: &str, typed: &[String], part: Part) -> Option<Vec<Range<usize>>> {
    let mut line = Line::new(name);
    typed.iter().all(|word| line.mark_part(word, part)).then(|| line.into_ranges())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(name: &str, typed: &str, part: Part) -> Option<String> {
        let mut text = name.to_owned();
        for range in holds(name, &typed_words(typed), part)?.into_iter().rev() {
            text.insert(range.end, ']');
            text.insert(range.start, '[');
        }
        Some(text)
    }

    #[test]
    fn every_word_begins_a_word_in_whatever_order() {
        let find = |typed| marked("Senior delivery manager", typed, Part::Beginning);
        assert_eq!(find("del man").as_deref(), Some("Senior [del]ivery [man]ager"));
        assert_eq!(find("MAN sen").as_deref(), Some("[Sen]ior delivery [man]ager"));
        assert_eq!(find("livery"), None);
        assert_eq!(find("del owner"), None);
    }

    #[test]
    fn inside_a_word_only_when_asked_for() {
        assert_eq!(marked("Frontend developer", "end dev", Part::Beginning), None);
        assert_eq!(marked("Frontend developer", "end dev", Part::Inside).as_deref(), Some("Front[end] [dev]eloper"));
    }

    #[test]
    fn accents_and_signs_do_not_matter() {
        assert_eq!(
            marked("User-centred Créateur", "centred cre", Part::Beginning).unwrap(),
            "User-[centred] [Cré]ateur"
        );
    }
}
