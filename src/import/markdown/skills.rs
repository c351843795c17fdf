//! Skills by their names, and which one a place in the document speaks of.

use super::super::draft::{At, DraftSkill};
use super::super::{mend, names};
use super::headings::{is_general, skill_name};
use super::reading::Reading;
use super::section::Section;

/// A skill, and in how many rows of a table it is named.
pub(super) struct Found {
    pub(super) draft: DraftSkill,
    pub(super) uses: usize,
}

impl<'a> Reading<'a> {
    /// The heading; one that stands several times in the document, with the one it stands under.
    pub(super) fn page_title(&mut self, at: usize, section: &Section) -> String {
        let times = |title: &str| self.times.get(title).copied().unwrap_or_default();
        let mut above = self.sections.get(at).and_then(|section| section.parent).filter(|_| times(&section.title) > 1);
        while let Some(parent) = above.and_then(|above| self.sections.get(above)) {
            if times(&parent.title) == 1 && above != self.title {
                return mend::tidy(&format!("{}: {}", parent.title, section.title), self.notes);
            }
            above = parent.parent;
        }
        mend::tidy(&section.title, self.notes)
    }

    /// The skill that the nearest heading names; one that only says `Activities` leaves that to the one above it.
    pub(super) fn skill_above(&self, at: usize) -> Option<&'a str> {
        let mut at = Some(at);
        while let Some(section) = at.and_then(|at| self.sections.get(at)) {
            if section.level > 0 && !is_general(&section.title) {
                return Some(skill_name(&section.title));
            }
            at = section.parent;
        }
        None
    }

    /// The skill of that name, from now on if there was none.
    pub(super) fn skill(&mut self, name: &str, at: At) -> &mut Found {
        let next = self.skills.len();
        let index = *self.by_name.entry(names::key(name)).or_insert(next);
        if index == next {
            let draft = DraftSkill { at, name: name.to_owned(), ..DraftSkill::default() };
            self.skills.push(Found { draft, uses: 0 });
        }
        &mut self.skills[index]
    }

    /// A second description goes below the first.
    pub(super) fn describe(&mut self, name: &str, text: &str, at: At) {
        let description = &mut self.skill(name, at).draft.description;
        match description {
            Some(before) if before.contains(text) => {}
            Some(before) => *before = format!("{before}\n\n{text}"),
            None => *description = Some(text.to_owned()),
        }
    }
}
