//! What differs between two states of the progress, as changes.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{Change, Progress};

impl Progress {
    /// The changes that lead from here to `wanted`, sections in the file's order, entries sorted.
    ///
    /// A mark with nothing in it is the same as no mark.
    #[must_use]
    pub fn changes_to(&self, wanted: &Progress) -> Vec<Change> {
        let mut changes = Vec::new();
        if self.me.name != wanted.me.name {
            changes.push(Change::Name { before: self.me.name.clone(), after: wanted.me.name.clone() });
        }
        if self.me.role != wanted.me.role {
            changes.push(Change::Role { before: self.me.role.clone(), after: wanted.me.role.clone() });
        }
        if self.me.target != wanted.me.target {
            changes.push(Change::Target { before: self.me.target.clone(), after: wanted.me.target.clone() });
        }
        for (skill, before, after) in pairs(&self.ratings, &wanted.ratings) {
            let (before, after) = (before.map_or(&[][..], Vec::as_slice), after.map_or(&[][..], Vec::as_slice));
            if before != after {
                changes.push(Change::Ratings { skill: skill.clone(), before: before.into(), after: after.into() });
            }
        }
        for (id, before, after) in pairs(&self.marks, &wanted.marks) {
            let after = after.filter(|mark| !mark.is_empty());
            if before.filter(|mark| !mark.is_empty()) != after {
                changes.push(Change::Mark { id: id.clone(), before: before.cloned(), after: after.cloned() });
            }
        }
        changes
    }
}

/// Both maps walked side by side, every key once.
fn pairs<'a, V>(
    left: &'a BTreeMap<String, V>,
    right: &'a BTreeMap<String, V>,
) -> impl Iterator<Item = (&'a String, Option<&'a V>, Option<&'a V>)> {
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    std::iter::from_fn(move || {
        let order = match (left.peek(), right.peek()) {
            (None, None) => return None,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some((l, _)), Some((r, _))) => l.cmp(r),
        };
        let l = if order.is_le() { left.next() } else { None };
        let r = if order.is_ge() { right.next() } else { None };
        let key = l.or(r)?.0;
        Some((key, l.map(|(_, v)| v), r.map(|(_, v)| v)))
    })
}
