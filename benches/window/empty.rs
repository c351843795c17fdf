//! The least that can be done with ratatui: one frame, and one changed cell for each key.

use std::io;

use crossterm::event::{self, Event, KeyCode};

/// Makes the bench be this program.
pub(crate) const ARGUMENT: &str = "--be-the-empty-program";

/// What its frame shows.
pub(crate) const WORDS: &str = "nothing else";

pub(crate) fn run() -> io::Result<()> {
    ratatui::run(|terminal| {
        let mut pressed = 0_u8;
        loop {
            terminal.draw(|frame| {
                let digit = char::from(b'0' + pressed % 10);
                frame.render_widget(format!("{digit} {WORDS}"), frame.area());
            })?;
            if let Event::Key(key) = event::read()? {
                if key.code == KeyCode::Char('q') {
                    return Ok(());
                }
                pressed = pressed.wrapping_add(1);
            }
        }
    })
}
