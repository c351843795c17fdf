//! The Journal view: marks, notes and ratings by date.

use crate::app::{Command, Effect, State, View};
use crate::framework::{ItemIx, SkillIx};

/// Where the user is in it.
#[derive(Debug, Default)]
pub struct JournalView {}

impl State {
    pub(in crate::app) fn command_in_journal(&mut self, command: Command) -> Effect {
        if command == Command::Back {
            self.show(View::Browse);
        }
        Effect::None
    }

    /// The item under the cursor.
    pub(in crate::app) fn journal_item(&self) -> Option<ItemIx> {
        None
    }
    /// The skill under the cursor.
    pub(in crate::app) fn journal_skill(&self) -> Option<SkillIx> {
        None
    }
}
