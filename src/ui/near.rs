//! Similar roles: for each the role level that fits best, and how many of its skills are asked of one already.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::list::{List, Row};
use super::theme::Theme;
use super::{Canvas, Name, spread, text};
use crate::analysis::near_roles::Near;
use crate::app::{NearRoles, State};

/// Cells of a bar.
const BAR: usize = 10;

pub(super) fn draw(window: Rect, near: &NearRoles, state: &State, canvas: &mut Canvas) {
    let from = &state.catalog.role_level(near.from).name;
    let width = window.width.min(100);
    let area = canvas.over(window, width, window.height, &format!("Similar roles · {from}"));
    let (width, theme) = (usize::from(area.width), canvas.theme);
    let row = |at: usize| row(near, at, state, width, theme);
    let mut list = List::new(near.rows.len(), Some(near.cursor), theme.selected, row);
    let shown = list.draw(area, canvas.buf, canvas.seen.overlay);
    canvas.seen.overlay = shown.seen;
    canvas.cursor = shown.cursor;
    let outer =
        Rect { x: area.x.saturating_sub(1), y: area.y.saturating_sub(1), width: area.width + 2, height: area.height + 2 };
    canvas.more(outer, shown.above, shown.below);
}

fn row(near: &NearRoles, at: usize, state: &State, width: usize, theme: &Theme) -> Row {
    let entry = &near.rows[at];
    let mut lines = Vec::new();
    let begins = at == 0 || near.rows[at - 1].next != entry.next;
    if begins {
        let words = if entry.next { "Next on this ladder" } else { "Other roles, best fit first" };
        lines.extend(text::lines(words, width, theme.heading));
    }
    let level = &state.catalog.role_level(entry.level).name;
    let role = &state.catalog.role(entry.role).name;
    let named = level.to_lowercase().contains(&role.to_lowercase());
    let name = if named { level.clone() } else { format!("{level} ({role})") };
    let filled = entry.fit() * BAR / 1000;
    let right = vec![
        Span::styled("━".repeat(filled), theme.bar()),
        Span::styled("·".repeat(BAR - filled), theme.quiet),
        Span::raw(format!(" {:>2} of {:<2}", entry.held, entry.required())),
    ];
    lines.extend(spread(Vec::new(), Name::plain(&name, theme.text), right, width));
    let counts = text::wrap(&counts(entry), width.saturating_sub(2).max(1)).into_iter();
    lines.extend(counts.map(|part| Line::styled(format!("  {part}"), theme.quiet)));
    Row { lines, gap: begins && at > 0 }
}

/// What the skills it asks for are to somebody at the role level one comes from.
fn counts(near: &Near) -> String {
    let skills = |count: usize| if count == 1 { "1 skill".to_owned() } else { format!("{count} skills") };
    let parts = [
        (near.held, "at the level asked or above"),
        (near.below, "at a lower level"),
        (near.new, "not asked of you yet"),
    ];
    let told = parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{} {words}", skills(count)));
    told.collect::<Vec<_>>().join(", ")
}
