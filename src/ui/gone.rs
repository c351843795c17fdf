//! What is no longer in the framework: the list, and below it or beside it all there is to say of the selected one.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::list::{List, Row};
use super::theme::Theme;
use super::{Canvas, Name, prose, spread, text};
use crate::app::gone::UNREAD;
use crate::app::{GoneList, State};
use crate::progress::Key;

/// From this width on the text stands beside the list.
const BESIDE: u16 = 110;

pub(super) fn draw(window: Rect, list: &GoneList, state: &State, canvas: &mut Canvas) {
    let gone = &state.carried.gone;
    let area = canvas.over(window, window.width, window.height, &format!("{} · {}", state.gone_title(), gone.len()));
    let Some(cursor) = state.gone_cursor(list) else {
        canvas.draw(Line::styled("Nothing is left here. Esc goes back", canvas.theme.quiet), area);
        canvas.cursor = Some(area.as_position());
        return;
    };
    let (rows, below) = divide(beneath_warning(area, state, canvas));
    draw_rows(rows, cursor, state, canvas);
    if let (Some(below), Some(key)) = (below, gone.get(cursor)) {
        draw_detail(below, key, list.scroll, state, canvas);
    }
}

/// What is left below a word about files that could not be read, if there are any.
fn beneath_warning(area: Rect, state: &State, canvas: &mut Canvas) -> Rect {
    if state.problems == 0 {
        return area;
    }
    let lines = text::lines(UNREAD, usize::from(area.width), canvas.theme.trouble);
    let height = (lines.len() as u16).min(area.height.saturating_sub(1));
    canvas.draw(Paragraph::new(lines), Rect { height, ..area });
    Rect { y: area.y + height, height: area.height - height, ..area }
}

fn divide(area: Rect) -> (Rect, Option<Rect>) {
    if area.width >= BESIDE {
        let left = area.width * 11 / 20;
        return (Rect { width: left, ..area }, Some(Rect { x: area.x + left, width: area.width - left, ..area }));
    }
    let below = if area.height >= 7 { (area.height / 2).max(5) } else { 0 };
    let rows = Rect { height: area.height - below, ..area };
    (rows, (below > 0).then_some(Rect { y: rows.bottom(), height: below, ..area }))
}

fn draw_rows(area: Rect, cursor: usize, state: &State, canvas: &mut Canvas) {
    let gone = &state.carried.gone;
    let theme = canvas.theme;
    let make = |at: usize| row(&gone[at], usize::from(area.width), state, theme);
    let mut list = List::new(gone.len(), Some(cursor), theme.selected, make);
    let shown = list.draw(area, canvas.buf, canvas.seen.overlay);
    canvas.seen.overlay = shown.seen;
    canvas.cursor = Some(shown.cursor.unwrap_or(area.as_position()));
}

fn row(key: &Key, width: usize, state: &State, theme: &Theme) -> Row {
    const MOST_LINES: usize = 2;
    let row = state.gone_row(key);
    let (sign, style) = row.state.map_or(("   ", theme.text), |state| theme.sign(state));
    let dot = if row.noted { "• " } else { "  " };
    let date = row.date.map(|date| Span::styled(date, theme.quiet));
    // The date is not worth half of a narrow line.
    let date = date.filter(|_| width >= 40);
    let lead = vec![Span::styled(sign, style), Span::styled(dot, theme.key)];
    let mut lines = spread(lead, Name::plain(&row.text, theme.text), date.into_iter().collect(), width);
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        let last: String = lines.pop().into_iter().flat_map(|line| line.spans).map(|span| span.content).collect();
        lines.push(Line::raw(text::fit_going_on(&last, width)));
    }
    Row { lines, gap: false }
}

fn draw_detail(area: Rect, key: &Key, scroll: usize, state: &State, canvas: &mut Canvas) {
    let inner = canvas.frame(area, "Detail", false);
    let lines = prose::all(&state.gone_detail(key), usize::from(inner.width), canvas.theme);
    let overflow = lines.len().saturating_sub(usize::from(inner.height));
    let scroll = scroll.min(overflow);
    canvas.seen.overlay.overflow = overflow;
    canvas.more(area, scroll > 0, scroll < overflow);
    canvas.draw(Paragraph::new(lines).scroll((scroll as u16, 0)), inner);
}
