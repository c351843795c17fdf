//! The detail strip.

use ratatui::layout::{Position, Rect};
use ratatui::widgets::Paragraph;

use super::{Canvas, prose};
use crate::app::{ListSeen, Pane, State};

pub(super) fn draw(area: Rect, focused: bool, state: &State, canvas: &mut Canvas) {
    let inner = canvas.frame(area, "Detail", focused);
    let lines = prose::all(&state.detail(), usize::from(inner.width), canvas.theme);
    let overflow = lines.len().saturating_sub(usize::from(inner.height));
    let scroll = state.browse.detail_scroll.min(overflow);
    let page = usize::from(inner.height).saturating_sub(1).max(1);
    canvas.seen.panes[Pane::Detail as usize] = ListSeen { offset: scroll, page, overflow };
    canvas.more(area, scroll > 0, scroll < overflow);
    canvas.draw(Paragraph::new(lines).scroll((scroll as u16, 0)), inner);
    if focused {
        canvas.cursor = Some(Position { x: inner.x, y: inner.y });
    }
}
