//! The Roles pane, with the line of text that narrows it at its top while that is open.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::list::{List, Row};
use super::theme::Theme;
use super::{Canvas, Name, cursor_style, form, spread, text};
use crate::app::roles::{TreeId, TreeRow};
use crate::app::{Pane, RoleFilter, State};

pub(super) fn draw(area: Rect, focused: bool, state: &State, canvas: &mut Canvas) {
    let filter = state.role_filter();
    let inner = canvas.frame(area, if filter.is_some() { "Roles · filter" } else { "Roles" }, focused);
    let field = Rect { height: filter.map_or(0, |_| 1).min(inner.height), ..inner };
    let rows_area = Rect { y: inner.y + field.height, height: inner.height - field.height, ..inner };
    let rows = state.tree_lines();
    let cursor = rows.iter().position(|row| row.id == state.browse.tree);
    let width = usize::from(inner.width);
    let theme = canvas.theme;
    let pinned = |at: usize| matches!(rows[at].id, TreeId::Me | TreeId::Target);
    let row = |at: usize| {
        let gap = at > 0 && pinned(at - 1) && !pinned(at) && area.height > ROOMY;
        Row { gap, ..row_lines(&state.tree_row(&rows[at]), width, theme) }
    };
    let list = List::new(rows.len(), cursor, cursor_style(theme, focused), row);
    canvas.pane_list(Pane::Roles, area, rows_area, list, focused);
    if let Some(filter) = filter {
        draw_filter(field, rows_area, filter, canvas);
    }
}

/// In a pane higher than this a blank line divides what is pinned from the tree.
const ROOMY: u16 = 14;

fn draw_filter(field: Rect, rows: Rect, filter: &RoleFilter, canvas: &mut Canvas) {
    let prompt = Rect { width: 2.min(field.width), ..field };
    let input = Rect { x: field.x + prompt.width, width: field.width - prompt.width, ..field };
    canvas.draw(Line::styled("> ", canvas.theme.focus), prompt);
    canvas.draw(&filter.query, input);
    if filter.finds_nothing() {
        let words = "No role, level or family is called so. Enter finds it in everything else, Esc goes back";
        canvas.draw(Paragraph::new(text::lines(words, usize::from(rows.width), canvas.theme.quiet)), rows);
    }
    canvas.cursor = form::cursor_of(&filter.query, input);
}

fn row_lines(row: &TreeRow, width: usize, theme: &Theme) -> Row {
    let fold = match row.open {
        Some(true) => "▾ ",
        Some(false) => "▸ ",
        None => "  ",
    };
    let lead = match row.id {
        TreeId::Me | TreeId::Target => Vec::new(),
        _ => vec![Span::raw(" ".repeat(row.depth)), Span::raw(fold)],
    };
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
    let name = Name { text: &row.name, matched: &row.matched, style, mark: theme.matched };
    Row { lines: spread(lead, name, right, width), gap: false }
}
