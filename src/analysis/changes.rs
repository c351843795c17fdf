//! What a new edition changes, in the words of those who use it: what is asked of a role level, what is gone, what is called
//! otherwise, what stands elsewhere, what reads otherwise, what is new.
//!
//! The names of the fields are those of the JSON that `bydoing changes` prints.

mod both;
mod requirements;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use serde::Serialize;

use super::editions::{Editions, How, Ids, compare};
use super::proposals::{Proposal, groups, proposals};
use crate::framework::Framework;
use crate::framework::things::Thing;

use both::Both;
pub use requirements::{Direction, RequirementChange};

/// All that differs. Each list is in the order of the file: of the old one, and what is added of the new one.
#[derive(Debug, Default, Serialize)]
pub struct Changes {
    pub requirements: Vec<RequirementChange>,
    pub dropped: Vec<Lone>,
    /// Names of roles, role levels and skills.
    pub renamed: Vec<Change>,
    /// Declared: one that became several, or one of several that became one.
    pub divided: Vec<Change>,
    /// To another role or skill, or to another skill level; of a role, to another family.
    pub moved: Vec<Change>,
    /// Texts of items, and descriptions of the others.
    pub reworded: Vec<Change>,
    pub added: Vec<Lone>,
    /// Another id, and no `was` that says so: by their words these may be the same.
    pub undeclared: Vec<Undeclared>,
}

/// One that has no counterpart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lone {
    pub kind: &'static str,
    pub id: String,
    /// Its name, or the text of an item.
    pub text: String,
    /// The items below it, where these are dropped or added with it.
    pub items: usize,
    /// It goes or comes with what it stands under, which is told too.
    pub with_owner: bool,
}

/// One that is in both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    pub kind: &'static str,
    pub old: String,
    pub new: String,
    /// What is different: the name, the text or the description; of what has moved or been divided, the place or the name.
    pub before: String,
    pub after: String,
}

/// Two that may be the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Undeclared {
    pub kind: &'static str,
    pub old: String,
    pub new: String,
    pub before: String,
    pub after: String,
    /// How near the words are, in hundredths; 100 stands for the same words, which nothing else has.
    pub score: u8,
    /// Once the new edition declares what it stands under, this one follows.
    pub with_owner: bool,
    /// How many of this list follow by this one.
    pub below: usize,
}

/// Holds two editions against each other whose ids mean something.
#[must_use]
pub fn changes(old: &Framework, new: &Framework) -> (Changes, Editions) {
    let editions = compare(old, new, Ids::Meant);
    let both = Both::new(old, new, &editions);
    let mut changes = Changes {
        requirements: requirements::changes(&both),
        dropped: lone(&both.olds, &editions.dropped),
        added: lone(&both.news, &editions.added),
        undeclared: undeclared(&proposals(old, new, &editions)),
        ..Changes::default()
    };
    for &(old, new, how) in &both.pairs {
        if !matches!(how, How::NearWords(_)) {
            both.tell(old, new, how, &mut changes);
        }
    }
    (changes, editions)
}

fn undeclared(all: &[Proposal]) -> Vec<Undeclared> {
    let groups = groups(all);
    let mut below = vec![0; all.len()];
    groups.iter().flatten().for_each(|&above| below[above] += 1);
    let row = |(at, one): (usize, &Proposal)| Undeclared {
        kind: one.kind.word(),
        old: one.old.clone(),
        new: one.new.clone(),
        before: one.before.clone(),
        after: one.after.clone(),
        score: one.score.unwrap_or(100),
        with_owner: groups[at].is_some(),
        below: below[at],
    };
    all.iter().enumerate().map(row).collect()
}

fn lone(side: &[Thing], ids: &[String]) -> Vec<Lone> {
    let at: HashMap<&str, usize> = side.iter().enumerate().map(|(at, thing)| (thing.id.as_str(), at)).collect();
    let alone: Vec<usize> = ids.iter().filter_map(|id| at.get(id.as_str()).copied()).collect();
    let mut is_alone = vec![false; side.len()];
    let mut items = vec![0; side.len()];
    for &at in &alone {
        is_alone[at] = true;
        let mut above = side[at].owner.filter(|_| side[at].kind.is_item());
        while let Some(owner) = above {
            items[owner] += 1;
            above = side[owner].owner;
        }
    }
    let row = |at: usize| Lone {
        kind: side[at].kind.word(),
        id: side[at].id.clone(),
        text: side[at].text.to_owned(),
        items: items[at],
        with_owner: side[at].owner.is_some_and(|owner| is_alone[owner]),
    };
    alone.into_iter().map(row).collect()
}
