//! The Compare view: two role levels side by side, or all levels of one role.

use crate::app::{Command, Effect, State, View};
use crate::framework::SkillIx;

/// Where the user is in it.
#[derive(Debug, Default)]
pub struct CompareView {
    /// The view it was opened from, which Esc goes back to.
    pub before: View,
    /// All levels of one role in a row, not two side by side.
    pub ladder: bool,
}

impl State {
    pub(in crate::app) fn command_in_compare(&mut self, command: Command) -> Effect {
        if command == Command::Back {
            self.show(View::Browse);
        }
        Effect::None
    }

    /// The skill under the cursor.
    pub(in crate::app) fn compare_skill(&self) -> Option<SkillIx> {
        None
    }

    /// `c`: the role level the user stands on beside their own, or what is usual.
    pub(in crate::app) fn open_compare(&mut self) {
        self.views.compare.ladder = false;
        self.show(View::Compare);
    }

    /// `C`: all levels of the role the user stands on, or of their own.
    pub(in crate::app) fn open_ladder(&mut self) {
        self.views.compare.ladder = true;
        self.show(View::Compare);
    }
}
