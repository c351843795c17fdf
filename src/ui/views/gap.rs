//! The Gap view: the requirements, and beside or under them what can be done for the one under the cursor.

use ratatui::layout::Rect;

use super::columns::Columns;
use super::listed;
use crate::app::State;
use crate::app::views::gap::GapLine;
use crate::framework::SkillIx;
use crate::ui::list::{List, Row};
use crate::ui::theme::Theme;
use crate::ui::{Canvas, READABLE, checklist, cursor_style, text};

/// From this width on both lists stand side by side.
const BESIDE: u16 = 110;
/// From this height on, in a narrower window, one stands over the other.
const OVER: u16 = 16;

pub(super) fn draw(area: Rect, state: &State, canvas: &mut Canvas) {
    let Some(skill) = state.gap_skill() else {
        let inner = canvas.frame(area, &state.gap_title(), true);
        let rows = listed::head(canvas, inner, &state.gap_head());
        listed::words(canvas, rows, &[state.gap_empty()]);
        return;
    };
    let inside = state.views.gap.inside;
    let [list, under] = share(area, state);
    if let Some(area) = list {
        draw_list(area, skill, !inside, state, canvas);
    }
    if let Some(area) = under {
        draw_skill(area, skill, inside, state, canvas);
    }
}

/// Where the two lists stand. In a window for one of them the other is not seen; that with the keys has more room.
fn share(area: Rect, state: &State) -> [Option<Rect>; 2] {
    let inside = state.views.gap.inside;
    if area.width >= BESIDE {
        let left = (area.width / 2).min(100);
        let right = Rect { x: area.x + left, width: area.width - left, ..area };
        return [Some(Rect { width: left, ..area }), Some(right)];
    }
    if area.height < OVER {
        return if inside { [None, Some(area)] } else { [Some(area), None] };
    }
    let most = if inside { area.height * 2 / 5 } else { area.height * 3 / 5 };
    let wanted = Columns::height(state, area.width.saturating_sub(2)) + 2 + state.gap_head().len() as u16;
    let top = wanted.clamp(6, most);
    let under = Rect { y: area.y + top, height: area.height - top, ..area };
    [Some(Rect { height: top, ..area }), Some(under)]
}

fn draw_list(area: Rect, skill: SkillIx, focused: bool, state: &State, canvas: &mut Canvas) {
    let inner = canvas.frame(area, &state.gap_title(), focused);
    let (rows, theme) = (state.gap_shown(), canvas.theme);
    let columns = Columns::of(&rows, state, usize::from(inner.width));
    let mut head = state.gap_head();
    head.extend(columns.legend(&rows, state));
    let rows_area = listed::head(canvas, inner, &head);
    let cursor = rows.iter().position(|row| row.skill == skill);
    let make = |at: usize| Row { lines: columns.lines(&rows[at], None, state, theme), gap: false };
    let list = List::new(rows.len(), cursor, cursor_style(theme, focused), make);
    listed::draw(canvas, 0, area, rows_area, list, focused);
}

fn draw_skill(area: Rect, skill: SkillIx, focused: bool, state: &State, canvas: &mut Canvas) {
    let inner = canvas.frame(area, &state.catalog.skill(skill).name, focused);
    let (lines, theme) = (state.gap_lines(skill), canvas.theme);
    let width = usize::from(inner.width).min(READABLE);
    let cursor = state.gap_spot().filter(|_| focused);
    let cursor = cursor.and_then(|spot| lines.iter().position(|line| line.spot() == Some(spot)));
    let make = |at: usize| line(&lines[at], at, width, state, theme);
    let list = List::new(lines.len(), cursor, cursor_style(theme, focused), make);
    listed::draw(canvas, 1, area, inner, list, focused);
}

fn line(line: &GapLine, at: usize, width: usize, state: &State, theme: &Theme) -> Row {
    let lines = match line {
        GapLine::Heading(words) => text::lines(words, width, theme.heading),
        GapLine::Words(_, words) => text::lines(words, width, theme.text),
        GapLine::Item(item) => checklist::item_lines(state, *item, width, theme),
    };
    Row { lines, gap: at > 0 && matches!(line, GapLine::Heading(_)) }
}
