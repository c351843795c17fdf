//! `?`: every key that works where the user was.

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Canvas, text};
use crate::app::{ListSeen, State};
use crate::keymap::{self, Where};

/// A column of fewer cells cuts words.
const FEWEST: usize = 16;

pub(super) fn draw(window: Rect, scroll: usize, state: &State, canvas: &mut Canvas) {
    let place = Where::under_help(state);
    let keys: Vec<(String, &str)> = keymap::rows_in(place).map(|row| (row.labels(), row.help)).collect();
    let column = keys.iter().map(|(labels, _)| text::width(labels)).max().unwrap_or(0) + 2;
    let width = window.width.min(78);
    let inside = usize::from(width).saturating_sub(4);
    let room = inside.saturating_sub(column);
    let mut lines = Vec::new();
    for (labels, help) in keys {
        // Where there is no room beside the keys, what they do stands under them.
        if room < FEWEST {
            lines.extend(text::lines(&labels, inside, canvas.theme.key));
            let told = text::wrap(help, inside.saturating_sub(2).max(1)).into_iter();
            lines.extend(told.map(|part| Line::raw(format!("  {part}"))));
            continue;
        }
        for (at, part) in text::wrap(help, room).into_iter().enumerate() {
            let lead = if at == 0 { format!(" {labels:<column$}") } else { " ".repeat(column + 1) };
            lines.push(Line::from(vec![Span::styled(lead, canvas.theme.key), Span::raw(part)]));
        }
    }
    let signs = "[ ] todo   [~] doing   [✓] done   [–] not applicable   • has a note";
    let levels =
        "P beside a skill: the required level by its first letter, here Practitioner. (mine W): your own rating";
    lines.push(Line::default());
    lines.extend(text::lines(levels, inside, canvas.theme.text));
    let reworded = "≠ it read otherwise when it was marked: the detail shows both";
    for words in [signs, reworded] {
        lines.extend(text::lines(words, inside, canvas.theme.text));
    }
    let height = (lines.len() as u16 + 2).min(window.height);
    let area = canvas.over(window, width, height, &format!("Keys in {} · Esc closes", place.name()));
    let overflow = lines.len().saturating_sub(usize::from(area.height));
    let scroll = scroll.min(overflow);
    canvas.seen.overlay =
        ListSeen { offset: scroll, page: usize::from(area.height).saturating_sub(1).max(1), overflow };
    canvas.draw(Paragraph::new(lines).scroll((scroll as u16, 0)), area);
    let outer = Rect { x: area.x.saturating_sub(1), y: area.y.saturating_sub(1), width, height };
    canvas.more(outer, scroll > 0, scroll < overflow);
    canvas.cursor = Some(Position { x: area.x, y: area.y });
}
