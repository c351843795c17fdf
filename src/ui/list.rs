//! A list of rows of any height that keeps its cursor in sight. Only rows near the cursor are made: a list of 10,000 costs
//! no more than what can be seen of it.

use std::collections::HashMap;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::app::ListSeen;

/// One row: its lines, already wrapped.
#[derive(Debug, Clone, Default)]
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

/// How many rows there are, how each is made, and the look of the one the cursor stands on.
pub(super) struct List<'a> {
    count: usize,
    cursor: Option<usize>,
    cursor_style: Style,
    make: Box<dyn Fn(usize) -> Row + 'a>,
    made: HashMap<usize, Row>,
}

/// What was drawn: for the next frame, for the terminal's cursor and for the pane's border.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shown {
    pub seen: ListSeen,
    pub cursor: Option<Position>,
    pub above: bool,
    pub below: bool,
}

impl<'a> List<'a> {
    pub(super) fn new(
        count: usize,
        cursor: Option<usize>,
        cursor_style: Style,
        make: impl Fn(usize) -> Row + 'a,
    ) -> List<'a> {
        let cursor = cursor.filter(|cursor| *cursor < count);
        List { count, cursor, cursor_style, make: Box::new(make), made: HashMap::new() }
    }

    fn row(&mut self, at: usize) -> &Row {
        self.made.entry(at).or_insert_with(|| (self.make)(at))
    }

    fn height(&mut self, at: usize) -> usize {
        self.row(at).height()
    }

    /// Draws the rows into `area`, scrolled from where the last frame stood by as little as shows the cursor.
    pub(super) fn draw(&mut self, area: Rect, buf: &mut Buffer, before: ListSeen) -> Shown {
        let height = usize::from(area.height);
        let offset = self.offset(before.offset, height);
        let mut shown = Shown { above: offset > 0, ..Shown::default() };
        let mut y = 0;
        let mut whole = 0;
        for at in offset..self.count {
            if y >= height {
                shown.below = true;
                break;
            }
            let (cursor, cursor_style) = (self.cursor == Some(at), self.cursor_style);
            let row = self.row(at);
            y += usize::from(row.gap && y > 0);
            if y >= height {
                shown.below = true;
                break;
            }
            if cursor {
                shown.cursor = Some(Position { x: area.x, y: area.y + y as u16 });
            }
            for line in &row.lines {
                if y >= height {
                    shown.below = true;
                    break;
                }
                let place = Rect { y: area.y + y as u16, height: 1, ..area };
                line.render(place, buf);
                if cursor {
                    buf.set_style(place, cursor_style);
                }
                y += 1;
            }
            whole += usize::from(y <= height);
        }
        shown.seen = ListSeen { offset, page: whole.max(1), overflow: 0 };
        shown
    }

    /// The first row to show: the one before, moved as little as keeps the cursor (and a row of context) in sight.
    fn offset(&mut self, before: usize, height: usize) -> usize {
        let Some(cursor) = self.cursor else { return 0 };
        // From the first row the cursor can stand on, the headings above it are seen too.
        let first = before.min(cursor.saturating_sub(1));
        let margin = if cursor + 1 < self.count { self.height(cursor + 1).min(height / 4) } else { 0 };
        let mut offset = cursor;
        let mut used = self.height(cursor) + margin;
        while offset > first && used + self.height(offset - 1) <= height {
            offset -= 1;
            used += self.height(offset);
        }
        // A heading at the very top is worth more than a row of context.
        if (cursor, offset) == (1, 1) && first == 0 && self.height(0) + self.height(1) <= height {
            offset = 0;
        }
        // Nothing is left empty at the end while there are rows above.
        let mut rest = 0;
        for at in offset..self.count {
            rest += self.height(at);
            if rest >= height {
                return offset;
            }
        }
        while offset > 0 && rest + self.height(offset - 1) <= height {
            offset -= 1;
            rest += self.height(offset);
        }
        offset
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::text::Line;

    fn list(heights: &[usize], cursor: usize) -> List<'_> {
        let row = |at: usize| Row { lines: vec![Line::raw("x"); heights[at]], gap: heights[at] == 3 };
        List::new(heights.len(), Some(cursor), Style::new(), row)
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

    #[test]
    fn at_the_top_the_heading_is_seen_if_it_has_room_with_the_row_below_it() {
        let area = Rect { x: 0, y: 0, width: 5, height: 7 };
        let before = ListSeen { offset: 1, ..ListSeen::default() };
        let shown = list(&[2, 5, 2, 2], 1).draw(area, &mut Buffer::empty(area), before);
        assert_eq!((shown.seen.offset, shown.above), (0, false));
        let low = Rect { height: 6, ..area };
        let shown = list(&[2, 5, 2, 2], 1).draw(low, &mut Buffer::empty(low), before);
        assert_eq!((shown.seen.offset, shown.above), (1, true));
    }

    #[test]
    fn only_rows_near_the_cursor_are_made() {
        let area = Rect { x: 0, y: 0, width: 5, height: 10 };
        for (cursor, before) in [(0, 0), (5_000, 0), (5_000, 4_995), (9_999, 20), (20, 9_990)] {
            let made = std::cell::Cell::new(0);
            let row = |_| {
                made.set(made.get() + 1);
                Row { lines: vec![Line::raw("x"); 2], gap: false }
            };
            let before = ListSeen { offset: before, ..ListSeen::default() };
            let shown = List::new(10_000, Some(cursor), Style::new(), row).draw(area, &mut Buffer::empty(area), before);
            assert!(shown.cursor.is_some() && made.get() <= 20, "cursor {cursor}: {} rows made", made.get());
        }
    }
}
