//! A change that was made against one state of things, carried over to another: what somebody else wrote meanwhile stays.

use super::{Change, Mark, Progress, Rating};

impl Progress {
    /// The changes that lead from here to `wanted`, sections in the file's order, entries sorted.
    ///
    /// A mark with nothing in it is the same as no mark.
    #[must_use]
    pub fn changes_to(&self, wanted: &Progress) -> Vec<Change> {
        let mut changes = Vec::new();
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

    /// Applies changes that were made elsewhere; what differs here in other fields stays.
    pub fn take_in(&mut self, changes: &[Change]) {
        for change in changes {
            change.onto(self).apply(self);
        }
    }
}

impl Change {
    /// The same change against `current`: fields that this change does not touch are those of `current`.
    pub fn onto(&self, current: &Progress) -> Change {
        match self {
            Change::Mark { id, before, after } => {
                let theirs = current.marks.get(id);
                let merged = onto_mark(before.as_ref(), after.as_ref(), theirs);
                let after = if merged.is_empty() { None } else { Some(merged) };
                Change::Mark { id: id.clone(), before: theirs.cloned(), after }
            }
            Change::Ratings { skill, before, after } => {
                let theirs = current.ratings.get(skill).cloned().unwrap_or_default();
                let after = onto_ratings(before, after, &theirs);
                Change::Ratings { skill: skill.clone(), before: theirs, after }
            }
            Change::Role { after, .. } => Change::Role { before: current.me.role.clone(), after: after.clone() },
            Change::Target { after, .. } => Change::Target { before: current.me.target.clone(), after: after.clone() },
        }
    }
}

fn onto_mark(before: Option<&Mark>, after: Option<&Mark>, theirs: Option<&Mark>) -> Mark {
    let nothing = Mark::default();
    let (before, after) = (before.unwrap_or(&nothing), after.unwrap_or(&nothing));
    let mut merged = theirs.unwrap_or(after).clone();
    if before.state != after.state {
        merged.state = after.state;
    }
    if before.date != after.date {
        merged.date = after.date;
    }
    if before.text != after.text {
        merged.text.clone_from(&after.text);
    }
    if before.note != after.note {
        merged.note.clone_from(&after.note);
    }
    if before.evidence != after.evidence {
        merged.evidence.clone_from(&after.evidence);
    }
    merged
}

/// Ratings are a history: what was added is added, what was taken back is taken back, theirs stay.
fn onto_ratings(before: &[Rating], after: &[Rating], theirs: &[Rating]) -> Vec<Rating> {
    if before == theirs {
        return after.to_vec();
    }
    let mut merged = theirs.to_vec();
    for gone in before.iter().filter(|rating| !after.contains(rating)) {
        merged.retain(|rating| rating != gone);
    }
    for new in after.iter().filter(|rating| !before.contains(rating)) {
        if !merged.contains(new) {
            merged.push(new.clone());
        }
    }
    merged
}

/// Both maps walked side by side, every key once.
fn pairs<'a, V>(
    left: &'a std::collections::BTreeMap<String, V>,
    right: &'a std::collections::BTreeMap<String, V>,
) -> impl Iterator<Item = (&'a String, Option<&'a V>, Option<&'a V>)> {
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    std::iter::from_fn(move || {
        let order = match (left.peek(), right.peek()) {
            (None, None) => return None,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some((l, _)), Some((r, _))) => l.cmp(r),
        };
        let l = if order.is_le() { left.next() } else { None };
        let r = if order.is_ge() { right.next() } else { None };
        let key = l.or(r)?.0;
        Some((key, l.map(|(_, v)| v), r.map(|(_, v)| v)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::MarkState;
    use jiff::civil::date;

    #[test]
    fn a_tick_keeps_the_note_that_arrived_meanwhile() {
        let base = Progress::default();
        let mut ours = base.clone();
        let _ = ours.set_state("a", MarkState::Done, date(2026, 1, 2), "A");
        let mut theirs = base.clone();
        let _ = theirs.set_details("a", None, "by hand", &[], "A");
        let _ = theirs.set_state("b", MarkState::Doing, date(2026, 1, 1), "B");
        theirs.take_in(&base.changes_to(&ours));
        assert_eq!(theirs.state("a"), MarkState::Done);
        assert_eq!(theirs.marks["a"].note, "by hand");
        assert_eq!(theirs.state("b"), MarkState::Doing);
    }

    #[test]
    fn an_untick_leaves_a_note_that_arrived_meanwhile() {
        let mut base = Progress::default();
        let _ = base.set_state("a", MarkState::Done, date(2026, 1, 2), "A");
        let mut theirs = base.clone();
        let _ = theirs.set_details("a", Some(date(2026, 1, 2)), "by hand", &[], "A");
        theirs.take_in(&base.changes_to(&Progress::default()));
        let mark = &theirs.marks["a"];
        assert_eq!((mark.state, mark.date, mark.note.as_str()), (MarkState::Todo, None, "by hand"));
    }

    #[test]
    fn a_change_of_an_entry_that_vanished_brings_it_back_whole() {
        let mut base = Progress::default();
        let _ = base.set_state("a", MarkState::Doing, date(2026, 1, 2), "A");
        let mut ours = base.clone();
        let _ = ours.set_state("a", MarkState::Done, date(2026, 1, 3), "A");
        let mut theirs = Progress::default();
        theirs.take_in(&base.changes_to(&ours));
        assert_eq!(theirs, ours);
    }

    #[test]
    fn ratings_of_both_sides_stay() {
        let rating = |level: &str| Rating { level: level.into(), date: None, note: None };
        let with = |levels: &[&str]| {
            let mut progress = Progress::default();
            progress.ratings.insert("s".into(), levels.iter().map(|l| rating(l)).collect());
            progress
        };
        let mut theirs = with(&["awareness", "expert"]);
        theirs.take_in(&with(&["awareness"]).changes_to(&with(&["awareness", "working"])));
        assert_eq!(theirs, with(&["awareness", "expert", "working"]));
    }
}
