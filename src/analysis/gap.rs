//! What separates the user from a role level: each of its requirements against the latest rating.
//!
//! **The rule.** A requirement is measured on the scale of its skill's framework. Only a rating of that very skill counts:
//! what is missing is the number of steps from the level held to the level needed, and `none` stands one step below the
//! first level. A skill that was never rated, or was rated by a word that the scale does not have, is not rated: nothing is
//! guessed, least of all from what is ticked. Where a related skill of another framework or edition has a rating, that is
//! given as a hint and counted nowhere.
//!
//! Rows come by what is missing, most first; then those not rated, those met, and those that do not apply. Equal ones stay
//! in the framework's order.

use super::Facts;
use super::facts::{Held, Latest};
use crate::framework::{ItemIx, RoleLevelIx, SkillIx};

#[cfg(test)]
mod tests;
mod words;

/// One requirement and how the user stands to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub skill: SkillIx,
    /// Position in the scale of the skill's framework.
    pub need: usize,
    /// None: never rated.
    pub latest: Option<Latest>,
    pub standing: Standing,
    /// Only where the skill itself is not rated.
    pub hint: Option<Hint>,
}

/// How a rating stands to what is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// So many steps are missing, at least one.
    Missing(usize),
    NotRated,
    /// At the level needed, or so many steps above it.
    Met {
        above: usize,
    },
    NotApplicable,
}

/// A rating of a related skill. It is measured on another framework's scale and says nothing for certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    pub skill: SkillIx,
    pub latest: Latest,
}

/// How many requirements stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub met: usize,
    pub one_level: usize,
    pub more: usize,
    pub not_rated: usize,
    pub not_applicable: usize,
}

/// Every requirement of `level`, the widest gap first.
#[must_use]
pub fn gap(facts: Facts<'_>, level: RoleLevelIx) -> Vec<Row> {
    let requirements = facts.catalog.role_level(level).requirements.iter();
    let mut rows: Vec<Row> = requirements.map(|required| row(facts, required.skill, required.level)).collect();
    rows.sort_by_key(|row| match row.standing {
        Standing::Missing(steps) => (0, usize::MAX - steps),
        Standing::NotRated => (1, 0),
        Standing::Met { .. } => (2, 0),
        Standing::NotApplicable => (3, 0),
    });
    rows
}

/// How the user stands to one requirement.
#[must_use]
pub fn row(facts: Facts<'_>, skill: SkillIx, need: usize) -> Row {
    let latest = facts.latest(skill);
    let standing = standing(latest.as_ref().map(|latest| latest.held), need);
    let hint = if standing == Standing::NotRated { hint(facts, skill) } else { None };
    Row { skill, need, latest, standing, hint }
}

fn standing(held: Option<Held>, need: usize) -> Standing {
    match held {
        None | Some(Held::Unknown) => Standing::NotRated,
        Some(Held::NotApplicable) => Standing::NotApplicable,
        Some(held) => match held.missing(need).unwrap_or_default() {
            missing @ 1.. => Standing::Missing(missing.unsigned_abs() as usize),
            above => Standing::Met { above: above.unsigned_abs() as usize },
        },
    }
}

/// The newest rating among the related skills; of one day the first in the order of the frameworks.
fn hint(facts: Facts<'_>, skill: SkillIx) -> Option<Hint> {
    let related = facts.catalog.skill(skill).related.iter();
    let rated = related.filter_map(|other| Some(Hint { skill: *other, latest: facts.latest(*other)? }));
    let rated = rated.filter(|hint| hint.latest.held != Held::Unknown);
    rated.reduce(|best, hint| if hint.latest.date > best.latest.date { hint } else { best })
}

/// The statements of the level needed that are not done yet.
#[must_use]
pub fn open_statements(facts: Facts<'_>, skill: SkillIx, need: usize) -> Vec<ItemIx> {
    let statements = facts.catalog.skill(skill).statements.get(need).into_iter().flatten().copied();
    statements.filter(|item| facts.is_open(*item)).collect()
}

/// The activities that build the skill and are not done yet, by the skill they stand under.
#[must_use]
pub fn open_activities(facts: Facts<'_>, skill: SkillIx) -> Vec<(SkillIx, Vec<ItemIx>)> {
    let groups = facts.catalog.activities_for(skill).into_iter();
    let open = groups.map(|(from, items)| (from, items.into_iter().filter(|item| facts.is_open(*item)).collect()));
    open.filter(|(_, items): &(SkillIx, Vec<ItemIx>)| !items.is_empty()).collect()
}

impl Counts {
    /// Counts the rows.
    #[must_use]
    pub fn of(rows: &[Row]) -> Counts {
        let mut counts = Counts::default();
        for row in rows {
            *match row.standing {
                Standing::Met { .. } => &mut counts.met,
                Standing::Missing(1) => &mut counts.one_level,
                Standing::Missing(_) => &mut counts.more,
                Standing::NotRated => &mut counts.not_rated,
                Standing::NotApplicable => &mut counts.not_applicable,
            } += 1;
        }
        counts
    }
}
