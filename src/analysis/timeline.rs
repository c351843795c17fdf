//! Marks and ratings over time: per day, per month, added up; what was done lately, and what has been begun for long.
//!
//! Counted are the entries of the file: a mark that is done counts on its date, a rating on its own. Whoever adds up the
//! file by hand comes to the same figures.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Facts;
use super::journal::{Entry, What, journal};
use crate::progress::{Mark, MarkState};

#[cfg(test)]
mod tests;

/// From this many days on, something has been begun for long.
pub const LONG: i32 = 60;

/// What was said on a day, in a month, or in all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Marks that are done.
    pub done: usize,
    pub rated: usize,
}

/// What was done when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Days on which something was done or rated.
    pub days: BTreeMap<Date, Count>,
    /// Done or rated on a day that nobody wrote down.
    pub undated: Count,
}

/// Done marks by what shows them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shown {
    /// With a link at least.
    pub evidence: usize,
    /// With a note and no link.
    pub note: usize,
    /// With neither.
    pub neither: usize,
}

/// Sums up the file by day.
#[must_use]
pub fn timeline(facts: Facts<'_>) -> Timeline {
    let mut timeline = Timeline::default();
    for entry in journal(facts) {
        let count = match entry.date {
            Some(day) => timeline.days.entry(day).or_default(),
            None => &mut timeline.undated,
        };
        match entry.what {
            What::Mark { mark, .. } => count.done += usize::from(mark.state == MarkState::Done),
            What::Rating { .. } => count.rated += 1,
        }
    }
    timeline.days.retain(|_, count| *count != Count::default());
    timeline
}

impl Timeline {
    /// First and last day with something on it.
    #[must_use]
    pub fn span(&self) -> Option<(Date, Date)> {
        Some((*self.days.first_key_value()?.0, *self.days.last_key_value()?.0))
    }

    /// Everything together, dated or not.
    #[must_use]
    pub fn total(&self) -> Count {
        self.days.values().fold(self.undated, |sum, count| sum.and(*count))
    }

    /// Each month from the one of `from` to the one of `to`, by its first day; empty months too.
    #[must_use]
    pub fn months(&self, from: Date, to: Date) -> Vec<(Date, Count)> {
        let mut months = Vec::new();
        let mut first = from.first_of_month();
        while first <= to {
            let days = self.days.range(first..=first.last_of_month());
            months.push((first, days.fold(Count::default(), |sum, (_, count)| sum.and(*count))));
            let Ok(next) = first.last_of_month().tomorrow() else { break };
            first = next;
        }
        months
    }

    /// For each day with something on it, how much there was up to its end. What has no date is not in it.
    #[must_use]
    pub fn added_up(&self) -> Vec<(Date, Count)> {
        let mut sum = Count::default();
        let days = self.days.iter().map(|(day, count)| {
            sum = sum.and(*count);
            (*day, sum)
        });
        days.collect()
    }
}

impl Count {
    /// Both together.
    #[must_use]
    pub fn and(self, other: Count) -> Count {
        Count { done: self.done + other.done, rated: self.rated + other.rated }
    }
}

/// Done marks with evidence, with a note alone, and with neither.
#[must_use]
pub fn shown(facts: Facts<'_>) -> Shown {
    let mut shown = Shown::default();
    let done = facts.progress.marks.values().filter(|mark| mark.state == MarkState::Done);
    for mark in done {
        *match (mark.evidence.is_empty(), mark.note.is_empty()) {
            (false, _) => &mut shown.evidence,
            (true, false) => &mut shown.note,
            (true, true) => &mut shown.neither,
        } += 1;
    }
    shown
}

/// What was done lately, newest first.
#[must_use]
pub fn lately<'a>(facts: Facts<'a>, most: usize) -> Vec<Entry<'a>> {
    let done = journal(facts).into_iter().filter(|entry| entry.date.is_some() && is(entry, MarkState::Done));
    done.take(most).collect()
}

/// Everything begun, longest first, with how many days it has been; what has no date comes last.
#[must_use]
pub fn begun<'a>(facts: Facts<'a>, today: Date) -> Vec<(Entry<'a>, Option<i32>)> {
    let mut begun: Vec<Entry<'a>> = journal(facts).into_iter().filter(|entry| is(entry, MarkState::Doing)).collect();
    begun.sort_by_key(|entry| (entry.date.is_none(), entry.date));
    let days = |entry: &Entry| Some((today - entry.date?).get_days());
    begun
        .into_iter()
        .map(|entry| {
            let days = days(&entry);
            (entry, days)
        })
        .collect()
}

fn is(entry: &Entry, state: MarkState) -> bool {
    matches!(entry.what, What::Mark { mark: Mark { state: its, .. }, .. } if *its == state)
}
