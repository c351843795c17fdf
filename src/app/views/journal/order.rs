//! In which order the entries stand, and which of them are shown. Made when the view is opened and when the file brings
//! something new; a key costs no more than what it changes, however many entries there are.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::EntryId;
use crate::analysis::journal::{self, What};
use crate::app::{State, View};
use crate::framework::{ItemIx, SkillIx};
use crate::progress::{Change, MarkState};

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

    /// The progress has changed: what stands in the view stays where it stands until the view is left.
    pub(in crate::app) fn journal_changed(&mut self, change: &Change) {
        let open = self.view == View::Journal;
        let journal = &mut self.views.journal;
        match change {
            Change::Name { .. } | Change::Role { .. } | Change::Target { .. } => {}
            Change::Ratings { skill, .. } => {
                journal.order.made = false;
                journal.said.retain(|id, _| !matches!(id, EntryId::Rating { skill: of, .. } if of == skill));
            }
            Change::Mark { id, after, .. } => {
                journal.said.remove(&EntryId::Mark(id.clone()));
                if !open || !journal.order.made {
                    journal.order.made = false;
                    return;
                }
                let is = |line: &Line| matches!(&line.id, EntryId::Mark(own) if own == id);
                if let Some(at) = journal.order.lines.iter().position(is) {
                    journal.kept.entry(id.clone()).or_insert(journal.order.lines[at].date);
                    journal.order.changed.push(at);
                } else if after.is_some() {
                    self.take_place(id);
                }
            }
        }
    }

    /// A mark under a new id: of an item that is listed under a former one it takes the place, any other comes to its own.
    fn take_place(&mut self, id: &str) {
        let item = self.catalog.items_now(id).first().copied();
        let journal = &mut self.views.journal;
        let listed = journal.order.lines.iter().position(|line| item.is_some() && line.item == item);
        let Some(at) = listed else {
            journal.order.made = false;
            return;
        };
        let line = &mut journal.order.lines[at];
        let now = EntryId::Mark(id.to_owned());
        let before = std::mem::replace(&mut line.id, now.clone());
        if journal.at.as_ref() == Some(&before) {
            journal.at = Some(now);
        }
        if let EntryId::Mark(before) = before {
            journal.kept.remove(&before);
        }
        journal.kept.insert(id.to_owned(), line.date);
        journal.order.changed.push(at);
    }

    /// The view is left: what was changed in it goes to its day.
    pub(in crate::app) fn leave_journal(&mut self) {
        let journal = &mut self.views.journal;
        if !journal.kept.is_empty() {
            journal.kept.clear();
            journal.order.made = false;
        }
    }

    /// Sees to it that the open view shows what is.
    pub(in crate::app) fn keep_journal(&mut self) {
        if self.view != View::Journal {
            return;
        }
        if !self.views.journal.order.made {
            let lines = self.ordered();
            self.views.journal.order = Order { lines, made: true, ..Order::default() };
            self.narrow_journal();
        } else if !self.views.journal.order.changed.is_empty() {
            for at in std::mem::take(&mut self.views.journal.order.changed) {
                let said = self.said_by(&self.views.journal.order.lines[at]);
                self.views.journal.order.lines[at].said = said;
            }
            self.views.journal.order.count();
        }
    }

    /// Every entry, newest first, and what was changed since the view was opened where it stood.
    fn ordered(&self) -> Vec<Line> {
        let kept = &self.views.journal.kept;
        let entries = journal::journal(self.facts());
        let mut lines: Vec<Line> = Vec::with_capacity(entries.len());
        for entry in entries {
            let skill = entry.skill(&self.catalog);
            lines.push(match entry.what {
                What::Mark { id, item, mark } => {
                    let date = kept.get(id).copied().unwrap_or(entry.date);
                    Line { id: EntryId::Mark(id.to_owned()), date, item, skill, said: Said::Mark(mark.state) }
                }
                What::Rating { id, at, .. } => {
                    let id = EntryId::Rating { skill: id.to_owned(), at };
                    Line { id, date: entry.date, item: None, skill, said: Said::Rated }
                }
            });
        }
        if !kept.is_empty() {
            let there = |id: &str| self.progress.marks.get(id).is_some_and(|mark| !mark.is_empty());
            let mut gone: Vec<(&String, &Option<Date>)> = kept.iter().filter(|(id, _)| !there(id)).collect();
            gone.sort();
            lines.extend(gone.into_iter().map(|(id, date)| {
                let item = self.catalog.items_now(id).first().copied();
                let skill = item.and_then(|item| self.skill_of(item));
                Line { id: EntryId::Mark(id.clone()), date: *date, item, skill, said: Said::Nothing }
            }));
            lines.sort_by_key(|line| Reverse(line.date));
        }
        lines
    }

    fn said_by(&self, line: &Line) -> Said {
        let EntryId::Mark(id) = &line.id else { return line.said };
        match self.progress.marks.get(id).filter(|mark| !mark.is_empty()) {
            Some(mark) => Said::Mark(mark.state),
            None => Said::Nothing,
        }
    }
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
