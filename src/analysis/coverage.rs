//! How far one is, role level by role level and skill by skill: counts of items by state.
//!
//! An item that several skills or role levels have counts in each of them, as one tick counts for all of them.

use super::{Facts, Tally};
use crate::framework::{ItemIx, RoleIx, RoleLevelIx, SkillIx};

#[cfg(test)]
mod tests;

/// Why a role level is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is a level of the user's role or of the target's.
    Mine,
    /// Something of its role is done.
    Done,
    /// Nothing is known of the user: all are listed.
    All,
}

/// A role level and how far one is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelCovered {
    pub level: RoleLevelIx,
    pub why: Why,
    pub tally: Tally,
}

/// A skill, or the responsibilities of a role level, and how far one is in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillCovered {
    /// None: the responsibilities.
    pub skill: Option<SkillIx>,
    /// Position in the scale of the skill's framework.
    pub required: Option<usize>,
    pub tally: Tally,
}

/// The levels of one's role and of the target's role; then those of the other roles in which something is done, the role
/// with most done first. When that makes none: all levels there are.
#[must_use]
pub fn levels(facts: Facts<'_>) -> Vec<LevelCovered> {
    let catalog = facts.catalog;
    let aims = [facts.my_role(), facts.my_target()].into_iter().flatten();
    let mut mine: Vec<RoleIx> = aims.map(|level| catalog.role_of_level(level)).collect();
    mine.dedup();
    let covered = |role: RoleIx, why: Why| {
        let parts = catalog.role(role).parts.iter();
        let levels = parts.flat_map(|part| catalog.part(*part).levels.iter());
        let covered =
            levels.map(|level| LevelCovered { level: *level, why, tally: facts.tally(catalog.items_of_level(*level)) });
        covered.collect::<Vec<_>>()
    };
    let of_mine = mine.iter().flat_map(|role| covered(*role, Why::Mine));
    let others = (0..catalog.roles.len()).map(|at| RoleIx(at as u32)).filter(|role| !mine.contains(role));
    let mut others: Vec<Vec<LevelCovered>> = others.map(|role| covered(role, Why::Done)).collect();
    let most = |levels: &[LevelCovered]| levels.iter().map(|level| level.tally.done).max().unwrap_or(0);
    if mine.is_empty() && others.iter().all(|levels| most(levels) == 0) {
        return others.into_iter().flatten().map(|level| LevelCovered { why: Why::All, ..level }).collect();
    }
    others.retain(|levels| most(levels) > 0);
    others.sort_by_key(|levels| std::cmp::Reverse(most(levels)));
    of_mine.chain(others.into_iter().flatten()).collect()
}

/// What is asked for at a role level, in the order of the panes: responsibilities, requirements, and skills without a
/// required level.
#[must_use]
pub fn skills(facts: Facts<'_>, level: RoleLevelIx) -> Vec<SkillCovered> {
    let catalog = facts.catalog;
    let of = |skill: SkillIx, required: Option<usize>| SkillCovered {
        skill: Some(skill),
        required,
        tally: facts.tally(catalog.items_of_skill(skill, required)),
    };
    let responsibilities: Vec<ItemIx> = catalog.responsibilities_of_level(level).collect();
    let responsibilities = (!responsibilities.is_empty()).then(|| SkillCovered {
        skill: None,
        required: None,
        tally: facts.tally(responsibilities),
    });
    let required = catalog.role_level(level).requirements.iter().map(|need| of(need.skill, Some(need.level)));
    let others = catalog.unleveled(level).into_iter().chain(catalog.more_from_role(level));
    responsibilities.into_iter().chain(required).chain(others.map(|skill| of(skill, None))).collect()
}

/// Every skill of which something is said, whoever asks for it.
#[must_use]
pub fn skills_begun(facts: Facts<'_>) -> Vec<SkillCovered> {
    let skills = (0..facts.catalog.skills.len()).map(|at| SkillIx(at as u32));
    let covered = skills.map(|skill| SkillCovered {
        skill: Some(skill),
        required: None,
        tally: facts.tally(facts.catalog.items_of_skill(skill, None)),
    });
    covered.filter(|skill| skill.tally.done + skill.tally.doing + skill.tally.not_applicable > 0).collect()
}
