//! The form for date, note and evidence.

use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use ratatui_textarea::TextArea;

use super::{Canvas, text};
use crate::app::Form;
use crate::app::form::Field;

pub(super) fn draw(window: Rect, form: &Form, canvas: &mut Canvas) {
    // The footer stays in sight: it tells the form's keys.
    let room = Rect { height: window.height.saturating_sub(1), ..window };
    let area = canvas.over(room, 76, room.height.min(24), "Date, note and evidence");
    let title = text::lines(&form.title, usize::from(area.width), canvas.theme.key);
    // In a low window the fields come first: the item's text keeps one line at most.
    let title_height = (title.len() as u16).min(if area.height >= 14 { 3 } else { 1 });
    let (head, rest) = split(area, title_height);
    canvas.draw(Paragraph::new(title), head);
    let date_height = 3.min(rest.height);
    let (date, rest) = split(rest, date_height);
    let links_height = if rest.height >= 11 { 5 } else { 3.min(rest.height / 2) };
    let (note, evidence) = split(rest, rest.height.saturating_sub(links_height));
    field(date, form, Field::Date, &form.date, "Date (year-month-day)", canvas);
    field(note, form, Field::Note, &form.note, "Note", canvas);
    field(evidence, form, Field::Evidence, &form.evidence, "Evidence (one link a line)", canvas);
}

fn split(area: Rect, at: u16) -> (Rect, Rect) {
    let at = at.min(area.height);
    (Rect { height: at, ..area }, Rect { y: area.y + at, height: area.height - at, ..area })
}

fn field(area: Rect, form: &Form, which: Field, editor: &TextArea<'static>, label: &str, canvas: &mut Canvas) {
    let focused = form.focus == which;
    let inner = canvas.frame(area, label, focused);
    if let Some((_, why)) = form.trouble.as_ref().filter(|(field, _)| *field == which) {
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
