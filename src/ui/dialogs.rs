//! Small boxes: my role and target, a question, what there is to know at the start.

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Canvas, text};
use crate::app::gone::name_with_id;
use crate::app::me::MeRow;
use crate::app::{MeDialog, Question, State};
use crate::framework::RoleLevelIx;
use crate::progress::Key;

pub(super) fn me(window: Rect, dialog: MeDialog, state: &State, canvas: &mut Canvas) {
    let is_lost = |key| state.carried.is_gone(&key);
    let lost = [Key::Role, Key::Target].into_iter().any(is_lost);
    let hint = match state.problems {
        _ if !lost => String::new(),
        0 => format!("“{}” at the end of Roles offers what is nearest to it now", state.gone_title()),
        _ => "A framework file could not be read: bydoing check says what is wrong".to_owned(),
    };
    let hint = text::lines(&hint, usize::from(window.width.min(64)).saturating_sub(4), canvas.theme.text);
    let area = canvas.over(window, 64, 6 + if lost { hint.len() as u16 } else { 0 }, "My role and target");
    let width = usize::from(area.width);
    let name = |level: Option<RoleLevelIx>, id: &Option<String>| match (level, id) {
        (Some(level), _) => state.catalog.role_level(level).name.clone(),
        (None, Some(id)) => name_with_id(id),
        (None, None) => "not set".to_owned(),
    };
    let rows = [
        (MeRow::Role, "My role level  ", name(state.my_role(), &state.progress.me.role)),
        (MeRow::Target, "My target      ", name(state.my_target(), &state.progress.me.target)),
    ];
    for (at, (row, label, value)) in rows.into_iter().enumerate() {
        let place = Rect { y: area.y + 1 + at as u16, height: 1, ..area }.intersection(area);
        let value = text::fit(&value, width.saturating_sub(label.len() + 2));
        let gap = width.saturating_sub(label.len() + text::width(&value) + 1);
        let spans =
            vec![Span::raw(format!(" {label}")), Span::styled(value, canvas.theme.key), Span::raw(" ".repeat(gap))];
        canvas.draw(Line::from(spans), place);
        if row == dialog.row {
            canvas.buf.set_style(place, canvas.theme.selected);
            canvas.cursor = Some(Position { x: place.x, y: place.y });
        }
    }
    if lost {
        let height = hint.len() as u16;
        let place = Rect { x: area.x + 1, y: area.y + 4, width: area.width.saturating_sub(1), height };
        canvas.draw(Paragraph::new(hint), place.intersection(area));
    }
}

pub(super) fn confirm(window: Rect, question: Question, state: &State, canvas: &mut Canvas) {
    let words = match question {
        Question::QuitUnsaved => match &state.saving.failed {
            Some(why) => format!("{why}. Quit and lose your last marks?"),
            None => "Your last marks are still being saved. Quit now and perhaps lose them?".to_owned(),
        },
        Question::DiscardForm => "What you wrote is not saved. Throw it away?".to_owned(),
    };
    let width = window.width.min(60);
    let mut lines = text::lines(&words, usize::from(width).saturating_sub(4), canvas.theme.text);
    lines.push(Line::default());
    lines.push(Line::from(vec![
        Span::styled("y", canvas.theme.key),
        Span::raw(" yes   "),
        Span::styled("any other key", canvas.theme.key),
        Span::raw(" no"),
    ]));
    boxed(window, width, "Are you sure?", lines, canvas);
}

/// Shown until the first key.
pub(super) fn notices(window: Rect, state: &State, canvas: &mut Canvas) {
    let width = window.width.min(68);
    let room = usize::from(width).saturating_sub(4);
    let mut lines = Vec::new();
    for (at, notice) in state.notices.iter().enumerate() {
        if at > 0 {
            lines.push(Line::default());
        }
        for line in notice.lines() {
            lines.extend(text::lines(line, room, canvas.theme.text));
        }
    }
    boxed(window, width, "bydoing", lines, canvas);
}

fn boxed(window: Rect, width: u16, title: &str, lines: Vec<Line<'static>>, canvas: &mut Canvas) {
    let area = canvas.over(window, width, lines.len() as u16 + 2, title);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    canvas.draw(Paragraph::new(lines), inner);
    canvas.cursor = Some(Position { x: inner.x, y: inner.y });
}
