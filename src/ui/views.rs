//! The views but the panes, one file each.

use ratatui::layout::Rect;

use super::Canvas;
use crate::app::{State, View};

mod bar;
mod columns;
mod compare;
mod gap;
mod journal;
mod ladder;
mod listed;
mod next;
mod progress;
mod two;

/// Draws the view that fills the window.
pub(super) fn draw(area: Rect, state: &State, canvas: &mut Canvas) {
    match state.view {
        View::Browse => {}
        View::Gap => gap::draw(area, state, canvas),
        View::Next => next::draw(area, state, canvas),
        View::Progress => progress::draw(area, state, canvas),
        View::Journal => journal::draw(area, state, canvas),
        View::Compare => compare::draw(area, state, canvas),
    }
}
