//! How a written word holds a typed one, and what that is worth: from [`SAME`] down, in thousandths.

use std::ops::Range;

use super::typed::is_stop_word;

/// What a word is worth that stands there exactly as typed.
pub(super) const SAME: u32 = 1000;
/// Two neighbouring words that together are the one typed.
pub(super) const SPLIT: u32 = 930;
/// A title whose words begin with the letters typed, all of them.
pub(super) const WHOLE_INITIALS: u32 = 850;
/// Neighbouring words that begin with the letters typed.
pub(super) const INITIALS: u32 = 800;
/// The same with another ending.
const INFLECTED: u32 = 950;

/// Endings that leave a word the same word.
const ENDINGS: [&str; 9] = ["", "s", "es", "e", "ed", "ing", "ion", "ation", "'s"];
/// The same for words in y: story, stories.
const ENDINGS_IN_Y: [&str; 3] = ["y", "ies", "ied"];

/// As typed, or beginning with it.
pub(super) fn beginning(typed: &str, written: &str) -> Option<u32> {
    if typed == written {
        return Some(SAME);
    }
    // A beginning is worth more the less is left to type.
    let worth = || 700 + 220 * typed.len() as u32 / written.len() as u32;
    let worth = (!typed.is_empty() && written.starts_with(typed)).then(worth);
    worth.max(inflected(typed, written).filter(|_| worth.is_some()))
}

/// The letters of the longest ending.
pub(super) const LONGEST_ENDING: usize = 5;

/// The same word with another ending.
pub(super) fn inflected(typed: &str, written: &str) -> Option<u32> {
    if typed.as_bytes().first() != written.as_bytes().first() {
        return None;
    }
    let stem = common_beginning(typed, written);
    let (one, other) = (&typed[stem..], &written[stem..]);
    let plural = stem >= 3 && matches!((one, other), ("s", "") | ("", "s"));
    let both = |endings: &[&str]| endings.contains(&one) && endings.contains(&other);
    (plural || stem >= 4 && (both(&ENDINGS) || both(&ENDINGS_IN_Y))).then_some(INFLECTED)
}

fn common_beginning(one: &str, other: &str) -> usize {
    let pairs = one.char_indices().zip(other.chars());
    pairs.take_while(|((_, a), b)| a == b).map(|((at, a), _)| at + a.len_utf8()).last().unwrap_or(0)
}

/// Whether a typed word may stand inside others: short Latin ones stand inside too many.
pub(super) fn may_stand_inside(typed: &str) -> bool {
    typed.chars().count() >= 3 || typed.chars().any(|c| c >= '\u{2e80}')
}

/// Anywhere in the word but at its beginning.
pub(super) fn inside(typed: &str, written: &str) -> Option<Range<usize>> {
    let at = written.find(typed).filter(|_| may_stand_inside(typed))?;
    Some(at..at + typed.len())
}

/// What [`inside`] is worth.
pub(super) fn inside_worth(typed: &str, written: &str) -> u32 {
    300 + 120 * typed.len() as u32 / written.len().max(1) as u32
}

/// What is left of a typed word after `left`, when it may be written as two words. (`inform` is not `in form`.)
pub(super) fn rest_of_split<'a>(typed: &'a str, left: &str) -> Option<&'a str> {
    let long_enough = |part: &str| part.chars().count() >= 2;
    typed.strip_prefix(left).filter(|right| long_enough(left) && long_enough(right) && !is_stop_word(left))
}

/// Whether a typed word may be the first letters of several.
pub(super) fn may_be_initials(typed: &str) -> bool {
    (2..=6).contains(&typed.len()) && typed.bytes().all(|letter| letter.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_word_may_be_missing() {
        assert_eq!(beginning("user", "user"), Some(SAME));
        assert!(beginning("user", "users") > beginning("use", "users"));
        assert_eq!(beginning("user", "usage"), None);
        assert_eq!(beginning("users", "user"), None);
    }

    #[test]
    fn endings_of_the_same_word_are_forgiven() {
        for (typed, written) in [
            ("stories", "story"),
            ("goals", "goal"),
            ("managing", "managed"),
            ("nfr", "nfrs"),
            ("prioritisation", "prioritised"),
        ] {
            assert!(inflected(typed, written).is_some(), "{typed} {written}");
        }
        assert!(ENDINGS.iter().chain(&ENDINGS_IN_Y).all(|ending| ending.len() <= LONGEST_ENDING));
        assert_eq!(inflected("note", "not"), None);
        assert_eq!(inflected("organisation", "organiser"), None);
    }
}
