//! What commands, letters and pasted text mean while a skill is rated.

use crate::app::form::Field;
use crate::app::text_key::TextKey;
use crate::app::{Command, Effect, Overlay, State};

impl State {
    pub(in crate::app) fn command_in_rate(&mut self, command: Command) -> Effect {
        let (page, overflow) = (self.seen.overlay.page.max(1), self.seen.overlay.overflow);
        let Some(Overlay::Rate(rate)) = self.overlays.last() else { return Effect::None };
        let last = self.rate_choices(rate.skill).len().saturating_sub(1);
        match command {
            Command::Back => self.leave_rate(),
            Command::Enter | Command::Submit => return self.submit_rate(),
            Command::NextPane => self.next_in_rate(true),
            Command::PreviousPane => self.next_in_rate(false),
            Command::Up => self.choose_rate(|at| at.saturating_sub(1)),
            Command::Down => self.choose_rate(|at| (at + 1).min(last)),
            Command::First => self.choose_rate(|_| 0),
            Command::Last => self.choose_rate(|_| last),
            Command::Left => self.scroll_rate(|at| at.min(overflow).saturating_sub(1)),
            Command::Right => self.scroll_rate(|at| (at + 1).min(overflow)),
            Command::PageUp => self.scroll_rate(|at| at.min(overflow).saturating_sub(page)),
            Command::PageDown => self.scroll_rate(|at| (at + page).min(overflow)),
            _ => {}
        }
        Effect::None
    }

    pub(in crate::app) fn type_in_rate(&mut self, key: TextKey) {
        let today = self.today;
        if let Some(Overlay::Rate(rate)) = self.overlays.last_mut()
            && rate.writing
        {
            rate.fields.type_key(key, today);
        }
    }

    pub(in crate::app) fn paste_in_rate(&mut self, text: &str) {
        let today = self.today;
        if let Some(Overlay::Rate(rate)) = self.overlays.last_mut()
            && rate.writing
        {
            rate.fields.paste(text, today);
        }
    }

    /// Tab: from the list through the fields, and to the list again.
    fn next_in_rate(&mut self, forward: bool) {
        let Some(Overlay::Rate(rate)) = self.overlays.last_mut() else { return };
        let [first, .., last] = Field::ALL;
        let (enter, leave) = if forward { (first, last) } else { (last, first) };
        match rate.writing {
            false => (rate.writing, rate.fields.focus) = (true, enter),
            true if rate.fields.focus == leave => rate.writing = false,
            true => rate.fields.next(forward),
        }
    }

    /// Another choice is another text, read from its beginning.
    fn choose_rate(&mut self, to: impl FnOnce(usize) -> usize) {
        if let Some(Overlay::Rate(rate)) = self.overlays.last_mut() {
            (rate.cursor, rate.scroll) = (to(rate.cursor), 0);
        }
    }

    fn scroll_rate(&mut self, to: impl FnOnce(usize) -> usize) {
        if let Some(Overlay::Rate(rate)) = self.overlays.last_mut() {
            rate.scroll = to(rate.scroll);
        }
    }
}
