//! A list of rows of any height that keeps its cursor in sight.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::app::ListSeen;

/// One row: its lines, already wrapped.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub lines: Vec<Line<'static>>,
    /// A blank line above, unless it is the first one shown.
    pub gap: bool,
}

impl Row {
    fn height(&self) -> usize {
        self.lines.len() + usize::from(self.gap)
    }
}

/// The rows and the look of the one the cursor stands on.
#[derive(Debug)]
pub(super) struct List {
    pub rows: Vec<Row>,
    pub cursor: Option<usize>,
    pub cursor_style: Style,
}

/// What was drawn: for the next frame, for the terminal's cursor and for the pane's border.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shown {
    pub seen: ListSeen,
    pub cursor: Option<Position>,
    pub above: bool,
    pub below: bool,
}

impl List {
    /// Draws the rows into `area`, scrolled from where the last frame stood by as little as shows the cursor.
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, before: ListSeen) -> Shown {
        let height = usize::from(area.height);
        let offset = self.offset(before.offset, height);
        let mut shown = Shown { above: offset > 0, ..Shown::default() };
        let mut y = 0;
        let mut whole = 0;
        for (at, row) in self.rows.iter().enumerate().skip(offset) {
            if y >= height {
                shown.below = true;
                break;
            }
            y += usize::from(row.gap && y > 0);
            if y >= height {
                shown.below = true;
                break;
            }
            if self.cursor == Some(at) {
                shown.cursor = Some(Position { x: area.x, y: area.y + y as u16 });
            }
            for line in &row.lines {
                if y >= height {
                    shown.below = true;
                    break;
                }
                let place = Rect { y: area.y + y as u16, height: 1, ..area };
                line.render(place, buf);
                if self.cursor == Some(at) {
                    buf.set_style(place, self.cursor_style);
                }
                y += 1;
            }
            whole += usize::from(y <= height);
        }
        shown.seen = ListSeen { offset, page: whole.max(1), overflow: 0 };
        shown
    }

    /// The first row to show: the one before, moved as little as keeps the cursor (and a row of context) in sight.
    fn offset(&self, before: usize, height: usize) -> usize {
        let Some(cursor) = self.cursor.filter(|cursor| *cursor < self.rows.len()) else { return 0 };
        // From the first row the cursor can stand on, the headings above it are seen too.
        let mut offset = before.min(cursor.saturating_sub(1));
        let mut used: usize = self.rows[offset..=cursor].iter().map(Row::height).sum();
        let margin = self.rows.get(cursor + 1).map_or(0, Row::height).min(height / 4);
        while used + margin > height && offset < cursor {
            used -= self.rows[offset].height();
            offset += 1;
        }
        // Nothing is left empty at the end while there are rows above.
        let mut rest: usize = self.rows[offset..].iter().map(Row::height).sum();
        while offset > 0 && rest + self.rows[offset - 1].height() <= height {
            offset -= 1;
            rest += self.rows[offset].height();
        }
        offset
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::text::Line;

    fn list(heights: &[usize], cursor: usize) -> List {
        let row = |height: &usize| Row { lines: vec![Line::raw("x"); *height], gap: *height == 3 };
        List { rows: heights.iter().map(row).collect(), cursor: Some(cursor), cursor_style: Style::new() }
    }

    #[test]
    fn the_cursor_is_always_in_sight() {
        let heights = [1, 3, 2, 1, 1, 4, 2, 1, 3, 1, 1, 2];
        for height in 1..12u16 {
            let mut seen = ListSeen::default();
            let round = (0..heights.len()).chain((0..heights.len()).rev());
            for cursor in round {
                let area = Rect { x: 0, y: 0, width: 5, height };
                let shown = list(&heights, cursor).draw(area, &mut Buffer::empty(area), seen);
                assert!(shown.cursor.is_some(), "cursor {cursor} at height {height}");
                seen = shown.seen;
            }
        }
    }

    #[test]
    fn a_list_that_fits_is_never_scrolled() {
        let area = Rect { x: 0, y: 0, width: 5, height: 10 };
        let before = ListSeen { offset: 3, ..ListSeen::default() };
        let shown = list(&[1, 2, 3], 2).draw(area, &mut Buffer::empty(area), before);
        assert_eq!((shown.seen.offset, shown.above, shown.below), (0, false, false));
    }
}
