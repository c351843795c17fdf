//! The Checklist pane: sign and text, wrapped, a dot where there is a note, and a sign where the text was another when it
//! was marked.

use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::list::{List, Row};
use super::theme::Theme;
use super::{Canvas, cursor_style, text};
use crate::app::checklist::CheckRow;
use crate::app::skills::SkillRowId;
use crate::app::{Filter, Pane, State};
use crate::framework::ItemIx;
use crate::progress::MarkState;

pub(super) fn draw(area: Rect, focused: bool, state: &State, canvas: &mut Canvas) {
    if let Some(page) = state.page() {
        let inner = canvas.frame(area, &title(state, 0), focused);
        canvas.pane_text(Pane::Checklist, area, inner, &page, state.browse.page_scroll, focused);
        return;
    }
    let checklist = state.checklist();
    let inner = canvas.frame(area, &title(state, checklist.hidden), focused);
    let at = state.check_cursor_in(&checklist.rows);
    let cursor = at.and_then(|at| checklist.rows.iter().position(|row| row.item() == Some(at)));
    let width = usize::from(inner.width);
    let theme = canvas.theme;
    let row = |at: usize| row_lines(&checklist.rows[at], at, width, state, theme);
    let list = List::new(checklist.rows.len(), cursor, cursor_style(theme, focused), row);
    canvas.pane_list(Pane::Checklist, area, inner, list, focused);
}

fn title(state: &State, hidden: usize) -> String {
    let name = match state.skill_cursor() {
        Some(SkillRowId::Skill(skill)) => format!("Checklist · {}", state.catalog.skill(skill).name),
        Some(SkillRowId::Responsibilities) => "Checklist · Responsibilities".to_owned(),
        Some(SkillRowId::Page(page)) => state.catalog.page(page).title.clone(),
        Some(SkillRowId::AboutRole) => "About".to_owned(),
        Some(SkillRowId::Licence(_)) => "Edition, source and licence".to_owned(),
        None => "Checklist".to_owned(),
    };
    match state.browse.filter {
        Filter::All => name,
        _ if state.page().is_some() => name,
        filter => format!("{}: {hidden} hidden · {name}", filter.words()),
    }
}

fn row_lines(row: &CheckRow, at: usize, width: usize, state: &State, theme: &Theme) -> Row {
    let lines = match row {
        CheckRow::Heading(words) => text::lines(words, width, theme.heading),
        CheckRow::Empty(words) => text::lines(words, width, theme.quiet),
        CheckRow::Item(item) => item_lines(state, *item, width, theme),
    };
    Row { lines, gap: at > 0 && matches!(row, CheckRow::Heading(_)) }
}

pub(super) fn item_lines(state: &State, item: ItemIx, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mark = state.state_of(item);
    let (sign, sign_style) = theme.sign(mark);
    let style = match mark {
        MarkState::Done | MarkState::Todo => theme.text,
        MarkState::Doing => theme.text.add_modifier(Modifier::BOLD),
        MarkState::NotApplicable => theme.quiet,
    };
    let (noted, reworded) = state.is_noted_or_reworded(item);
    let dot = if noted { "•" } else { " " };
    let beside = format!("{dot}{} ", if reworded { "≠" } else { "" });
    let (lead_width, below) = (text::width(sign) + text::width(&beside), " ".repeat(text::width(&beside)));
    let room = width.saturating_sub(lead_width).max(1);
    let wrapped = text::wrap(&state.catalog.item(item).text, room);
    let lead = |at: usize| match at {
        0 => [Span::styled(sign, sign_style), Span::styled(beside.clone(), theme.key)],
        _ => [Span::raw("   "), Span::raw(below.clone())],
    };
    wrapped
        .into_iter()
        .enumerate()
        .map(|(at, part)| {
            let [sign, dot] = lead(at);
            Line::from(vec![sign, dot, Span::styled(part, style)])
        })
        .collect()
}
