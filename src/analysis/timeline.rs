//! Marks and ratings over time: per day, per month, added up; what was done lately, and what has been begun for long.
//!
//! Counted are the entries of the file: a mark that is done counts on its date, a rating on its own. Whoever adds up the
//! file by hand comes to the same figures.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::Facts;
use super::journal::{Entry, What};
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

/// What days are put together by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    Month,
    Quarter,
    Year,
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
    let done = facts.progress.marks.values().filter(|mark| mark.state == MarkState::Done);
    for mark in done {
        timeline.on(mark.date).done += 1;
    }
    for rating in facts.progress.ratings.values().flatten() {
        timeline.on(rating.date).rated += 1;
    }
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

    fn on(&mut self, date: Option<Date>) -> &mut Count {
        match date {
            Some(day) => self.days.entry(day).or_default(),
            None => &mut self.undated,
        }
    }

    /// Each month from the one of `from` to the one of `to`, by its first day; empty months too.
    #[must_use]
    pub fn months(&self, from: Date, to: Date) -> Vec<(Date, Count)> {
        self.by(Period::Month, from, to)
    }

    /// Each period from the one of `from` to the one of `to`, by its first day; empty ones too.
    #[must_use]
    pub fn by(&self, period: Period, from: Date, to: Date) -> Vec<(Date, Count)> {
        let mut periods = Vec::new();
        let mut first = period.first_day(from);
        while first <= to {
            let next = period.next(first);
            let days = self.days.range(first..next.unwrap_or(Date::MAX));
            periods.push((first, days.fold(Count::default(), |sum, (_, count)| sum.and(*count))));
            let Some(next) = next else { break };
            first = next;
        }
        periods
    }

    /// How much there was in a year.
    #[must_use]
    pub fn in_year(&self, year: i16) -> Count {
        let days = self.days.range(jiff::civil::date(year, 1, 1)..=jiff::civil::date(year, 12, 31));
        days.fold(Count::default(), |sum, (_, count)| sum.and(*count))
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

impl Period {
    /// From the shortest to the longest.
    pub const ALL: [Period; 3] = [Period::Month, Period::Quarter, Period::Year];

    fn months(self) -> i8 {
        match self {
            Period::Month => 1,
            Period::Quarter => 3,
            Period::Year => 12,
        }
    }

    /// The first day of the period that `day` is in.
    #[must_use]
    pub fn first_day(self, day: Date) -> Date {
        let month = (day.month() - 1) / self.months() * self.months() + 1;
        jiff::civil::date(day.year(), month, 1)
    }

    /// The first day of the period after the one that begins on `first`. None: there is no such day any more.
    fn next(self, first: Date) -> Option<Date> {
        first.checked_add(i32::from(self.months()).months()).ok()
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

/// What was done lately, newest first; of one day in the file's order.
#[must_use]
pub fn lately<'a>(facts: Facts<'a>, most: usize) -> Vec<Entry<'a>> {
    let mut done: Vec<_> = marks(facts, MarkState::Done).filter(|(_, mark)| mark.date.is_some()).collect();
    done.sort_by_key(|(_, mark)| std::cmp::Reverse(mark.date));
    done.into_iter().take(most).map(|(id, mark)| entry(facts, id, mark)).collect()
}

/// Everything begun, longest first, with how many days it has been; what has no date comes last.
#[must_use]
pub fn begun<'a>(facts: Facts<'a>, today: Date) -> Vec<(Entry<'a>, Option<i32>)> {
    let mut begun: Vec<_> = marks(facts, MarkState::Doing).collect();
    begun.sort_by_key(|(_, mark)| (mark.date.is_none(), mark.date));
    let days = |date: Date| (today - date).get_days();
    begun.into_iter().map(|(id, mark)| (entry(facts, id, mark), mark.date.map(days))).collect()
}

fn marks<'a>(facts: Facts<'a>, state: MarkState) -> impl Iterator<Item = (&'a String, &'a Mark)> {
    facts.progress.marks.iter().filter(move |(_, mark)| mark.state == state)
}

fn entry<'a>(facts: Facts<'a>, id: &'a str, mark: &'a Mark) -> Entry<'a> {
    let item = facts.catalog.items_now(id).first().copied();
    Entry { date: mark.date, what: What::Mark { id, item, mark } }
}
