//! What commands mean in the boxes that lie over the panes.

use crate::app::{Command, Effect, Overlay, State};

impl State {
    pub(in crate::app) fn command_in_finder(&mut self, command: Command) -> Effect {
        let page = self.seen.overlay.page.max(1);
        let text_only = matches!(command, Command::Back | Command::NextPane | Command::PreviousPane);
        if !text_only && self.waits_for_answer(command) {
            return Effect::None;
        }
        match command {
            Command::Back => {
                self.overlays.pop();
            }
            Command::Enter => return self.enter_in_finder(),
            Command::Toggle => return self.tick_in_finder(),
            Command::NextPane => return self.narrow(true),
            Command::PreviousPane => return self.narrow(false),
            Command::Up => self.move_in_finder(|at, _| at.saturating_sub(1)),
            Command::Down => self.move_in_finder(|at, last| (at + 1).min(last)),
            Command::PageUp => self.move_in_finder(|at, _| at.saturating_sub(page)),
            Command::PageDown => self.move_in_finder(|at, last| (at + page).min(last)),
            _ => {}
        }
        Effect::None
    }

    pub(super) fn command_in_form(&mut self, command: Command) -> Effect {
        match command {
            Command::Back => self.leave_form(),
            Command::Submit => return self.submit_form(),
            Command::NextPane | Command::PreviousPane => {
                if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
                    form.fields.next(command == Command::NextPane);
                }
            }
            _ => {}
        }
        Effect::None
    }

    pub(super) fn command_in_me(&mut self, command: Command) -> Effect {
        match command {
            Command::Back => self.leave_me(),
            Command::Up => self.move_in_me(false),
            Command::Down => self.move_in_me(true),
            Command::Enter => return self.pick_me(),
            Command::Clear => return self.clear_me(),
            _ => {}
        }
        Effect::None
    }

    pub(super) fn command_in_gone(&mut self, command: Command) -> Effect {
        let page = self.seen.overlay.page.max(1);
        match command {
            Command::Back => {
                self.overlays.pop();
            }
            Command::Enter => return self.open_move(),
            Command::Copy => return self.copy_gone(),
            Command::Undo => return if self.refused() { Effect::None } else { self.undo() },
            Command::Redo => return if self.refused() { Effect::None } else { self.redo() },
            Command::Help => self.overlays.push(Overlay::Help { scroll: 0 }),
            Command::Up => self.move_in_gone(|at, _| at.saturating_sub(1)),
            Command::Down => self.move_in_gone(|at, last| (at + 1).min(last)),
            Command::PageUp => self.move_in_gone(|at, _| at.saturating_sub(page)),
            Command::PageDown => self.move_in_gone(|at, last| (at + page).min(last)),
            Command::First => self.move_in_gone(|_, _| 0),
            Command::Last => self.move_in_gone(|_, last| last),
            Command::Left => self.scroll_gone(|at, _| at.saturating_sub(1)),
            Command::Right => self.scroll_gone(|at, overflow| (at + 1).min(overflow)),
            _ => {}
        }
        Effect::None
    }

    pub(super) fn command_in_help(&mut self, command: Command) -> Effect {
        let (page, overflow) = (self.seen.overlay.page.max(1), self.seen.overlay.overflow);
        let Some(Overlay::Help { scroll }) = self.overlays.last_mut() else { return Effect::None };
        *scroll = match command {
            Command::Up => scroll.saturating_sub(1),
            Command::Down => (*scroll + 1).min(overflow),
            Command::PageUp => scroll.saturating_sub(page),
            Command::PageDown => (*scroll + page).min(overflow),
            Command::First => 0,
            Command::Last => overflow,
            _ => {
                self.overlays.pop();
                return Effect::None;
            }
        };
        Effect::None
    }
}
