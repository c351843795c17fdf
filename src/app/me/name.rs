//! One's name, typed in its row of the dialog.

use crate::app::history::About;
use crate::app::text_key::{TextKey, TextKeyCode, text_field, type_into};
use crate::app::{Effect, MeDialog, Overlay, State, Status};
use crate::progress::Change;

impl State {
    /// Enter on the name: a line of text to change it in.
    pub(super) fn edit_name(&mut self) {
        let name = self.progress.me.name.clone().unwrap_or_default();
        if let Some(Overlay::Me(dialog)) = self.overlays.last_mut() {
            let mut field = text_field(&one_line(&name));
            type_into(&mut field, TextKey { key: TextKeyCode::End, ctrl: false, alt: false, shift: false });
            dialog.name = Some(Box::new(field));
        }
    }

    pub(in crate::app) fn type_in_me(&mut self, key: TextKey) {
        if let Some(Overlay::Me(MeDialog { name: Some(field), .. })) = self.overlays.last_mut()
            && key.key != TextKeyCode::Enter
        {
            type_into(field, key);
        }
    }

    pub(in crate::app) fn paste_in_me(&mut self, text: &str) {
        if let Some(Overlay::Me(MeDialog { name: Some(field), .. })) = self.overlays.last_mut() {
            field.insert_str(one_line(text));
        }
    }

    /// Enter in the line: keeps it. Without a letter in it there is no name.
    pub(super) fn keep_typed_name(&mut self) -> Effect {
        let Some(Overlay::Me(dialog)) = self.overlays.last_mut() else { return Effect::None };
        let Some(field) = dialog.name.take() else { return Effect::None };
        self.set_name(Some(one_line(&field.lines().join(" "))).filter(|name| !name.is_empty()))
    }

    pub(super) fn set_name(&mut self, name: Option<String>) -> Effect {
        self.status = Status::plain(format!("My name: {}", name.as_deref().unwrap_or("not set")));
        let change = Change::Name { before: self.progress.me.name.clone(), after: name };
        if change.is_nothing() { Effect::None } else { self.make(About::Me("my name"), vec![change]) }
    }

    /// The system ends the program: a name half typed is kept as it is.
    pub(in crate::app) fn keep_name(&mut self) -> Effect {
        match self.overlays.last() {
            Some(Overlay::Me(dialog)) if self.is_renaming(dialog) => self.keep_typed_name(),
            _ => Effect::None,
        }
    }

    /// Would something typed be lost with the dialog?
    pub(in crate::app) fn is_renaming(&self, dialog: &MeDialog) -> bool {
        let name = one_line(self.progress.me.name.as_deref().unwrap_or_default());
        dialog.name.as_ref().is_some_and(|field| one_line(&field.lines().join(" ")) != name)
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
