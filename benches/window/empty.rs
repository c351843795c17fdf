//! The least that can be done with ratatui: one frame, and one changed cell for each key. And, to see what it costs to
//! write text into a window at all: a list that fills it, in which each key moves the selection.

use std::io;

use crossterm::event::{self, Event, KeyCode};
use ratatui::style::Style;
use ratatui::widgets::{List, ListState};
use ratatui::{DefaultTerminal, Frame};

/// Makes the bench be the empty program.
pub(crate) const ARGUMENT: &str = "--be-the-empty-program";
/// Makes the bench be the list.
pub(crate) const LIST_ARGUMENT: &str = "--be-a-list";

/// What the frame of both shows.
pub(crate) const WORDS: &str = "nothing else";

pub(crate) fn run() -> io::Result<()> {
    ratatui::run(|terminal| {
        each_key(terminal, |frame, pressed| {
            let digit = char::from(b'0' + pressed as u8 % 10);
            frame.render_widget(format!("{digit} {WORDS}"), frame.area());
        })
    })
}

pub(crate) fn run_list() -> io::Result<()> {
    let line = |number| {
        format!("{number:3} {WORDS} than a line of text that is as wide as the window{}", " and wide".repeat(5))
    };
    ratatui::run(|terminal| {
        each_key(terminal, |frame, pressed| {
            let list = List::new((0..frame.area().height).map(line)).highlight_style(Style::new().reversed());
            let mut state = ListState::default().with_selected(Some(pressed % 10));
            frame.render_stateful_widget(list, frame.area(), &mut state);
        })
    })
}

/// Draws a frame at the start and after each key, which are counted, until `q`.
fn each_key(terminal: &mut DefaultTerminal, draw: impl Fn(&mut Frame, usize)) -> io::Result<()> {
    let mut pressed = 0;
    loop {
        terminal.draw(|frame| draw(frame, pressed))?;
        if let Event::Key(key) = event::read()? {
            if key.code == KeyCode::Char('q') {
                return Ok(());
            }
            pressed += 1;
        }
    }
}
