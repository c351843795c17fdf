//! Role-level texts: `Role level: ...`, `Skill: ...`, `- bullet`.
//!
//! ```text
//! Product and delivery role: Product manager     family and role
//! - A product manager makes sure ...             description
//! In this role, you will:
//! - work with ...                                responsibilities
//! Role level: Senior product manager             the same for the role level, under `At this role level, you will:`
//! Skill: Agile and Lean practices
//! - compare and select ...                       statements; the required level is not stated
//! ```
//!
//! A line that is none of these is prose where something is described, and left over everywhere else.

mod line;
mod lines;
mod parts;
mod so_far;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use line::{Kind, Line};
use parts::Part;
use so_far::{Role, Section};

use super::draft::At;
use super::{Draft, Mend, Notes, mend, names, scale};

/// The draft of one text; `input` is its number, for [`At`].
pub(super) fn read(text: &str, input: usize, notes: &mut Notes) -> Draft {
    let mut reader = Reader {
        at: At { input, line: 0 },
        roles: Vec::new(),
        by_name: HashMap::new(),
        role: 0,
        family: None,
        place: Place::Nowhere,
        unnamed: Unnamed::Nothing,
        lost_bullets: None,
        notes,
    };
    let mut behind_blank = true;
    for (number, raw) in (1..).zip(text.lines()) {
        reader.at.line = number;
        let whole = mend::line_ends(raw, reader.notes);
        // A separator divides a line once more.
        for part in whole.split('\n') {
            let line = Line::read(part, behind_blank);
            behind_blank = line.kind == Kind::Blank;
            reader.take(part, line);
        }
    }
    if let Some((line, name)) = reader.family.take() {
        reader.notes.left(At { input, line }, name, "a role family of no role");
    }
    let Reader { roles, notes, .. } = reader;
    let mut roles: Vec<_> = roles.into_iter().map(|role| role.finish(input, notes)).collect();
    roles.sort_by_key(|role| role.at);
    let required = roles.iter().flat_map(|role| &role.levels).flat_map(|level| &level.requirements);
    let scale = scale::in_order(required.filter_map(|requirement| requirement.level.as_deref()));
    Draft { scale, roles, ..Draft::default() }
}

/// What the next lines belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nothing that was named.
    Nowhere,
    RoleDescription,
    RoleList,
    LevelDescription,
    LevelList,
    Skill,
    /// A skill that no role level requires: what it says has no place.
    LooseSkill,
}

/// A heading without a name: what follows belongs neither to it nor to what was named before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unnamed {
    Nothing,
    Level,
    Role,
}

struct Reader<'n> {
    at: At,
    roles: Vec<Role>,
    by_name: HashMap<String, usize>,
    /// The role that is spoken of, by its place among them.
    role: usize,
    /// A role family, and the line that names it, whose role is named next.
    family: Option<(usize, String)>,
    place: Place,
    unnamed: Unnamed,
    /// Of a list: whether its lines have no bullets. None before the first of them.
    lost_bullets: Option<bool>,
    notes: &'n mut Notes,
}

impl Reader<'_> {
    fn take(&mut self, raw: &str, line: Line) {
        let named = |name: &str| mend::tidy(name, &mut Notes::default());
        if line.kind != Kind::Blank && raw.ends_with(char::is_whitespace) {
            self.notes.mended(Mend::Spaces, 1);
        }
        match &line.kind {
            Kind::Role { name, .. } | Kind::Family(name) | Kind::Level(name) | Kind::Skill(name) if name.is_empty() => {
                self.place = Place::Nowhere;
                self.unnamed = match line.kind {
                    Kind::Role { .. } => Unnamed::Role,
                    Kind::Level(_) => self.unnamed.max(Unnamed::Level),
                    _ => self.unnamed,
                };
                return self.left(raw, "a heading without a name");
            }
            Kind::Blank | Kind::Point(_) | Kind::Rest | Kind::Plain => {}
            _ => self.notes.mended(Mend::Heading, usize::from(!line.usual)),
        }
        match line.kind {
            Kind::Blank => self.blank(),
            Kind::Role { family, name } => self.role(family.as_deref().map(named), named(&name)),
            Kind::Family(name) => self.family(named(&name)),
            Kind::Level(name) => self.level(raw, named(&name)),
            Kind::Skill(name) => self.skill(raw, named(&name)),
            Kind::SkillLevel(name) => self.skill_level(raw, named(&name)),
            Kind::InThisRole(rest) => self.list(raw, Place::RoleList, rest),
            Kind::AtThisLevel(rest) => self.list(raw, Place::LevelList, rest),
            Kind::YouCan(rest) => self.you_can(raw, rest),
            Kind::Point(text) => self.point(raw, text),
            Kind::Rest => self.rest(raw),
            Kind::Plain => self.plain(raw),
        }
    }

    fn left(&mut self, raw: &str, why: &str) {
        self.notes.left(self.at, raw.trim(), why);
    }

    /// Of the role above, while that is only being described and has none; of the next one otherwise.
    fn family(&mut self, name: String) {
        let described = self.place == Place::RoleDescription;
        let family = (self.at.line, name);
        match self.roles.get_mut(self.role).filter(|role| described && role.families.is_empty()) {
            Some(role) => role.families.push(family),
            None => {
                if let Some((line, name)) = self.family.replace(family) {
                    self.notes.left(At { line, ..self.at }, name, "a role family of no role");
                }
            }
        }
    }

    fn role(&mut self, family: Option<String>, name: String) {
        let next = self.roles.len();
        self.role = *self.by_name.entry(names::key(&name)).or_insert(next);
        if self.role == next {
            self.roles.push(Role::new(name, self.at.line));
        }
        let Some(role) = self.roles.get_mut(self.role) else { return };
        role.families.extend(self.family.take());
        role.families.extend(family.map(|family| (self.at.line, family)));
        role.parts.push(Part::default());
        self.unnamed = Unnamed::Nothing;
        self.place = Place::RoleDescription;
    }

    fn level(&mut self, raw: &str, name: String) {
        if self.roles.is_empty() || self.unnamed == Unnamed::Role {
            self.left(raw, "no role is named before: it stands as a role of its own");
            self.role(None, name.clone());
        }
        let Some(role) = self.roles.get_mut(self.role) else { return };
        role.turn_to(name, self.at.line);
        self.unnamed = Unnamed::Nothing;
        self.place = Place::LevelDescription;
    }

    fn skill(&mut self, raw: &str, name: String) {
        self.place = Place::LooseSkill;
        let role = self.roles.get_mut(self.role).filter(|_| self.unnamed == Unnamed::Nothing);
        let Some(role) = role else { return self.left(raw, "no role level is named before") };
        match role.level() {
            Some(level) => {
                level.sections.push(Section { line: self.at.line, skill: name, ..Section::default() });
                self.place = Place::Skill;
            }
            None => role.skills.push(name),
        }
    }
}
