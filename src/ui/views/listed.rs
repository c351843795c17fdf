//! A list in the frame of a view, under a few words about it.

use ratatui::layout::{Position, Rect};
use ratatui::text::Span;
use ratatui::widgets::Paragraph;

use crate::ui::list::List;
use crate::ui::{Canvas, READABLE, text};

/// The words over a list take no more than one line in so many.
const SHARE: usize = 4;

/// Draws `words` into `inner` and gives back what is left under them. Where there is little room not all are told.
pub(super) fn head(canvas: &mut Canvas, inner: Rect, words: &[String]) -> Rect {
    let width = usize::from(inner.width).min(READABLE);
    let room = usize::from(inner.height) / SHARE;
    let mut lines = Vec::new();
    for (at, words) in words.iter().enumerate() {
        let style = if at == 0 { canvas.theme.text } else { canvas.theme.quiet };
        let more = text::lines(words, width, style);
        if lines.len() + more.len() <= room {
            lines.extend(more);
        }
    }
    let told = lines.len() as u16;
    canvas.draw(Paragraph::new(lines), inner);
    Rect { y: inner.y + told, height: inner.height - told, ..inner }
}

/// Draws a list into `rows` inside the frame `area`, and remembers for the next frame what it showed.
pub(super) fn draw(canvas: &mut Canvas, slot: usize, area: Rect, rows: Rect, mut list: List, focused: bool) {
    let shown = list.draw(rows, canvas.buf, canvas.seen.view[slot]);
    canvas.seen.view[slot] = shown.seen;
    canvas.more(area, shown.above, shown.below);
    if focused {
        canvas.cursor = Some(shown.cursor.unwrap_or(rows.as_position()));
    } else if let Some(Position { y, .. }) = shown.cursor {
        // Where one stands in a list without the keys: a sign in its border.
        canvas.draw(Span::styled("›", canvas.theme.key), Rect { x: area.x, y, width: 1, height: 1 });
    }
}

/// Draws words where there is no list; the cursor stands at their beginning.
pub(super) fn words(canvas: &mut Canvas, inner: Rect, words: &[String]) {
    let width = usize::from(inner.width).min(READABLE);
    let theme = canvas.theme;
    let lines: Vec<_> = words.iter().flat_map(|words| text::lines(words, width, theme.text)).collect();
    canvas.draw(Paragraph::new(lines), inner);
    canvas.cursor = Some(inner.as_position());
}
