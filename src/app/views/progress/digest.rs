//! The figures of the Progress view, made once for each change.

use jiff::civil::Date;

use super::{Panel, Row};
use crate::analysis::Facts;
use crate::analysis::coverage::{self, LevelCovered, SkillCovered};
use crate::analysis::journal::{Entry, What};
use crate::analysis::timeline::{self, Count, Shown, Timeline};
use crate::framework::RoleLevelIx;

/// How much of what was done lately is listed; the Journal has all of it.
pub const LATELY: usize = 100;

/// Everything that the panels show.
#[derive(Debug)]
pub struct Digest {
    pub levels: Vec<LevelCovered>,
    /// The role level whose skills are listed. None: those of which something is said.
    pub aim: Option<RoleLevelIx>,
    pub skills: Vec<SkillCovered>,
    pub timeline: Timeline,
    /// For each day with something on it, how much there was up to its end.
    pub added_up: Vec<(Date, Count)>,
    pub shown: Shown,
    /// Newest first, [`LATELY`] at most.
    pub lately: Vec<Told>,
    /// Begun, longest first; what has no date comes last.
    pub doing: Vec<Told>,
    /// What each panel lists, in its order.
    pub(super) rows: [Vec<Row>; Panel::ALL.len()],
}

/// A mark, as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub text: String,
    pub date: Option<Date>,
}

impl Digest {
    pub(super) fn of(facts: Facts<'_>, today: Date) -> Digest {
        let (levels, aim) = (coverage::levels(facts), facts.aim());
        let skills = aim.map_or_else(|| coverage::skills_begun(facts), |level| coverage::skills(facts, level));
        let timeline = timeline::timeline(facts);
        let told = |entry: &Entry| Told { text: entry.text(facts.catalog).to_owned(), date: entry.date };
        let lately = timeline::lately(facts, LATELY);
        let doing: Vec<Entry> = timeline::begun(facts, today).into_iter().map(|(entry, _)| entry).collect();
        let mut rows: [Vec<Row>; Panel::ALL.len()] = Default::default();
        rows[Panel::Levels as usize] = levels.iter().map(|covered| Row::Level(covered.level)).collect();
        rows[Panel::Skills as usize] =
            skills.iter().map(|covered| covered.skill.map_or(Row::Responsibilities, Row::Skill)).collect();
        rows[Panel::Lately as usize] = lately.iter().filter_map(said).collect();
        rows[Panel::Doing as usize] = doing.iter().filter_map(said).collect();
        Digest {
            added_up: timeline.added_up(),
            shown: timeline::shown(facts),
            lately: lately.iter().map(told).collect(),
            doing: doing.iter().map(told).collect(),
            levels,
            aim,
            skills,
            timeline,
            rows,
        }
    }

    /// What a panel lists; nothing for a chart.
    #[must_use]
    pub fn rows(&self, panel: Panel) -> &[Row] {
        &self.rows[panel as usize]
    }

    /// Is there nothing to show over time?
    #[must_use]
    pub fn is_undated(&self) -> bool {
        self.timeline.days.is_empty()
    }

    /// What has no date and is therefore in no chart, in words: `4 done and 1 rated without a date are not in the charts`.
    #[must_use]
    pub fn undated(&self) -> Option<String> {
        let words = match self.timeline.undated {
            Count { done: 0, rated: 0 } => return None,
            Count { done, rated: 0 } => format!("{done} done"),
            Count { done: 0, rated } => format!("{rated} rated"),
            Count { done, rated } => format!("{done} done and {rated} rated"),
        };
        let one = self.timeline.undated.done + self.timeline.undated.rated == 1;
        Some(format!("{words} without a date {} not in the charts", if one { "is" } else { "are" }))
    }
}

fn said(entry: &Entry) -> Option<Row> {
    let What::Mark { id, item, .. } = entry.what else { return None };
    Some(Row::Said { id: id.into(), item })
}
