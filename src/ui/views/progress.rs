//! The Progress view: what was done, in figures and over time.

use ratatui::layout::Rect;

use crate::app::State;
use crate::ui::Canvas;

pub(super) fn draw(area: Rect, _state: &State, canvas: &mut Canvas) {
    canvas.frame(area, "ProgressView", true);
}
