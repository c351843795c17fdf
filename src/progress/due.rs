//! Changes on their way to disk: one for each entry, against what is known to be there.

use std::collections::BTreeMap;

use super::merge::Told;
use super::{Change, Key, Progress};

/// What is to be made of the progress as it is on disk.
#[derive(Debug, Default)]
pub(super) struct Due(BTreeMap<Key, Entry>);

/// What happens to one entry.
#[derive(Debug)]
struct Entry {
    /// As the user made it, who may not have seen all that is known.
    made: Change,
    /// From what is known.
    onto: Change,
}

impl Due {
    /// The difference between two states.
    pub(super) fn between(known: &Progress, wanted: &Progress) -> Due {
        let entry = |change: Change| (change.key(), Entry { made: change.clone(), onto: change });
        Due(known.changes_to(wanted).into_iter().map(entry).collect())
    }

    /// Takes a change in. It may have been made before the user saw what others wrote: then it is merged with that.
    pub(super) fn add(&mut self, known: &Progress, change: &Change, told: &mut Vec<Told>) {
        let key = change.key();
        let mut entry = Progress::default();
        let added = match self.0.remove(&key) {
            None => {
                known.copy_entry(&key, &mut entry);
                Entry { made: change.clone(), onto: change.onto(&entry, told) }
            }
            // It goes on from the one before: both are one change, and a tick taken back is none.
            Some(Entry { made, .. }) if made.leads_to(change) => {
                known.copy_entry(&key, &mut entry);
                let made = made.then(change.clone());
                Entry { onto: made.onto(&entry, told), made }
            }
            Some(Entry { onto, .. }) => {
                onto.apply(&mut entry);
                let onto = onto.then(change.onto(&entry, told));
                Entry { made: onto.clone(), onto }
            }
        };
        self.0.insert(key, added);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Without what has come back to where it was.
    pub(super) fn changes(&self) -> Vec<Change> {
        self.0.values().map(|entry| &entry.onto).filter(|change| !change.is_nothing()).cloned().collect()
    }

    /// What `known` will be.
    pub(super) fn applied_to(&self, known: &Progress) -> Progress {
        let mut wanted = known.clone();
        self.0.values().for_each(|entry| entry.onto.apply(&mut wanted));
        wanted
    }
}

impl Progress {
    fn copy_entry(&self, key: &Key, to: &mut Progress) {
        match key {
            Key::Name => to.me.name.clone_from(&self.me.name),
            Key::Role => to.me.role.clone_from(&self.me.role),
            Key::Target => to.me.target.clone_from(&self.me.target),
            Key::Ratings(skill) => {
                to.ratings.extend(self.ratings.get_key_value(skill).map(|(skill, all)| (skill.clone(), all.clone())));
            }
            Key::Mark(id) => {
                to.marks.extend(self.marks.get_key_value(id).map(|(id, mark)| (id.clone(), mark.clone())));
            }
        }
    }
}

/// What several changes of one entry, made without seeing what is known, make of that.
pub(crate) fn replayed(known: &Progress, changes: &[Change]) -> Vec<Change> {
    let mut due = Due::default();
    changes.iter().for_each(|change| due.add(known, change, &mut Vec::new()));
    due.changes()
}

impl Change {
    /// True when `later` begins where this one ends; both are of one entry.
    fn leads_to(&self, later: &Change) -> bool {
        match (self, later) {
            (Change::Mark { after, .. }, Change::Mark { before, .. }) => after == before,
            (Change::Ratings { after, .. }, Change::Ratings { before, .. }) => after == before,
            (Change::Name { after, .. }, Change::Name { before, .. })
            | (Change::Role { after, .. }, Change::Role { before, .. })
            | (Change::Target { after, .. }, Change::Target { before, .. }) => after == before,
            _ => false,
        }
    }

    /// This change and a later one of the same entry, as one.
    fn then(self, later: Change) -> Change {
        match (self, later) {
            (Change::Mark { id, before, .. }, Change::Mark { after, .. }) => Change::Mark { id, before, after },
            (Change::Ratings { skill, before, .. }, Change::Ratings { after, .. }) => {
                Change::Ratings { skill, before, after }
            }
            (Change::Name { before, .. }, Change::Name { after, .. }) => Change::Name { before, after },
            (Change::Role { before, .. }, Change::Role { after, .. }) => Change::Role { before, after },
            (Change::Target { before, .. }, Change::Target { after, .. }) => Change::Target { before, after },
            (_, later) => later,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::MarkState;
    use jiff::civil::date;

    #[test]
    fn changes_of_one_entry_become_one_against_what_is_on_disk() {
        let known = Progress::default();
        let mut window = known.clone();
        let (mut due, mut told) = (Due::default(), Vec::new());
        for state in [MarkState::Doing, MarkState::Done, MarkState::Todo, MarkState::Done] {
            due.add(&known, &window.set_state("a", state, date(2026, 1, 2), "A"), &mut told);
        }
        assert_eq!(due.changes().len(), 1);
        assert_eq!((due.applied_to(&known), told), (window, vec![]));
    }

    #[test]
    fn a_tick_taken_back_before_the_other_side_was_seen_is_no_tick() {
        let mut window = Progress::default();
        let tick = window.set_state("a", MarkState::Done, date(2026, 1, 2), "A");
        let back = window.set_state("a", MarkState::Todo, date(2026, 1, 2), "A");
        let mut known = Progress::default();
        let _ = known.set_details("a", None, "theirs", &[], "A");
        let mut due = Due::default();
        due.add(&known, &tick, &mut Vec::new());
        due.add(&known, &back, &mut Vec::new());
        assert_eq!(due.applied_to(&known), known);
        assert!(due.changes().is_empty());
    }

    #[test]
    fn a_change_made_before_the_other_side_was_seen_is_merged_with_it() {
        let mut window = Progress::default();
        let tick = window.set_state("a", MarkState::Done, date(2026, 1, 2), "A");
        let mut known = Progress::default();
        let _ = known.set_details("a", None, "theirs", &[], "A");
        let mut due = Due::default();
        due.add(&known, &tick, &mut Vec::new());
        let wanted = due.applied_to(&known);
        assert_eq!((wanted.state("a"), wanted.marks["a"].note.as_str()), (MarkState::Done, "theirs"));
    }
}
