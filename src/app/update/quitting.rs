//! Leaving without losing anything: what is being saved is waited for, what could not be saved is asked about.

use crate::app::{Command, Effect, Overlay, Question, State, Status};

impl State {
    /// The system ends the program: what stands in open text fields is kept, whatever lies over them.
    pub(super) fn keep_what_is_written(&mut self) -> Effect {
        while let Some(overlay) = self.overlays.last() {
            match overlay {
                Overlay::Form(_) => return self.keep_form(),
                Overlay::Rate(_) => return self.keep_rate(),
                Overlay::Me(_) => return self.keep_name(),
                _ => drop(self.overlays.pop()),
            }
        }
        Effect::None
    }

    pub(super) fn answer(&mut self, question: Question, command: Command) -> Effect {
        self.overlays.pop();
        match (question, command) {
            (Question::QuitUnsaved, Command::Yes) => Effect::Quit,
            (Question::DiscardForm, Command::Yes) => {
                self.overlays.pop();
                if std::mem::take(&mut self.quitting) { self.quit() } else { Effect::None }
            }
            _ => {
                self.quitting = false;
                Effect::None
            }
        }
    }

    /// `q`: at once when all is saved; waits for a save under way; asks once when a save has failed, or when the wait for
    /// it has become too long for the user, who says so by asking again.
    pub(super) fn quit(&mut self) -> Effect {
        let asked = matches!(self.overlays.last(), Some(Overlay::Confirm(_)));
        let written = match self.overlays.last() {
            Some(Overlay::Form(form)) => form.fields.changed(),
            Some(Overlay::Rate(rate)) => rate.fields.changed(),
            Some(Overlay::Me(dialog)) => self.is_renaming(dialog),
            _ => false,
        };
        if written {
            self.quitting = true;
            self.overlays.push(Overlay::Confirm(Question::DiscardForm));
            return Effect::None;
        }
        if !self.saving.pending() || asked {
            return Effect::Quit;
        }
        let again = std::mem::replace(&mut self.quitting, true);
        if self.saving.failed.is_some() || again {
            self.ask_to_quit();
        } else {
            self.status = Status::plain("Saving, then quitting");
        }
        Effect::None
    }

    pub(super) fn ask_to_quit(&mut self) {
        if !matches!(self.overlays.last(), Some(Overlay::Confirm(Question::QuitUnsaved))) {
            self.overlays.push(Overlay::Confirm(Question::QuitUnsaved));
        }
    }
}
