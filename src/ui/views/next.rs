//! The Next view: what to do next, each with its reasons beneath.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::listed;
use crate::analysis::next::{Suggestion, reason};
use crate::app::{State, View};
use crate::progress::MarkState;
use crate::ui::list::{List, Row};
use crate::ui::theme::Theme;
use crate::ui::{Canvas, READABLE, checklist, text};

/// Reasons begin under the item's text.
const IN: usize = 5;

pub(super) fn draw(area: Rect, state: &State, canvas: &mut Canvas) {
    let inner = canvas.frame(area, &state.aim_title(View::Next), true);
    let suggestions = state.suggestions();
    let mut head = state.next_head();
    if suggestions.is_empty() {
        head.extend(state.next_empty());
        listed::words(canvas, inner, &head);
        return;
    }
    let rows = listed::head(canvas, inner, &head);
    let (width, theme) = (usize::from(inner.width).min(READABLE), canvas.theme);
    let cursor = suggestions.iter().position(|suggestion| Some(suggestion.item) == state.next_item());
    let make = |at: usize| {
        let lines = lines(&suggestions[at], state, width, theme);
        Row { lines, gap: at > 0 && inner.height > 12 }
    };
    let list = List::new(suggestions.len(), cursor, theme.selected, make);
    listed::draw(canvas, 0, area, rows, list, true);
}

fn lines(suggestion: &Suggestion, state: &State, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut lines = checklist::item_lines(state, suggestion.item, width, theme);
    let room = width.saturating_sub(IN).max(1);
    let reasons = why(suggestion, state).into_iter();
    let wrapped = reasons.flat_map(|reason| text::wrap(&reason, room));
    lines.extend(wrapped.map(|part| Line::styled(format!("{}{part}", " ".repeat(IN)), theme.quiet)));
    lines
}

/// Why it is on the list, one reason a line; once it is closed, that it is, and how it leaves.
fn why(suggestion: &Suggestion, state: &State) -> Vec<String> {
    let date = state.facts().mark(suggestion.item).and_then(|mark| mark.date);
    let mut why = match state.state_of(suggestion.item) {
        MarkState::Done | MarkState::NotApplicable => {
            return vec!["3 makes the list anew, without it".to_owned()];
        }
        MarkState::Doing => {
            vec![date.map_or("you are doing it".to_owned(), |date| format!("you are doing it since {date}"))]
        }
        MarkState::Todo => Vec::new(),
    };
    why.extend(state.reasons_now(suggestion).iter().map(|row| reason(&state.catalog, row, suggestion.item)));
    why
}
