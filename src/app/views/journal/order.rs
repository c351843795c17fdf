//! In which order the entries stand, and which of them are shown. Made when the view is opened and when the file brings
//! something new; a key costs no more than what it changes, however many entries there are.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::EntryId;
use crate::analysis::journal::{self, What};
use crate::app::State;
use crate::framework::{ItemIx, SkillIx};
use crate::progress::MarkState;

mod changes;
mod said;

/// All entries, and the rows of those that are let through.
#[derive(Debug, Default)]
pub(super) struct Order {
    lines: Vec<Line>,
    rows: Vec<JournalRow>,
    months: Vec<Month>,
    /// It is of now, but for `changed`.
    made: bool,
    /// Lines whose marks have changed.
    changed: Vec<usize>,
    /// In the file's order the place of each line.
    by_file: Vec<usize>,
    /// What can be looked for in each line: made when somebody looks for something, and kept.
    said: Vec<Option<String>>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: EntryId,
    /// The day it is listed under: that of a mark changed since the view was opened is the one before.
    pub date: Option<Date>,
    pub item: Option<ItemIx>,
    pub skill: Option<SkillIx>,
    pub said: Said,
}

/// What kind of thing was said, for counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Mark(MarkState),
    Rated,
    /// The file has it no longer.
    Nothing,
}

/// A row of the list: a heading or an entry, each by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JournalRow {
    Month(usize),
    Entry(usize),
}

impl JournalRow {
    /// The entry on this row; the cursor stands on no other rows.
    #[must_use]
    pub fn entry(self) -> Option<usize> {
        if let JournalRow::Entry(entry) = self { Some(entry) } else { None }
    }
}

/// What was said in one month, of what is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Month {
    /// Its first day; None: what has no date.
    pub first: Option<Date>,
    /// Marks by state, in the order of [`MarkState::ALL`].
    pub marks: [usize; 4],
    pub ratings: usize,
}

impl Month {
    fn count(&mut self, said: Said) {
        match said {
            Said::Mark(state) => self.marks[state as usize] += 1,
            Said::Rated => self.ratings += 1,
            Said::Nothing => {}
        }
    }

    /// `November 2026 · 12 done, 2 rated`.
    #[must_use]
    pub fn words(&self) -> String {
        let [noted, doing, done, not_applicable] = self.marks;
        let counts = [
            (done, "done"),
            (doing, "doing"),
            (not_applicable, "not applicable"),
            (noted, "noted"),
            (self.ratings, "rated"),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        let counts: Vec<String> = counts.map(|(count, word)| format!("{count} {word}")).collect();
        let name = self.first.map_or("No date".to_owned(), |day| day.strftime("%B %Y").to_string());
        if counts.is_empty() { name } else { format!("{name} · {}", counts.join(", ")) }
    }
}

impl State {
    /// The rows of what is shown.
    #[must_use]
    pub fn journal_rows(&self) -> &[JournalRow] {
        &self.views.journal.order.rows
    }

    /// The entry of a row.
    #[must_use]
    pub fn journal_line(&self, entry: usize) -> &Line {
        &self.views.journal.order.lines[entry]
    }

    /// The heading of a row.
    #[must_use]
    pub fn journal_month(&self, month: usize) -> &Month {
        &self.views.journal.order.months[month]
    }

    /// How many entries are shown, and how many there are.
    #[must_use]
    pub fn journal_counts(&self) -> (usize, usize) {
        let order = &self.views.journal.order;
        let there = |line: &&Line| line.said != Said::Nothing;
        let shown = order.rows.iter().filter_map(|row| row.entry()).filter(|at| there(&&order.lines[*at])).count();
        (shown, order.lines.iter().filter(there).count())
    }

    /// Every entry in the file's order; then what was changed since the view was opened and is in the file no longer.
    fn in_file_order(&self) -> Vec<Line> {
        let kept = &self.views.journal.kept;
        let line = |entry: journal::Entry| {
            let skill = entry.skill(&self.catalog);
            match entry.what {
                What::Mark { id, item, mark } => {
                    // It stays where it stood.
                    let date = kept.get(id).copied().unwrap_or(entry.date);
                    Line { id: EntryId::Mark(id.to_owned()), date, item, skill, said: Said::Mark(mark.state) }
                }
                What::Rating { id, at, .. } => {
                    let id = EntryId::Rating { skill: id.to_owned(), at };
                    Line { id, date: entry.date, item: None, skill, said: Said::Rated }
                }
            }
        };
        let mut lines: Vec<Line> = journal::in_file_order(self.facts()).map(line).collect();
        let there = |id: &str| self.progress.marks.get(id).is_some_and(|mark| !mark.is_empty());
        let mut gone: Vec<(&String, &Option<Date>)> = kept.iter().filter(|(id, _)| !there(id)).collect();
        gone.sort();
        lines.extend(gone.into_iter().map(|(id, date)| {
            let item = self.catalog.items_now(id).first().copied();
            let skill = item.and_then(|item| self.skill_of(item));
            Line { id: EntryId::Mark(id.clone()), date: *date, item, skill, said: Said::Nothing }
        }));
        lines
    }
}

/// The lines by date, and where each has come to; of one day they stay in their order.
fn newest_first(lines: Vec<Line>) -> (Vec<Line>, Vec<usize>) {
    let mut order: Vec<(usize, Line)> = lines.into_iter().enumerate().collect();
    order.sort_by_key(|(_, line)| Reverse(line.date));
    let mut by_file = vec![0; order.len()];
    for (at, (from, _)) in order.iter().enumerate() {
        by_file[*from] = at;
    }
    (order.into_iter().map(|(_, line)| line).collect(), by_file)
}

impl Order {
    pub(super) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Shows these, by their places, under the headings of their months.
    pub(super) fn show(&mut self, entries: impl Iterator<Item = usize>) {
        self.rows.clear();
        self.months.clear();
        for at in entries {
            let first = self.lines[at].date.map(Date::first_of_month);
            if self.months.last().is_none_or(|month| month.first != first) {
                self.rows.push(JournalRow::Month(self.months.len()));
                self.months.push(Month { first, ..Month::default() });
            }
            self.rows.push(JournalRow::Entry(at));
        }
        self.count();
    }

    /// Counts what is shown, month by month.
    fn count(&mut self) {
        let mut month = 0;
        for row in &self.rows {
            match *row {
                JournalRow::Month(at) => {
                    month = at;
                    let first = self.months[at].first;
                    self.months[at] = Month { first, ..Month::default() };
                }
                JournalRow::Entry(at) => self.months[month].count(self.lines[at].said),
            }
        }
    }
}
