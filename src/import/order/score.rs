//! How much the levels of a role require, to compare them by.

use std::collections::HashMap;

use crate::import::draft::DraftLevel;
use crate::import::names;

/// The sum over the skills that all levels of the role require, then over all skills.
pub(super) type Score = (usize, usize);

/// One for each level; all None unless every level states a required skill level.
pub(super) fn scores(levels: &[DraftLevel], scale: &[String]) -> Vec<Option<Score>> {
    let steps: HashMap<String, usize> = scale.iter().map(|step| names::key(step)).zip(1..).collect();
    let required: Vec<HashMap<String, usize>> = levels
        .iter()
        .map(|level| {
            let stated = level.requirements.iter().filter_map(|requirement| {
                let step = steps.get(&names::key(requirement.level.as_deref()?))?;
                Some((names::key(&requirement.skill), *step))
            });
            stated.collect()
        })
        .collect();
    if required.iter().any(HashMap::is_empty) {
        return vec![None; levels.len()];
    }
    let mut asking: HashMap<&str, usize> = HashMap::new();
    required.iter().flat_map(HashMap::keys).for_each(|skill| *asking.entry(skill).or_default() += 1);
    let is_shared = |skill: &str| asking.get(skill) == Some(&levels.len());
    let score = |skills: &HashMap<String, usize>| {
        let shared = skills.iter().filter(|(skill, _)| is_shared(skill)).map(|(_, step)| step).sum();
        Some((shared, skills.values().sum()))
    };
    required.iter().map(score).collect()
}
