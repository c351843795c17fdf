//! Which pairs of two groups are worth a look, and how near they are.

use std::collections::{BTreeMap, HashMap};

use super::super::matching::Matching;
use super::{FLOOR, NAME_FLOOR, OTHER_BRACKET, Profiles};
use crate::framework::things::Kind;

/// So many pairs are compared without choosing among them.
const ALL_PAIRS: usize = 4_000;
const ALL_NAMES: usize = 50_000;
/// Words that more have than these say nothing.
const OFTEN: usize = 200;
/// So many of the rarest words of each are looked up.
const LOOKED_UP: usize = 6;
/// So many of those that share them are compared.
const COMPARED: usize = 12;

/// Two that may be the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) old: usize,
    pub(super) new: usize,
    pub(super) score: u8,
}

pub(super) fn candidates(matching: &Matching, profiles: &Profiles, olds: &[usize], news: &[usize]) -> Vec<Candidate> {
    let is_item = matching.old.kind(olds[0]).is_item();
    let mut pairs: BTreeMap<(usize, usize), u8> = BTreeMap::new();
    let mut look = |old: usize, new: usize| {
        pairs.insert((old, new), score(matching, profiles, old, new));
    };
    if olds.len() * news.len() <= if is_item { ALL_PAIRS } else { ALL_NAMES } {
        olds.iter().for_each(|&old| news.iter().for_each(|&new| look(old, new)));
    } else {
        by_words(profiles, olds, news, &mut look);
    }
    if !is_item {
        for &old in olds {
            for (new, share) in content_shared(matching, old, news) {
                let score = pairs.entry((old, new)).or_default();
                *score = (*score).max(share.min(95));
            }
        }
    }
    let floor = if is_item { FLOOR } else { NAME_FLOOR };
    let good = pairs.into_iter().filter(|(_, score)| *score >= floor);
    good.map(|((old, new), score)| Candidate { old, new, score }).collect()
}

fn score(matching: &Matching, profiles: &Profiles, old: usize, new: usize) -> u8 {
    let likeness = profiles.likeness(old, new);
    let (was, is) = (matching.old.things[old].text, matching.new.things[new].text);
    let other_bracket = !matching.old.kind(old).is_item() && bracket(was) != bracket(is);
    if other_bracket { likeness.min(OTHER_BRACKET) } else { likeness }
}

/// What stands in brackets in a name.
fn bracket(name: &str) -> Option<String> {
    let (_, rest) = name.split_once('(')?;
    Some(crate::fold::fold(rest.split(')').next().unwrap_or(rest)))
}

/// Those of the old that share rare words with one of the new.
fn by_words(profiles: &Profiles, olds: &[usize], news: &[usize], look: &mut impl FnMut(usize, usize)) {
    let mut index: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, old) in olds.iter().enumerate() {
        let mut last = None;
        for &(word, _) in profiles.old.get(old).into_iter().flat_map(|profile| &profile.words) {
            if last.replace(word) != Some(word) {
                index.entry(word).or_default().push(at);
            }
        }
    }
    // By position among the old: the weight of the words that one of the new shares with it.
    let mut shared = vec![0_u32; olds.len()];
    let mut touched: Vec<usize> = Vec::new();
    for new in news {
        let Some(profile) = profiles.new.get(new) else { continue };
        let mut words = profile.words.clone();
        words.dedup();
        let mut found: Vec<_> = words.iter().filter_map(|(word, weight)| Some((index.get(word)?, *weight))).collect();
        found.retain(|(olds, _)| olds.len() <= OFTEN);
        found.sort_by_key(|(olds, _)| olds.len());
        for (olds, weight) in found.into_iter().take(LOOKED_UP) {
            for &at in olds {
                if shared[at] == 0 {
                    touched.push(at);
                }
                shared[at] += weight;
            }
        }
        let rank = |at: &usize| (std::cmp::Reverse(shared[*at]), *at);
        if touched.len() > COMPARED {
            touched.select_nth_unstable_by_key(COMPARED, rank);
        }
        touched.iter().take(COMPARED).for_each(|&at| look(olds[at], *new));
        touched.drain(..).for_each(|at| shared[at] = 0);
    }
}

/// The new ones that items of an old one have gone to, and how much of the two that is.
fn content_shared(matching: &Matching, old: usize, news: &[usize]) -> Vec<(usize, u8)> {
    let items = matching.old.items(old);
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for new in items.iter().flat_map(|&item| &matching.became[item]) {
        let owner = match matching.old.kind(old) {
            Kind::RoleLevel => matching.new.things[*new].owner,
            _ => Some(matching.new.top(*new)),
        };
        if let Some(owner) = owner {
            *counts.entry(owner).or_default() += 1;
        }
    }
    let share = |new: usize, count: usize| 200 * count / (items.len() + matching.new.items(new).len()).max(1);
    let found = counts.into_iter().filter(|(new, _)| news.binary_search(new).is_ok());
    found.map(|(new, count)| (new, u8::try_from(share(new, count)).unwrap_or(100))).collect()
}
