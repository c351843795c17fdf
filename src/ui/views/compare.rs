//! The Compare view: two role levels side by side, and what the step adds for the selected skill.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{ladder, listed, two};
use crate::analysis::compare::{Row as Compared, Step};
use crate::app::State;
use crate::app::views::compare::Added;
use crate::framework::RoleLevelIx;
use crate::ui::list::{List, Row};
use crate::ui::theme::Theme;
use crate::ui::{Canvas, Name, READABLE, levels, prose, spread, text};

/// From this width on a row has room for the names of levels; below it for their first letters.
const WORDS: usize = 56;
/// From this height on the two sides are named above the list.
const TALL: u16 = 15;
/// From this height on a blank line stands below them.
const ROOMY: u16 = 24;

pub(super) fn draw(area: Rect, state: &State, canvas: &mut Canvas) {
    if state.views.compare.ladder {
        ladder::draw(area, state, canvas);
        return;
    }
    let title = match state.views.compare.sides {
        Some((from, to)) => format!("Compare · {} → {}", state.side_name(from), state.side_name(to)),
        None => "Compare".to_owned(),
    };
    if let Some(words) = state.nothing_compared() {
        let inner = canvas.frame(area, &title, true);
        listed::words(canvas, inner, &[words]);
        return;
    }
    let rows = state.compared();
    let (list_area, below) = two::divide(area);
    let inner = canvas.frame(list_area, &title, true);
    let head = head(inner, area.height, &rows, state, canvas.theme);
    let height = (head.len() as u16).min(inner.height / 2);
    canvas.draw(Paragraph::new(head), Rect { height, ..inner });
    let place = Rect { y: inner.y + height, height: inner.height - height, ..inner };
    draw_rows(list_area, place, &rows, below.is_none(), state, canvas);
    let selected = state.compare_skill().and_then(|skill| rows.iter().find(|row| row.skill == skill));
    if let (Some(below), Some(row)) = (below, selected) {
        let inner = canvas.frame(below, "What the step adds", false);
        let width = usize::from(inner.width).min(READABLE);
        let mut lines = prose::all(&state.compared_detail(row), width, canvas.theme);
        lines.extend(added_lines(&state.compared_adds(row), width, state, canvas.theme));
        two::text(below, inner, lines, state.views.compare.scroll, canvas);
    }
}

/// Who the two sides are, in full where the title may have cut them, and what the letters mean.
fn head(inner: Rect, window: u16, rows: &[Compared], state: &State, theme: &Theme) -> Vec<Line<'static>> {
    let width = usize::from(inner.width);
    let mut lines = Vec::new();
    if let Some((from, to)) = state.views.compare.sides.filter(|_| window >= TALL) {
        for (label, level) in [("From  ", from), ("To    ", to)] {
            let name = Name::plain("", theme.key);
            let lead = Span::styled(label, theme.quiet);
            let own = own(level, state).map(|words| Span::styled(words, theme.focus));
            let name = Name { text: &state.side_name(level), ..name };
            lines.extend(spread(vec![lead], name, own.into_iter().collect(), width));
        }
    }
    if let Some(words) = state.compared_caution() {
        lines.extend(text::lines(&words, width, theme.text));
    }
    if width < WORDS && window >= TALL {
        let legend = levels::legend(state, rows.iter().map(|row| row.skill));
        lines.extend(text::lines(&legend, width, theme.quiet));
    }
    if window >= ROOMY {
        lines.push(Line::default());
    }
    lines
}

/// `me`, `target`: whose a role level is.
pub(super) fn own(level: RoleLevelIx, state: &State) -> Option<&'static str> {
    match (state.my_role() == Some(level), state.my_target() == Some(level)) {
        (true, true) => Some("me, target"),
        (true, false) => Some("me"),
        (false, true) => Some("target"),
        (false, false) => None,
    }
}

enum CompareLine<'a> {
    Heading(Step, usize),
    Skill(&'a Compared),
}

fn draw_rows(area: Rect, place: Rect, rows: &[Compared], alone: bool, state: &State, canvas: &mut Canvas) {
    let mut lines = Vec::new();
    for step in Step::ALL {
        let of_step: Vec<&Compared> = rows.iter().filter(|row| row.step == step).collect();
        if !of_step.is_empty() {
            lines.push(CompareLine::Heading(step, of_step.len()));
        }
        lines.extend(of_step.into_iter().map(CompareLine::Skill));
    }
    let selected = state.compare_skill();
    let cursor = lines.iter().position(|line| matches!(line, CompareLine::Skill(row) if Some(row.skill) == selected));
    let (width, theme) = (usize::from(place.width), canvas.theme);
    let columns = Columns::of(rows, width < WORDS, state);
    let row = |at: usize| match &lines[at] {
        CompareLine::Heading(step, count) => {
            let words = format!("{} · {count}", capital(step.words()));
            Row { lines: text::lines(&words, width, theme.heading), gap: at > 0 }
        }
        CompareLine::Skill(row) => {
            let mut lines = skill_lines(row, &columns, width, state, theme);
            // Without room for a second pane how much the step adds stands under the selected skill itself.
            if alone && cursor == Some(at) {
                for added in state.compared_adds(row) {
                    let words = if added.items.is_empty() { &added.empty } else { &added.heading };
                    let parts = text::wrap(words, width.saturating_sub(4).max(1)).into_iter();
                    lines.extend(parts.map(|part| Line::raw(format!("    {part}"))));
                }
            }
            Row { lines, gap: false }
        }
    };
    two::list(area, place, List::new(lines.len(), cursor, theme.selected, row), canvas);
}

/// How wide the levels of the two sides are.
struct Columns {
    short: bool,
    from: usize,
    to: usize,
}

impl Columns {
    fn of(rows: &[Compared], short: bool, state: &State) -> Columns {
        let widest = |level: &dyn Fn(&Compared) -> Option<usize>| {
            let names = rows.iter().map(|row| text::width(&levels::name(state, row.skill, level(row), short)));
            names.max().unwrap_or(0)
        };
        Columns { short, from: widest(&|row| row.from), to: widest(&|row| row.to) }
    }
}

fn skill_lines(row: &Compared, columns: &Columns, width: usize, state: &State, theme: &Theme) -> Vec<Line<'static>> {
    let cell = |level, wide: usize| {
        let name = levels::name(state, row.skill, level, columns.short);
        let gap = " ".repeat(wide.saturating_sub(text::width(&name)));
        (name, gap)
    };
    let ((from, before), (to, after)) = (cell(row.from, columns.from), cell(row.to, columns.to));
    let changed = if row.step == Step::Same { theme.quiet } else { theme.key };
    let right = vec![
        Span::styled(format!("{before}{from}"), theme.quiet),
        Span::styled(" → ", theme.quiet),
        Span::styled(to, changed),
        Span::raw(after),
    ];
    let lead = vec![Span::styled(format!("{} ", sign(row.step)), changed)];
    let name = &state.catalog.skill(row.skill).name;
    let mut lines = spread(lead, Name::plain(name, theme.text), right, width);
    if let Some(words) = state.related_words(row) {
        let parts = text::wrap(&words, width.saturating_sub(4).max(1)).into_iter();
        lines.extend(parts.map(|part| Line::styled(format!("    {part}"), theme.quiet)));
    }
    lines
}

/// What becomes of a requirement, in one cell.
pub(super) fn sign(step: Step) -> &'static str {
    match step {
        Step::Added => "+",
        Step::Raised => "↑",
        Step::Same => "=",
        Step::Lowered => "↓",
        Step::Dropped => "−",
    }
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// What a step adds: under a heading for each level its statements, each with the sign of its state.
pub(super) fn added_lines(added: &[Added], width: usize, state: &State, theme: &Theme) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for part in added {
        lines.push(Line::default());
        lines.extend(text::lines(&part.heading, width, theme.heading));
        if part.items.is_empty() {
            lines.extend(text::lines(&part.empty, width, theme.text));
        }
        for item in &part.items {
            let (sign, style) = theme.sign(state.state_of(*item));
            let wrapped = text::wrap(&state.catalog.item(*item).text, width.saturating_sub(4).max(1)).into_iter();
            lines.extend(wrapped.enumerate().map(|(at, part)| {
                let lead = if at == 0 { Span::styled(format!("{sign} "), style) } else { Span::raw("    ") };
                Line::from(vec![lead, Span::styled(part, theme.text)])
            }));
        }
    }
    lines
}
