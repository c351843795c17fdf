//! Words that are like a typed one without holding it: misspelt or shortened. Worth is counted as in [`super::kin`].

use strsim::osa_distance;

/// How many mistakes a word of this length may have.
fn most_mistakes(typed: &str) -> usize {
    match typed.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// A word that lacks more of the typed letters than this is not like it in any way.
pub(super) fn most_lacking(typed: &str) -> u32 {
    most_mistakes(typed) as u32
}

/// Misspelt: one or two letters wrong, missing, too many or swapped; the longer the word the more is forgiven.
pub(super) fn misspelt(typed: &str, written: &str) -> Option<u32> {
    let most = most_mistakes(typed);
    if most == 0 || typed.len().abs_diff(written.len()) > 2 * most {
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
