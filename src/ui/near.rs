//! Similar roles: for each the role level that fits best, and how many of its skills are asked of one already.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::list::{List, Row};
use super::theme::Theme;
use super::{Canvas, Name, spread, text};
use crate::analysis::near_roles::Near;
use crate::app::{NearRoles, State};

/// From this width on the list need not fill the window.
const ROOMY: u16 = 130;
/// From this height on there is room for a line about what is counted.
const TALL: u16 = 16;
/// Cells of a bar.
const BAR: usize = 10;
/// In the bar and before the count of it: asked of one at the same level or above, at a lower one, not at all. Three signs
/// that differ without colour.
const HELD: &str = "━";
const BELOW: &str = "╌";
const NEW: &str = "·";

pub(super) fn draw(window: Rect, near: &NearRoles, state: &State, canvas: &mut Canvas) {
    let from = &state.catalog.role_level(near.from).name;
    let width = if window.width < ROOMY { window.width } else { 110 };
    let area = canvas.over(window, width, window.height, &format!("Similar roles · {from}"));
    let (width, theme) = (usize::from(area.width), canvas.theme);
    let words = format!("Of the skills each asks for, {from} has ━ at that level or above, ╌ lower, · not at all:");
    let about = if area.height < TALL { Vec::new() } else { text::lines(&words, width, theme.quiet) };
    let told = about.len() as u16;
    canvas.draw(Paragraph::new(about), area);
    let rows = Rect { y: area.y + told, height: area.height.saturating_sub(told), ..area };
    let lines = lines(near);
    let row = |at: usize| match &lines[at] {
        NearLine::Heading(words) => Row { lines: text::lines(words, width, theme.heading), gap: at > 0 },
        NearLine::Role(entry) => Row { lines: role_lines(entry, state, width, theme), gap: false },
    };
    let cursor = lines.iter().enumerate().filter(|(_, line)| matches!(line, NearLine::Role(_))).nth(near.cursor);
    let list = List::new(lines.len(), cursor.map(|(at, _)| at), theme.selected, row);
    canvas.overlay_list(area, rows, list);
}

enum NearLine<'a> {
    Heading(&'static str),
    Role(&'a Near),
}

fn lines(near: &NearRoles) -> Vec<NearLine<'_>> {
    let mut lines = Vec::new();
    for (at, entry) in near.rows.iter().enumerate() {
        if at == 0 || near.rows[at - 1].next != entry.next {
            let words = if entry.next { "Next on this ladder" } else { "Other roles, best fit first" };
            lines.push(NearLine::Heading(words));
        }
        lines.push(NearLine::Role(entry));
    }
    lines
}

fn role_lines(entry: &Near, state: &State, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    let level = &state.catalog.role_level(entry.level).name;
    let role = &state.catalog.role(entry.role).name;
    let named = level.to_lowercase().contains(&role.to_lowercase());
    let name = if named { level.clone() } else { format!("{level} ({role})") };
    let [held, below, new] = cells(entry);
    let right = vec![
        Span::styled(HELD.repeat(held), theme.bar()),
        Span::styled(BELOW.repeat(below), theme.text),
        Span::styled(NEW.repeat(new), theme.quiet),
        Span::raw(format!(" {:>2} of {:<2}", entry.held, entry.required())),
    ];
    let mut lines = spread(Vec::new(), Name::plain(&name, theme.text), right, width);
    let counts = text::wrap(&counts(entry), width.saturating_sub(2).max(1)).into_iter();
    lines.extend(counts.map(|part| Line::styled(format!("  {part}"), theme.quiet)));
    lines
}

/// How the bar is shared out: every kind that there is has a cell at least, and what there is none of has none.
fn cells(near: &Near) -> [usize; 3] {
    let (below, new) = (usize::from(near.below > 0), usize::from(near.new > 0));
    let share = |count: usize, most: usize| match count {
        0 => 0,
        count => ((count * BAR + near.required() / 2) / near.required().max(1)).clamp(1, most),
    };
    if near.required() == 0 {
        return [0, 0, BAR];
    }
    let held = if below + new == 0 { BAR } else { share(near.held, BAR - below - new) };
    let below = if new == 0 { BAR - held } else { share(near.below, BAR - held - new) };
    [held, below, BAR - held - below]
}

/// How the skills it asks for are asked of one at the role level one comes from, each with its sign in the bar.
fn counts(near: &Near) -> String {
    let parts =
        [(near.held, HELD, "at that level or above"), (near.below, BELOW, "lower"), (near.new, NEW, "not at all")];
    let told = parts.into_iter().filter(|(count, ..)| *count > 0);
    told.map(|(count, sign, words)| format!("{sign} {count} {words}")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{RoleIx, RoleLevelIx};

    fn near(held: usize, below: usize, new: usize) -> Near {
        Near { role: RoleIx(0), level: RoleLevelIx(0), next: false, held, below, new }
    }

    #[test]
    fn the_bar_says_what_the_figures_say() {
        assert_eq!(cells(&near(0, 7, 0)), [0, 10, 0]);
        assert_eq!(cells(&near(7, 0, 0)), [10, 0, 0]);
        assert_eq!(cells(&near(0, 0, 7)), [0, 0, 10]);
        assert_eq!(cells(&near(5, 3, 2)), [5, 3, 2]);
        assert_eq!(cells(&near(0, 0, 0)), [0, 0, 10]);
        for (held, below, new) in [(40, 1, 1), (1, 40, 1), (1, 1, 40), (40, 1, 0), (40, 0, 1), (0, 40, 1), (0, 1, 40)] {
            let cells = cells(&near(held, below, new));
            assert_eq!(cells.iter().sum::<usize>(), BAR);
            assert_eq!(cells.map(|cells| cells > 0), [held > 0, below > 0, new > 0], "{held} {below} {new}");
        }
    }
}
