//! What narrows the journal: words typed into a line at its top, and a skill.

use super::{EntryId, State};
use crate::analysis::journal::{holds, words};
use crate::app::text_key::{TextField, TextKey, TextKeyCode, text_field_at_end, type_into};
use crate::app::{Command, Effect, Overlay, View};

/// The line of text while it is open.
#[derive(Debug)]
pub struct JournalFilter {
    pub query: TextField,
    /// What the cursor stood on.
    before: Option<EntryId>,
}

impl State {
    /// The line of text, when it is open.
    #[must_use]
    pub fn journal_filter(&self) -> Option<&JournalFilter> {
        self.overlays.iter().find_map(|overlay| match overlay {
            Overlay::JournalFilter(filter) => Some(&**filter),
            _ => None,
        })
    }

    pub(super) fn open_journal_filter(&mut self) {
        let before = self.journal_selected().map(|line| line.id.clone());
        let filter = JournalFilter { query: text_field_at_end(&self.views.journal.text), before };
        self.overlays.push(Overlay::JournalFilter(Box::new(filter)));
    }

    pub(in crate::app) fn type_in_journal_filter(&mut self, key: TextKey) {
        let Some(Overlay::JournalFilter(filter)) = self.overlays.last_mut() else { return };
        if key.key != TextKeyCode::Enter {
            type_into(&mut filter.query, key);
            self.take_journal_text();
        }
    }

    pub(in crate::app) fn paste_in_journal_filter(&mut self, text: &str) {
        let Some(Overlay::JournalFilter(filter)) = self.overlays.last_mut() else { return };
        filter.query.insert_str(text.split_whitespace().collect::<Vec<_>>().join(" "));
        self.take_journal_text();
    }

    fn take_journal_text(&mut self) {
        let text = self.journal_filter().map(|filter| filter.query.lines().join(" ")).unwrap_or_default();
        if text != self.views.journal.text {
            self.views.journal.text = text;
            self.narrow_journal();
        }
    }

    pub(in crate::app) fn command_in_journal_filter(&mut self, command: Command) -> Effect {
        match command {
            Command::Enter => {
                self.overlays.pop();
            }
            Command::Back => {
                if let Some(Overlay::JournalFilter(filter)) = self.overlays.pop() {
                    self.views.journal.text.clear();
                    self.narrow_journal();
                    self.views.journal.at = filter.before;
                }
            }
            moving => return self.command_in_journal(moving),
        }
        Effect::None
    }

    /// Finds anew which entries are let through.
    pub(super) fn narrow_journal(&mut self) {
        if self.view != View::Journal {
            return;
        }
        let typed = words(&self.views.journal.text);
        if !typed.is_empty() {
            self.gather_said();
        }
        let journal = &self.views.journal;
        let mut shown = Vec::new();
        for (at, line) in journal.order.lines().iter().enumerate() {
            let about = journal.skill.is_none_or(|skill| self.is_line_about(line, skill));
            if about && (typed.is_empty() || journal.order.said(at).is_some_and(|said| holds(said, &typed))) {
                shown.push(at);
            }
        }
        self.views.journal.scroll = 0;
        self.views.journal.order.show(shown.into_iter());
    }
}
