//! The Next view: what to do next, and why.

use crate::app::{Command, Effect, State, View};
use crate::framework::{ItemIx, SkillIx};

/// Where the user is in it.
#[derive(Debug, Default)]
pub struct NextView {}

impl State {
    pub(in crate::app) fn command_in_next(&mut self, command: Command) -> Effect {
        if command == Command::Back {
            self.show(View::Browse);
        }
        Effect::None
    }

    /// The item under the cursor.
    pub(in crate::app) fn next_item(&self) -> Option<ItemIx> {
        None
    }
    /// The skill under the cursor.
    pub(in crate::app) fn next_skill(&self) -> Option<SkillIx> {
        None
    }
}
