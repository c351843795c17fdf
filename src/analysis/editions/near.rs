//! Nearly the same words, among what nothing surer has paired.
//!
//! All of it is doubtful and nothing here costs more than so many comparisons for each thing: of many, only those that
//! share their rarer words are compared.

mod candidates;

use std::collections::{BTreeMap, HashMap};

use super::How;
use super::like::Profile;
use super::matching::Matching;
use super::same::{Where, spot, spots};
use crate::framework::things::Kind;
use candidates::{Candidate, candidates};

/// Below this, two texts only happen to share words.
const FLOOR: u8 = 55;
/// Names are short, and share their words with many.
const NAME_FLOOR: u8 = 65;
/// A second one as near as this makes the first one a guess.
const CLOSE: u8 = 5;
/// Of a guess.
const GUESS: u8 = 89;
/// Names with different words in brackets are different by that.
const OTHER_BRACKET: u8 = 69;

pub(super) fn pair(matching: &mut Matching) {
    let mut profiles = Profiles::default();
    let named = |kind| matches!(kind, Kind::Role | Kind::Skill);
    let level = |kind| kind == Kind::RoleLevel;
    round(matching, &mut profiles, named, Where::Anywhere);
    round(matching, &mut profiles, level, Where::Spot);
    round(matching, &mut profiles, level, Where::Anywhere);
    for place in [Where::Spot, Where::Top, Where::Anywhere] {
        round(matching, &mut profiles, Kind::is_item, place);
    }
}

/// Made when first asked for: most things are never compared.
#[derive(Default)]
struct Profiles {
    old: HashMap<usize, Profile>,
    new: HashMap<usize, Profile>,
    old_descriptions: HashMap<usize, Profile>,
    new_descriptions: HashMap<usize, Profile>,
}

impl Profiles {
    fn make(&mut self, matching: &Matching, olds: &[usize], news: &[usize]) {
        for &old in olds {
            self.old.entry(old).or_insert_with(|| Profile::new(&matching.old.words[old]));
            if let Some(text) = matching.old.things[old].description {
                self.old_descriptions.entry(old).or_insert_with(|| Profile::new(&crate::fold::fold(text)));
            }
        }
        for &new in news {
            self.new.entry(new).or_insert_with(|| Profile::new(&matching.new.words[new]));
            if let Some(text) = matching.new.things[new].description {
                self.new_descriptions.entry(new).or_insert_with(|| Profile::new(&crate::fold::fold(text)));
            }
        }
    }

    fn likeness(&self, old: usize, new: usize) -> u8 {
        let of = |olds: &HashMap<usize, Profile>, news: &HashMap<usize, Profile>| {
            Some(olds.get(&old)?.likeness(news.get(&new)?))
        };
        let name = of(&self.old, &self.new).unwrap_or_default();
        // What it says of itself may have stayed when its name has not.
        let description = of(&self.old_descriptions, &self.new_descriptions).unwrap_or_default();
        name.max(description.min(95))
    }
}

/// Pairs what is left of some kinds, place by place.
fn round(matching: &mut Matching, profiles: &mut Profiles, takes: impl Fn(Kind) -> bool, place: Where) {
    let mut found = Vec::new();
    {
        let mut groups: BTreeMap<_, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for old in matching.free_olds().filter(|&old| takes(matching.old.kind(old))) {
            groups.entry(spot(&matching.old, old, place)).or_default().0.push(old);
        }
        for new in matching.free_news().filter(|&new| takes(matching.new.kind(new))) {
            for spot in spots(matching, new, place) {
                if let Some((_, news)) = groups.get_mut(&spot) {
                    news.push(new);
                }
            }
        }
        for (olds, news) in groups.values().filter(|(olds, news)| !olds.is_empty() && !news.is_empty()) {
            profiles.make(matching, olds, news);
            found.extend(candidates(matching, profiles, olds, news));
        }
    }
    take(matching, found);
}

/// The nearest first, each thing once.
fn take(matching: &mut Matching, mut found: Vec<Candidate>) {
    found.sort_unstable_by_key(|found| (std::cmp::Reverse(found.score), found.old, found.new));
    // The two best of each, to know a guess.
    let mut olds: HashMap<usize, [u8; 2]> = HashMap::new();
    let mut news: HashMap<usize, [u8; 2]> = HashMap::new();
    let note = |best: &mut [u8; 2], score: u8| {
        if score > best[0] {
            *best = [score, best[0]];
        } else {
            best[1] = best[1].max(score);
        }
    };
    for Candidate { old, new, score } in &found {
        note(olds.entry(*old).or_default(), *score);
        note(news.entry(*new).or_default(), *score);
    }
    let second = |best: Option<&[u8; 2]>| best.map_or(0, |best| best[1]);
    for Candidate { old, new, score } in found {
        if !matching.is_free_old(old) || !matching.is_free_new(new) {
            continue;
        }
        let rival = second(olds.get(&old)).max(second(news.get(&new)));
        let is_guess = rival + CLOSE >= score;
        let most = if is_guess { GUESS } else { 99 }.min(matching.sure_of_owners(new));
        matching.pair(old, new, How::NearWords(score.min(most)));
    }
}
