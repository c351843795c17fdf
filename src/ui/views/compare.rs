//! The Compare view: two role levels side by side, or all levels of one role.

use ratatui::layout::Rect;

use crate::app::State;
use crate::ui::Canvas;

pub(super) fn draw(area: Rect, _state: &State, canvas: &mut Canvas) {
    canvas.frame(area, "CompareView", true);
}
