//! Keys and fields for typing, in the terms of the text-area crate.

use ratatui_textarea::{CursorMove, Input, Key, TextArea};

/// An editor for text.
pub type TextField = TextArea<'static>;

/// A key as a text field understands it; `keymap` makes it from the terminal's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextKey {
    pub key: TextKeyCode,
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

/// The keys that edit text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKeyCode {
    Char(char),
    Backspace,
    Delete,
    Enter,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
}

impl From<TextKey> for Input {
    fn from(from: TextKey) -> Input {
        let key = match from.key {
            TextKeyCode::Char(c) => Key::Char(c),
            TextKeyCode::Backspace => Key::Backspace,
            TextKeyCode::Delete => Key::Delete,
            TextKeyCode::Enter => Key::Enter,
            TextKeyCode::Left => Key::Left,
            TextKeyCode::Right => Key::Right,
            TextKeyCode::Up => Key::Up,
            TextKeyCode::Down => Key::Down,
            TextKeyCode::Home => Key::Home,
            TextKeyCode::End => Key::End,
            TextKeyCode::PageUp => Key::PageUp,
            TextKeyCode::PageDown => Key::PageDown,
        };
        Input { key, ctrl: from.ctrl, alt: from.alt, shift: from.shift }
    }
}

/// Types a key into a field. Ctrl-U clears to the line's beginning, as shells do; the crate takes it for undo.
pub(super) fn type_into(field: &mut TextArea<'static>, key: TextKey) {
    if key.ctrl && key.key == TextKeyCode::Char('u') {
        field.delete_line_by_head();
    } else {
        field.input(key);
    }
}

/// A text field without decoration: the terminal's own cursor shows where one types.
pub(super) fn text_field(text: &str) -> TextArea<'static> {
    let mut area = TextArea::new(text.lines().map(str::to_owned).collect());
    area.set_cursor_line_style(Default::default());
    area.set_cursor_style(Default::default());
    area
}

/// The same, to go on typing behind what stands there.
pub(super) fn text_field_at_end(text: &str) -> TextField {
    let mut field = text_field(text);
    field.move_cursor(CursorMove::End);
    field
}
