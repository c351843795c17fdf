//! Ids: their form, that none is used twice, and which one was meant.

use std::collections::{HashMap, HashSet};

use super::here::Here;
use crate::plain;

/// Ids that other places of the file may name.
#[derive(Default)]
pub(super) struct Names {
    /// Those that a message may propose.
    in_order: Vec<String>,
    set: HashSet<String>,
}

impl FromIterator<String> for Names {
    fn from_iter<I: IntoIterator<Item = String>>(ids: I) -> Names {
        let mut names = Names::default();
        for id in ids {
            if names.set.insert(id.clone()) && is_id(&id) && id.len() <= 60 {
                names.in_order.push(id);
            }
        }
        names
    }
}

/// Where an id may stand only once, because it is the last part of a full id there.
#[derive(Default)]
pub(super) struct Scope<'n> {
    reserved: &'static [&'static str],
    /// What the ids beside are the ids of, and those ids.
    beside: Option<(&'static str, &'n Names)>,
    /// What each id claimed here is the id of.
    owners: HashMap<String, &'static str>,
}

impl<'n> Scope<'n> {
    /// Refuses these ids.
    pub(super) fn without(reserved: &'static [&'static str]) -> Self {
        Scope { reserved, ..Scope::default() }
    }

    /// Refuses the ids of others, because they stand at the same place of a full id.
    pub(super) fn beside(owner: &'static str, ids: &'n Names) -> Self {
        Scope { beside: Some((owner, ids)), ..Scope::default() }
    }

    fn owner(&self, id: &str) -> Option<&'static str> {
        let beside = self.beside.filter(|(_, ids)| ids.set.contains(id)).map(|(owner, _)| owner);
        beside.or_else(|| self.owners.get(id).copied())
    }

    /// `id` becomes that of an `owner` (`skill`); a flaw when it has a wrong form or is taken.
    pub(super) fn claim(&mut self, here: &Here, owner: &'static str, id: &str) {
        if !is_id(id) {
            let proposal = to_id(id);
            let such_as = if proposal.is_empty() { String::new() } else { format!(", such as {proposal}") };
            here.flaw(
                format!("the id {}", plain::quote(id)),
                format!("expected lower-case letters a to z, digits and single hyphens{such_as}"),
            );
        }
        if self.reserved.contains(&id) {
            here.flaw(
                format!("the {owner} id {}", plain::quote(id)),
                format!("expected another one: {} stand for something else in full ids", self.reserved.join(" and ")),
            );
        }
        match self.owner(id) {
            Some(other) if other == owner => {
                here.flaw(
                    format!("the id {} a second time", plain::quote(id)),
                    format!("expected an id that no other {owner} has here"),
                );
            }
            Some(other) => {
                here.flaw(
                    format!("the id {}, which a {other} has already", plain::quote(id)),
                    format!("expected another id for this {owner}"),
                );
            }
            None => {
                self.owners.insert(id.to_owned(), owner);
            }
        }
    }
}

/// Lower-case letters and digits, in groups divided by single hyphens.
pub(crate) fn is_id(id: &str) -> bool {
    id.split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// The nearest thing of the right form.
fn to_id(text: &str) -> String {
    let lower = text.chars().take(60).collect::<String>().to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// `id` names one of `known`, or is a flaw that says which one may be meant.
pub(super) fn refer(here: &Here, what: &str, id: &str, known: &Names) {
    if !known.set.contains(id) {
        here.flaw(unknown(what, id), expected_one_of(what, id, known));
    }
}

/// As [`refer`], for an id that is a key.
pub(super) fn refer_in_name(here: &Here, what: &str, id: &str, known: &Names) {
    if !known.set.contains(id) {
        here.flaw_in_name(unknown(what, id), expected_one_of(what, id, known));
    }
}

fn unknown(what: &str, id: &str) -> String {
    format!("{what} {}, which this file does not have", plain::quote(id))
}

fn expected_one_of(what: &str, id: &str, known: &Names) -> String {
    let choice = known.in_order.iter().map(String::as_str);
    match known.in_order.len() {
        0 if known.set.is_empty() => format!("the file has no {what} at all: add it"),
        1..=12 => one_of(id, &known.in_order.join(", "), choice),
        _ => nearest(id, choice).unwrap_or_else(|| format!("expected the id of a {what} of this file")),
    }
}

/// Longer words than this are no slip of the pen, and comparing them would take its time.
const LONGEST: usize = 120;

/// What to choose from, with the one that was probably meant; `list` shows all of `choice`.
pub(crate) fn one_of<'k>(word: &str, list: &str, choice: impl Iterator<Item = &'k str>) -> String {
    match nearest(word, choice) {
        Some(question) => format!("{question} (one of {list})"),
        None => format!("expected one of {list}"),
    }
}

/// `did you mean "name"?`, unless no known word is near.
pub(super) fn nearest<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> Option<String> {
    near(word, known).map(|other| format!("did you mean \"{}\"?", plain::line(other)))
}

/// The known word that differs from this one by a slip or two.
pub(crate) fn near<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    // Beyond a thousand words, or so many letters, the search would cost more than the help is worth.
    let most = 1 + 100_000 / (word.len() * word.len() + 1);
    let nearest = known
        .filter(|other| other.len().abs_diff(word.len()) <= 3)
        .take(1000)
        .filter(|other| letters_apart(&word, other) <= 6)
        .take(most)
        .map(|other| (strsim::osa_distance(&word, other), other))
        .min()
        .filter(|(distance, other)| *distance <= 3 && distance * 2 < other.len());
    nearest.map(|(_, other)| other)
}

/// How many letters only one of two words has: at most twice as many as there are slips between them.
fn letters_apart(word: &str, other: &str) -> u32 {
    let mut counts = [0_i32; 256];
    word.bytes().for_each(|byte| counts[usize::from(byte)] += 1);
    other.bytes().for_each(|byte| counts[usize::from(byte)] -= 1);
    counts.iter().map(|count| count.unsigned_abs()).sum()
}
