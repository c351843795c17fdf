//! What has been paired so far.

use super::side::Side;
use super::{Editions, How, Pair};
use crate::framework::Framework;

pub(super) struct Matching<'f> {
    pub(super) old: Side<'f>,
    pub(super) new: Side<'f>,
    pairs: Vec<(usize, usize, How, bool)>,
    /// What each new thing was.
    pub(super) was: Vec<Vec<usize>>,
    /// What each old thing became.
    pub(super) became: Vec<Vec<usize>>,
    /// How sure the pairs of each new thing are, in hundredths.
    sure: Vec<u8>,
}

impl<'f> Matching<'f> {
    pub(super) fn new(old: &'f Framework, new: &'f Framework) -> Self {
        let (old, new) = (Side::new(old), Side::new(new));
        let (olds, news) = (old.things.len(), new.things.len());
        let pairs = Vec::with_capacity(olds);
        Matching { old, new, pairs, was: vec![Vec::new(); news], became: vec![Vec::new(); olds], sure: vec![100; news] }
    }

    pub(super) fn pair(&mut self, old: usize, new: usize, how: How) {
        if self.became[old].contains(&new) {
            return;
        }
        self.pairs.push((old, new, how, !self.is_free_new(new)));
        self.became[old].push(new);
        self.was[new].push(old);
        // What another one came to is as sure as it was.
        if let How::NearWords(score) = how
            && self.was[new].len() == 1
        {
            self.sure[new] = score;
        }
    }

    pub(super) fn is_free_old(&self, old: usize) -> bool {
        self.became[old].is_empty()
    }

    pub(super) fn is_free_new(&self, new: usize) -> bool {
        self.was[new].is_empty()
    }

    pub(super) fn free_olds(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.became.len()).filter(|&old| self.is_free_old(old))
    }

    pub(super) fn free_news(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.was.len()).filter(|&new| self.is_free_new(new))
    }

    /// How sure it is what a new one was.
    pub(super) fn sure(&self, new: usize) -> u8 {
        self.sure[new]
    }

    /// How sure it is that the things a new one stands under are what they were taken for: it cannot be surer itself.
    pub(super) fn sure_of_owners(&self, new: usize) -> u8 {
        let mut sure = 100;
        let mut at = new;
        while let Some(owner) = self.new.things[at].owner {
            sure = sure.min(self.sure[owner]);
            at = owner;
        }
        sure
    }

    pub(super) fn finish(mut self) -> Editions {
        self.pairs.sort_by_key(|&(old, new, ..)| (old, new));
        let dropped = self.free_olds().map(|old| self.old.things[old].id.clone()).collect();
        let added = self.free_news().map(|new| self.new.things[new].id.clone()).collect();
        let id = |side: &Side, at: usize| side.things[at].id.clone();
        let pairs = self.pairs.iter();
        let pairs = pairs.map(|&(old, new, how, came_to)| Pair {
            old: id(&self.old, old),
            new: id(&self.new, new),
            how,
            came_to,
        });
        Editions { pairs: pairs.collect(), dropped, added }
    }
}
