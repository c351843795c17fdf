//! Texts whose level is known by their words, and those whose level is not.

use foldhash::{HashMap, HashSet};

use super::scale::Scale;
use crate::fold::fold;
use crate::import::draft::{At, DraftRole, DraftSkillLevel};
use crate::import::join::skills::Skills;

/// The texts of which the level is known.
#[derive(Default)]
pub(super) struct Texts(HashMap<(usize, Vec<String>), String>);

impl Texts {
    pub(super) fn of(skills: &Skills) -> Texts {
        let mut texts = HashMap::default();
        for (number, skill) in skills.all.iter().enumerate() {
            for level in &skill.levels {
                texts.entry((number, folded(&level.statements))).or_insert_with(|| level.level.clone());
            }
        }
        Texts(texts)
    }

    pub(super) fn level(&self, skill: usize, statements: &[String]) -> Option<String> {
        self.0.get(&(skill, folded(statements))).cloned()
    }
}

fn folded(statements: &[String]) -> Vec<String> {
    statements.iter().map(|statement| fold(statement)).collect()
}

/// The levels that no document states, of each skill.
#[derive(Default)]
pub(super) struct Unstated {
    /// Skills that are somewhere required without level and without text: the first such level of theirs has no text.
    bare: HashSet<usize>,
    /// For each skill its texts at such levels, and the number of the level.
    texts: HashMap<usize, HashMap<Vec<String>, usize>>,
}

impl Unstated {
    pub(super) fn of(roles: &[DraftRole], skills: &Skills) -> Unstated {
        let all = roles.iter().flat_map(|role| &role.levels).flat_map(|level| &level.requirements);
        let bare = all.filter(|requirement| requirement.level.is_none() && requirement.statements.is_empty());
        let bare = bare.filter_map(|requirement| skills.find(&requirement.skill)).collect();
        Unstated { bare, texts: HashMap::default() }
    }

    /// The level of a text, which the skill has from now on.
    pub(super) fn level(
        &mut self,
        skills: &mut Skills,
        skill: usize,
        statements: Vec<String>,
        at: At,
        scale: &mut Scale,
    ) -> String {
        if statements.is_empty() {
            return scale.unstated(0);
        }
        let known = self.texts.entry(skill).or_default();
        if let Some(number) = known.get(&statements) {
            return scale.unstated(*number);
        }
        let number = known.len() + usize::from(self.bare.contains(&skill));
        known.insert(statements.clone(), number);
        let level = scale.unstated(number);
        skills.all[skill].levels.push(DraftSkillLevel { at, level: level.clone(), statements });
        level
    }
}
