//! What can be looked for in the entries, gathered once for all of them.

use super::super::EntryId;
use super::Order;
use crate::analysis::journal::{self, What};
use crate::app::State;

impl State {
    /// Makes what can be looked for, of every line of which it is not known.
    pub(in crate::app::views::journal) fn gather_said(&mut self) {
        let mut said = std::mem::take(&mut self.views.journal.order.said);
        let order = &self.views.journal.order;
        said.resize(order.lines.len(), None);
        // Marks are met in the file's order: to look up each by its id takes far longer.
        let mut marks = self.progress.marks.iter().peekable();
        for at in order.by_file.iter().copied().filter(|at| said[*at].is_none()).collect::<Vec<_>>() {
            let line = &order.lines[at];
            let EntryId::Mark(own) = &line.id else { continue };
            while marks.next_if(|(id, _)| *id < own).is_some() {}
            if let Some((id, mark)) = marks.next_if(|(id, _)| *id == own) {
                let entry = journal::Entry { date: mark.date, what: What::Mark { id, item: line.item, mark } };
                said[at] = Some(entry.said(&self.catalog));
            }
        }
        for (line, said) in order.lines.iter().zip(&mut said).filter(|(_, said)| said.is_none()) {
            *said = self.journal_entry(line).map(|entry| entry.said(&self.catalog));
        }
        self.views.journal.order.said = said;
    }
}

impl Order {
    /// What can be looked for in a line. None: nobody has looked for anything yet, or the file has it no longer.
    pub(in crate::app::views::journal) fn said(&self, at: usize) -> Option<&str> {
        self.said.get(at)?.as_deref()
    }
}
