//! Lines that name nothing: where they go depends on what was named before.

use super::line::label;
use super::parts::Part;
use super::so_far::Section;
use super::{Place, Reader, Unnamed};
use crate::import::passage::line;
use crate::import::{Mend, mend};

impl Reader<'_> {
    pub(super) fn blank(&mut self) {
        // Without bullets nothing but a blank line ends a list.
        if self.lost_bullets == Some(true) {
            self.end_list();
        }
        if matches!(self.place, Place::RoleDescription | Place::LevelDescription)
            && let Some(part) = self.part()
        {
            part.gap();
        }
    }

    /// A heading under which is listed what is done.
    pub(super) fn list(&mut self, raw: &str, place: Place, rest: String) {
        self.place = place;
        self.lost_bullets = None;
        let unnamed = match place {
            Place::RoleList => self.unnamed == Unnamed::Role,
            _ => self.unnamed != Unnamed::Nothing,
        };
        if unnamed || self.part().is_none() {
            self.place = Place::Nowhere;
            return self.left(raw, "no role or role level is named before");
        }
        self.same_line(&rest);
    }

    pub(super) fn you_can(&mut self, raw: &str, rest: String) {
        match self.place {
            Place::Skill => self.same_line(&rest),
            // Here it is a sentence that begins a list.
            Place::RoleDescription | Place::LevelDescription => self.plain(raw),
            _ => self.left(raw, "no skill is named before"),
        }
    }

    /// What follows a heading on its own line.
    fn same_line(&mut self, rest: &str) {
        if !rest.is_empty() {
            let text = line::point(rest).unwrap_or(rest).to_owned();
            self.point(rest, text);
        }
    }

    pub(super) fn point(&mut self, raw: &str, text: String) {
        let text = mend::tidy(&text, self.notes);
        let line = self.at.line;
        match self.place {
            Place::RoleDescription | Place::LevelDescription => {
                self.part().into_iter().for_each(|part| part.point(line, text.clone()));
            }
            Place::RoleList | Place::LevelList => {
                self.lost_bullets.get_or_insert(false);
                self.part().into_iter().for_each(|part| part.points.push(text.clone()));
            }
            Place::Skill => self.section().into_iter().for_each(|section| section.statements.push(text.clone())),
            Place::LooseSkill => self.left(raw, "what a skill says without a role level that requires it"),
            Place::Nowhere => self.left(raw, "nothing it belongs to is named before"),
        }
    }

    /// The rest of the point above.
    pub(super) fn rest(&mut self, raw: &str) {
        let text = mend::tidy(raw.trim(), self.notes);
        let line = self.at.line;
        match self.place {
            Place::RoleDescription | Place::LevelDescription => {
                self.part().into_iter().for_each(|part| part.rest(line, text.clone()));
            }
            Place::RoleList | Place::LevelList | Place::Skill => {
                let last = match self.place {
                    Place::Skill => self.section().and_then(|section| section.statements.last_mut()),
                    _ => self.part().and_then(|part| part.points.last_mut()),
                };
                match last {
                    Some(last) => {
                        last.push(' ');
                        last.push_str(&text);
                    }
                    None => self.plain(raw),
                }
            }
            Place::LooseSkill | Place::Nowhere => self.plain(raw),
        }
    }

    pub(super) fn plain(&mut self, raw: &str) {
        let line = self.at.line;
        match self.place {
            Place::RoleList | Place::LevelList if *self.lost_bullets.get_or_insert(true) => {
                self.point(raw, raw.to_owned());
            }
            Place::RoleList | Place::LevelList => {
                self.end_list();
                self.plain(raw);
            }
            Place::RoleDescription | Place::LevelDescription => {
                let labelled = label(raw).filter(|(label, _)| label.eq_ignore_ascii_case("description"));
                self.notes.mended(Mend::Heading, usize::from(labelled.is_some()));
                let text = mend::tidy(labelled.map_or(raw.trim(), |(_, text)| text), self.notes);
                self.part().into_iter().for_each(|part| part.plain(line, text.clone()));
            }
            // What follows belongs to it, and not to the skill above.
            Place::Skill if label(raw).is_some_and(|(label, _)| label.eq_ignore_ascii_case("level")) => {
                let level = label(raw).map_or(String::new(), |(_, level)| mend::tidy(level, self.notes));
                self.notes.mended(Mend::Heading, 1);
                self.skill_level(raw, level);
            }
            Place::Skill | Place::LooseSkill if label(raw).is_some() => {
                self.place = Place::Nowhere;
                self.left(raw, "a heading that is not known here");
            }
            Place::Skill | Place::LooseSkill => self.left(raw, "neither a heading nor a statement"),
            Place::Nowhere => self.left(raw, "nothing it belongs to is named before"),
        }
    }

    /// Not part of these texts as they are published, but it says what they leave open.
    pub(super) fn skill_level(&mut self, raw: &str, name: String) {
        let line = self.at.line;
        match self.section() {
            Some(section) if section.level.is_none() && !name.is_empty() => section.level = Some((line, name)),
            _ => self.left(raw, "a skill level of no skill"),
        }
    }

    /// What comes now is description again.
    fn end_list(&mut self) {
        self.lost_bullets = None;
        self.place = match self.place {
            Place::RoleList => Place::RoleDescription,
            Place::LevelList => Place::LevelDescription,
            place => place,
        };
        self.part().into_iter().for_each(Part::gap);
    }

    /// That which is described or listed here.
    fn part(&mut self) -> Option<&mut Part> {
        let role = self.roles.get_mut(self.role)?;
        match self.place {
            Place::RoleDescription | Place::RoleList => role.parts.last_mut(),
            Place::LevelDescription | Place::LevelList => role.level()?.parts.last_mut(),
            _ => None,
        }
    }

    /// The skill that is spoken of.
    pub(super) fn section(&mut self) -> Option<&mut Section> {
        let in_skill = self.place == Place::Skill;
        self.roles.get_mut(self.role)?.level()?.sections.last_mut().filter(|_| in_skill)
    }
}
