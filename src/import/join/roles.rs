//! The roles of all documents and their levels, each once.

use foldhash::{HashMap, HashSet, HashSetExt};

use super::index::Index;
use super::{Numbers, take_text};
use crate::fold::fold;
use crate::import::draft::{DraftLevel, DraftRequirement, DraftRole};
use crate::import::names;
use crate::import::notes::{Mend, Notes};

#[derive(Default)]
pub(super) struct Roles {
    pub(super) all: Vec<DraftRole>,
    /// One for each role, in the same order.
    beside: Vec<Beside>,
    numbers: Numbers,
    skills: Numbers,
}

/// The lists of a role, to look names up.
#[derive(Default)]
struct Beside {
    aliases: Index,
    responsibilities: Index,
    skills: Index,
    level_names: Index,
    levels: HashMap<usize, BesideLevel>,
}

/// Those of a role level.
#[derive(Default)]
struct BesideLevel {
    aliases: Index,
    responsibilities: Index,
    requirements: Index,
}

impl Roles {
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.numbers.get(name)
    }

    pub(super) fn add(&mut self, role: DraftRole, notes: &mut Notes) {
        let number = self.numbers.number(&role.name);
        if number == self.all.len() {
            self.all.push(DraftRole { at: role.at, name: role.name.clone(), ..DraftRole::default() });
            self.beside.push(Beside::default());
        }
        let (known, beside) = (&mut self.all[number], &mut self.beside[number]);
        let named = format!("the role {}", known.name);
        match (&known.family, role.family) {
            (None, family) => known.family = family,
            (Some(first), Some(family)) if *first != family && names::key(first) != names::key(&family) => {
                notes.left(role.at, &family, format!("{named} is in the family {first} already"));
            }
            _ => {}
        }
        take_text(&mut known.description, role.description, role.at, &named, notes);
        beside.aliases.add(&mut known.aliases, role.aliases);
        beside.responsibilities.add(&mut known.responsibilities, role.responsibilities);
        beside.skills.add(&mut known.skills, role.skills);
        for level in role.levels {
            beside.add_level(&mut known.levels, level, &mut self.skills, notes);
        }
    }
}

impl Beside {
    fn add_level(&mut self, levels: &mut Vec<DraftLevel>, level: DraftLevel, skills: &mut Numbers, notes: &mut Notes) {
        let Some(number) = self.level_names.find(levels, |known| &known.name, &level.name) else {
            levels.push(each_skill_once(level, skills, notes));
            return;
        };
        let (known, beside) = (&mut levels[number], self.levels.entry(number).or_default());
        let named = format!("the role level {}", known.name);
        take_text(&mut known.description, level.description, level.at, &named, notes);
        beside.aliases.add(&mut known.aliases, level.aliases);
        beside.responsibilities.add(&mut known.responsibilities, level.responsibilities);
        for requirement in level.requirements {
            add_requirement(known, &mut beside.requirements, requirement, notes);
        }
    }
}

/// A new level; one document may name a skill twice in it.
fn each_skill_once(mut level: DraftLevel, skills: &mut Numbers, notes: &mut Notes) -> DraftLevel {
    let mut seen = HashSet::with_capacity(level.requirements.len());
    if !level.requirements.iter().all(|requirement| seen.insert(skills.number(&requirement.skill))) {
        let requirements = std::mem::take(&mut level.requirements);
        let mut index = Index::default();
        requirements.into_iter().for_each(|requirement| add_requirement(&mut level, &mut index, requirement, notes));
    }
    level
}

/// The required level comes from the document that states one, the text from the first that has one.
fn add_requirement(level: &mut DraftLevel, index: &mut Index, more: DraftRequirement, notes: &mut Notes) {
    let Some(number) = index.find(&level.requirements, |known| &known.skill, &more.skill) else {
        level.requirements.push(more);
        return;
    };
    let known = &mut level.requirements[number];
    match (&known.level, &more.level) {
        (None, _) => known.level = more.level,
        (Some(first), Some(other)) if names::key(first) != names::key(other) => {
            let why = format!("{} is required at {first} for {} already", known.skill, level.name);
            notes.left(more.at, format!("{}: {other}", more.skill), why);
            return;
        }
        _ => {}
    }
    if known.statements.is_empty() {
        known.statements = more.statements;
        known.at = more.at;
    } else if known.statements == more.statements {
        notes.mended(Mend::SkillTwice, usize::from(known.at.input == more.at.input));
    } else {
        let folded: HashSet<String> = known.statements.iter().map(|statement| fold(statement)).collect();
        for statement in more.statements.into_iter().filter(|statement| !folded.contains(&fold(statement))) {
            let why = format!("not in the text of {} for {} that stands before it", known.skill, level.name);
            notes.left(more.at, statement, why);
        }
    }
}
