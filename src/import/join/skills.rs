//! The skills of all documents, each once.

use foldhash::{HashMap, HashSet};

use super::index::Index;
use super::{Numbers, take_text};
use crate::fold::fold;
use crate::import::draft::{At, DraftSkill, DraftSkillLevel};
use crate::import::notes::Notes;

#[derive(Default)]
pub(super) struct Skills {
    pub(super) all: Vec<DraftSkill>,
    /// One for each skill, in the same order.
    beside: Vec<Beside>,
    numbers: Numbers,
}

/// The lists of a skill, to look things up.
#[derive(Default)]
struct Beside {
    aliases: Index,
    levels: Index,
    /// By their texts.
    activities: HashMap<String, usize>,
}

impl Skills {
    pub(super) fn add(&mut self, skill: DraftSkill, notes: &mut Notes) {
        let number = self.number(&skill.name, skill.at);
        let (known, beside) = (&mut self.all[number], &mut self.beside[number]);
        let named = format!("the skill {}", known.name);
        take_text(&mut known.description, skill.description, skill.at, &named, notes);
        take_text(&mut known.notes, skill.notes, skill.at, &named, notes);
        beside.aliases.add(&mut known.aliases, skill.aliases);
        for activity in skill.activities {
            match beside.activities.get(&activity.text) {
                Some(other) => known.activities[*other].done |= activity.done,
                None => {
                    beside.activities.insert(activity.text.clone(), known.activities.len());
                    known.activities.push(activity);
                }
            }
        }
        for level in skill.levels {
            self.add_text(number, level, notes);
        }
    }

    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.numbers.get(name)
    }

    /// The skill of this name; a new one where there is none.
    pub(super) fn number(&mut self, name: &str, at: At) -> usize {
        if let Some(number) = self.numbers.get(name) {
            return number;
        }
        let number = self.numbers.number(name);
        self.beside.push(Beside::default());
        self.all.push(DraftSkill { at, name: name.to_owned(), ..DraftSkill::default() });
        number
    }

    /// What a person does at one level. One text holds wherever the skill is asked for at that level.
    pub(super) fn add_text(&mut self, skill: usize, text: DraftSkillLevel, notes: &mut Notes) {
        if text.statements.is_empty() {
            return;
        }
        let (skill, beside) = (&mut self.all[skill], &mut self.beside[skill]);
        let Some(known) = beside.levels.find(&skill.levels, |level| &level.level, &text.level) else {
            skill.levels.push(text);
            return;
        };
        let known = &skill.levels[known];
        if known.statements == text.statements {
            return;
        }
        let known: HashSet<String> = known.statements.iter().map(|statement| fold(statement)).collect();
        for statement in text.statements.into_iter().filter(|statement| !known.contains(&fold(statement))) {
            let why = format!("not in the text of {} at {} that stands before it", skill.name, text.level);
            notes.left(text.at, statement, why);
        }
    }
}
