//! One requirement in a line: name, level held and level needed, a bar on the scale, and what is missing in words. What
//! does not fit gives way to something shorter: first the words, then the names of the levels.

use ratatui::text::{Line, Span};

use super::bar;
use crate::analysis::gap::Row;
use crate::app::State;
use crate::framework::SkillIx;
use crate::plain;
use crate::ui::theme::Theme;
use crate::ui::{Name, levels, spread, text};

/// A name gets at least this much of a line before anything beside it is told at length.
const NAME: usize = 32;
/// A longer scale than this has no bar.
const STEPS: usize = 10;

/// How the rows of one list are set out, so that all of them stand in columns.
pub(super) struct Columns {
    width: usize,
    /// The names of the levels, not their first letters.
    names: bool,
    /// `2 levels to go`, not `2 to go`.
    full: bool,
    held: usize,
    need: usize,
    bar: usize,
    words: usize,
}

impl Columns {
    /// For these rows in lines of `width` cells.
    pub(super) fn of(rows: &[Row], state: &State, width: usize) -> Columns {
        let fitting = |names, full| {
            let mut columns = Columns { width, names, full, held: 0, need: 0, bar: 0, words: 0 };
            for row in rows {
                columns.held = columns.held.max(text::width(&columns.held_word(row, state)));
                columns.need = columns.need.max(text::width(&columns.level_word(row.skill, row.need, state)));
                columns.bar = columns.bar.max(steps(row, state));
                columns.words = columns.words.max(text::width(&columns.standing(row)));
            }
            columns
        };
        let kinds = [(true, true), (true, false), (false, true), (false, false)];
        let mut kinds = kinds.into_iter().map(|(names, full)| fitting(names, full));
        kinds
            .find(|columns| columns.right() + NAME <= width)
            .unwrap_or_else(|| Columns { words: 0, ..fitting(false, false) })
    }

    /// What the letters mean, where there are letters: `W Working, P Practitioner`.
    pub(super) fn legend(&self, rows: &[Row], state: &State) -> Option<String> {
        let legend = || levels::legend(state, rows.iter().map(|row| row.skill));
        (!self.names).then(legend).filter(|words| !words.is_empty())
    }

    /// How many lines all rows take at a width.
    pub(super) fn height(state: &State, width: u16) -> u16 {
        let rows = state.gap_shown();
        let columns = Columns::of(&rows, state, usize::from(width));
        let lines: usize = rows.iter().map(|row| columns.lines(row, None, state, &Theme::MONOCHROME).len()).sum();
        lines.min(usize::from(u16::MAX)) as u16
    }

    /// The cells that all but the name take, with the blanks between.
    fn right(&self) -> usize {
        let words = if self.words > 0 { self.words + 2 } else { 0 };
        self.held + 3 + self.need + if self.bar > 0 { self.bar + 2 } else { 0 } + words + 1
    }

    /// The lines of one row, behind a sign where the list has signs.
    pub(super) fn lines(&self, row: &Row, sign: Option<char>, state: &State, theme: &Theme) -> Vec<Line<'static>> {
        let mut right = vec![
            Span::styled(padded_left(&self.held_word(row, state), self.held), theme.quiet),
            Span::styled(" → ", theme.quiet),
            Span::styled(padded(&self.level_word(row.skill, row.need, state), self.need), theme.quiet),
        ];
        if self.bar > 0 {
            let shown = steps(row, state);
            right.push(Span::raw("  "));
            right.extend(if shown > 0 { bar::cells(row, shown, theme) } else { Vec::new() });
            right.push(Span::raw(" ".repeat(self.bar.saturating_sub(shown))));
        }
        if self.words > 0 {
            right.push(Span::styled(format!("  {}", padded(&self.standing(row), self.words)), theme.text));
        }
        let name = &state.catalog.skill(row.skill).name;
        let lead = sign.map(|sign| Span::styled(format!("{sign} "), theme.key)).into_iter().collect();
        let mut lines = spread(lead, Name::plain(name, theme.text), right, self.width);
        if let Some(hint) = row.hint_words(state.facts()) {
            let hint = text::wrap(&format!("hint, not counted: {hint}"), self.width.saturating_sub(2).max(1));
            lines.extend(hint.into_iter().map(|part| Line::styled(format!("  {part}"), theme.quiet)));
        }
        lines
    }

    fn standing(&self, row: &Row) -> String {
        if self.full { row.standing.words() } else { row.standing.short() }
    }

    fn held_word(&self, row: &Row, state: &State) -> String {
        let Some(latest) = &row.latest else { return "?".to_owned() };
        let word = row.held(state.facts()).unwrap_or_default();
        clean(&levels::held(state, row.skill, latest.held, &word, !self.names))
    }

    fn level_word(&self, skill: SkillIx, level: usize, state: &State) -> String {
        clean(&levels::name(state, skill, Some(level), !self.names))
    }
}

/// The cells of its bar.
fn steps(row: &Row, state: &State) -> usize {
    let scale = state.catalog.framework(state.catalog.skill(row.skill).framework).scale.len();
    if scale > STEPS { 0 } else { scale }
}

/// As it may be shown, so that it is as wide as it is counted.
fn clean(name: &str) -> String {
    plain::line(name).into_owned()
}

fn padded(words: &str, width: usize) -> String {
    format!("{words}{}", " ".repeat(width.saturating_sub(text::width(words))))
}

fn padded_left(words: &str, width: usize) -> String {
    format!("{}{words}", " ".repeat(width.saturating_sub(text::width(words))))
}
