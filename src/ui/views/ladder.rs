//! The ladder of one role: its levels in a row, the skills down the side, in each cell what is asked for.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::compare::{added_lines, own};
use super::{listed, two};
use crate::analysis::compare::Ladder;
use crate::app::State;
use crate::framework::SkillIx;
use crate::ui::levels;
use crate::ui::list::{List, Row};
use crate::ui::theme::Theme;
use crate::ui::{Canvas, READABLE, text};

/// Cells between two columns.
const GAP: usize = 2;
/// A column is as wide as this at least, so that the name of its level can be read.
const NARROWEST: usize = 8;
/// The names of skills take this part of the width where not all levels can be seen at once.
const SKILLS: usize = 3;
/// With fewer lines of skills in sight than this there is no room to say what the signs mean.
const FEW: usize = 5;
/// They are wrapped to this width, if that brings all levels into sight.
const WRAPPED: usize = 16;

pub(super) fn draw(area: Rect, state: &State, canvas: &mut Canvas) {
    let ladder = state.ladder();
    let title = ladder.as_ref().map_or("Ladder".to_owned(), |ladder| {
        let part = state.catalog.part(ladder.part);
        format!("Ladder · {} · {}", part.name, state.catalog.framework(part.framework).title)
    });
    if let Some(words) = state.no_ladder() {
        let inner = canvas.frame(area, &title, true);
        listed::words(canvas, inner, &[words]);
        return;
    }
    let Some(ladder) = ladder else { return };
    let theme = canvas.theme;
    let grid = Grid::of(&ladder, usize::from(area.width.saturating_sub(2)), state);
    let mut head = grid.head(&ladder, state, theme);
    // What the list does not need is room to read below it.
    let skills: usize = ladder.rows.iter().map(|row| grid.row(row, state, theme).len()).sum();
    let legend = text::lines(&grid.legend(&ladder, state), usize::from(area.width.saturating_sub(2)), theme.quiet);
    let needed = (head.len() + legend.len() + skills + 2).min(usize::from(area.height)) as u16;
    let (list_area, below) = two::divide_below(area, (area.height * 2 / 5).max(area.height - needed));
    let inner = canvas.frame(list_area, &title, true);
    // In a low window the skills have the room: what the signs mean is left out first.
    if head.len() + legend.len() + skills.min(FEW) <= usize::from(inner.height) {
        head.extend(legend);
    }
    let height = (head.len() as u16).min(inner.height.saturating_sub(2));
    canvas.draw(Paragraph::new(head), Rect { height, ..inner });
    let place = Rect { y: inner.y + height, height: inner.height - height, ..inner };
    let selected = state.compare_skill();
    let cursor = ladder.rows.iter().position(|(skill, _)| Some(*skill) == selected);
    let told = below.is_some() || !grid.short;
    let row = |at: usize| {
        let mut lines = grid.row(&ladder.rows[at], state, theme);
        // In a low window the letters are spelt out under the selected skill.
        if !told && cursor == Some(at) {
            let words = grid.spelt_out(&ladder.rows[at], state);
            let parts = text::wrap(&words, usize::from(place.width).saturating_sub(2).max(1)).into_iter();
            lines.extend(parts.map(|part| Line::raw(format!("  {part}"))));
        }
        Row { lines, gap: false }
    };
    two::list(list_area, place, List::new(ladder.rows.len(), cursor, theme.selected, row), canvas);
    canvas.seen.view[0].overflow = ladder.levels.len().saturating_sub(grid.shown);
    if let (Some(below), Some(skill)) = (below, selected) {
        let inner = canvas.frame(below, &format!("What each level adds · {}", state.catalog.skill(skill).name), false);
        let width = usize::from(inner.width).min(READABLE);
        let lines = added_lines(&state.ladder_adds(skill), width, state, theme);
        let lines = lines.into_iter().skip(1).collect();
        two::text(below, inner, lines, state.views.compare.scroll, canvas);
    }
}

/// Which columns are shown, and how wide they are.
struct Grid {
    /// For the names of the skills.
    side: usize,
    column: usize,
    /// Levels by their first letters.
    short: bool,
    first: usize,
    shown: usize,
}

impl Grid {
    /// Words where all levels fit with them, else letters; what does not fit then is scrolled to.
    fn of(ladder: &Ladder, width: usize, state: &State) -> Grid {
        let longest = |words: &str| words.split(' ').map(text::width).max().unwrap_or(0);
        let names = ladder.rows.iter().map(|(skill, _)| state.catalog.skill(*skill).name.as_str());
        let (widest, word) =
            names.fold((0, 0), |(widest, word), name| (widest.max(text::width(name)), word.max(longest(name) + 1)));
        let head = ladder.levels.iter().map(|level| longest(&short_level_name(*level, state))).max().unwrap_or(0);
        let cell = |short: bool| {
            let cells = ladder.rows.iter().flat_map(|(skill, asks)| {
                asks.iter().map(move |asked| text::width(&levels::name(state, *skill, *asked, short)))
            });
            // The sign of the step stands before it.
            cells.max().unwrap_or(0) + 2
        };
        let count = ladder.levels.len();
        let (with_words, with_letters) = (cell(false).max(head), cell(true).max(head).max(NARROWEST));
        let least = word.max(WRAPPED).min(widest);
        let fit = |column: usize| least + count * (column + GAP) <= width;
        let short = !fit(with_words);
        let column = if short { with_letters } else { with_words };
        let side = if fit(column) { width - count * (column + GAP) } else { word.max(width / SKILLS) };
        let side = side.min(widest).min(width.saturating_sub(column + GAP));
        let shown = (width.saturating_sub(side) / (column + GAP)).clamp(1, count.max(1));
        // Room that is left makes the columns wider, so that the names above them break less.
        let column = (width.saturating_sub(side) / shown).saturating_sub(GAP).clamp(column, column.max(20));
        let first = state.views.compare.first.min(count.saturating_sub(shown));
        Grid { side, column, short, first, shown }
    }

    fn columns(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.shown
    }

    /// The names of the levels over their columns, and whose they are.
    fn head(&self, ladder: &Ladder, state: &State, theme: &Theme) -> Vec<Line<'static>> {
        let names: Vec<Vec<String>> = self
            .columns()
            .map(|at| {
                let level = ladder.levels[at];
                let full = &state.catalog.role_level(level).name;
                let parts = text::wrap(full, self.column);
                if parts.len() > 2 { text::wrap(&short_level_name(level, state), self.column) } else { parts }
            })
            .collect();
        let height = names.iter().map(Vec::len).max().unwrap_or(0);
        let mut lines: Vec<Line> = (0..height)
            .map(|line| {
                // Names stand on the line above the cells.
                let part = |name: &Vec<String>| {
                    (line + name.len()).checked_sub(height).and_then(|at| name.get(at).cloned()).unwrap_or_default()
                };
                self.line(self.beyond(line, ladder), names.iter().map(|name| (part(name), theme.key)), theme.quiet)
            })
            .collect();
        let whose: Vec<String> =
            self.columns().map(|at| own(ladder.levels[at], state).unwrap_or_default().to_owned()).collect();
        if whose.iter().any(|words| !words.is_empty()) {
            lines.push(self.line(String::new(), whose.into_iter().map(|words| (words, theme.focus)), theme.quiet));
        }
        lines
    }

    /// Beside the names: how many levels are out of sight.
    fn beyond(&self, line: usize, ladder: &Ladder) -> String {
        let after = ladder.levels.len().saturating_sub(self.first + self.shown);
        match (line, self.first, after) {
            (0, 0, 0) => String::new(),
            (0, 0, after) => format!("→ {after} more"),
            (0, before, 0) => format!("← {before} more"),
            (0, before, after) => format!("← {before} → {after}"),
            _ => String::new(),
        }
    }

    fn line(
        &self,
        side: String,
        cells: impl Iterator<Item = (String, ratatui::style::Style)>,
        style: ratatui::style::Style,
    ) -> Line<'static> {
        let mut spans = vec![Span::styled(padded(&side, self.side), style)];
        for (cell, style) in cells {
            spans.push(Span::raw(" ".repeat(GAP)));
            spans.push(Span::styled(padded(&cell, self.column), style));
        }
        Line::from(spans)
    }

    fn row(&self, (skill, asks): &(SkillIx, Vec<Option<usize>>), state: &State, theme: &Theme) -> Vec<Line<'static>> {
        let cells = self.columns().map(|at| {
            let Some(asked) = asks[at] else { return ("  ·".to_owned(), theme.quiet) };
            let before = at.checked_sub(1).map(|before| asks[before]);
            let (sign, style) = match before {
                None => (" ", theme.text),
                Some(None) => ("+", theme.key),
                Some(Some(before)) if before < asked => ("↑", theme.key),
                Some(Some(before)) if before > asked => ("↓", theme.key),
                Some(Some(_)) => (" ", theme.text),
            };
            (format!("{sign} {}", levels::name(state, *skill, Some(asked), self.short)), style)
        });
        let name = &state.catalog.skill(*skill).name;
        let whole = text::width(name) <= self.side;
        // A name that is wrapped goes on further in.
        let mut names = text::wrap(name, self.side.saturating_sub(usize::from(!whole)).max(1)).into_iter();
        let mut lines = vec![self.line(names.next().unwrap_or_default(), cells, theme.text)];
        lines.extend(names.map(|part| Line::raw(format!(" {part}"))));
        lines
    }

    /// What the letters of one row mean, as far as they are in sight.
    fn spelt_out(&self, (skill, asks): &(SkillIx, Vec<Option<usize>>), state: &State) -> String {
        let mut asked: Vec<usize> = self.columns().filter_map(|at| asks[at]).collect();
        asked.dedup();
        let spelt = asked.into_iter().map(|level| {
            let name = |short| levels::name(state, *skill, Some(level), short);
            format!("{} {}", name(true), name(false))
        });
        spelt.collect::<Vec<_>>().join(", ")
    }

    /// What letters and signs mean.
    fn legend(&self, ladder: &Ladder, state: &State) -> String {
        let letters =
            if self.short { levels::legend(state, ladder.rows.iter().map(|(skill, _)| *skill)) } else { String::new() };
        let any = |meant: &dyn Fn(Option<usize>, Option<usize>) -> bool| {
            ladder.rows.iter().any(|(_, asks)| asks.windows(2).any(|pair| meant(pair[0], pair[1])))
        };
        let both = |before: Option<usize>, now: Option<usize>| before.zip(now);
        let signs = [
            (any(&|before, now| both(before, now).is_some_and(|(before, now)| now > before)), "↑ more than before"),
            (any(&|before, now| both(before, now).is_some_and(|(before, now)| now < before)), "↓ less than before"),
            (any(&|before, now| before.is_none() && now.is_some()), "+ new"),
            (ladder.rows.iter().any(|(_, asks)| asks.contains(&None)), "· not asked for"),
        ];
        let signs = signs.into_iter().filter(|(there, _)| *there).map(|(_, words)| words.to_owned());
        let parts: Vec<String> = std::iter::once(letters).filter(|words| !words.is_empty()).chain(signs).collect();
        parts.join(", ")
    }
}

/// Without the name of the role, if something is left: `Lead` of `Lead product manager`.
fn short_level_name(level: crate::framework::RoleLevelIx, state: &State) -> String {
    let entry = state.catalog.role_level(level);
    let role = &state.catalog.part(entry.part).name;
    let at = entry.name.len().checked_sub(role.len()).filter(|at| entry.name.is_char_boundary(*at));
    let short = at.filter(|at| entry.name[*at..].eq_ignore_ascii_case(role)).map(|at| entry.name[..at].trim_end());
    short.filter(|short| !short.is_empty()).unwrap_or(&entry.name).to_owned()
}

fn padded(words: &str, width: usize) -> String {
    format!("{words}{}", " ".repeat(width.saturating_sub(text::width(words))))
}
