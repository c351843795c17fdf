//! Small boxes: my role, target and name, a question, what there is to know at the start.

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};

use super::list::{List, Row};
use super::{Canvas, form, text};
use crate::app::gone::name_with_id;
use crate::app::me::MeRow;
use crate::app::{MeDialog, Question, State};
use crate::framework::RoleLevelIx;
use crate::progress::Key;

/// Where values begin.
const VALUE: u16 = 16;

/// Below this width a label stands above what it names.
const ROOMY: u16 = 50;

pub(super) fn me(window: Rect, dialog: &MeDialog, state: &State, canvas: &mut Canvas) {
    let name = |level: Option<RoleLevelIx>, id: &Option<String>| match (level, id) {
        (Some(level), _) => state.catalog.role_level(level).name.clone(),
        (None, Some(id)) => name_with_id(id),
        (None, None) => "not set".to_owned(),
    };
    let rows = [
        (MeRow::Role, "My role level", name(state.my_role(), &state.progress.me.role)),
        (MeRow::Target, "My target", name(state.my_target(), &state.progress.me.target)),
        (MeRow::Name, "My name", state.progress.me.name.clone().unwrap_or_else(|| "not set".to_owned())),
    ];
    let value = canvas.theme.key;
    let row = |width: usize, at: usize| {
        let (_, label, text) = &rows[at];
        let lines = if window.width < ROOMY {
            let values = text::wrap(text, width.saturating_sub(3)).into_iter();
            let values = values.map(|part| Line::from(vec![Span::raw("  "), Span::styled(part, value)]));
            std::iter::once(Line::raw(*label)).chain(values).collect()
        } else {
            let text = text::fit(text, width.saturating_sub(17));
            vec![Line::from(vec![Span::raw(format!(" {label:<15}")), Span::styled(text, value)])]
        };
        Row { lines, gap: false }
    };
    let inside = usize::from(window.width.saturating_sub(2));
    let tall: usize = (0..rows.len()).map(|at| row(inside, at).lines.len()).sum();
    let hint = way_back(state);
    let room = usize::from(window.width.min(64)).saturating_sub(4);
    let hint = if hint.is_empty() { Vec::new() } else { text::lines(&hint, room, canvas.theme.text) };
    let below = hint.len() as u16;
    let area = canvas.over(window, 64, tall as u16 + 4 + below, "My role, target and name");
    // An empty line above and below, where there is room for them; the hint, where there is room for it too.
    let spare = u16::from(usize::from(area.height) >= tall + 2);
    let below = if usize::from(area.height) >= tall + 2 + hint.len() { below } else { 0 };
    let list_area = Rect { y: area.y + spare, height: area.height - 2 * spare - below, ..area };
    if below > 0 {
        let place = Rect { x: area.x + 1, y: list_area.bottom(), width: area.width.saturating_sub(1), height: below };
        canvas.draw(Paragraph::new(hint), place.intersection(area));
    }
    let cursor = rows.iter().position(|(row, ..)| *row == dialog.row);
    let width = usize::from(area.width);
    let list = List::new(rows.len(), cursor, canvas.theme.selected, |at| row(width, at));
    canvas.overlay_list(area, list_area, list);
    if let (Some(name), Some(row)) = (&dialog.name, canvas.cursor) {
        let (further_in, down) = if window.width < ROOMY { (2, 1) } else { (VALUE, 0) };
        let (x, y) = (row.x + further_in, row.y + down);
        let line = Rect { x, y, width: area.right().saturating_sub(x), height: 1 };
        let line = line.intersection(area);
        canvas.draw(Clear, line);
        canvas.draw(&**name, line);
        canvas.cursor = form::cursor_of(name, line).or(Some(row));
    }
}

/// What leads on when role or target are no more.
fn way_back(state: &State) -> String {
    match ([Key::Role, Key::Target].iter().any(|key| state.carried.is_gone(key)), state.problems) {
        (false, _) => String::new(),
        (true, 0) => format!("“{}” at the end of Roles offers what is nearest to it now", state.gone_title()),
        (true, _) => "A framework file could not be read: bydoing check says what is wrong".to_owned(),
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
