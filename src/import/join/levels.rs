//! At which level of the scale a text stands, also where its document does not say so.

mod scale;
mod texts;

use foldhash::HashSet;

use super::skills::Skills;
use crate::import::draft::{Draft, DraftLevel, DraftRole, DraftSkillLevel};
use crate::import::notes::Notes;
use crate::import::order;
use scale::Scale;
use texts::{Texts, Unstated};

/// Moves the statements from the requirements to the skills, and finds the level of those that have none.
///
/// A text that is word for word that of a known level has that level. Any other has a level of its own, which says that
/// it is not stated: where role levels word the same skill differently they are different levels, in the order of
/// seniority. Who requires a skill and says neither level nor text has a level that no text of this skill ever has.
/// Levels that are not stated come before all that are: how high they stand nobody knows, and the highest stays the highest.
pub(super) fn settle(draft: &mut Draft, skills: &mut Skills, notes: &mut Notes) {
    let mut scale = Scale::new(std::mem::take(&mut draft.scale));
    for skill in &mut skills.all {
        for level in &mut skill.levels {
            scale.spell(&mut level.level);
        }
    }
    // Stated levels first: they tell the texts by which the others are known.
    for requirement in
        draft.roles.iter_mut().flat_map(|role| &mut role.levels).flat_map(|level| &mut level.requirements)
    {
        let skill = skills.number(&requirement.skill, requirement.at);
        let Some(level) = requirement.level.as_mut() else { continue };
        scale.spell(level);
        let statements = std::mem::take(&mut requirement.statements);
        // Most have none: a text is told once.
        if !statements.is_empty() {
            skills.add_text(skill, DraftSkillLevel { at: requirement.at, level: level.clone(), statements }, notes);
        }
    }
    let is_open = |level: &DraftLevel| level.requirements.iter().any(|requirement| requirement.level.is_none());
    // Rarely needed, and it reads every text.
    let any_open = draft.roles.iter().any(|role| role.levels.iter().any(is_open));
    let texts = if any_open { Texts::of(skills) } else { Texts::default() };
    let mut unstated = Unstated::of(&draft.roles, skills);
    for role in &mut draft.roles {
        order::by_seniority(role, scale.stated());
        for requirement in role.levels.iter_mut().flat_map(|level| &mut level.requirements) {
            if requirement.level.is_none() {
                let statements = std::mem::take(&mut requirement.statements);
                let skill = skills.number(&requirement.skill, requirement.at);
                let known = texts.level(skill, &statements);
                let level =
                    known.unwrap_or_else(|| unstated.level(skills, skill, statements, requirement.at, &mut scale));
                requirement.level = Some(level);
            }
        }
        unlevelled(role, skills);
    }
    draft.scale = scale.names();
}

/// A skill that a level of the role requires is not also one without a level.
fn unlevelled(role: &mut DraftRole, skills: &mut Skills) {
    if role.skills.is_empty() {
        return;
    }
    let required: HashSet<usize> = {
        let all = role.levels.iter().flat_map(|level| &level.requirements);
        all.filter_map(|requirement| skills.find(&requirement.skill)).collect()
    };
    let at = role.at;
    role.skills.retain(|name| !required.contains(&skills.number(name, at)));
}
