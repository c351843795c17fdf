//! The Journal view: marks, notes and ratings by date, newest first, narrowed by skill and by words.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::analysis::journal::What;
use crate::app::{Command, Effect, State, Status, View};
use crate::framework::{ItemIx, ItemKind, SkillIx};
use crate::progress::Key;
use crate::search::Target;

mod filter;
mod order;
mod telling;

pub use filter::JournalFilter;
pub use order::{JournalRow, Line, Month, Said};
pub use telling::{Rated, Sign, Told};

use order::Order;

/// An entry of the journal by what it is in the file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum EntryId {
    /// The mark under this id.
    Mark(String),
    /// The rating at this place of the skill's history.
    Rating { skill: String, at: usize },
}

/// Where the user is in it, and what narrows it.
#[derive(Debug, Default)]
pub struct JournalView {
    order: Order,
    /// The days under which marks stood that have been changed since the view was opened: they stay there.
    kept: HashMap<String, Option<Date>>,
    /// What the cursor stands on.
    at: Option<EntryId>,
    /// The words every entry shown must have.
    pub text: String,
    /// The skill every entry shown must be about.
    pub skill: Option<SkillIx>,
    /// How far the text of the selected entry is scrolled.
    pub scroll: usize,
}

impl State {
    pub(in crate::app) fn command_in_journal(&mut self, command: Command) -> Effect {
        let page = self.seen.view[0].page.max(1);
        match command {
            Command::Up => self.move_in_journal(|at, _| at.saturating_sub(1)),
            Command::Down => self.move_in_journal(|at, last| (at + 1).min(last)),
            Command::PageUp => self.move_in_journal(|at, _| at.saturating_sub(page)),
            Command::PageDown => self.move_in_journal(|at, last| (at + page).min(last)),
            Command::First => self.move_in_journal(|_, _| 0),
            Command::Last => self.move_in_journal(|_, last| last),
            Command::Right => self.go_to_month(true),
            Command::Left => self.go_to_month(false),
            Command::DetailDown => self.scroll_journal(|at, page, last| (at + page).min(last)),
            Command::DetailUp => self.scroll_journal(|at, page, _| at.saturating_sub(page)),
            Command::FilterText => self.open_journal_filter(),
            Command::FilterSkill => self.filter_by_skill(),
            Command::Enter => self.go_to_entry(),
            Command::Back if self.is_journal_narrowed() => {
                self.views.journal.text.clear();
                self.views.journal.skill = None;
                self.narrow_journal();
                self.status = Status::plain("Showing all entries");
            }
            Command::Back => self.show(View::Browse),
            _ => {}
        }
        Effect::None
    }

    /// The item under the cursor.
    pub(in crate::app) fn journal_item(&self) -> Option<ItemIx> {
        self.journal_selected()?.item
    }

    /// The skill under the cursor.
    pub(in crate::app) fn journal_skill(&self) -> Option<SkillIx> {
        self.journal_selected()?.skill
    }

    /// The row the cursor stands on: the entry's, or when that is not shown the first.
    #[must_use]
    pub fn journal_cursor(&self) -> Option<usize> {
        let (journal, rows) = (&self.views.journal, self.journal_rows());
        let entries = || rows.iter().enumerate().filter_map(|(row, at)| at.entry().map(|entry| (row, entry)));
        let known = journal.at.as_ref().and_then(|at| entries().find(|(_, entry)| self.journal_line(*entry).id == *at));
        known.or_else(|| entries().next()).map(|(row, _)| row)
    }

    pub(super) fn journal_selected(&self) -> Option<&Line> {
        let entry = self.journal_rows().get(self.journal_cursor()?)?.entry()?;
        Some(self.journal_line(entry))
    }

    pub(super) fn move_in_journal(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        let Some(cursor) = self.journal_cursor() else { return };
        let rows = self.journal_rows();
        let entries: Vec<(usize, usize)> =
            rows.iter().enumerate().filter_map(|(row, at)| at.entry().map(|entry| (row, entry))).collect();
        let at = entries.binary_search_by_key(&cursor, |(row, _)| *row).unwrap_or(0);
        if let Some((_, entry)) = entries.get(to(at, entries.len().saturating_sub(1))) {
            self.stand_on_entry(*entry);
        }
    }

    fn stand_on_entry(&mut self, entry: usize) {
        let id = self.journal_line(entry).id.clone();
        self.views.journal.at = Some(id);
        self.views.journal.scroll = 0;
    }

    /// To the newest entry of the month before or after this one's.
    fn go_to_month(&mut self, older: bool) {
        let (Some(cursor), rows) = (self.journal_cursor(), self.journal_rows()) else { return };
        let heading = |row: &usize| rows[*row].entry().is_none();
        let own = (0..cursor).rev().find(heading).unwrap_or(0);
        let there = if older { (cursor..rows.len()).find(heading) } else { (0..own).rev().find(heading).or(Some(own)) };
        match there.and_then(|heading| rows.get(heading + 1)?.entry()) {
            Some(entry) => self.stand_on_entry(entry),
            None => self.move_in_journal(|_, last| last),
        }
    }

    fn scroll_journal(&mut self, to: impl FnOnce(usize, usize, usize) -> usize) {
        let seen = self.seen.view[1];
        let scroll = &mut self.views.journal.scroll;
        *scroll = to((*scroll).min(seen.overflow), seen.page.max(1), seen.overflow);
    }

    /// Enter: to the item or the skill; to the list of what is gone, when it belongs to nothing any more.
    fn go_to_entry(&mut self) {
        let Some(line) = self.journal_selected() else { return };
        let rated = matches!(line.id, EntryId::Rating { .. });
        let key = match &line.id {
            EntryId::Mark(id) => Key::Mark(id.clone()),
            EntryId::Rating { skill, .. } => Key::Ratings(skill.clone()),
        };
        match (line.item, line.skill) {
            (Some(item), _) => self.go_to(Target::Item(item)),
            (None, Some(skill)) if rated => self.go_to(Target::Skill(skill)),
            _ if self.carried.is_gone(&key) => self.open_gone_at(key),
            _ => self.status = Status::plain("There is nothing to go to: it is in no framework that is loaded"),
        }
    }

    /// `s`: only what is about this entry's skill; with a skill chosen all of them again.
    fn filter_by_skill(&mut self) {
        if self.views.journal.skill.take().is_some() {
            self.narrow_journal();
            self.status = Status::plain("Showing the entries of all skills");
            return;
        }
        let Some(line) = self.journal_selected() else { return };
        let responsibility = line.item.is_some_and(|item| {
            let kind = self.catalog.item(item).kind;
            matches!(kind, ItemKind::RoleResponsibility { .. } | ItemKind::LevelResponsibility { .. })
        });
        match line.skill {
            Some(skill) => {
                self.views.journal.skill = Some(skill);
                self.narrow_journal();
                let name = &self.catalog.skill(skill).name;
                self.status = Status::plain(format!("s shows all again. Only {name}, and what builds it"));
            }
            None if responsibility => {
                self.status =
                    Status::plain("A responsibility belongs to no skill. Stand on another entry, then press s");
            }
            None => self.status = Status::plain("The skill of this entry is not known. Stand on another, then press s"),
        }
    }

    /// Does anything narrow it?
    #[must_use]
    pub fn is_journal_narrowed(&self) -> bool {
        !self.views.journal.text.trim().is_empty() || self.views.journal.skill.is_some()
    }

    /// What the file says of an entry; None when it has none any more.
    fn journal_entry<'a>(&'a self, line: &Line) -> Option<crate::analysis::journal::Entry<'a>> {
        let Line { item, skill, .. } = *line;
        let (date, what) = match &line.id {
            EntryId::Mark(id) => {
                let (id, mark) = self.progress.marks.get_key_value(id)?;
                (mark.date, What::Mark { id, item, mark })
            }
            EntryId::Rating { skill: id, at } => {
                let (id, ratings) = self.progress.ratings.get_key_value(id)?;
                let rating = ratings.get(*at)?;
                let before = at.checked_sub(1).and_then(|before| ratings.get(before));
                (rating.date, What::Rating { id, skill, at: *at, rating, before })
            }
        };
        Some(crate::analysis::journal::Entry { date, what })
    }
}
