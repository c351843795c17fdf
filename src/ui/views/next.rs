//! The Next view: what to do next, each with its reasons beneath.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::columns::Columns;
use super::listed;
use crate::analysis::gap::Counts;
use crate::analysis::next::Suggestion;
use crate::app::{ListSeen, State, View};
use crate::ui::list::{List, Row};
use crate::ui::theme::Theme;
use crate::ui::{Canvas, READABLE, checklist, text};

/// Reasons begin under the item's text.
const IN: usize = 5;
/// Where a list that is wide enough to read leaves at least so much of the window, the gap stands beside it.
const GAP: u16 = 48;
/// In a lower list the items stand close, and nothing stands over them.
const LOW: u16 = 12;

pub(super) fn draw(area: Rect, state: &State, canvas: &mut Canvas) {
    let left = READABLE as u16 + 2;
    let beside = state.aim().is_some() && area.width >= left + GAP;
    let list = if beside { Rect { width: left, ..area } } else { area };
    draw_list(list, state, canvas);
    if beside {
        draw_gap(Rect { x: area.x + left, width: area.width - left, ..area }, state, canvas);
    }
}

fn draw_list(area: Rect, state: &State, canvas: &mut Canvas) {
    let inner = canvas.frame(area, &state.aim_title(View::Next), true);
    let suggestions = state.suggestions();
    let mut head = state.next_head();
    if suggestions.is_empty() {
        head.extend(state.next_empty());
        listed::words(canvas, inner, &head);
        return;
    }
    let low = inner.height < LOW;
    let rows = if low { inner } else { listed::head(canvas, inner, &head) };
    let (width, theme) = (usize::from(inner.width).min(READABLE), canvas.theme);
    let cursor = suggestions.iter().position(|suggestion| Some(suggestion.item) == state.next_item());
    let make = |at: usize| Row { lines: lines(&suggestions[at], state, width, theme), gap: at > 0 && !low };
    let list = List::new(suggestions.len(), cursor, theme.selected, make);
    listed::draw(canvas, 0, area, rows, list, true);
}

/// The whole gap, with a sign at the skills that speak for the item under the cursor.
fn draw_gap(area: Rect, state: &State, canvas: &mut Canvas) {
    let inner = canvas.frame(area, &format!("Gap · {}", Counts::of(&state.gap_rows()).words()), false);
    let (rows, theme) = (state.gap_rows(), canvas.theme);
    let columns = Columns::of(&rows, state, usize::from(inner.width).saturating_sub(2));
    let at_cursor = |suggestion: &&Suggestion| Some(suggestion.item) == state.next_item();
    let reasons = state.suggestions().iter().find(at_cursor).map_or(&[][..], |suggestion| &suggestion.reasons);
    let make = |at: usize| {
        let row = &rows[at];
        let built = reasons.iter().any(|reason| reason.skill == row.skill);
        Row { lines: columns.lines(row, Some(if built { '›' } else { ' ' }), state, theme), gap: false }
    };
    let mut list = List::new(rows.len(), None, theme.text, make);
    let shown = list.draw(inner, canvas.buf, ListSeen::default());
    canvas.more(area, false, shown.below);
}

fn lines(suggestion: &Suggestion, state: &State, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut lines = checklist::item_lines(state, suggestion.item, width, theme);
    let room = width.saturating_sub(IN).max(1);
    let reasons = why(suggestion, state).into_iter();
    let wrapped = reasons.flat_map(|reason| text::wrap(&reason, room));
    lines.extend(wrapped.map(|part| Line::styled(format!("{}{part}", " ".repeat(IN)), theme.quiet)));
    lines
}

/// Why it is on the list, one reason a line; once it is closed, how it leaves.
fn why(suggestion: &Suggestion, state: &State) -> Vec<String> {
    match state.facts().is_open(suggestion.item) {
        true => suggestion.now(state.facts()).whys(&state.catalog),
        false => vec!["3 makes the list anew, without it".to_owned()],
    }
}
