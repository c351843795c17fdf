//! Skills by their names, and which one a place in the document speaks of.

use std::collections::HashSet;

use super::super::draft::{At, DraftSkill};
use super::super::{mend, names};
use super::headings::{holds_skills, is_aside, is_general, skill_name};
use super::reading::Reading;
use super::section::Section;

/// A skill, and in how many rows of a table it is named.
pub(super) struct Found {
    pub(super) draft: DraftSkill,
    pub(super) uses: usize,
    /// The pieces of its description.
    said: HashSet<String>,
}

impl Reading<'_> {
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

    /// The skill that the nearest heading names. One that only says `Activities` leaves that to the one above it, unless
    /// there is none but the title of a document with more than that.
    pub(super) fn skill_above(&self, at: usize) -> Option<String> {
        let mut general = None;
        let mut next = Some(at);
        while let Some((at, section)) = next.and_then(|at| Some((at, self.sections.get(at)?))) {
            next = section.parent;
            if section.level == 0 {
                break;
            }
            if is_general(&section.title) {
                general.get_or_insert(section.title.as_str());
            } else if general.is_some() && self.title == Some(at) && !self.title_names_skill {
                break;
            } else {
                return Some(self.skill_title(section));
            }
        }
        general.map(|title| skill_name(title).to_owned())
    }

    /// The skill that a heading names. The same heading under several others is a skill of each of them, unless a table
    /// knows it.
    pub(super) fn skill_title(&self, section: &Section) -> String {
        let name = skill_name(&section.title);
        let times = |title: &str| self.times.get(title).copied().unwrap_or_default();
        if times(&section.title) < 2 || self.tabled.contains(&names::key(name)) {
            return name.to_owned();
        }
        let mut above = section.parent;
        while let Some(parent) = above.and_then(|above| self.sections.get(above)) {
            let container = is_general(&parent.title) || holds_skills(&parent.title) || is_aside(&parent.title);
            if times(&parent.title) == 1 && above != self.title && !container {
                return format!("{}: {name}", skill_name(&parent.title));
            }
            above = parent.parent;
        }
        name.to_owned()
    }

    /// The skill of that name, from now on if there was none.
    pub(super) fn skill(&mut self, name: &str, at: At) -> &mut Found {
        let next = self.skills.len();
        let index = *self.by_name.entry(names::key(name)).or_insert(next);
        if index == next {
            let draft = DraftSkill { at, name: name.to_owned(), ..DraftSkill::default() };
            self.skills.push(Found { draft, uses: 0, said: HashSet::new() });
        }
        &mut self.skills[index]
    }

    /// A second description goes below the first.
    pub(super) fn describe(&mut self, name: &str, text: &str, at: At) {
        let found = self.skill(name, at);
        if !found.said.insert(text.to_owned()) {
            return;
        }
        match &mut found.draft.description {
            Some(before) => {
                before.push_str("\n\n");
                before.push_str(text);
            }
            none => *none = Some(text.to_owned()),
        }
    }
}
