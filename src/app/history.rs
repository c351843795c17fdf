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
        self.history.done.push(change);
        self.history.undone.clear();
        self.save()
    }

    pub(super) fn undo(&mut self) -> Effect {
        let Some(change) = self.history.done.pop() else {
            self.status = Status::plain("Nothing to undo");
            return Effect::None;
        };
        // What somebody else wrote into the same entry meanwhile is not undone with it.
        let back = change.clone().reversed().onto(&self.progress);
        self.change(&back);
        self.status = Status::plain(format!("Undone: {}", self.describe(&change, true)));
        self.history.undone.push(change);
        self.save()
    }

    pub(super) fn redo(&mut self) -> Effect {
        let Some(change) = self.history.undone.pop() else {
            self.status = Status::plain("Nothing to redo");
            return Effect::None;
        };
        let again = change.onto(&self.progress);
        self.change(&again);
        self.status = Status::plain(format!("Redone: {}", self.describe(&change, false)));
        self.history.done.push(change);
        self.save()
    }

    /// What a change, made or taken back, was about and what holds now.
    fn describe(&self, change: &Change, back: bool) -> String {
        match change {
            Change::Mark { id, before, after } => {
                let text = self.catalog.item_by_id(id).map_or(id.as_str(), |item| &self.catalog.item(item).text);
                let state = |mark: &Option<Mark>| mark.as_ref().map_or(MarkState::Todo, |mark| mark.state);
                let (before, after) = (state(before), state(after));
                match (before == after, back) {
                    (true, _) => format!("the note on {text}"),
                    (false, true) => format!("{} again, {text}", before.words()),
                    (false, false) => format!("{} again, {text}", after.words()),
                }
            }
            Change::Ratings { skill, .. } => format!("rating of {skill}"),
            Change::Role { .. } => "my role level".to_owned(),
            Change::Target { .. } => "my target".to_owned(),
        }
    }
}
