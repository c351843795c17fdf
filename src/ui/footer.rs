//! The foot of the window: what just happened, whether it is on disk, and the keys that work here.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};

use super::{Canvas, rect, text};
use crate::app::layout::Layout;
use crate::app::saving::OnDisk;
use crate::app::status::Tone;
use crate::app::{Command, State, View};
use crate::keymap::{self, Row, Where};

pub(super) fn draw(layout: &Layout, window: Rect, state: &State, canvas: &mut Canvas) {
    let keys = rect(layout.keys, window);
    let said = !state.status.text.is_empty();
    match layout.status {
        Some(status) => {
            draw_status(rect(status, window), state, canvas);
            draw_keys(keys, state, canvas);
        }
        None if said => draw_status(keys, state, canvas),
        None => draw_keys(keys, state, canvas),
    }
}

fn draw_status(area: Rect, state: &State, canvas: &mut Canvas) {
    let width = usize::from(area.width);
    let (disk, disk_style) = on_disk(state, canvas);
    let style = match state.status.tone {
        Tone::Plain | Tone::Told => canvas.theme.text,
        Tone::Trouble => canvas.theme.trouble,
    };
    let room = width.saturating_sub(text::width(disk) + 3);
    // What went wrong or was decided is read to its end, if it has to cover what is above it; anything else stays in its line.
    let mut parts = match state.status.tone {
        Tone::Trouble | Tone::Told => text::wrap(&state.status.text, room),
        Tone::Plain => vec![text::fit(&state.status.text, room)],
    };
    let message = parts.pop().unwrap_or_default();
    let above = Rect { y: area.y.saturating_sub(parts.len() as u16), height: parts.len() as u16, ..area };
    canvas.draw(Clear, above);
    canvas.draw(
        Paragraph::new(parts.into_iter().map(|part| Line::styled(format!(" {part}"), style)).collect::<Vec<_>>()),
        above,
    );
    let gap = width.saturating_sub(text::width(&message) + text::width(disk) + 2);
    let spans =
        vec![Span::raw(" "), Span::styled(message, style), Span::raw(" ".repeat(gap)), Span::styled(disk, disk_style)];
    canvas.draw(Line::from(spans), area);
}

/// `saved` only when it is on disk.
fn on_disk(state: &State, canvas: &Canvas) -> (&'static str, ratatui::style::Style) {
    if state.saving.failed.is_some() {
        ("NOT SAVED", canvas.theme.trouble)
    } else if state.saving.pending() {
        ("saving", canvas.theme.text)
    } else if state.saving.revision > 0 && state.saving.on_disk == OnDisk::Usable {
        ("saved", canvas.theme.text)
    } else {
        ("", canvas.theme.text)
    }
}

/// As many hints as fit, the way to the help always among them.
fn draw_keys(area: Rect, state: &State, canvas: &mut Canvas) {
    let place = Where::of(state);
    let last = |row: &&Row| matches!(row.command, Command::Help | Command::Quit);
    // What only helps in a large tree is not told in a small one.
    let for_large = |row: &&Row| matches!(row.command, Command::FilterRoles | Command::NearRoles);
    // What would be refused is not offered.
    let refused = |row: &&Row| place == Where::Gone && row.command == Command::Enter && state.problems > 0;
    let refused = |row: &&Row| refused(row) || leads_nowhere(state, row);
    let told = |row: &&Row| row.hint.is_some() && (state.has_large_tree() || !for_large(row)) && !refused(row);
    let mut rows: Vec<&Row> = keymap::rows_in(place).filter(told).collect();
    // Who has not said who they are is told that first: in a large tree all else begins with it.
    let begin_with_me = state.has_large_tree() && state.my_role().is_none();
    rows.sort_by_key(|row| !(begin_with_me && row.command == Command::Me));
    let mut room = usize::from(area.width).saturating_sub(1);
    let fixed: Vec<&Row> = rows.iter().copied().filter(last).collect();
    room = room.saturating_sub(fixed.iter().map(|row| hint_width(row)).sum());
    let mut shown = Vec::new();
    for row in rows.into_iter().filter(|row| !last(row)) {
        let width = hint_width(row);
        if width > room {
            break;
        }
        room -= width;
        shown.push(row);
    }
    shown.extend(fixed);
    let mut spans = vec![Span::raw(" ")];
    for row in shown {
        let (key, hint) = hint(row);
        spans.push(Span::styled(key, canvas.theme.key));
        spans.push(Span::styled(format!(" {hint}  "), canvas.theme.quiet));
    }
    canvas.draw(Line::from(spans), area);
}

/// In a view: what needs an item where the cursor stands on none, and what leads to where one is.
fn leads_nowhere(state: &State, row: &Row) -> bool {
    if state.view == View::Browse || !state.overlays.is_empty() {
        return false;
    }
    match row.command {
        Command::Toggle | Command::Details | Command::Doing | Command::NotApplicable => state.selected_item().is_none(),
        Command::Rate => !state.selected_skill().is_some_and(|skill| state.has_levels(skill)),
        Command::Enter if state.view == View::Progress => !state.progress_leads_on(),
        Command::Right | Command::Enter if state.selected_skill().is_none() => state.selected_item().is_none(),
        Command::Right => state.view == View::Gap && state.views.gap.inside,
        Command::CycleFilter => state.view == View::Gap && state.gap_rows().is_empty(),
        Command::Show(view) => view == state.view,
        _ => false,
    }
}

fn hint(row: &Row) -> (String, &'static str) {
    let key = row.keys.first().map(|key| key.label()).unwrap_or_default();
    (key, row.hint.unwrap_or_default())
}

fn hint_width(row: &Row) -> usize {
    let (key, hint) = hint(row);
    text::width(&key) + text::width(hint) + 3
}
