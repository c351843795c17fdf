//! The box for a report: what for, written how, and where it will stand.

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Canvas, text};
use crate::app::State;
use crate::app::report::{ReportDialog, ReportField};
use crate::report::{Format, Kind};

/// With fewer lines than this there is no room for an empty one.
const TALL: u16 = 17;
/// The longest of the names, and its sign.
const NAMES: usize = 17;

pub(super) fn draw(window: Rect, dialog: ReportDialog, state: &State, canvas: &mut Canvas) {
    let width = window.width.min(76);
    let room = usize::from(width).saturating_sub(4);
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut cursor = 0;
    let spare = window.height >= TALL;
    let mut group = |heading: &str, field: ReportField, rows: Vec<(&str, &str, bool)>| {
        if spare && !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(heading.to_owned(), canvas.theme.heading));
        for (name, about, chosen) in rows {
            let here = chosen && dialog.field == field;
            if here {
                cursor = lines.len();
            }
            lines.extend(row(name, about, chosen, here, room, canvas));
        }
    };
    group("What for", ReportField::Kind, Kind::ALL.map(|k| (k.as_str(), k.about(), k == dialog.kind)).to_vec());
    group("Written as", ReportField::Format, Format::ALL.map(|f| (f.as_str(), f.about(), f == dialog.format)).to_vec());
    if spare {
        lines.push(Line::default());
    }
    match state.report_hindrance(dialog) {
        Some(why) => lines.extend(text::lines(why, room, canvas.theme.trouble)),
        None => {
            let place = text::fit_path(&state.report_place(dialog), room.saturating_sub(6));
            lines.push(Line::from(vec![Span::raw("Into: "), Span::styled(place, canvas.theme.key)]));
        }
    }
    let area = canvas.over(window, width, lines.len() as u16 + 2, "Report");
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    // In a small window the row that has the keys is in sight.
    let high = usize::from(inner.height);
    let scroll = (cursor + 2).saturating_sub(high.max(1));
    canvas.draw(Paragraph::new(lines).scroll((scroll as u16, 0)), inner);
    let y = inner.y + (cursor - scroll.min(cursor)) as u16;
    canvas.cursor = Some(Position { x: inner.x, y: y.min(inner.bottom().saturating_sub(1)) });
}

/// `(•) one-to-one   one page: …`: chosen or not, and whether it has the keys.
fn row(name: &str, about: &str, chosen: bool, here: bool, room: usize, canvas: &Canvas) -> Vec<Line<'static>> {
    let style = match (here, chosen) {
        (true, _) => canvas.theme.selected,
        (false, true) => canvas.theme.standing,
        (false, false) => canvas.theme.text,
    };
    let sign = if chosen { "(•) " } else { "( ) " };
    let lead = format!("{:<NAMES$}", format!("{sign}{name}"));
    // Where both do not stand side by side, the name says it.
    let about = if text::width(about) + NAMES <= room { about } else { "" };
    let shown = format!("{lead}{about}");
    let gap = room.saturating_sub(text::width(&shown));
    vec![Line::styled(format!("{shown}{}", " ".repeat(gap)), style)]
}
