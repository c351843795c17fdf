//! Running text and headings, where they are no lists and no tables.

use super::super::draft::{At, DraftPage};
use super::super::prose::{Prose, same};
use super::headings::{holds_skills, is_general};
use super::reading::{Reading, tables};
use super::section::Section;
use crate::import::names;

impl Reading<'_> {
    /// Running text describes a skill, or is a page.
    pub(super) fn place(&mut self, at: usize, section: &Section, skill: Option<&str>, prose: Prose) {
        let place = At { input: self.input, line: section.line };
        let parent = section.parent.and_then(|parent| self.sections.get(parent));
        let listed = parent.is_some_and(|parent| holds_skills(&parent.title)) && !is_general(&section.title);
        let general = is_general(&section.title) && !section.has_points();
        let above = self.skill_above(at);
        let described = above.filter(|name| self.by_name.contains_key(&names::key(name)) && general);
        let listed = listed.then(|| self.skill_title(section));
        let skill = skill.or(described.as_deref()).or(listed.as_deref());
        let Some(text) = prose.finish() else { return self.place_heading(at, section) };
        match skill {
            Some(skill) => self.describe(skill, &text, place),
            None => {
                let own = at > 0 && self.title != Some(at);
                let title = if own { self.page_title(at, section) } else { "About".to_owned() };
                self.draft.pages.push(DraftPage { title, text });
            }
        }
    }

    /// A heading with nothing of its own that has a place: it is the title, a skill, or a page that lists what it is over.
    fn place_heading(&mut self, at: usize, section: &Section) {
        let known = self.by_name.contains_key(&names::key(&self.skill_title(section)));
        let title = self
            .title
            .and_then(|title| self.sections.get(title))
            .is_some_and(|title| same(&title.title, &section.title));
        let below = self.below.get(at).map_or(&[] as &[usize], Vec::as_slice);
        let used = !section.pieces.is_empty() || !below.is_empty();
        if at == 0 || title || known || is_general(&section.title) && used {
            return;
        }
        let mut list = Prose::default();
        below.iter().filter_map(|at| self.sections.get(*at)).for_each(|below| list.point(0, &below.title));
        let lines = tables(section).flat_map(|table| table.rows.iter().map(|(line, _)| line));
        let mut named: Vec<usize> = lines.filter_map(|line| self.by_line.get(line)).flatten().copied().collect();
        named.sort_unstable();
        named.iter().filter_map(|at| self.skills.get(*at)).for_each(|skill| list.point(0, &skill.draft.name));
        match list.finish() {
            Some(text) => self.draft.pages.push(DraftPage { title: section.title.clone(), text }),
            None => self.notes.left(
                At { input: self.input, line: section.line },
                section.title.clone(),
                "a heading over nothing",
            ),
        }
    }
}
