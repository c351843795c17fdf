//! How much the levels of a role require, to compare them by.

use foldhash::{HashMap, HashMapExt};

use crate::import::draft::DraftLevel;
use crate::import::names;

/// The sum over the skills that all levels of the role require, then over all skills.
pub(super) type Score = (usize, usize);

/// One for each level; all None unless every level states a required skill level.
pub(super) fn scores(levels: &[DraftLevel], scale: &[String]) -> Vec<Option<Score>> {
    let steps: HashMap<String, usize> = scale.iter().map(|step| names::key(step)).zip(1..).collect();
    let mut numbers = Numbers::default();
    // For each level its skills and the steps that it requires of them.
    let mut required: Vec<HashMap<usize, usize>> = Vec::with_capacity(levels.len());
    for level in levels {
        let stated = level.requirements.iter().filter_map(|requirement| {
            let step = numbers.of(requirement.level.as_deref()?);
            let step = steps.get(&numbers.keys[step])?;
            Some((numbers.of(&requirement.skill), *step))
        });
        let mut steps = HashMap::with_capacity(level.requirements.len());
        steps.extend(stated);
        required.push(steps);
    }
    if required.iter().any(HashMap::is_empty) {
        return vec![None; levels.len()];
    }
    let mut asking = vec![0; numbers.keys.len()];
    required.iter().flat_map(HashMap::keys).for_each(|skill| asking[*skill] += 1);
    let score = |skills: &HashMap<usize, usize>| {
        let shared = skills.iter().filter(|(skill, _)| asking[**skill] == levels.len()).map(|(_, step)| step).sum();
        Some((shared, skills.values().sum()))
    };
    required.iter().map(score).collect()
}

/// Numbers for names, so that each spelling is folded only once.
#[derive(Default)]
struct Numbers<'l> {
    written: HashMap<&'l str, usize>,
    folded: HashMap<String, usize>,
    keys: Vec<String>,
}

impl<'l> Numbers<'l> {
    fn of(&mut self, name: &'l str) -> usize {
        if let Some(number) = self.written.get(name) {
            return *number;
        }
        let key = names::key(name);
        let number = *self.folded.entry(key.clone()).or_insert(self.keys.len());
        if number == self.keys.len() {
            self.keys.push(key);
        }
        self.written.insert(name, number);
        number
    }
}
