//! Roles and role levels while the text goes on.

use std::collections::HashMap;

use super::parts::{Part, unite};
use crate::import::draft::{At, DraftLevel, DraftRequirement, DraftRole};
use crate::import::{Mend, Notes, names};

pub(super) struct Role {
    pub(super) name: String,
    line: usize,
    /// With the lines that name them.
    pub(super) families: Vec<(usize, String)>,
    pub(super) parts: Vec<Part>,
    pub(super) skills: Vec<String>,
    levels: Vec<Level>,
    by_name: HashMap<String, usize>,
    /// The level that is spoken of.
    current: usize,
}

pub(super) struct Level {
    pub(super) name: String,
    line: usize,
    pub(super) parts: Vec<Part>,
    pub(super) sections: Vec<Section>,
}

/// What stands under one `Skill:`.
#[derive(Default)]
pub(super) struct Section {
    pub(super) line: usize,
    pub(super) skill: String,
    /// With the line that states it.
    pub(super) level: Option<(usize, String)>,
    pub(super) statements: Vec<String>,
}

impl Role {
    pub(super) fn new(name: String, line: usize) -> Role {
        let (families, parts, skills, levels) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Role { name, line, families, parts, skills, levels, by_name: HashMap::new(), current: 0 }
    }

    /// The level that is spoken of, if one was named.
    pub(super) fn level(&mut self) -> Option<&mut Level> {
        self.levels.get_mut(self.current)
    }

    /// From now on the level of that name is spoken of.
    pub(super) fn turn_to(&mut self, name: String, line: usize) {
        let next = self.levels.len();
        self.current = *self.by_name.entry(names::key(&name)).or_insert(next);
        if self.current == next {
            self.levels.push(Level::new(name, line));
        }
        self.level().into_iter().for_each(|level| level.parts.push(Part::default()));
    }

    pub(super) fn finish(self, input: usize, notes: &mut Notes) -> DraftRole {
        let (description, responsibilities) = unite(self.parts, input, notes);
        let mut families = self.families.into_iter();
        let family = families.next();
        for (line, other) in families {
            if let Some((first, _)) = family.as_ref().filter(|(_, family)| names::key(family) != names::key(&other)) {
                notes.left(At { input, line }, other, format!("in line {first} this role is in another role family"));
            }
        }
        let mut levels: Vec<DraftLevel> = self.levels.into_iter().map(|level| level.finish(input, notes)).collect();
        levels.sort_by_key(|level| level.at);
        let mut skills = self.skills;
        let mut known = std::collections::HashSet::new();
        skills.retain(|skill| known.insert(names::key(skill)));
        DraftRole {
            at: At { input, line: self.line },
            name: self.name,
            family: family.map(|(_, family)| family),
            description,
            responsibilities,
            skills,
            levels,
            ..DraftRole::default()
        }
    }
}

impl Level {
    pub(super) fn new(name: String, line: usize) -> Level {
        Level { name, line, parts: Vec::new(), sections: Vec::new() }
    }

    fn finish(self, input: usize, notes: &mut Notes) -> DraftLevel {
        let (description, responsibilities) = unite(self.parts, input, notes);
        let mut requirements: Vec<DraftRequirement> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        for section in self.sections {
            let number = *known.entry(names::key(&section.skill)).or_insert(requirements.len());
            match requirements.get_mut(number) {
                None => {
                    let Section { line, skill, level, statements } = section;
                    let level = level.map(|(_, level)| level);
                    requirements.push(DraftRequirement { at: At { input, line }, skill, level, statements });
                }
                Some(first) => twice(first, section, notes),
            }
        }
        let at = At { input, line: self.line };
        DraftLevel { at, name: self.name, description, responsibilities, requirements, ..DraftLevel::default() }
    }
}

/// The same skill a second time: nothing of it is lost, and what is not the same is told.
fn twice(first: &mut DraftRequirement, second: Section, notes: &mut Notes) {
    notes.mended(Mend::SkillTwice, 1);
    let At { input, line } = first.at;
    match (&first.level, second.level) {
        (Some(one), Some((stated, two))) if names::key(one) != names::key(&two) => {
            let at = At { input, line: stated };
            notes.left(at, format!("{}: {two}", second.skill), format!("line {line} requires another level"));
        }
        (None, level) => first.level = level.map(|(_, level)| level),
        _ => {}
    }
    let differ = !second.statements.is_empty() && !first.statements.is_empty() && first.statements != second.statements;
    if differ {
        let why = format!("it says other things than in line {line}; all of them are kept");
        notes.left(At { input, line: second.line }, second.skill, why);
    }
    for statement in second.statements {
        if !first.statements.contains(&statement) {
            first.statements.push(statement);
        }
    }
}
