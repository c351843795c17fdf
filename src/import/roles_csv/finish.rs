//! All rows -> the draft.

use foldhash::HashSet;
use std::cell::RefCell;

use super::Table;
use super::so_far::{Ask, Level, Role};
use crate::import::draft::{At, DraftLevel, DraftRequirement, DraftRole, DraftSkill};
use crate::import::passage::Passage;
use crate::import::{Draft, Notes, scale};

pub(super) fn draft(table: &Table, input: usize, notes: &mut Notes) -> Draft {
    for names in
        [&table.families, &table.role_names, &table.level_names, &table.skill_names, &table.skill_levels, &table.types]
    {
        names.count_spellings(notes);
    }
    let skills = names_of(&table.skill_names);
    let is_step = table.steps.settle(&table.skill_levels, notes);
    let steps = names_of(&table.skill_levels).into_iter().zip(is_step);
    let steps: Vec<_> = steps.map(|(name, is_step)| is_step.then_some(name)).collect();
    let finish = Finish { table, input, skills, steps, told: RefCell::default() };
    Draft {
        scale: scale::in_order(finish.steps.iter().flatten().map(String::as_str)),
        roles: table.roles.iter().enumerate().map(|(number, role)| finish.role(number, role)).collect(),
        lists_roles: true,
        skills: (0..table.skills.len()).map(|number| finish.skill(number)).collect(),
        ..Draft::default()
    }
}

fn names_of(names: &crate::import::names::Names) -> Vec<String> {
    (0..names.len()).map(|number| names.name(number)).collect()
}

struct Finish<'t> {
    table: &'t Table,
    input: usize,
    skills: Vec<String>,
    /// None for a word that is no level of the scale: what asks for it states no level.
    steps: Vec<Option<String>>,
    /// Skill, level and text of the statements that the draft has.
    told: RefCell<HashSet<(usize, Option<usize>, usize)>>,
}

impl Finish<'_> {
    fn at(&self, line: usize) -> At {
        At { input: self.input, line }
    }

    fn role(&self, number: usize, role: &Role) -> DraftRole {
        let (name, aliases) = self.table.role_names.spelt(number);
        let whole = role.whole_kind();
        let own = whole.or(role.kind.get());
        let passage = role.description.get().map(|text| self.table.descriptions.text(text));
        let (description, responsibilities) = self.described(passage, own);
        DraftRole {
            at: self.at(role.line),
            named: false,
            name,
            aliases,
            family: role.family.get().map(|family| self.table.families.name(family)),
            description,
            responsibilities,
            skills: role.skills.iter().map(|skill| self.skills[*skill].clone()).collect(),
            levels: role.levels.iter().map(|level| self.level(level, whole.is_some())).collect(),
        }
    }

    fn level(&self, level: &Level, kind_is_the_roles: bool) -> DraftLevel {
        let (name, aliases) = self.table.level_names.spelt(level.name);
        let kind = level.kind.get().filter(|_| !kind_is_the_roles);
        let passage = level.description.get().map(|text| self.table.level_descriptions.text(text));
        let (description, responsibilities) = self.described(passage, kind);
        let requirements = level.asks.iter().map(|(skill, ask)| DraftRequirement {
            at: self.at(ask.line),
            skill: self.skills[*skill].clone(),
            level: self.step(ask).and_then(|step| self.steps[step].clone()),
            statements: self.told_first(*skill, ask),
        });
        let requirements = requirements.collect();
        DraftLevel { at: self.at(level.line), name, aliases, description, responsibilities, requirements }
    }

    /// Description and responsibilities, with the role type as a line of its own behind the description.
    fn described(&self, passage: Option<&Passage>, kind: Option<usize>) -> (Option<String>, Vec<String>) {
        let kind = kind.map(|kind| format!("Role type: {}", self.table.types.name(kind)));
        let paragraphs: Vec<&str> =
            passage.and_then(|passage| passage.description.as_deref()).into_iter().chain(kind.as_deref()).collect();
        let points = passage.map(|passage| passage.points.clone()).unwrap_or_default();
        (Some(paragraphs.join("\n\n")).filter(|text| !text.is_empty()), points)
    }

    /// The number of the stated level, if it is one of the scale.
    fn step(&self, ask: &Ask) -> Option<usize> {
        ask.level.filter(|step| self.steps[*step].is_some())
    }

    /// The statements where this skill first has them at this level: in all the other places they are the same.
    fn told_first(&self, skill: usize, ask: &Ask) -> Vec<String> {
        let Some(text) = ask.statements else { return Vec::new() };
        let first = self.told.borrow_mut().insert((skill, self.step(ask), text));
        if first || self.step(ask).is_none() { self.table.statements.text(text).texts.clone() } else { Vec::new() }
    }

    fn skill(&self, number: usize) -> DraftSkill {
        let (line, said) = &self.table.skills[number];
        let (name, aliases) = self.table.skill_names.spelt(number);
        let description = said.get().and_then(|text| self.table.skill_descriptions.text(text).clone());
        DraftSkill { at: self.at(*line), name, aliases, description, ..DraftSkill::default() }
    }
}
