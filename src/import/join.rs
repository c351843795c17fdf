//! Several drafts -> one: the same role, role level or skill of all of them in one place, every text stored once.
//!
//! The first document that says something is believed. What another says differently is not dropped: it is told, with
//! the place of both.

mod index;
mod levels;
mod named;
mod roles;
mod skills;
#[cfg(test)]
mod tests;

use foldhash::{HashMap, HashSet};

use super::draft::{At, Draft};
use super::names;
use super::notes::Notes;
use crate::fold::fold;

/// One draft. No requirement in it has statements of its own any more: they are with the skills.
pub(super) fn join(drafts: Vec<Draft>, notes: &mut Notes) -> Draft {
    let mut joined = Draft::default();
    let mut skills = skills::Skills::default();
    let mut roles = roles::Roles::default();
    let mut steps = index::Index::default();
    let mut seen = HashSet::default();
    let mut named = named::Named::default();
    for mut draft in drafts {
        named.take(&mut draft);
        joined.title = joined.title.or(draft.title);
        joined.edition = joined.edition.or(draft.edition);
        joined.publisher = joined.publisher.or(draft.publisher);
        joined.licence = joined.licence.or(draft.licence);
        steps.add(&mut joined.scale, draft.scale);
        for page in draft.pages {
            // A folder of documents has the same page in many of them.
            if seen.insert((page.title.clone(), page.text.clone())) {
                joined.pages.push(page);
            }
        }
        draft.skills.into_iter().for_each(|skill| skills.add(skill, notes));
        draft.roles.into_iter().for_each(|role| roles.add(role, notes));
    }
    named.settle(&mut roles, notes);
    joined.roles = roles.all;
    let described = skills.all.len();
    levels::settle(&mut joined, &mut skills, notes);
    joined.skills = skills.all;
    // Those that only requirements name would stand in the order of roles, in which nobody finds one.
    joined.skills[described..].sort_by_cached_key(|skill| names::key(&skill.name));
    let places: HashMap<&str, usize> = joined.scale.iter().map(String::as_str).zip(0..).collect();
    for skill in &mut joined.skills {
        skill.levels.sort_by_key(|level| places.get(level.level.as_str()));
    }
    joined
}

/// Takes a text where there is none yet; another one than the one that is there is told.
fn take_text(place: &mut Option<String>, more: Option<String>, at: At, of: &str, notes: &mut Notes) {
    match (&place, more) {
        (None, more) => *place = more,
        (Some(first), Some(more)) if *first != more && fold(first) != fold(&more) => {
            notes.left(at, more, format!("another description of {of} stands before it"));
        }
        _ => {}
    }
}

/// Numbers for names, the same for all of one [key](names::key).
#[derive(Default)]
struct Numbers {
    numbers: HashMap<String, usize>,
    count: usize,
}

impl Numbers {
    fn get(&self, name: &str) -> Option<usize> {
        // Nearly always a name is written as it was before.
        self.numbers.get(name).or_else(|| self.numbers.get(&names::key(name))).copied()
    }

    /// The number of a name; that of a new one is how many there were before.
    fn number(&mut self, name: &str) -> usize {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = *self.numbers.entry(names::key(name)).or_insert(self.count);
        self.count += usize::from(number == self.count);
        self.numbers.insert(name.to_owned(), number);
        number
    }
}
