//! Undo and redo of the user's own changes, without end.

use super::{Effect, State, Status};
use crate::progress::{Change, Mark, MarkState};

/// Changes that can be taken back, and changes taken back.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl State {
    /// Makes a change that can be undone, and asks for it to be saved.
    pub(super) fn make(&mut self, change: Change) -> Effect {
        self.change(&change);
        self.history.done.push(change.clone());
        self.history.undone.clear();
        self.save(vec![change])
    }

    pub(super) fn undo(&mut self) -> Effect {
        let Some(change) = self.history.done.pop() else {
            self.status = Status::plain("Nothing to undo");
            return Effect::None;
        };
        let Some(back) = self.take_back(&change) else { return Effect::None };
        self.status = Status::plain(format!("Undone: {}", self.describe(&back, " again")));
        self.history.undone.push(back.clone());
        self.save(vec![back])
    }

    pub(super) fn redo(&mut self) -> Effect {
        let Some(change) = self.history.undone.pop() else {
            self.status = Status::plain("Nothing to redo");
            return Effect::None;
        };
        let Some(again) = self.take_back(&change) else { return Effect::None };
        self.status = Status::plain(format!("Redone: {}", self.describe(&again, " again")));
        self.history.done.push(again.clone());
        self.save(vec![again])
    }

    /// Takes back what still is as the change made it. None, when somebody else has changed all of that since.
    fn take_back(&mut self, change: &Change) -> Option<Change> {
        let back = change.taken_back(&self.progress);
        if back.is_nothing() {
            self.status = Status::plain(format!(
                "Left as it is, it was changed in the file since: {}",
                self.describe(&back, " again")
            ));
            return None;
        }
        self.change(&back);
        Some(back)
    }

    /// What a change was about and what holds now.
    pub(super) fn describe(&self, change: &Change, again: &str) -> String {
        match change {
            Change::Mark { id, before, after } => {
                let text = self.catalog.item_by_id(id).map_or(id.as_str(), |item| &self.catalog.item(item).text);
                let state = |mark: &Option<Mark>| mark.as_ref().map_or(MarkState::Todo, |mark| mark.state);
                match (change.is_nothing(), state(before) == state(after)) {
                    (true, _) => text.to_owned(),
                    (false, true) => format!("the note on {text}"),
                    (false, false) => format!("{}{again}, {text}", state(after).words()),
                }
            }
            Change::Ratings { skill, .. } => format!("rating of {skill}"),
            Change::Role { .. } => "my role level".to_owned(),
            Change::Target { .. } => "my target".to_owned(),
        }
    }
}
