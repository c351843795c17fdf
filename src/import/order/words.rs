//! What the words of a role level's name say of its seniority.

use super::number;
use crate::import::names;

/// From the most junior on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Entry,
    Junior,
    Plain,
    Senior,
    Lead,
    Top,
}

/// In the order that decides where nothing else does. Of several words in one name the strongest counts.
const WORDS: [(&str, Group); 28] = [
    ("intern", Group::Entry),
    ("apprentice", Group::Entry),
    ("trainee", Group::Entry),
    ("student", Group::Entry),
    ("graduate", Group::Entry),
    ("entry level", Group::Entry),
    ("assistant", Group::Junior),
    ("associate", Group::Junior),
    ("junior", Group::Junior),
    ("intermediate", Group::Plain),
    ("mid level", Group::Plain),
    ("mid", Group::Plain),
    ("midweight", Group::Plain),
    ("experienced", Group::Plain),
    ("senior", Group::Senior),
    ("snr", Group::Senior),
    ("sr", Group::Senior),
    ("staff", Group::Lead),
    ("lead", Group::Lead),
    ("principal", Group::Lead),
    ("distinguished", Group::Lead),
    ("group", Group::Lead),
    ("head", Group::Top),
    ("head of", Group::Top),
    ("director", Group::Top),
    ("vice president", Group::Top),
    ("vp", Group::Top),
    ("chief", Group::Top),
];

/// Words that make the next stronger one a little less, or a little more.
const LESS: [&str; 6] = ["deputy", "vice", "assistant", "associate", "junior", "acting"];
const MORE: [&str; 2] = ["senior", "executive"];

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seniority {
    pub(super) group: Group,
    /// -1 for a deputy, 1 for a senior one.
    pub(super) shift: i8,
    /// Place among the words.
    pub(super) place: usize,
    /// At the end of the name.
    pub(super) number: Option<u32>,
    /// The name without the words of seniority and the number, folded.
    pub(super) job: String,
}

impl Seniority {
    pub(super) fn of(name: &str) -> Seniority {
        let key = names::key(without_suffix(name));
        let mut words: Vec<&str> = key.split(' ').collect();
        let number = number::take(&mut words);
        let strongest = WORDS.iter().enumerate().filter(|(_, (phrase, _))| stands_in(phrase, &words));
        let strongest = strongest.max_by_key(|(place, (_, group))| (*group, *place));
        let (place, phrase, group) = match strongest {
            Some((place, (phrase, group))) => (place, *phrase, *group),
            None => (0, "", Group::Plain),
        };
        let own: Vec<&str> = phrase.split(' ').collect();
        let others: Vec<&str> = words.iter().copied().filter(|word| !own.contains(word)).collect();
        let shifts = group >= Group::Lead;
        let says = |list: &[&str]| shifts && others.iter().any(|word| list.contains(word));
        let shift = i8::from(says(&MORE)) - i8::from(says(&LESS));
        let is_word = |word: &str| WORDS.iter().any(|(phrase, _)| *phrase == word) || LESS.contains(&word);
        let job: Vec<&str> = others.into_iter().filter(|word| !is_word(word)).collect();
        Seniority { group, shift, place, number, job: job.join(" ") }
    }
}

fn stands_in(phrase: &str, words: &[&str]) -> bool {
    match phrase {
        // A group product manager leads others; a working group is something else.
        "group" | "staff" | "mid" | "head" => words.first() == Some(&phrase) || words.get(1) == Some(&phrase),
        _ => match phrase.split_once(' ') {
            Some((first, second)) => words.windows(2).any(|pair| pair == [first, second]),
            None => words.contains(&phrase),
        },
    }
}

/// `Lead developer - management` and `Lead developer (management)` without what tells them from their twin.
pub(super) fn without_suffix(name: &str) -> &str {
    for dash in [" - ", " – ", " — "] {
        if let Some((before, _)) = name.split_once(dash) {
            return before.trim_end();
        }
    }
    match name.trim_end().strip_suffix(')').and_then(|name| name.rsplit_once('(')) {
        Some((before, _)) if !before.trim().is_empty() => before.trim_end(),
        _ => name,
    }
}
