//! Several that became one: an old role, role level or skill that nothing answers goes where its items have gone, whatever
//! else has gone there.

use std::collections::BTreeMap;

use super::How;
use super::matching::Matching;
use crate::framework::things::Kind;

/// Fewer items than these may have moved without what they stood under.
const SEVERAL: usize = 2;
/// So many say enough to be sure by.
const ENOUGH: usize = 3;
/// Nobody has said so: it stays a guess.
const GUESS: usize = 89;

/// Those all of whose items have gone to one place, word for word.
pub(super) fn pair_sure(matching: &mut Matching) {
    pair(matching, |items, gone| {
        let all = gone.count == items && gone.sum == 100 * items;
        (items >= ENOUGH && all).then_some(How::SameWords)
    });
}

/// Those most of whose items have gone to one place, as a guess.
pub(super) fn pair_likely(matching: &mut Matching) {
    pair(matching, |items, gone| {
        let share = gone.sum / items;
        (gone.count >= SEVERAL && share > 50).then(|| How::NearWords(share.min(GUESS) as u8))
    });
}

/// The items that have gone to one place.
#[derive(Debug, Clone, Copy, Default)]
struct Gone {
    count: usize,
    /// How sure each of them is, in hundredths, added up.
    sum: usize,
}

/// `how`: what it means that so many items stood under an old one, and that these have gone to one place.
fn pair(matching: &mut Matching, how: impl Fn(usize, Gone) -> Option<How>) {
    // A role before its levels, as they stand in the file.
    let olds: Vec<usize> = matching.free_olds().filter(|&old| !matching.old.kind(old).is_item()).collect();
    for old in olds {
        let items = matching.old.items(old);
        let mut places: BTreeMap<usize, Gone> = BTreeMap::new();
        for &item in &items {
            for &new in &matching.became[item] {
                if let Some(place) = place(matching, matching.old.kind(old), new) {
                    let gone = places.entry(place).or_default();
                    gone.count += 1;
                    gone.sum += usize::from(matching.sure(new));
                }
            }
        }
        // The first of those to which as many have gone.
        let most = places.into_iter().max_by_key(|(new, gone)| (gone.sum, std::cmp::Reverse(*new)));
        if let Some((new, gone)) = most
            && let Some(how) = how(items.len(), gone)
        {
            matching.pair(old, new, how);
        }
    }
}

/// What of this kind a new item stands under.
fn place(matching: &Matching, kind: Kind, item: usize) -> Option<usize> {
    let owners = std::iter::successors(matching.new.things[item].owner, |&at| matching.new.things[at].owner);
    owners.into_iter().find(|&at| matching.new.kind(at) == kind)
}
