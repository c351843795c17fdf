//! What to do next, and why.
//!
//! **The rule.** It is asked against the target, or without one against the own role level.
//!
//! 1. What the user has set to doing comes first: what is begun is to be finished. Of it what helps with a requirement that
//!    is not met comes before the rest, each longest first. It takes no more than half of the list while there is something
//!    else to suggest, so that a long list of things begun does not hide what the target asks for.
//! 2. Then open activities that build a skill with a gap: those that build more such skills first, then those whose widest
//!    gap is wider, then those that build more skills not rated yet besides, then the order of the frameworks.
//! 3. Then open activities that build only skills not rated yet, by how many of these they build.
//! 4. Where nothing open builds a skill with a gap, or one not rated, the open statements of the level it needs stand in,
//!    behind the activities of the same kind: they say what is done at that level.
//!
//! What builds only skills whose requirement is met is left out. Of 2 to 4 no more than [`OF_ONE_SKILL`] are led by the same
//! skill: the rest of them come after everybody else's turn, so that a short list does not speak of one skill alone. A
//! thing stands once. Without any role level only 1 can be answered, and without reasons. No dates and no chance play a part
//! but the day something was begun: the same file gives the same list.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::Facts;
use super::facts::Held;
use super::gap::{self, Row, Standing};
use crate::framework::{Catalog, ItemIx, ItemKind, RoleLevelIx};
use crate::progress::MarkState;

mod order;
#[cfg(test)]
mod tests;

/// This many suggestions in a row may be led by one skill.
pub const OF_ONE_SKILL: usize = 2;

/// How long the list is where nobody says otherwise.
pub const SHORT: usize = 10;

/// Something to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub item: ItemIx,
    /// Begun, and since which day, where that is known.
    pub doing: Option<Option<Date>>,
    /// The requirements it helps with, the widest gap first. Empty: only that it is begun speaks for it.
    pub reasons: Vec<Row>,
}

/// What to do next on the way to `aim`, at most `most` of it.
#[must_use]
pub fn next(facts: Facts<'_>, aim: RoleLevelIx, most: usize) -> Vec<Suggestion> {
    let rows = gap::gap(facts, aim);
    let mut begun = order::begun(facts, &rows);
    let open = order::open(facts, &rows);
    let known: Vec<ItemIx> = begun.iter().map(|suggestion| suggestion.item).collect();
    let open = order::in_turn(open.into_iter().filter(|suggestion| !known.contains(&suggestion.item)).collect());
    begun.truncate(most.div_ceil(2).max(most.saturating_sub(open.len())));
    begun.extend(open);
    begun.truncate(most);
    begun
}

/// What is begun, at most `most` of it: all there is to say without a role level to aim at.
#[must_use]
pub fn begun(facts: Facts<'_>, most: usize) -> Vec<Suggestion> {
    let mut begun = order::begun(facts, &[]);
    begun.truncate(most);
    begun
}

impl Suggestion {
    /// Why, in one line: `builds Life cycle management, needed at expert, you are at working`.
    #[must_use]
    pub fn why(&self, catalog: &Catalog) -> String {
        self.whys(catalog).join("; ")
    }

    /// Why, one reason after the other.
    #[must_use]
    pub fn whys(&self, catalog: &Catalog) -> Vec<String> {
        let doing = self.doing.map(|day| match day {
            Some(day) => format!("you have been doing it since {day}"),
            None => "you are doing it".to_owned(),
        });
        doing.into_iter().chain(self.reasons.iter().map(|row| reason(catalog, row, self.item))).collect()
    }

    /// The same suggestion as marks and ratings are now.
    #[must_use]
    pub fn now(&self, facts: Facts<'_>) -> Suggestion {
        let doing = facts.mark(self.item).filter(|mark| mark.state == MarkState::Doing).map(|mark| mark.date);
        let reasons = self.reasons.iter().map(|row| gap::row(facts, row.skill, row.need)).collect();
        Suggestion { item: self.item, doing, reasons }
    }
}

fn reason(catalog: &Catalog, row: &Row, item: ItemIx) -> String {
    let entry = catalog.skill(row.skill);
    let need = catalog.skill_level_name(row.skill, row.need).to_lowercase();
    let stands = match (&row.latest, row.standing) {
        (Some(latest), Standing::Missing(_) | Standing::Met { .. }) => {
            let held = latest.held.name(catalog, row.skill, "");
            match latest.held {
                Held::None => "you rated it none".to_owned(),
                _ => format!("you are at {}", held.to_lowercase()),
            }
        }
        (_, Standing::NotApplicable) => "not applicable to you".to_owned(),
        _ => "not rated yet".to_owned(),
    };
    let verb = match catalog.item(item).kind {
        ItemKind::Activity { .. } => "builds",
        _ => "is part of",
    };
    format!("{verb} {}, needed at {need}, {stands}", entry.name)
}

/// Order keys shared by the rule's steps: gaps served, widest gap.
fn weight(reasons: &[Row]) -> (Reverse<usize>, Reverse<usize>, Reverse<usize>) {
    let missing = |row: &Row| match row.standing {
        Standing::Missing(steps) => steps,
        _ => 0,
    };
    let gaps = reasons.iter().filter(|row| missing(row) > 0).count();
    let widest = reasons.iter().map(missing).max().unwrap_or(0);
    (Reverse(gaps), Reverse(widest), Reverse(reasons.len()))
}

/// Is there still something to do for this requirement?
fn is_wanted(row: &Row) -> bool {
    matches!(row.standing, Standing::Missing(_) | Standing::NotRated)
}
