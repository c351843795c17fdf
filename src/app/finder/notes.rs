//! The user's own notes on their way to the search: all of them once, from then on only those that have changed. With
//! 20,000 of them, to gather all takes as long as a frame.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::State;
use crate::framework::{ItemIx, SkillIx};
use crate::search::{Document, documents};

/// What the search does not know yet. A mark without a note, or that is gone, has no document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewNotes {
    /// What was known before is no longer of use.
    all: bool,
    notes: Vec<(String, Option<Document>)>,
}

impl NewNotes {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.all && self.notes.is_empty()
    }

    /// Both, these last.
    pub(super) fn after(self, mut earlier: NewNotes) -> NewNotes {
        if self.all {
            return self;
        }
        earlier.notes.extend(self.notes);
        earlier
    }

    pub(super) fn put_into(self, known: &mut BTreeMap<String, Document>) {
        if self.all {
            known.clear();
        }
        for (id, note) in self.notes {
            match note {
                Some(note) => drop(known.insert(id, note)),
                None => drop(known.remove(&id)),
            }
        }
    }
}

/// Which marks and ratings have changed since notes were last sent; none have been sent.
#[derive(Debug, Default)]
pub(in crate::app) enum Unsent {
    #[default]
    All,
    These(BTreeSet<String>),
}

impl Unsent {
    pub(in crate::app) fn changed(&mut self, id: &str) {
        if let Unsent::These(ids) = self {
            ids.insert(id.to_owned());
        }
    }
}

impl State {
    /// The notes that the search does not know yet; it is taken to know them from now on.
    #[must_use]
    pub fn new_notes(&mut self) -> NewNotes {
        match std::mem::replace(&mut self.unsent, Unsent::These(BTreeSet::new())) {
            Unsent::These(ids) => {
                // A mark under a former id is said of the items that have taken its place.
                let items: BTreeSet<ItemIx> = ids.iter().flat_map(|id| self.catalog.items_now(id)).collect();
                let note = |item: ItemIx| {
                    let mark = self.mark_of(item);
                    let note = mark.and_then(|mark| documents::note(&self.catalog, item, &mark));
                    (self.catalog.item(item).id.clone(), note)
                };
                let skills: BTreeSet<SkillIx> = ids.iter().flat_map(|id| self.catalog.skills_now(id)).collect();
                let of_ratings = |skill: SkillIx| {
                    let ratings = self.carried.ratings(&self.catalog, &self.progress, skill);
                    (self.catalog.skill(skill).id.clone(), documents::rating_note(&self.catalog, skill, &ratings))
                };
                let notes = items.into_iter().map(note).chain(skills.into_iter().map(of_ratings));
                NewNotes { all: false, notes: notes.collect() }
            }
            Unsent::All => {
                let all = documents::notes(&self.catalog, &self.progress, &self.carried).into_iter();
                NewNotes { all: true, notes: all.map(|note| (note.id.clone(), Some(note))).collect() }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Kind, Target};

    fn notes(all: bool, notes: &[(&str, Option<&str>)]) -> NewNotes {
        let document = |id: &str, title: &str| Document {
            kind: Kind::Note,
            id: id.to_owned(),
            title: title.to_owned(),
            aliases: Vec::new(),
            body: String::new(),
            place: String::new(),
            target: Target::Item(crate::framework::ItemIx(0)),
        };
        let notes =
            notes.iter().map(|(id, title)| ((*id).to_owned(), title.map(|title| document(id, title)))).collect();
        NewNotes { all, notes }
    }

    fn titles(steps: impl IntoIterator<Item = NewNotes>) -> Vec<String> {
        let mut known = BTreeMap::new();
        steps.into_iter().for_each(|step| step.put_into(&mut known));
        known.into_values().map(|note| note.title).collect()
    }

    #[test]
    fn changes_that_travel_together_come_to_what_they_come_to_one_by_one() {
        let first = notes(true, &[("a", Some("one")), ("b", Some("two")), ("c", Some("three"))]);
        let second = notes(false, &[("a", None), ("d", Some("four")), ("b", Some("five"))]);
        let third = notes(false, &[("d", Some("six")), ("c", None)]);
        let one_by_one = titles([first.clone(), second.clone(), third.clone()]);
        assert_eq!(one_by_one, ["five", "six"]);
        assert_eq!(titles([third.clone().after(second.clone().after(first.clone()))]), one_by_one);
        assert_eq!(titles([first.clone(), third.after(second.clone())]), one_by_one);
        assert_eq!(first.clone().after(second), first);
    }
}
