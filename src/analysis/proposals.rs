//! Which `was` an edition lacks: for each old id that it neither has nor declares, what that probably is now.

use std::collections::{HashMap, HashSet};

use super::editions::{Editions, How};
use super::former::Former;
use crate::framework::Framework;
use crate::framework::things::{Kind, Thing, things};

/// An id of the old edition, and the thing of the new one that may declare it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub kind: Kind,
    pub old: String,
    pub new: String,
    /// The name or text then and now.
    pub before: String,
    pub after: String,
    /// None: sure. Else how near the two are, in hundredths.
    pub score: Option<u8>,
}

impl Proposal {
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.score.is_none()
    }

    /// Does this one speak for `other` too, which stands below it and ends alike?
    #[must_use]
    pub fn covers(&self, other: &Proposal) -> bool {
        let rest =
            |above: &str, id: &str| id.strip_prefix(above).filter(|rest| rest.starts_with('/')).map(str::to_owned);
        let was = rest(&self.old, &other.old);
        was.is_some() && was == rest(&self.new, &other.new)
    }
}

/// All of them, what stands above before what stands below.
#[must_use]
pub fn proposals(old: &Framework, new: &Framework, editions: &Editions) -> Vec<Proposal> {
    let (olds, news) = (things(old), things(new));
    let by_id = |things: &[Thing]| -> HashMap<String, usize> {
        things.iter().enumerate().map(|(at, thing)| (thing.id.clone(), at)).collect()
    };
    let (old_ids, new_ids) = (by_id(&olds), by_id(&news));
    let former = Former::new(&news);
    let mut found = Vec::new();
    for pair in &editions.pairs {
        let (Some(&at), Some(&to)) = (old_ids.get(&pair.old), new_ids.get(&pair.new)) else { continue };
        let (was, is) = (&olds[at], &news[to]);
        if pair.how == How::Was || is_known(&former, was) {
            continue;
        }
        let score = match pair.how {
            How::NearWords(score) => Some(score),
            How::Id | How::Was | How::SameWords => None,
        };
        let (old, new) = (was.id.clone(), is.id.clone());
        let (before, after) = (was.text.to_owned(), is.text.to_owned());
        found.push(Proposal { kind: was.kind, old, new, before, after, score });
    }
    // Where an id stands above another it is shorter; the order of the file stays among equals.
    found.sort_by_key(|proposal| proposal.old.matches('/').count());
    found
}

/// A mark on it finds its thing.
fn is_known(former: &Former, was: &Thing) -> bool {
    former.same(&was.id, was.kind).is_some() || !former.heirs(&was.id, was.kind).is_empty()
}

/// Those that have to be written: the others follow from one above.
#[must_use]
pub fn needed(accepted: &[Proposal]) -> Vec<&Proposal> {
    let covered = covered(accepted);
    accepted.iter().zip(covered).filter(|(_, above)| above.is_none()).map(|(one, _)| one).collect()
}

/// For each the highest one that speaks for it, by its position.
#[must_use]
pub fn groups(all: &[Proposal]) -> Vec<Option<usize>> {
    let covered = covered(all);
    let top = |at: usize| std::iter::successors(covered[at], |&above| covered[above]).last();
    (0..all.len()).map(top).collect()
}

/// For each the one above that speaks for it. The nearest above decides, as it does for a mark.
#[must_use]
pub fn covered(all: &[Proposal]) -> Vec<Option<usize>> {
    let by_old: HashMap<&str, usize> = all.iter().enumerate().map(|(at, one)| (one.old.as_str(), at)).collect();
    let above = |one: &Proposal| {
        let mut above = one.old.rmatch_indices('/').filter_map(|(slash, _)| by_old.get(&one.old[..slash]));
        above.next().copied().filter(|&above| all[above].covers(one))
    };
    all.iter().map(above).collect()
}

/// The ids of the old edition whose marks find nothing in the new one, not even a guess, without those below another.
#[must_use]
pub fn lost(editions: &Editions) -> Vec<&str> {
    let dropped: HashSet<&str> = editions.dropped.iter().map(String::as_str).collect();
    let has_above = |id: &&str| id.rmatch_indices('/').any(|(slash, _)| dropped.contains(&id[..slash]));
    editions.dropped.iter().map(String::as_str).filter(|id| !has_above(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposal(old: &str, new: &str) -> Proposal {
        let (old, new) = (old.to_owned(), new.to_owned());
        Proposal { kind: Kind::Skill, old, new, before: String::new(), after: String::new(), score: None }
    }

    fn lines(accepted: &[Proposal]) -> Vec<(&str, &str)> {
        needed(accepted).into_iter().map(|one| (one.old.as_str(), one.new.as_str())).collect()
    }

    #[test]
    fn what_ends_alike_below_a_declared_thing_needs_no_line() {
        let role = proposal("f/role/a", "f/role/b");
        let level = proposal("f/role/a/senior", "f/role/b/senior");
        let item = proposal("f/role/a/senior/lead", "f/role/b/senior/lead");
        assert_eq!(lines(&[role.clone(), level.clone(), item.clone()]), [("f/role/a", "f/role/b")]);
        assert_eq!(groups(&[role.clone(), level.clone(), item.clone()]), [None, Some(0), Some(0)]);
        assert_eq!(lines(&[level.clone(), item]), [("f/role/a/senior", "f/role/b/senior")]);
        // Its name only begins alike.
        let other = proposal("f/role/ab/senior", "f/role/bb/senior");
        assert_eq!(lines(&[role, other.clone()]).len(), 2);
        assert_eq!(lines(&[other]).len(), 1);
    }

    #[test]
    fn the_nearest_above_decides_so_another_end_there_needs_a_line_below() {
        let role = proposal("f/role/a", "f/role/b");
        let level = proposal("f/role/a/senior", "f/role/b/head");
        let stays = proposal("f/role/a/senior/lead", "f/role/b/senior/lead");
        let follows = proposal("f/role/a/senior/hire", "f/role/b/head/hire");
        assert_eq!(lines(&[role, level, stays, follows]).len(), 3);
    }

    #[test]
    fn of_what_is_dropped_whole_only_the_head_is_told() {
        let dropped = ["f/s", "f/s/low/a", "f/t/low/b", "f/ss"].map(str::to_owned).to_vec();
        let editions = Editions { dropped, ..Editions::default() };
        assert_eq!(lost(&editions), ["f/s", "f/t/low/b", "f/ss"]);
    }
}
