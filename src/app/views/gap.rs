//! The Gap view: each requirement of the target against the latest rating.

use crate::app::{Command, Effect, State, View};
use crate::framework::{ItemIx, SkillIx};

/// Where the user is in it.
#[derive(Debug, Default)]
pub struct GapView {}

impl State {
    pub(in crate::app) fn command_in_gap(&mut self, command: Command) -> Effect {
        if command == Command::Back {
            self.show(View::Browse);
        }
        Effect::None
    }

    /// The item under the cursor.
    pub(in crate::app) fn gap_item(&self) -> Option<ItemIx> {
        None
    }
    /// The skill under the cursor.
    pub(in crate::app) fn gap_skill(&self) -> Option<SkillIx> {
        None
    }
}
