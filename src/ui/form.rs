//! The form for date, note and evidence.

use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use ratatui_textarea::TextArea;

use super::{Canvas, text};
use crate::app::form::{Field, Fields};
use crate::app::{Form, State};

/// Below this height there is room for one field at a time.
pub(super) const LOW: u16 = 14;

pub(super) fn draw(window: Rect, form: &Form, state: &State, canvas: &mut Canvas) {
    let area = canvas.over(window, 76, window.height.min(24), "Date, note and evidence");
    let (sign, _) = canvas.theme.sign(state.state_of(form.item));
    let (title, width) = (format!("{sign} {}", form.title), usize::from(area.width));
    let title = match area.height {
        LOW.. => text::lines(&title, width, canvas.theme.key),
        _ => vec![Line::styled(text::fit(&title, width), canvas.theme.key)],
    };
    let title_height = (title.len() as u16).min(area.height / 5);
    let (head, rest) = split(area, title_height);
    canvas.draw(Paragraph::new(title), head);
    if area.height < LOW {
        field(rest, &form.fields, form.fields.focus, true, canvas);
        return;
    }
    all(rest, &form.fields, true, canvas);
}

/// All three fields, one below the other; `focused`: one of them has the keys.
pub(super) fn all(area: Rect, fields: &Fields, focused: bool, canvas: &mut Canvas) {
    let (date, rest) = split(area, 3);
    let links_height = if rest.height >= 11 { 5 } else { 3 };
    let (note, evidence) = split(rest, rest.height.saturating_sub(links_height));
    for (area, which) in [(date, Field::Date), (note, Field::Note), (evidence, Field::Evidence)] {
        field(area, fields, which, focused && fields.focus == which, canvas);
    }
}

/// The first `at` lines, and the rest.
pub(super) fn split(area: Rect, at: u16) -> (Rect, Rect) {
    let at = at.min(area.height);
    (Rect { height: at, ..area }, Rect { y: area.y + at, height: area.height - at, ..area })
}

/// One of them, with what is wrong with it.
pub(super) fn field(area: Rect, fields: &Fields, which: Field, focused: bool, canvas: &mut Canvas) {
    let (editor, label) = match which {
        Field::Date => (&fields.date, "Date (year-month-day, today, yesterday)"),
        Field::Note => (&fields.note, "Note"),
        Field::Evidence => (&fields.evidence, "Evidence (one link a line)"),
    };
    let inner = canvas.frame(area, label, focused);
    if let Some((_, why)) = fields.trouble.as_ref().filter(|(field, _)| *field == which) {
        // In the lower border: beside the field, without moving anything.
        let words = text::fit(&format!(" ! {why} "), usize::from(area.width).saturating_sub(4));
        let place =
            Rect { x: area.x + 2, y: area.bottom().saturating_sub(1), width: text::width(&words) as u16, height: 1 };
        canvas.draw(Line::styled(words, canvas.theme.trouble), place);
    }
    canvas.draw(editor, inner);
    if focused {
        canvas.cursor = cursor_of(editor, inner);
    }
}

/// Where the text cursor of an editor stands on screen.
pub(super) fn cursor_of(editor: &TextArea<'static>, area: Rect) -> Option<Position> {
    let (cursor, (top, left)) = (editor.screen_cursor(), editor.scroll_offset());
    let x = area.x + (cursor.col as u16).saturating_sub(left);
    let y = area.y + (cursor.row as u16).saturating_sub(top);
    let inside = area.width > 0 && area.height > 0;
    inside.then(|| Position { x: x.min(area.right() - 1), y: y.min(area.bottom() - 1) })
}
