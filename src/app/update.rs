//! One action after another: the only door through which [`State`] changes.

use super::browse::Filter;
use super::status::Tone;
use super::{Action, Command, Effect, Overlay, Pane, Question, State, Status};
use crate::progress::saver::Outcome;

mod moving;
mod overlays;
mod quitting;

/// Changes `state` by `action`, and says what the shell has to do for it.
pub fn update(state: &mut State, action: Action) -> Effect {
    let effect = take(state, action);
    state.leave_unpinned();
    state.follow_aim();
    state.keep_journal();
    effect
}

fn take(state: &mut State, action: Action) -> Effect {
    match action {
        Action::Do(command) => {
            let dismisses = matches!(command, Command::Back | Command::Enter | Command::Toggle);
            if !state.notices.is_empty() && dismisses {
                state.notices.clear();
                return Effect::None;
            }
            state.notices.clear();
            // Going back is no answer to what went wrong: the user may want to read it there.
            let answers = matches!(command, Command::Yes | Command::No);
            let going_back = command == Command::Back && state.status.tone == Tone::Trouble;
            if !answers && !going_back {
                state.status = Status::default();
            }
            state.command(command)
        }
        Action::Unbound => {
            if state.notices.is_empty() && state.overlays.is_empty() {
                let pane = if state.view == super::View::Browse { state.browse.focus } else { Pane::Detail };
                state.status = Status::plain(match pane {
                    Pane::Roles | Pane::Skills => "Enter goes in, to what can be ticked. That key does nothing here",
                    Pane::Checklist | Pane::Detail => "? shows the keys that work here. That one does nothing",
                });
            }
            state.notices.clear();
            Effect::None
        }
        Action::Text(key) => {
            match state.overlays.last() {
                Some(Overlay::Finder(_)) => return state.type_in_finder(key),
                Some(Overlay::RoleFilter(_)) => state.type_in_role_filter(key),
                Some(Overlay::JournalFilter(_)) => state.type_in_journal_filter(key),
                Some(Overlay::Form(_)) => state.type_in_form(key),
                Some(Overlay::Rate(_)) => state.type_in_rate(key),
                Some(Overlay::Me(_)) => state.type_in_me(key),
                _ => {}
            }
            Effect::None
        }
        Action::Paste(text) => {
            match state.overlays.last() {
                Some(Overlay::Finder(_)) => return state.paste_in_finder(&text),
                Some(Overlay::RoleFilter(_)) => state.paste_in_role_filter(&text),
                Some(Overlay::JournalFilter(_)) => state.paste_in_journal_filter(&text),
                Some(Overlay::Form(_)) => state.paste_in_form(&text),
                Some(Overlay::Rate(_)) => state.paste_in_rate(&text),
                Some(Overlay::Me(_)) => state.paste_in_me(&text),
                _ => {}
            }
            Effect::None
        }
        Action::Resized { width, height } => {
            state.size = (width, height);
            Effect::None
        }
        Action::Indexed(index) => {
            // Whoever made it answers what was asked meanwhile.
            state.index = Some(index);
            Effect::None
        }
        Action::Found(answer) => state.found(*answer),
        Action::SearchIsSlow => {
            state.search_is_slow();
            Effect::None
        }
        Action::SearchFailed(sentence) => {
            state.search_failed();
            state.status = Status::trouble(sentence);
            Effect::None
        }
        Action::Reported(report) => {
            let failed = matches!(report.outcome, Outcome::NotSaved(_));
            state.hear(report);
            if state.quitting && failed {
                state.ask_to_quit();
            }
            // A question that was asked only because of unsaved marks has answered itself.
            let asked = |overlay: &Overlay| matches!(overlay, Overlay::Confirm(Question::DiscardForm));
            if state.quitting && !state.saving.pending() && !state.overlays.iter().any(asked) {
                return Effect::Quit;
            }
            Effect::None
        }
        Action::ReportWritten(result) => {
            state.report_written(result);
            Effect::None
        }
        Action::Today(today) => {
            state.today = today;
            Effect::None
        }
        Action::Trouble(sentence) => {
            state.status = Status::trouble(sentence);
            Effect::None
        }
        // What stands in an open form would be lost: it is kept as if it had been saved.
        Action::Terminate => state.keep_what_is_written(),
    }
}

impl State {
    fn command(&mut self, command: Command) -> Effect {
        match command {
            Command::Suspend => return Effect::Suspend,
            Command::Quit => return self.quit(),
            _ => {}
        }
        match self.overlays.last() {
            None => self.command_in_window(command),
            Some(Overlay::Finder(_)) => self.command_in_finder(command),
            Some(Overlay::RoleFilter(_)) => self.command_in_role_filter(command),
            Some(Overlay::JournalFilter(_)) => self.command_in_journal_filter(command),
            Some(Overlay::Near(_)) => self.command_in_near(command),
            Some(Overlay::Form(_)) => self.command_in_form(command),
            Some(Overlay::Rate(_)) => self.command_in_rate(command),
            Some(Overlay::Me(_)) => self.command_in_me(command),
            Some(Overlay::Report(_)) => self.command_in_report(command),
            Some(Overlay::Gone(_)) => self.command_in_gone(command),
            Some(Overlay::Help { .. }) => self.command_in_help(command),
            Some(Overlay::Confirm(question)) => {
                let question = *question;
                self.answer(question, command)
            }
        }
    }

    pub(super) fn command_in_panes(&mut self, command: Command) -> Effect {
        match command {
            Command::PreviousNotDone => self.jump_not_done(false),
            Command::NextNotDone => self.jump_not_done(true),
            Command::CycleFilter => self.cycle_filter(),
            Command::AllLevels => self.toggle_all_levels(),
            Command::FilterRoles => self.open_role_filter(),
            Command::NearRoles => self.open_near_roles(),
            moving => self.move_in_panes(moving),
        }
        Effect::None
    }

    /// Esc in the panes: out of what narrows the view, then one pane back; never out of the program.
    pub(super) fn back(&mut self) {
        if self.browse.filter != Filter::All && self.browse.focus == Pane::Checklist {
            self.browse.filter = Filter::All;
            self.forget_kept();
            self.status = Status::plain("Showing all items");
            return;
        }
        self.browse.focus = match self.browse.focus {
            Pane::Roles => {
                self.go_up();
                Pane::Roles
            }
            Pane::Skills => Pane::Roles,
            Pane::Checklist => Pane::Skills,
            Pane::Detail => Pane::Checklist,
        };
    }
}
