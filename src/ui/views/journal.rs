//! The Journal view: marks, notes and ratings by date.

use ratatui::layout::Rect;

use crate::app::State;
use crate::ui::Canvas;

pub(super) fn draw(area: Rect, _state: &State, canvas: &mut Canvas) {
    canvas.frame(area, "JournalView", true);
}
