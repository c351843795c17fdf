//! Several drafts -> one: the same role, role level or skill of all of them in one place, every text stored once.
//!
//! The first document that says something is believed. What another says differently is not dropped: it is told, with
//! the place of both.

mod levels;
mod roles;
mod skills;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use super::draft::{At, Draft};
use super::notes::Notes;
use crate::fold::fold;

/// One draft. No requirement in it has statements of its own any more: they are with the skills.
pub(super) fn join(drafts: Vec<Draft>, notes: &mut Notes) -> Draft {
    let mut joined = Draft::default();
    let mut skills = skills::Skills::default();
    let mut roles = roles::Roles::default();
    let mut seen = HashMap::new();
    for draft in drafts {
        joined.title = joined.title.or(draft.title);
        joined.edition = joined.edition.or(draft.edition);
        joined.publisher = joined.publisher.or(draft.publisher);
        joined.licence = joined.licence.or(draft.licence);
        add_names(&mut joined.scale, draft.scale);
        for page in draft.pages {
            // A folder of documents has the same page in many of them.
            if seen.insert((page.title.clone(), page.text.clone()), ()).is_none() {
                joined.pages.push(page);
            }
        }
        draft.skills.into_iter().for_each(|skill| skills.add(skill, notes));
        draft.roles.into_iter().for_each(|role| roles.add(role, notes));
    }
    joined.roles = roles.all;
    let described = skills.all.len();
    levels::settle(&mut joined, &mut skills, notes);
    joined.skills = skills.all;
    // Those that only requirements name would stand in the order of roles, in which nobody finds one.
    joined.skills[described..].sort_by_cached_key(|skill| fold(&skill.name));
    for skill in &mut joined.skills {
        let place = |name: &str| joined.scale.iter().position(|known| known == name);
        skill.levels.sort_by_key(|level| place(&level.level));
    }
    joined
}

/// Adds the names that are not there yet.
fn add_names(names: &mut Vec<String>, more: Vec<String>) {
    for name in more {
        if !names.iter().any(|known| fold(known) == fold(&name)) {
            names.push(name);
        }
    }
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

/// Names that may be asked for by what they fold to.
#[derive(Default)]
struct Numbers(HashMap<String, usize>);

impl Numbers {
    fn get(&self, name: &str) -> Option<usize> {
        // Nearly always a name is written as it was before.
        self.0.get(name).or_else(|| self.0.get(&fold(name))).copied()
    }

    /// The number of a name, a new one for a name that is new.
    fn number(&mut self, name: &str) -> usize {
        self.get(name).unwrap_or_else(|| {
            let number = self.0.len();
            self.put(name, number);
            number
        })
    }

    fn put(&mut self, name: &str, number: usize) {
        self.0.insert(name.to_owned(), number);
        self.0.insert(fold(name), number);
    }
}
