//! Two role levels side by side, and all levels of one role in a row.
//!
//! **The rule.** A skill is the same only if it is the same one of the same framework: a related skill of the other side is
//! named and never taken for it. Of a skill that is added or raised, the step adds the statements of every level above the
//! one asked before, up to the one asked now: whoever goes from working to expert passes practitioner.

use super::Facts;
use crate::framework::{Catalog, ItemIx, RoleLevelIx, RolePartIx, SkillIx};

#[cfg(test)]
mod tests;

/// What becomes of a requirement from one role level to another; in the order in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    Added,
    Raised,
    Same,
    Lowered,
    Dropped,
}

/// One skill that either side asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub skill: SkillIx,
    /// Positions in the scale of the skill's framework.
    pub from: Option<usize>,
    pub to: Option<usize>,
    pub step: Step,
    /// Of a skill that only one side asks for: related ones that the other side asks for.
    pub related: Vec<SkillIx>,
    /// The statements that the step up adds, by the level they belong to. Levels without a text in the sources are there too.
    pub adds: Vec<(usize, Vec<ItemIx>)>,
}

impl Step {
    /// All five, in order.
    pub const ALL: [Step; 5] = [Step::Added, Step::Raised, Step::Same, Step::Lowered, Step::Dropped];

    /// As a person reads it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Step::Added => "added",
            Step::Raised => "raised",
            Step::Same => "same",
            Step::Lowered => "lowered",
            Step::Dropped => "dropped",
        }
    }
}

/// What changes from one role level to the other: added, raised, same, lowered, dropped; in each the framework's order.
#[must_use]
pub fn compare(catalog: &Catalog, from: RoleLevelIx, to: RoleLevelIx) -> Vec<Row> {
    let asked = |level: RoleLevelIx| catalog.role_level(level).requirements.iter().map(|r| r.skill);
    let here = asked(to).map(|skill| (skill, catalog.required_level(from, skill), catalog.required_level(to, skill)));
    let gone = asked(from).filter(|skill| catalog.required_level(to, *skill).is_none());
    let gone = gone.map(|skill| (skill, catalog.required_level(from, skill), None));
    let mut rows: Vec<Row> = here
        .chain(gone)
        .map(|(skill, before, after)| {
            let step = match (before, after) {
                (None, _) => Step::Added,
                (_, None) => Step::Dropped,
                (Some(before), Some(after)) if after > before => Step::Raised,
                (Some(before), Some(after)) if after < before => Step::Lowered,
                _ => Step::Same,
            };
            let other = match step {
                Step::Added => Some(from),
                Step::Dropped => Some(to),
                _ => None,
            };
            let related = catalog.skill(skill).related.iter().copied();
            let related = related.filter(|skill| other.is_some_and(|at| catalog.required_level(at, *skill).is_some()));
            let adds = if matches!(step, Step::Added | Step::Raised) {
                added(catalog, skill, before, after)
            } else {
                Vec::new()
            };
            Row { skill, from: before, to: after, step, related: related.collect(), adds }
        })
        .collect();
    rows.sort_by_key(|row| row.step);
    rows
}

fn added(catalog: &Catalog, skill: SkillIx, before: Option<usize>, after: Option<usize>) -> Vec<(usize, Vec<ItemIx>)> {
    let (first, last) = (before.map_or(after.unwrap_or(0), |level| level + 1), after.unwrap_or(0));
    let statements = |level: usize| catalog.skill(skill).statements.get(level).cloned().unwrap_or_default();
    (first..=last).map(|level| (level, statements(level))).collect()
}

/// What two role levels are compared when the user names none: the own one and the target, or the target or own one with
/// its neighbour on the ladder.
#[must_use]
pub fn usual(facts: Facts<'_>) -> Option<(RoleLevelIx, RoleLevelIx)> {
    match (facts.my_role(), facts.my_target()) {
        (Some(role), Some(target)) if role != target => Some((role, target)),
        (Some(level), _) | (None, Some(level)) => beside(facts.catalog, level),
        (None, None) => None,
    }
}

/// A role level and the one above it on its ladder; of the highest the one below it. None: the ladder has one level.
#[must_use]
pub fn beside(catalog: &Catalog, level: RoleLevelIx) -> Option<(RoleLevelIx, RoleLevelIx)> {
    let ladder = &catalog.part(catalog.role_level(level).part).levels;
    let at = ladder.iter().position(|other| *other == level)?;
    match (ladder.get(at + 1), at.checked_sub(1).and_then(|below| ladder.get(below))) {
        (Some(above), _) => Some((level, *above)),
        (None, Some(below)) => Some((*below, level)),
        (None, None) => None,
    }
}

/// All levels of one role as one document has it, in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder {
    pub part: RolePartIx,
    pub levels: Vec<RoleLevelIx>,
    /// For each skill what each level asks of it: positions in the scale, one for each level.
    pub rows: Vec<(SkillIx, Vec<Option<usize>>)>,
}

/// The ladder of a role; its skills in the order in which the levels name them.
#[must_use]
pub fn ladder(catalog: &Catalog, part: RolePartIx) -> Ladder {
    let levels = catalog.part(part).levels.clone();
    let mut skills = catalog.skills_of_part(part);
    let asks = |skill: SkillIx| -> Vec<Option<usize>> {
        levels.iter().map(|level| catalog.required_level(*level, skill)).collect()
    };
    skills.retain(|skill| levels.iter().any(|level| catalog.required_level(*level, *skill).is_some()));
    let rows = skills.into_iter().map(|skill| (skill, asks(skill))).collect();
    Ladder { part, levels, rows }
}
