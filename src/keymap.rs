//! Every key of the program, one row each. The rows resolve keys, fill the footer and `?`, and make the README's table.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::app::finder::Purpose;
use crate::app::text_key::TextKeyCode;
use crate::app::{Action, Command, Overlay, Pane, State, TextKey, View};

mod rows;
mod table;

pub use rows::ROWS;
pub use table::markdown;

/// Where a key works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Where {
    Roles,
    Skills,
    Checklist,
    Detail,
    /// A page to read, in the Checklist or in the Detail.
    Page,
    Gap,
    Next,
    Progress,
    Journal,
    Compare,
    /// All levels of one role in a row.
    Ladder,
    Finder,
    /// The finder when it picks a role level.
    Pick,
    /// The finder when it picks where something is moved.
    Move,
    /// The Roles pane while it is narrowed by typing.
    Filter,
    /// The journal while words are typed that narrow it.
    JournalFilter,
    /// The list of similar roles.
    Near,
    Form,
    /// The levels that a skill can be rated at.
    Rate,
    Me,
    /// One's name while it is typed.
    Name,
    Report,
    /// What is no longer in the framework.
    Gone,
    Help,
    Confirm,
}

impl Where {
    /// All places.
    pub const ALL: [Where; 25] = [
        Where::Roles,
        Where::Skills,
        Where::Checklist,
        Where::Detail,
        Where::Page,
        Where::Gap,
        Where::Next,
        Where::Progress,
        Where::Journal,
        Where::Compare,
        Where::Ladder,
        Where::Finder,
        Where::Pick,
        Where::Move,
        Where::Filter,
        Where::JournalFilter,
        Where::Near,
        Where::Form,
        Where::Rate,
        Where::Me,
        Where::Name,
        Where::Report,
        Where::Gone,
        Where::Help,
        Where::Confirm,
    ];

    /// Where the keys go now.
    #[must_use]
    pub fn of(state: &State) -> Where {
        Where::over(state, state.overlays.last())
    }

    /// Where the keys go once the help is closed.
    #[must_use]
    pub fn under_help(state: &State) -> Where {
        Where::over(state, state.overlays.iter().rfind(|overlay| !matches!(overlay, Overlay::Help { .. })))
    }

    fn over(state: &State, overlay: Option<&Overlay>) -> Where {
        match overlay {
            Some(Overlay::Finder(finder)) => match finder.purpose {
                Purpose::Go => Where::Finder,
                Purpose::MyRole | Purpose::MyTarget | Purpose::CompareFrom | Purpose::CompareTo => Where::Pick,
                Purpose::Move(_) => Where::Move,
            },
            Some(Overlay::Gone(_)) => Where::Gone,
            Some(Overlay::RoleFilter(_)) => Where::Filter,
            Some(Overlay::JournalFilter(_)) => Where::JournalFilter,
            Some(Overlay::Near(_)) => Where::Near,
            Some(Overlay::Form(_)) => Where::Form,
            Some(Overlay::Rate(rate)) if rate.writing => Where::Form,
            Some(Overlay::Rate(_)) => Where::Rate,
            Some(Overlay::Me(dialog)) if dialog.name.is_some() => Where::Name,
            Some(Overlay::Me(_)) => Where::Me,
            Some(Overlay::Report(_)) => Where::Report,
            Some(Overlay::Help { .. }) => Where::Help,
            Some(Overlay::Confirm(_)) => Where::Confirm,
            None => Where::pane(state),
        }
    }

    /// The pane that has the keys when nothing lies over the panes.
    #[must_use]
    pub fn pane(state: &State) -> Where {
        match state.view {
            View::Browse => {}
            View::Gap => return Where::Gap,
            View::Next => return Where::Next,
            View::Progress => return Where::Progress,
            View::Journal => return Where::Journal,
            View::Compare if state.views.compare.ladder => return Where::Ladder,
            View::Compare => return Where::Compare,
        }
        match state.browse.focus {
            Pane::Checklist | Pane::Detail if state.shows_page() => Where::Page,
            Pane::Roles => Where::Roles,
            Pane::Skills => Where::Skills,
            Pane::Checklist => Where::Checklist,
            Pane::Detail => Where::Detail,
        }
    }

    /// Its name on screen and in the README.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Where::Roles => "Roles",
            Where::Skills => "Skills",
            Where::Checklist => "Checklist",
            Where::Detail => "Detail",
            Where::Page => "Page",
            Where::Gap => "Gap",
            Where::Next => "Next",
            Where::Progress => "Progress",
            Where::Journal => "Journal",
            Where::Compare => "Compare",
            Where::Ladder => "Ladder",
            Where::Finder => "Finder",
            Where::Pick => "Choosing a role level",
            Where::Move => "Moving a mark",
            Where::Filter => "Filter of roles",
            Where::JournalFilter => "Filter of the journal",
            Where::Near => "Similar roles",
            Where::Form => "Note and evidence",
            Where::Rate => "Rating",
            Where::Me => "My role and target",
            Where::Name => "My name",
            Where::Report => "Report",
            Where::Gone => "No longer in the framework",
            Where::Help => "Help",
            Where::Confirm => "Questions",
        }
    }

    /// Here printable keys are text.
    fn takes_text(self) -> bool {
        use Where::{Filter, Finder, Form, JournalFilter, Move, Name, Pick};
        matches!(self, Finder | Pick | Move | Filter | JournalFilter | Form | Name)
    }
}

/// One key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    ctrl: bool,
}

impl Key {
    const fn plain(code: KeyCode) -> Key {
        Key { code, ctrl: false }
    }

    const fn char(c: char) -> Key {
        Key::plain(KeyCode::Char(c))
    }

    const fn ctrl(c: char) -> Key {
        Key { code: KeyCode::Char(c), ctrl: true }
    }

    /// As people write it: `Ctrl-T`, `Space`, `↑`.
    #[must_use]
    pub fn label(self) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "Space".to_owned(),
            KeyCode::Char(c) if self.ctrl => c.to_uppercase().to_string(),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::BackTab => "Shift-Tab".to_owned(),
            KeyCode::Delete => "Del".to_owned(),
            other => format!("{other:?}"),
        };
        if self.ctrl { format!("Ctrl-{name}") } else { name }
    }

    fn matches(self, event: &KeyEvent) -> bool {
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let alt = event.modifiers.contains(KeyModifiers::ALT);
        self.code == event.code && self.ctrl == ctrl && !alt
    }
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    pub places: &'static [Where],
    pub keys: &'static [Key],
    pub command: Command,
    /// A word for the footer; rows without one are only in the help.
    pub hint: Option<&'static str>,
    pub help: &'static str,
}

impl Row {
    /// `j ↓`: all its keys.
    #[must_use]
    pub fn labels(&self) -> String {
        self.keys.iter().map(|key| key.label()).collect::<Vec<_>>().join(" ")
    }
}

/// The rows that work in one place, in the table's order.
pub fn rows_in(place: Where) -> impl Iterator<Item = &'static Row> {
    ROWS.iter().filter(move |row| row.places.contains(&place))
}

/// What a pressed key means where the user is. None: not even text.
#[must_use]
pub fn resolve(state: &State, event: &KeyEvent) -> Option<Action> {
    let place = Where::of(state);
    let row = rows_in(place).find(|row| row.keys.iter().any(|key| key.matches(event)));
    match row {
        Some(row) => Some(Action::Do(row.command)),
        None if place.takes_text() => text_key(event).map(Action::Text),
        // A question is answered by its own keys; any other key is a no.
        None if place == Where::Confirm => Some(Action::Do(Command::No)),
        None => Some(Action::Unbound),
    }
}

fn text_key(event: &KeyEvent) -> Option<TextKey> {
    let key = match event.code {
        KeyCode::Char(c) => TextKeyCode::Char(c),
        KeyCode::Backspace => TextKeyCode::Backspace,
        KeyCode::Delete => TextKeyCode::Delete,
        KeyCode::Enter => TextKeyCode::Enter,
        KeyCode::Left => TextKeyCode::Left,
        KeyCode::Right => TextKeyCode::Right,
        KeyCode::Up => TextKeyCode::Up,
        KeyCode::Down => TextKeyCode::Down,
        KeyCode::Home => TextKeyCode::Home,
        KeyCode::End => TextKeyCode::End,
        KeyCode::PageUp => TextKeyCode::PageUp,
        KeyCode::PageDown => TextKeyCode::PageDown,
        _ => return None,
    };
    let has = |modifier| event.modifiers.contains(modifier);
    let (ctrl, alt) = (has(KeyModifiers::CONTROL), has(KeyModifiers::ALT));
    // AltGr arrives as Ctrl and Alt together on some systems: then the character is meant.
    let alt_gr = ctrl && alt && matches!(key, TextKeyCode::Char(c) if !c.is_ascii_alphabetic());
    Some(TextKey { key, ctrl: ctrl && !alt_gr, alt: alt && !alt_gr, shift: has(KeyModifiers::SHIFT) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for place in Where::ALL {
            let mut seen = HashSet::new();
            for row in rows_in(place) {
                for key in row.keys {
                    assert!(seen.insert(*key), "{} stands twice in {}", key.label(), place.name());
                }
            }
        }
    }

    #[test]
    fn printable_keys_are_text_where_text_is_typed() {
        for place in Where::ALL.into_iter().filter(|place| place.takes_text()) {
            for row in rows_in(place) {
                for key in row.keys {
                    let printable = matches!(key.code, KeyCode::Char(_)) && !key.ctrl;
                    assert!(!printable, "{} is a command in {}", key.label(), place.name());
                }
            }
        }
    }

    #[test]
    fn help_and_quit_work_in_every_pane() {
        for pane in Where::ALL.into_iter().take_while(|place| *place != Where::Finder) {
            for command in [Command::Help, Command::Quit, Command::Find] {
                assert!(rows_in(pane).any(|row| row.command == command));
            }
        }
    }
}
