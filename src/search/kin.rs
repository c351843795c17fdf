//! How a written word answers a typed one, and what that is worth: from [`SAME`] down, in thousandths.

use std::ops::Range;

use strsim::osa_distance;

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
const ENDINGS: [&str; 8] = ["", "s", "es", "e", "ed", "ing", "'s", "s'"];
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

/// The same word with another ending.
pub(super) fn inflected(typed: &str, written: &str) -> Option<u32> {
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

/// What is left of a typed word after `left`, when it may be written as two words.
pub(super) fn rest_of_split<'a>(typed: &'a str, left: &str) -> Option<&'a str> {
    let long_enough = |part: &str| part.chars().count() >= 2;
    typed.strip_prefix(left).filter(|right| long_enough(left) && long_enough(right))
}

/// Whether a typed word may be the first letters of several.
pub(super) fn may_be_initials(typed: &str) -> bool {
    (2..=6).contains(&typed.len()) && typed.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// Misspelt: one or two letters wrong, missing, too many or swapped; the longer the word the more is forgiven.
pub(super) fn misspelt(typed: &str, written: &str) -> Option<u32> {
    let most = match typed.chars().count() {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    if typed.len().abs_diff(written.len()) > 2 * most {
        return None;
    }
    // The first letter is rarely wrong, unless it changed places with the second.
    let strange = !begin_alike(typed, written);
    let edits = osa_distance(typed, written);
    let worth = if edits <= 1 { 640 } else { 480 } - if strange { 120 } else { 0 };
    (edits + usize::from(strange) <= most).then_some(worth)
}

fn begin_alike(one: &str, other: &str) -> bool {
    let [mut one, mut other] = [one.chars(), other.chars()];
    let (first, second) = (one.next(), other.next());
    first == second || first == other.next() && second == one.next()
}

/// One mistake in a word that is not typed to its end.
pub(super) fn misspelt_beginning(typed: &str, written: &str) -> Option<u32> {
    let length = typed.chars().count();
    if length < 5 || written.len() <= typed.len() || !begin_alike(typed, written) {
        return None;
    }
    let near = (length - 1..=length + 1).any(|cut| {
        let end = written.char_indices().nth(cut).map_or(written.len(), |(end, _)| end);
        osa_distance(typed, &written[..end]) <= 1
    });
    near.then_some(400)
}

/// Like the typed word in any of these ways.
pub(super) fn like(typed: &str, written: &str) -> Option<u32> {
    misspelt(typed, written).or_else(|| misspelt_beginning(typed, written)).max(shortened(typed, written))
}

/// Shortened by leaving letters out, mostly vowels: stkhldr, mgmt, comms; stry is also short for stories.
pub(super) fn shortened(typed: &str, written: &str) -> Option<u32> {
    let length = typed.chars().count();
    let vowels = typed.chars().skip(1).filter(|c| is_vowel(*c)).count();
    if length < 3 || vowels > 1 || typed.chars().next() != written.chars().next() {
        return None;
    }
    let singular = if typed.ends_with('s') { written } else { written.strip_suffix('s').unwrap_or(written) };
    match singular.strip_suffix("ie") {
        Some(stem) if typed.ends_with('y') => left_out(typed, length, &format!("{stem}y")),
        _ => left_out(typed, length, singular),
    }
}

fn left_out(typed: &str, length: usize, written: &str) -> Option<u32> {
    if length * 10 < written.chars().count() * 3 || typed.chars().last() != written.chars().last() {
        return None;
    }
    let mut consonants = 0;
    let mut wanted = typed.chars().peekable();
    for c in written.chars() {
        if wanted.next_if_eq(&c).is_none() && !is_vowel(c) {
            consonants += 1;
        }
    }
    (wanted.peek().is_none() && consonants <= length).then(|| 520 - 30 * consonants as u32)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_there_as_typed_is_worth_most_and_the_end_of_a_word_may_be_missing() {
        assert_eq!(beginning("user", "user"), Some(SAME));
        assert!(beginning("user", "users") > beginning("user", "usability's").or(beginning("us", "users")));
        assert_eq!(beginning("users", "user"), None);
    }

    #[test]
    fn endings_of_the_same_word_are_forgiven() {
        for (typed, written) in [("stories", "story"), ("goals", "goal"), ("managing", "managed"), ("nfr", "nfrs")] {
            assert!(inflected(typed, written).is_some(), "{typed} {written}");
        }
        assert_eq!(inflected("note", "not"), None);
        assert_eq!(inflected("organisation", "organiser"), None);
    }

    #[test]
    fn longer_words_may_have_more_mistakes() {
        for (typed, written) in [
            ("raodmap", "roadmap"),
            ("oradmap", "roadmap"),
            ("lifecyle", "lifecycle"),
            ("acessibilty", "accessibility"),
        ] {
            assert!(misspelt(typed, written).is_some(), "{typed} {written}");
        }
        assert_eq!(misspelt("raodm", "roadmap"), None);
        assert!(misspelt_beginning("raodm", "roadmap").is_some());
        assert!(like("stakehlod", "stakeholder").is_some());
        assert_eq!(misspelt("tam", "team"), None);
        assert_eq!(misspelt("meat", "team"), None);
        assert_eq!(misspelt("hypothesis", "photos"), None);
    }

    #[test]
    fn a_word_may_be_shortened() {
        for (typed, written) in [
            ("usr", "user"),
            ("stry", "story"),
            ("stry", "stories"),
            ("stkhldr", "stakeholder"),
            ("stkhldr", "stakeholders"),
            ("mgmt", "management"),
            ("comms", "communications"),
            ("reqs", "requirements"),
        ] {
            assert!(shortened(typed, written).is_some(), "{typed} {written}");
        }
        for (typed, written) in [("wcag", "working"), ("kpi", "keeping"), ("okr", "others"), ("us", "user")] {
            assert_eq!(shortened(typed, written), None, "{typed} {written}");
        }
    }
}
