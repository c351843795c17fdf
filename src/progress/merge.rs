//! Two sides that began with the same and went on alone, made one: the rules by which nothing is lost.
//!
//! For each entry, and within an entry for each field:
//!
//! * what only one side changed is as that side has it; what both changed alike is so;
//! * of two states the one with the later date stands, on equal dates done before doing before not applicable before
//!   todo; a state without a date is older than any with one. Date and text go with their state;
//! * of two notes one that contains the other stands, else both are kept in text order, with a separator line between;
//! * links are united; one that a side took out of those both began with stays out;
//! * ratings are united by level, date and note, oldest first;
//! * in `me` ours stands;
//! * an entry goes only when one side took it out and the other left it as it was: against a change, the change stays.
//!
//! All but `me` is the same whichever side is called ours. What was decided against a side is [`Told`].

pub mod conflict;
mod mark;
mod note;
mod ratings;
mod side;
#[cfg(test)]
mod tests;
mod texts;
mod told;

use std::collections::btree_map::Entry;

pub(super) use mark::{merge_mark, unite};
pub(super) use note::merge_notes;
pub(super) use ratings::merge_ratings;
pub use side::{Broken, Side, fault_of};
pub use texts::{MergedText, merge_texts};
pub use told::{FieldOf, Told};

use super::{Change, Me, Progress};

/// Both sides in one, and what had to be decided for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    pub progress: Progress,
    /// In the order of the file: `me`, then marks by id.
    pub told: Vec<Told>,
}

/// Merges what `ours` and `theirs` made of `base`. Costs about as much as copying them.
#[must_use]
pub fn merge(base: &Progress, ours: &Progress, theirs: &Progress) -> Merged {
    let mut told = Vec::new();
    let me = merge_me(&base.me, &ours.me, &theirs.me, &mut told);
    let mut merged = Progress { me, ..theirs.clone() };
    for change in base.changes_to(ours) {
        match change {
            Change::Mark { id, before, after } => {
                let mark = merge_mark(&id, before.as_ref(), after.as_ref(), theirs.marks.get(&id), &mut told);
                match (mark, merged.marks.entry(id)) {
                    (Some(mark), Entry::Occupied(mut entry)) => drop(entry.insert(mark)),
                    (Some(mark), Entry::Vacant(entry)) => drop(entry.insert(mark)),
                    (None, Entry::Occupied(entry)) => drop(entry.remove()),
                    (None, Entry::Vacant(_)) => {}
                }
            }
            Change::Ratings { skill, before, after } => {
                let theirs = theirs.ratings.get(&skill).map_or(&[][..], Vec::as_slice);
                let ratings = merge_ratings(&before, &after, theirs);
                if ratings.is_empty() {
                    merged.ratings.remove(&skill);
                } else {
                    merged.ratings.insert(skill, ratings);
                }
            }
            // Merged above.
            Change::Name { .. } | Change::Role { .. } | Change::Target { .. } => {}
        }
    }
    Merged { progress: merged, told }
}

fn merge_me(base: &Me, ours: &Me, theirs: &Me, told: &mut Vec<Told>) -> Me {
    let name = merge_one(&base.name, &ours.name, &theirs.name, |kept, other| told.push(Told::Name { kept, other }));
    let role = merge_one(&base.role, &ours.role, &theirs.role, |kept, other| told.push(Told::Role { kept, other }));
    let target =
        merge_one(&base.target, &ours.target, &theirs.target, |kept, other| told.push(Told::Target { kept, other }));
    Me { name, role, target }
}

fn merge_one(
    base: &Option<String>,
    ours: &Option<String>,
    theirs: &Option<String>,
    tell: impl FnOnce(Option<String>, Option<String>),
) -> Option<String> {
    if ours == base {
        return theirs.clone();
    }
    if theirs != base && theirs != ours {
        tell(ours.clone(), theirs.clone());
    }
    ours.clone()
}

impl Change {
    /// The same change where things stand otherwise than it knew: merged with what came there meanwhile.
    pub fn onto(&self, current: &Progress, told: &mut Vec<Told>) -> Change {
        match self {
            Change::Mark { id, before, after } => {
                let theirs = current.marks.get(id);
                let after = merge_mark(id, before.as_ref(), after.as_ref(), theirs, told);
                Change::Mark { id: id.clone(), before: theirs.cloned(), after }
            }
            Change::Ratings { skill, before, after } => {
                let theirs = current.ratings.get(skill).cloned().unwrap_or_default();
                let after = merge_ratings(before, after, &theirs);
                Change::Ratings { skill: skill.clone(), before: theirs, after }
            }
            Change::Name { before, after } => {
                let theirs = current.me.name.clone();
                let after = merge_one(before, after, &theirs, |kept, other| told.push(Told::Name { kept, other }));
                Change::Name { before: theirs, after }
            }
            Change::Role { before, after } => {
                let theirs = current.me.role.clone();
                let after = merge_one(before, after, &theirs, |kept, other| told.push(Told::Role { kept, other }));
                Change::Role { before: theirs, after }
            }
            Change::Target { before, after } => {
                let theirs = current.me.target.clone();
                let after = merge_one(before, after, &theirs, |kept, other| told.push(Told::Target { kept, other }));
                Change::Target { before: theirs, after }
            }
        }
    }
}
