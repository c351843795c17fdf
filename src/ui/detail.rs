//! The detail strip.

use ratatui::layout::Rect;

use super::Canvas;
use crate::app::{Pane, State};

pub(super) fn draw(area: Rect, focused: bool, state: &State, canvas: &mut Canvas) {
    let inner = canvas.frame(area, "Detail", focused);
    canvas.pane_text(Pane::Detail, area, inner, &state.detail(), state.browse.detail_scroll, focused);
}
