//! The Gap view: each requirement of the target against the latest rating.

use ratatui::layout::Rect;

use crate::app::State;
use crate::ui::Canvas;

pub(super) fn draw(area: Rect, _state: &State, canvas: &mut Canvas) {
    canvas.frame(area, "GapView", true);
}
