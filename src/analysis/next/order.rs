//! Who comes before whom.

use std::collections::{BTreeMap, HashMap};

use super::{OF_ONE_SKILL, Suggestion, is_wanted, weight};
use crate::analysis::Facts;
use crate::analysis::gap::{self, Row};
use crate::framework::{ItemIx, ItemKind, SkillIx};
use crate::progress::MarkState;

/// What the user has set to doing: what helps with one of `rows` first, each longest first; without a day last, in the
/// order of the frameworks.
pub(super) fn begun(facts: Facts<'_>, rows: &[Row]) -> Vec<Suggestion> {
    let suggestion = |item| {
        let date = facts.mark(item).and_then(|mark| mark.date);
        Suggestion { item, doing: Some(date), reasons: reasons(facts, rows, item) }
    };
    let mut begun: Vec<Suggestion> = doing(facts).into_iter().map(suggestion).collect();
    begun.sort_by_key(|suggestion| {
        let day = suggestion.doing.flatten();
        (suggestion.reasons.is_empty(), day.is_none(), day, suggestion.item)
    });
    begun
}

/// Every item set to doing: from the states where somebody keeps them, which is quicker than from the marks.
fn doing(facts: Facts<'_>) -> Vec<ItemIx> {
    match facts.states {
        Some(states) => {
            let doing = states.iter().zip(0..).filter(|(state, _)| **state == MarkState::Doing);
            doing.map(|(_, at)| ItemIx(at)).collect()
        }
        None => {
            let marks = facts.carried.marks(facts.catalog, facts.progress).into_iter();
            marks.map(|(item, _)| item).filter(|item| facts.state(*item) == MarkState::Doing).collect()
        }
    }
}

/// The requirements that an item helps with, as `rows` have them.
fn reasons(facts: Facts<'_>, rows: &[Row], item: ItemIx) -> Vec<Row> {
    let helps = |row: &&Row| match facts.catalog.item(item).kind {
        ItemKind::Activity { .. } => facts.catalog.activities_that_build(row.skill).any(|other| other == item),
        ItemKind::Statement { skill, .. } => skill == row.skill,
        ItemKind::RoleResponsibility { .. } | ItemKind::LevelResponsibility { .. } => false,
    };
    rows.iter().filter(|row| is_wanted(row)).filter(helps).cloned().collect()
}

/// Everything open that helps with a requirement that is not met, the most useful first.
pub(super) fn open(facts: Facts<'_>, rows: &[Row]) -> Vec<Suggestion> {
    let mut activities: BTreeMap<ItemIx, Vec<Row>> = BTreeMap::new();
    let mut statements = Vec::new();
    for row in rows.iter().filter(|row| is_wanted(row)) {
        let open: Vec<ItemIx> =
            gap::open_activities(facts, row.skill).into_iter().flat_map(|(_, items)| items).collect();
        if open.is_empty() {
            let open = gap::open_statements(facts, row.skill, row.need).into_iter();
            statements.extend(open.map(|item| Suggestion { item, doing: None, reasons: vec![row.clone()] }));
        }
        for item in open {
            let reasons = activities.entry(item).or_default();
            if !reasons.iter().any(|other| other.skill == row.skill) {
                reasons.push(row.clone());
            }
        }
    }
    let activities = activities.into_iter().map(|(item, reasons)| Suggestion { item, doing: None, reasons });
    let mut open: Vec<Suggestion> = activities.chain(statements).collect();
    open.sort_by_key(|suggestion| {
        let activity = matches!(facts.catalog.item(suggestion.item).kind, ItemKind::Activity { .. });
        let (gaps, widest, all) = weight(&suggestion.reasons);
        (gaps.0 == 0, !activity, gaps, widest, all, suggestion.item)
    });
    open
}

/// The same, but no skill leads more than [`OF_ONE_SKILL`] of them until every other has had its turn.
pub(super) fn in_turn(sorted: Vec<Suggestion>) -> Vec<Suggestion> {
    let mut led: HashMap<Option<SkillIx>, usize> = HashMap::new();
    let mut turns: BTreeMap<usize, Vec<Suggestion>> = BTreeMap::new();
    for suggestion in sorted {
        let count = led.entry(suggestion.reasons.first().map(|row| row.skill)).or_default();
        turns.entry(*count / OF_ONE_SKILL).or_default().push(suggestion);
        *count += 1;
    }
    turns.into_values().flatten().collect()
}
