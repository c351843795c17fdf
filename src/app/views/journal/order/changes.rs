//! What a change does to the order: what stands in the open view stays where it stands until the view is left.

use super::super::EntryId;
use super::{Line, Order, Said, newest_first};
use crate::app::{State, View};
use crate::progress::Change;

impl State {
    /// The progress has changed: what stands in the view stays where it stands until the view is left.
    pub(in crate::app) fn journal_changed(&mut self, change: &Change) {
        let open = self.view == View::Journal;
        let journal = &mut self.views.journal;
        match change {
            Change::Name { .. } | Change::Role { .. } | Change::Target { .. } => {}
            Change::Ratings { .. } => journal.order.made = false,
            Change::Mark { id, after, .. } => {
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
            let (lines, by_file) = newest_first(self.in_file_order());
            self.views.journal.order = Order { lines, by_file, made: true, ..Order::default() };
            self.narrow_journal();
        } else if !self.views.journal.order.changed.is_empty() {
            for at in std::mem::take(&mut self.views.journal.order.changed) {
                let said = self.said_by(&self.views.journal.order.lines[at]);
                let order = &mut self.views.journal.order;
                order.lines[at].said = said;
                if let Some(words) = order.said.get_mut(at) {
                    *words = None;
                }
            }
            self.views.journal.order.count();
        }
    }

    fn said_by(&self, line: &Line) -> Said {
        let EntryId::Mark(id) = &line.id else { return line.said };
        match self.progress.marks.get(id).filter(|mark| !mark.is_empty()) {
            Some(mark) => Said::Mark(mark.state),
            None => Said::Nothing,
        }
    }
}
