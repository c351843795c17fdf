//! What shows that something was done: evidence, a note alone, or neither.

use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{NOTHING, Spot, say};
use crate::app::State;
use crate::ui::{Canvas, text};

pub(super) fn draw(spot: Spot, state: &State, canvas: &mut Canvas) {
    let shown = state.digest().shown;
    let inner = spot.open("Evidence", canvas);
    let all = shown.evidence + shown.note + shown.neither;
    if all == 0 {
        return say(&format!("{NOTHING}: how much of what is done has evidence"), inner, canvas);
    }
    let (width, theme) = (usize::from(inner.width), canvas.theme);
    let without = shown.note + shown.neither;
    let mut lines =
        text::lines(&format!("{} of {all} done with evidence, {without} without", shown.evidence), width, theme.text);
    let rows = [
        ("with evidence", shown.evidence, "━", theme.done_series()),
        ("a note only", shown.note, "╌", theme.text),
        ("neither", shown.neither, "·", theme.quiet),
    ];
    let digits = all.to_string().len();
    let (name, bar) = if width >= 34 { (14, width - 16 - digits) } else { (0, width.saturating_sub(digits + 1)) };
    let spare = usize::from(inner.height) > lines.len() + if name > 0 { 3 } else { 6 };
    if spare {
        lines.push(Line::default());
    }
    for (words, count, sign, style) in rows {
        let cells = match count {
            0 => 0,
            count => (count * bar / all).max(1),
        };
        let bar = [Span::styled(sign.repeat(cells), style), Span::raw(" ".repeat(bar - cells.min(bar)))];
        let count = Span::raw(format!(" {count:>digits$}"));
        if name == 0 {
            lines.push(Line::styled(words, theme.quiet));
            lines.push(Line::from_iter(bar.into_iter().chain([count])));
        } else {
            lines.push(Line::from_iter([Span::raw(format!("{words:name$}"))].into_iter().chain(bar).chain([count])));
        }
    }
    let most = usize::from(inner.height);
    if lines.len() > most && name == 0 {
        // Where there is no height for bars, the figures alone.
        lines = text::lines(
            &format!(
                "{} with evidence, {} with a note only, {} with neither",
                shown.evidence, shown.note, shown.neither
            ),
            width,
            theme.text,
        );
    }
    canvas.draw(Paragraph::new(lines), inner);
}
