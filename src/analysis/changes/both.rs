//! Both editions as lists, with the pairs between them.

use std::collections::HashMap;

use super::{Change, Changes};
use crate::analysis::editions::{Editions, How};
use crate::fold::fold;
use crate::framework::Framework;
use crate::framework::model::Family;
use crate::framework::things::{Thing, things};

/// Both editions as lists, and the pairs as positions in them.
pub(super) struct Both<'f> {
    pub(super) old: &'f Framework,
    pub(super) new: &'f Framework,
    pub(super) olds: Vec<Thing<'f>>,
    pub(super) news: Vec<Thing<'f>>,
    pub(super) pairs: Vec<(usize, usize, How)>,
    pub(super) became: Vec<Vec<usize>>,
    pub(super) was: Vec<Vec<usize>>,
}

impl<'f> Both<'f> {
    pub(super) fn new(old: &'f Framework, new: &'f Framework, editions: &Editions) -> Self {
        let (olds, news) = (things(old), things(new));
        let (mut became, mut was) = (vec![Vec::new(); olds.len()], vec![Vec::new(); news.len()]);
        let mut pairs = Vec::with_capacity(editions.pairs.len());
        {
            let at = |side: &[Thing<'f>]| -> HashMap<String, usize> {
                side.iter().enumerate().map(|(at, thing)| (thing.id.clone(), at)).collect()
            };
            let (old_at, new_at) = (at(&olds), at(&news));
            for pair in &editions.pairs {
                if let (Some(&old), Some(&new)) = (old_at.get(&pair.old), new_at.get(&pair.new)) {
                    pairs.push((old, new, pair.how));
                    became[old].push(new);
                    was[new].push(old);
                }
            }
        }
        Both { old, new, olds, news, pairs, became, was }
    }

    /// What differs between two that are the same.
    pub(super) fn tell(&self, old: usize, new: usize, how: How, changes: &mut Changes) {
        let (was, is) = (&self.olds[old], &self.news[new]);
        let change = |before: &str, after: &str| Change {
            kind: was.kind.word(),
            old: was.id.clone(),
            new: is.id.clone(),
            before: before.to_owned(),
            after: after.to_owned(),
        };
        let is_divided = how == How::Was && (self.became[old].len() > 1 || self.was[new].len() > 1);
        if is_divided && is.was.contains(&was.id) {
            changes.divided.push(change(was.text, is.text));
        }
        if let Some((before, after)) = self.families(old, new) {
            changes.moved.push(change(before, after));
        }
        if self.has_moved(old, new) {
            changes.moved.push(change(&place(&self.olds, old, self.old), &place(&self.news, new, self.new)));
        }
        if was.text != is.text && !is_divided {
            let list = if was.kind.is_item() { &mut changes.reworded } else { &mut changes.renamed };
            list.push(change(was.text, is.text));
        }
        if was.description != is.description && !is_divided {
            let text = |thing: &Thing| thing.description.unwrap_or_default().to_owned();
            changes.reworded.push(change(&text(was), &text(is)));
        }
    }

    /// The names of the families of a role that is in another one now; empty where it is in none. A family whose id or name
    /// has stayed is the same.
    fn families(&self, old: usize, new: usize) -> Option<(&'f str, &'f str)> {
        let family = |framework: &'f Framework, thing: &Thing| {
            let role = framework.roles.get(thing.role()?)?;
            Some(framework.families.iter().find(|family| Some(&family.id) == role.family.as_ref()))
        };
        let (was, is) = (family(self.old, &self.olds[old])?, family(self.new, &self.news[new])?);
        let same = match (was, is) {
            (Some(was), Some(is)) => was.id == is.id || fold(&was.name) == fold(&is.name),
            (was, is) => was.is_none() && is.is_none(),
        };
        let name = |family: Option<&'f Family>| family.map_or("", |family| family.name.as_str());
        (!same).then(|| (name(was), name(is)))
    }

    /// What it stands under is not what it stood under, or the skill level is another.
    fn has_moved(&self, old: usize, new: usize) -> bool {
        let (was, is) = (&self.olds[old], &self.news[new]);
        match (was.owner, is.owner) {
            (Some(old), Some(new)) => was.level != is.level || !self.became[old].contains(&new),
            _ => false,
        }
    }
}

/// Where something stands, in words.
fn place(side: &[Thing], at: usize, framework: &Framework) -> String {
    let mut words: Vec<&str> = Vec::new();
    if !side[at].level.is_empty() {
        let level = framework.scale.iter().find(|level| level.id == side[at].level);
        words.push(level.map_or(side[at].level, |level| &level.name));
    }
    let mut above = side[at].owner;
    while let Some(owner) = above {
        words.insert(0, side[owner].text);
        above = side[owner].owner;
    }
    words.join(", ")
}
