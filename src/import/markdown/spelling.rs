//! Names of skills that are misspelt.
//!
//! The document itself is the witness, in two ways: a name stands in it once and in another spelling more often, or a
//! word of a name stands nowhere in the running text, where a word with one letter more, less or swapped stands again
//! and again. Only one letter in one word may differ, never its last: `Service design` and `Services design`,
//! `Level 1` and `Level 2`, and names that differ by a bracket or a word stay what they are.

use std::collections::HashMap;

use super::super::draft::DraftPage;
use super::super::{Mend, Notes};
use super::reading::Found;
use crate::fold::{fold, words};

/// Shorter words have too many neighbours that mean something else.
const SHORTEST: usize = 6;

pub(super) fn mend(skills: &mut Vec<Found>, pages: &[DraftPage], notes: &mut Notes) {
    by_other_names(skills, notes);
    by_running_text(skills, pages, notes);
}

/// The rarer of two spellings is an alias of the other, and what it holds goes there.
fn by_other_names(skills: &mut Vec<Found>, notes: &mut Notes) {
    let folded: Vec<String> = skills.iter().map(|skill| fold(&skill.draft.name)).collect();
    let mut usual_of: HashMap<usize, usize> = HashMap::new();
    for (rare, skill) in
        skills.iter().enumerate().filter(|(_, skill)| skill.draft.description.is_none() && skill.uses > 0)
    {
        let usual = skills.iter().enumerate().find(|(usual, other)| {
            let known = other.uses > skill.uses || other.uses == skill.uses && other.draft.description.is_some();
            *usual != rare && known && misspelt(&folded[rare], &folded[*usual]).is_some()
        });
        if let Some((usual, _)) = usual {
            usual_of.insert(rare, usual);
        }
    }
    // One that is itself an alias takes nothing in.
    let moves: Vec<(usize, usize)> = usual_of
        .iter()
        .filter(|(_, usual)| !usual_of.contains_key(usual))
        .map(|(rare, usual)| (*rare, *usual))
        .collect();
    let mut moves = moves;
    moves.sort_unstable();
    for (rare, usual) in &moves {
        let taken = std::mem::take(&mut skills[*rare].draft);
        let into = &mut skills[*usual].draft;
        into.aliases.push(taken.name);
        into.activities.extend(taken.activities);
        into.activities.sort_by_key(|activity| activity.at);
        into.at = into.at.min(taken.at);
        notes.mended(Mend::Spelling, 1);
    }
    let mut at = 0;
    skills.retain(|_| {
        at += 1;
        !moves.iter().any(|(rare, _)| *rare == at - 1)
    });
}

fn by_running_text(skills: &mut [Found], pages: &[DraftPage], notes: &mut Notes) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let said = skills.iter().flat_map(|skill| {
        skill.draft.description.iter().chain(skill.draft.activities.iter().map(|activity| &activity.text))
    });
    for text in said.chain(pages.iter().map(|page| &page.text)) {
        let folded = fold(text);
        for (_, word) in words(&folded) {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
    }
    let names: Vec<String> = skills.iter().map(|skill| fold(&skill.draft.name)).collect();
    for skill in skills {
        let name = fold(&skill.draft.name);
        let right = words(&name).filter(|(_, word)| !counts.contains_key(*word)).find_map(|(_, word)| {
            let near = counts.iter().filter(|(right, times)| **times > 1 && one_slip(word, right));
            near.max_by_key(|(right, times)| (**times, (*right).clone()))
                .map(|(right, _)| (word.to_owned(), right.clone()))
        });
        let Some((wrong, right)) = right else { continue };
        let mended = respelt(&skill.draft.name, &wrong, &right);
        if mended != skill.draft.name && !names.contains(&fold(&mended)) {
            skill.draft.aliases.push(std::mem::replace(&mut skill.draft.name, mended));
            notes.mended(Mend::Spelling, 1);
        }
    }
}

/// The one word in which the names differ, if it may be misspelt.
fn misspelt<'a>(rare: &'a str, usual: &'a str) -> Option<(&'a str, &'a str)> {
    let (rare, usual): (Vec<_>, Vec<_>) =
        (words(rare).map(|(_, word)| word).collect(), words(usual).map(|(_, word)| word).collect());
    let mut differ = rare.iter().zip(&usual).filter(|(one, other)| one != other);
    let (one, other) = differ.next()?;
    (rare.len() == usual.len() && differ.next().is_none() && one_slip(one, other)).then_some((*one, *other))
}

/// One letter more, less, or swapped with its neighbour, and not at the end, where it may be another form of the word.
fn one_slip(wrong: &str, right: &str) -> bool {
    let (from, to): (Vec<char>, Vec<char>) = (wrong.chars().collect(), right.chars().collect());
    let letters = from.iter().chain(&to).all(|c| c.is_alphabetic());
    if !letters || to.len() < SHORTEST || from.len().abs_diff(to.len()) > 1 || from.last() != to.last() {
        return false;
    }
    let swapped = from.len() == to.len() && {
        let (mut one, mut other) = (from.clone(), to.clone());
        one.sort_unstable();
        other.sort_unstable();
        one == other
    };
    (from.len() != to.len() || swapped) && strsim::osa_distance(wrong, right) == 1
}

/// The name with a word in its right spelling, as large as it was written.
fn respelt(name: &str, wrong: &str, right: &str) -> String {
    let words = name.split(' ').map(|word| {
        if fold(word) != wrong {
            return word.to_owned();
        }
        let mut chars = right.chars();
        match chars.next() {
            Some(first) if word.starts_with(char::is_uppercase) => first.to_uppercase().chain(chars).collect(),
            _ => right.to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_too_many_too_few_or_swapped_is_a_slip() {
        assert!(one_slip("ddigital", "digital") && one_slip("lifecyle", "lifecycle") && one_slip("raodmap", "roadmap"));
    }

    #[test]
    fn other_words_are_other_words() {
        for (one, other) in [
            ("designs", "design"),
            ("testing", "resting"),
            ("managed", "manages"),
            ("level1", "level2"),
            ("date", "data"),
        ] {
            assert!(!one_slip(one, other) && !one_slip(other, one), "{one} {other}");
        }
        assert_eq!(misspelt("user focus", "user focus content design"), None);
        assert_eq!(misspelt("digital ownership", "ddigital perspective"), None);
    }
}
