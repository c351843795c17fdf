//! A list, and beside it or below it a text about the selected row.

use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::ListSeen;
use crate::ui::Canvas;
use crate::ui::list::List;
use crate::ui::views::listed;

/// From this width on the text stands beside the list.
const BESIDE: u16 = 110;
/// From this height on there is room for it below.
const BELOW: u16 = 15;

/// Room for the list, and for the text where there is any.
pub(super) fn divide(area: Rect) -> (Rect, Option<Rect>) {
    if area.width >= BESIDE {
        let left = area.width * 11 / 20;
        (Rect { width: left, ..area }, Some(Rect { x: area.x + left, width: area.width - left, ..area }))
    } else {
        divide_below(area, area.height * 2 / 5)
    }
}

/// The text below the list, `height` high, where there is room.
pub(super) fn divide_below(area: Rect, height: u16) -> (Rect, Option<Rect>) {
    if area.height < BELOW {
        return (area, None);
    }
    let list = Rect { height: area.height - height, ..area };
    (list, Some(Rect { y: list.bottom(), height, ..area }))
}

/// Draws the list into `rows`, which lie inside its frame `area`, and puts the terminal's cursor on its row.
pub(super) fn list(area: Rect, rows: Rect, list: List, canvas: &mut Canvas) {
    listed::draw(canvas, 0, area, rows, list, true);
}

/// Draws a text into its frame `area`, scrolled by `scroll` lines but not beyond its end.
pub(super) fn text(area: Rect, inner: Rect, lines: Vec<Line<'static>>, scroll: usize, canvas: &mut Canvas) {
    let overflow = lines.len().saturating_sub(usize::from(inner.height));
    let scroll = scroll.min(overflow);
    let page = usize::from(inner.height).saturating_sub(1).max(1);
    canvas.seen.view[1] = ListSeen { offset: scroll, page, overflow };
    canvas.more(area, scroll > 0, scroll < overflow);
    canvas.draw(Paragraph::new(lines).scroll((scroll as u16, 0)), inner);
}
