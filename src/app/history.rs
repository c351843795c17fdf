//! Undo and redo of the user's own changes, without end.

use super::{Effect, State, Status};
use crate::framework::{ItemIx, SkillIx};
use crate::progress::{Change, MarkState};

/// What can be taken back, and what has been.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

/// The changes that one action of the user made, and what it was about.
#[derive(Debug)]
struct Step {
    about: About,
    changes: Vec<Change>,
}

/// What a step is called.
#[derive(Debug, Clone)]
pub(super) enum About {
    /// Ticked, or written about.
    Item(ItemIx),
    /// Something that is no longer in the framework was moved; how it read.
    Move(String),
    Me(&'static str),
    Rating(SkillIx),
}

impl State {
    /// Makes changes that are undone together, and asks for them to be saved.
    pub(super) fn make(&mut self, about: About, changes: Vec<Change>) -> Effect {
        if changes.is_empty() {
            return Effect::None;
        }
        changes.iter().for_each(|change| self.change(change));
        self.settle();
        self.history.done.push(Step { about, changes: changes.clone() });
        self.history.undone.clear();
        self.save(changes)
    }

    pub(super) fn undo(&mut self) -> Effect {
        let Some(step) = self.history.done.pop() else {
            self.status = Status::plain("Nothing to undo");
            return Effect::None;
        };
        let Some(back) = self.take_back(&step, "Undone") else { return Effect::None };
        let changes = back.changes.clone();
        self.history.undone.push(back);
        self.save(changes)
    }

    pub(super) fn redo(&mut self) -> Effect {
        let Some(step) = self.history.undone.pop() else {
            self.status = Status::plain("Nothing to redo");
            return Effect::None;
        };
        let Some(again) = self.take_back(&step, "Redone") else { return Effect::None };
        let changes = again.changes.clone();
        self.history.done.push(again);
        self.save(changes)
    }

    /// Takes back what still is as the step made it. None, when somebody else has changed all of that since.
    fn take_back(&mut self, step: &Step, done: &str) -> Option<Step> {
        let changes: Vec<Change> = step
            .changes
            .iter()
            .map(|change| change.taken_back(&self.progress))
            .filter(|change| !change.is_nothing())
            .collect();
        let before = self.state_about(&step.about);
        changes.iter().for_each(|change| self.change(change));
        self.settle();
        let words = match &step.about {
            About::Item(item) => {
                let text = &self.catalog.item(*item).text;
                match (changes.is_empty(), self.state_of(*item)) {
                    (true, _) => text.clone(),
                    (false, now) if now == before => format!("the note on {text}"),
                    (false, now) => format!("{} again, {text}", now.words()),
                }
            }
            About::Move(text) => format!("the move of {text}"),
            About::Me(what) => (*what).to_owned(),
            About::Rating(skill) => format!("the rating of {}", self.catalog.skill(*skill).name),
        };
        if changes.is_empty() {
            self.status = Status::plain(format!("Left as it is, it was changed in the file since: {words}"));
            return None;
        }
        self.status = Status::plain(format!("{done}: {words}"));
        Some(Step { about: step.about.clone(), changes })
    }

    fn state_about(&self, about: &About) -> MarkState {
        if let About::Item(item) = about { self.state_of(*item) } else { MarkState::Todo }
    }

    /// What a change made elsewhere was about and what holds now.
    pub(super) fn describe(&self, change: &Change) -> String {
        match change {
            Change::Mark { id, before, after } => {
                let text = self.catalog.name_of(id);
                let state =
                    |mark: &Option<crate::progress::Mark>| mark.as_ref().map_or(MarkState::Todo, |mark| mark.state);
                match state(before) == state(after) {
                    true => format!("the note on {text}"),
                    false => format!("{}, {text}", state(after).words()),
                }
            }
            Change::Ratings { skill, .. } => format!("the rating of {}", self.catalog.name_of(skill)),
            Change::Name { .. } => "my name".to_owned(),
            Change::Role { .. } => "my role level".to_owned(),
            Change::Target { .. } => "my target".to_owned(),
        }
    }
}
