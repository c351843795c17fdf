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
/// And with fewer than this none for the headings.
const LOW: u16 = 12;
/// The longest of the names, and its sign.
const NAMES: usize = 17;

pub(super) fn draw(window: Rect, dialog: ReportDialog, state: &State, canvas: &mut Canvas) {
    let width = window.width.min(76);
    let room = usize::from(width).saturating_sub(4);
    let (spare, headings) = (window.height >= TALL, window.height >= LOW);
    let kinds = Kind::ALL.map(|kind| (kind.as_str(), kind.about(), kind == dialog.kind));
    let formats = Format::ALL.map(|format| (format.as_str(), format.about(), format == dialog.format));
    // Where one of them would not fit, the names say it.
    let told = kinds.iter().chain(&formats).all(|(_, about, _)| NAMES + text::width(about) <= room);
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut cursor = 0;
    let lists =
        [("What for", ReportField::Kind, kinds.as_slice()), ("Written as", ReportField::Format, formats.as_slice())];
    for (heading, field, rows) in lists {
        if spare && !lines.is_empty() {
            lines.push(Line::default());
        }
        if headings {
            lines.push(Line::styled(heading, canvas.theme.heading));
        }
        for (name, about, chosen) in rows {
            let here = *chosen && dialog.field == field;
            if here {
                cursor = lines.len();
            }
            lines.push(row(name, if told { about } else { "" }, *chosen, here, room, canvas));
        }
    }
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
    let scroll = (cursor + 1).saturating_sub(usize::from(inner.height));
    canvas.draw(Paragraph::new(lines).scroll((scroll as u16, 0)), inner);
    canvas.cursor = Some(Position { x: inner.x, y: inner.y + (cursor - scroll.min(cursor)) as u16 });
}

/// `(•) one-to-one   one page: …`: chosen or not, and whether it has the keys.
fn row(name: &str, about: &str, chosen: bool, here: bool, room: usize, canvas: &Canvas) -> Line<'static> {
    let style = match (here, chosen) {
        (true, _) => canvas.theme.selected,
        (false, true) => canvas.theme.standing,
        (false, false) => canvas.theme.text,
    };
    let sign = if chosen { "(•) " } else { "( ) " };
    let shown = format!("{:<NAMES$}{about}", format!("{sign}{name}"));
    let gap = room.saturating_sub(text::width(&shown));
    Line::styled(format!("{shown}{}", " ".repeat(gap)), style)
}
