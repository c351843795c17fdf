//! Names of skills that are misspelt.
//!
//! The document itself is the witness, in two ways: a name stands in it once and in another spelling more often, or a
//! word of a name stands nowhere in the running text, where a word with one letter more, less or swapped stands again
//! and again. Only one letter in one word may differ, never its last: `Service design` and `Services design`,
//! `Level 1` and `Level 2`, and names that differ by a bracket or a word stay what they are.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::draft::DraftPage;
use super::super::{Mend, Notes};
use super::skills::Found;
use crate::fold::{fold, words};

/// Shorter words have too many neighbours that mean something else.
const SHORTEST: usize = 6;

pub(super) fn mend(skills: &mut Vec<Found>, pages: &[DraftPage], notes: &mut Notes) {
    by_other_names(skills, notes);
    by_running_text(skills, pages, notes);
}

/// The rarer of two spellings is an alias of the other, and what it holds goes there.
fn by_other_names(skills: &mut Vec<Found>, notes: &mut Notes) {
    let mut usual_of: HashMap<usize, usize> = HashMap::new();
    for alike in alike_but_one_word(skills) {
        for (rare, wrong) in &alike {
            let usual = alike.iter().find(|(usual, right)| {
                let (skill, other) = (&skills[*rare], &skills[*usual]);
                let described = other.draft.description.is_some();
                let more = other.uses > skill.uses || other.uses == skill.uses && described;
                skill.draft.description.is_none() && skill.uses > 0 && more && one_slip(wrong, right)
            });
            if let Some((usual, _)) = usual {
                usual_of.insert(*rare, *usual);
            }
        }
    }
    // One that is itself an alias takes nothing in.
    let mut moves: Vec<(usize, usize)> = usual_of.iter().map(|(rare, usual)| (*rare, *usual)).collect();
    moves.retain(|(_, usual)| !usual_of.contains_key(usual));
    moves.sort_unstable();
    for (rare, usual) in &moves {
        let taken = std::mem::take(&mut skills[*rare].draft);
        let into = &mut skills[*usual].draft;
        into.aliases.push(taken.name);
        into.activities.extend(taken.activities);
        into.activities.sort_by_key(|activity| activity.at);
        for level in taken.levels {
            match into.levels.iter_mut().find(|known| known.level == level.level) {
                Some(known) => known.statements.extend(level.statements),
                None => into.levels.push(level),
            }
        }
        into.at = into.at.min(taken.at);
        notes.mended(Mend::Spelling, 1);
    }
    let moved: HashSet<usize> = moves.into_iter().map(|(rare, _)| rare).collect();
    let mut at = 0;
    skills.retain(|_| {
        at += 1;
        !moved.contains(&(at - 1))
    });
}

/// Groups of names that are the same but for the word in one place: which skill, and that word.
fn alike_but_one_word(skills: &[Found]) -> Vec<Vec<(usize, String)>> {
    /// Longer names are sentences, and not compared.
    const LONGEST: usize = 12;
    /// More names than this that differ in one word are numbered, or worse.
    const MANY: usize = 500;
    let mut groups: BTreeMap<(usize, String), Vec<(usize, String)>> = BTreeMap::new();
    for (skill, found) in skills.iter().enumerate() {
        let name = fold(&found.draft.name);
        let all: Vec<&str> = words(&name).map(|(_, word)| word).take(LONGEST + 1).collect();
        for (place, word) in all.iter().enumerate().filter(|_| all.len() <= LONGEST) {
            let rest = all.iter().enumerate().map(|(at, word)| if at == place { "" } else { word });
            let rest = rest.collect::<Vec<_>>().join(" ");
            groups.entry((place, rest)).or_default().push((skill, (*word).to_owned()));
        }
    }
    groups.into_values().filter(|group| (2..=MANY).contains(&group.len())).collect()
}

/// A word, and how often it stands in the text.
type Counted<'a> = (&'a str, usize);

fn by_running_text(skills: &mut [Found], pages: &[DraftPage], notes: &mut Notes) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let of_skill = |skill: &Found| {
        let activities = skill.draft.activities.iter().map(|activity| fold(&activity.text));
        activities.chain(skill.draft.description.as_deref().map(fold)).collect::<Vec<_>>()
    };
    for folded in skills.iter().flat_map(of_skill).chain(pages.iter().map(|page| fold(&page.text))) {
        words(&folded).for_each(|(_, word)| *counts.entry(word.to_owned()).or_default() += 1);
    }
    // Words that stand there again and again, by their last letter and their length.
    let mut usual: HashMap<(Option<char>, usize), Vec<Counted>> = HashMap::new();
    for (word, times) in counts.iter().filter(|(word, times)| **times > 1 && word.len() >= SHORTEST) {
        usual.entry((word.chars().last(), word.chars().count())).or_default().push((word, *times));
    }
    let names: HashSet<String> = skills.iter().map(|skill| fold(&skill.draft.name)).collect();
    for skill in skills {
        let name = fold(&skill.draft.name);
        let right = words(&name).filter(|(_, word)| !counts.contains_key(*word)).find_map(|(_, word)| {
            let (last, length) = (word.chars().last(), word.chars().count());
            let lengths = length.saturating_sub(1)..=length + 1;
            let near = lengths.filter_map(|length| usual.get(&(last, length))).flatten();
            let best = near.filter(|(right, _)| one_slip(word, right)).max_by_key(|(right, times)| (*times, *right));
            best.map(|(right, _)| (word.to_owned(), (*right).to_owned()))
        });
        let Some((wrong, right)) = right else { continue };
        let mended = respelt(&skill.draft.name, &wrong, &right);
        if mended != skill.draft.name && !names.contains(&fold(&mended)) {
            skill.draft.aliases.push(std::mem::replace(&mut skill.draft.name, mended));
            notes.mended(Mend::Spelling, 1);
        }
    }
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
    }
}
