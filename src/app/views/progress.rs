//! The Progress view: what was done, in figures and over time.

use crate::app::{Command, Effect, State, View};

/// Where the user is in it.
#[derive(Debug, Default)]
pub struct ProgressView {}

impl State {
    pub(in crate::app) fn command_in_progress(&mut self, command: Command) -> Effect {
        if command == Command::Back {
            self.show(View::Browse);
        }
        Effect::None
    }
}
