//! The Roles pane.

use ratatui::layout::Rect;
use ratatui::text::Span;

use super::list::{List, Row};
use super::{Canvas, cursor_style, spread};
use crate::app::roles::TreeRow;
use crate::app::{Pane, State};

pub(super) fn draw(area: Rect, focused: bool, state: &State, canvas: &mut Canvas) {
    let inner = canvas.frame(area, "Roles", focused);
    let rows = state.tree_rows();
    let cursor = rows.iter().position(|row| row.id == state.browse.tree);
    let lines = rows.iter().map(|row| row_lines(row, usize::from(inner.width), canvas)).collect();
    let list = List { rows: lines, cursor, cursor_style: cursor_style(canvas.theme, focused) };
    canvas.pane_list(Pane::Roles, area, inner, &list, focused);
}

fn row_lines(row: &TreeRow, width: usize, canvas: &Canvas) -> Row {
    let theme = canvas.theme;
    let fold = match row.open {
        Some(true) => "▾ ",
        Some(false) => "▸ ",
        None => "  ",
    };
    let lead = vec![Span::raw(" ".repeat(row.depth)), Span::raw(fold)];
    let mut right = Vec::new();
    if row.me {
        right.push(Span::styled("me ", theme.focus));
    }
    if row.target {
        right.push(Span::styled("target ", theme.focus));
    }
    right.extend(row.tally.map(|tally| Span::styled(tally.label(), theme.quiet)));
    right.extend(row.count.map(|count| Span::styled(count.to_string(), theme.quiet)));
    let style = if row.depth == 0 { theme.key } else { theme.text };
    Row { lines: spread(lead, &row.name, right, width, style), gap: false }
}
