//! The Journal view: marks, notes and ratings by date, and all there is to say of the selected one.

use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::{listed, two};
use crate::app::State;
use crate::app::views::journal::{JournalFilter, JournalRow, Line as Entry, Rated, Said, Sign};
use crate::progress::MarkState;
use crate::ui::list::{List, Row};
use crate::ui::theme::Theme;
use crate::ui::{Canvas, READABLE, form, prose, text};

/// From this width on a row has room for the name of the skill on its right.
const WIDE: usize = 60;
/// At most this part of a row is the name of the skill.
const SKILL: usize = 3;

pub(super) fn draw(area: Rect, state: &State, canvas: &mut Canvas) {
    let rows = state.journal_rows();
    let selected = state.journal_cursor().and_then(|at| Some(state.journal_line(rows.get(at)?.entry()?)));
    let (list_area, below) = if selected.is_some() { two::divide(area) } else { (area, None) };
    let inner = canvas.frame(list_area, &title(state), true);
    let filter = state.journal_filter();
    let field = Rect { height: filter.map_or(0, |_| 1).min(inner.height), ..inner };
    let place = Rect { y: inner.y + field.height, height: inner.height - field.height, ..inner };
    if rows.is_empty() {
        listed::words(canvas, place, &[empty_words(state)]);
    } else {
        draw_rows(list_area, place, below.is_none(), state, canvas);
    }
    if let (Some(below), Some(entry)) = (below, selected) {
        let inner = canvas.frame(below, "Detail", false);
        let blocks = state.journal_detail(entry);
        let lines = prose::all(&blocks, usize::from(inner.width).min(READABLE), canvas.theme);
        two::text(below, inner, lines, state.views.journal.scroll, canvas);
    }
    if let Some(filter) = filter {
        draw_filter(field, filter, canvas);
    }
}

fn title(state: &State) -> String {
    let (shown, all) = state.journal_counts();
    let entries = if all == 1 { "entry" } else { "entries" };
    if !state.is_journal_narrowed() {
        return format!("Journal · {all} {entries}");
    }
    let journal = &state.views.journal;
    let typed = journal.text.trim();
    let words = (!typed.is_empty()).then(|| format!("“{typed}”"));
    let skill = journal.skill.map(|skill| state.catalog.skill(skill).name.clone());
    let narrowed: Vec<String> = words.into_iter().chain(skill).collect();
    format!("Journal · {shown} of {all} {entries} · {}", narrowed.join(" · "))
}

fn empty_words(state: &State) -> String {
    let (_, all) = state.journal_counts();
    if all == 0 {
        return "Nothing is marked or rated yet. In Browse (1) Space ticks what you have done and n writes a note: it \
                then stands here, by date, newest first"
            .to_owned();
    }
    let way = if state.journal_filter().is_some() { "Esc clears the filter" } else { "Esc shows all" };
    format!("None of the {all} entries has these words, in its text, note, links or skill. {way}")
}

fn draw_filter(field: Rect, filter: &JournalFilter, canvas: &mut Canvas) {
    let prompt = Rect { width: 2.min(field.width), ..field };
    let input = Rect { x: field.x + prompt.width, width: field.width - prompt.width, ..field };
    canvas.draw(Line::styled("> ", canvas.theme.focus), prompt);
    canvas.draw(&filter.query, input);
    canvas.cursor = form::cursor_of(&filter.query, input);
}

fn draw_rows(area: Rect, place: Rect, alone: bool, state: &State, canvas: &mut Canvas) {
    let rows = state.journal_rows();
    let (width, theme) = (usize::from(place.width), canvas.theme);
    let cursor = state.journal_cursor();
    let row = |at: usize| match rows[at] {
        JournalRow::Month(month) => {
            Row { lines: text::lines(&state.journal_month(month).words(), width, theme.heading), gap: at > 0 }
        }
        JournalRow::Entry(entry) => {
            let entry = state.journal_line(entry);
            let mut lines = entry_lines(entry, width, state, theme);
            // Without room for a second pane what was written stands under the selected entry itself.
            if alone && cursor == Some(at) {
                let note = prose::all(&state.journal_note(entry), width.saturating_sub(4).max(1), theme);
                lines.extend(note.into_iter().map(|line| indented(line, 4)));
            }
            Row { lines, gap: false }
        }
    };
    two::list(area, place, List::new(rows.len(), cursor, theme.selected, row), canvas);
}

fn indented(line: Line<'static>, by: usize) -> Line<'static> {
    Line::from_iter(
        std::iter::once(Span::raw(" ".repeat(by)))
            .chain(line.spans.into_iter().map(|span| span.patch_style(line.style))),
    )
}

/// Day, sign, dot, text, and on the right the skill.
fn entry_lines(entry: &Entry, width: usize, state: &State, theme: &Theme) -> Vec<Line<'static>> {
    let told = state.journal_told(entry);
    let day = entry.date.map_or("   ".to_owned(), |day| format!("{:>2} ", day.day()));
    let (sign, sign_style) = match told.sign {
        Sign::State(mark) => theme.sign(mark),
        Sign::Rating(rated) => (rating_sign(rated), theme.key),
    };
    let style = match told.sign {
        Sign::State(MarkState::Doing) => theme.text.add_modifier(Modifier::BOLD),
        Sign::State(MarkState::NotApplicable) => theme.quiet,
        _ if entry.said == Said::Nothing => theme.quiet,
        _ => theme.text,
    };
    let lead = vec![
        Span::styled(day, theme.quiet),
        Span::styled(sign, sign_style),
        Span::styled(if told.noted { "• " } else { "  " }, theme.key),
    ];
    let lead_width: usize = lead.iter().map(|span| text::width(&span.content)).sum();
    let skill = told.skill.filter(|_| width >= WIDE).unwrap_or_default();
    let skill = text::wrap(&skill, width / SKILL);
    let skill_width = skill.iter().map(|part| text::width(part)).max().unwrap_or(0);
    let room = width.saturating_sub(lead_width + skill_width + usize::from(skill_width > 0)).max(8);
    let parts = text::wrap(&told.text, room);
    let mut lines = Vec::with_capacity(parts.len().max(skill.len()));
    let mut lead = Some(lead);
    for at in 0..parts.len().max(skill.len()) {
        let mut spans = lead.take().unwrap_or_else(|| vec![Span::raw(" ".repeat(lead_width))]);
        let part = parts.get(at).cloned().unwrap_or_default();
        let right = skill.get(at).filter(|part| !part.is_empty());
        let gap = width.saturating_sub(lead_width + text::width(&part) + right.map_or(0, |part| text::width(part)));
        spans.push(Span::styled(part, style));
        if let Some(right) = right {
            spans.push(Span::raw(" ".repeat(gap)));
            spans.push(Span::styled(right.clone(), theme.quiet));
        }
        lines.push(Line::from(spans));
    }
    lines
}

/// As wide as the sign of a state, and none of these: no brackets.
fn rating_sign(rated: Option<Rated>) -> &'static str {
    match rated {
        Some(Rated::First) => " + ",
        Some(Rated::Raised) => " ↑ ",
        Some(Rated::Same) => " = ",
        Some(Rated::Lowered) => " ↓ ",
        None => " * ",
    }
}
