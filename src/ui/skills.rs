//! The Skills pane: name, required level, own rating, a bar and the count.

use ratatui::layout::Rect;
use ratatui::text::Span;

use super::list::{List, Row};
use super::theme::Theme;
use super::{Canvas, Name, cursor_style, levels, spread, text};
use crate::analysis::facts::Held;
use crate::app::roles::TreeId;
use crate::app::skills::{SkillRow, SkillRowId};
use crate::app::{Pane, State, Tally};

/// From this width on a row has room for the level's name beside the skill's; below it for its first letter.
const WORDS: usize = 48;
/// From this width on a row has room for a bar of three cells, with [`WORDS`] one of five.
const BARS: usize = 34;

pub(super) fn draw(area: Rect, focused: bool, state: &State, canvas: &mut Canvas) {
    let name = text::fit(&state.tree_name(state.browse.tree), usize::from(area.width).saturating_sub(13));
    let kind = match state.browse.tree {
        TreeId::About | TreeId::AboutFramework(_) => "Pages",
        _ => "Skills",
    };
    let inner = canvas.frame(area, &format!("{kind} · {name}"), focused);
    let rows = state.skill_lines();
    let at = state.skill_cursor();
    let cursor = at.and_then(|at| rows.iter().position(|row| row.id() == Some(at)));
    let width = usize::from(inner.width);
    let theme = canvas.theme;
    let row = |at: usize| row_lines(&state.skill_row(&rows[at]), at, width, state, theme);
    let list = List::new(rows.len(), cursor, cursor_style(theme, focused), row);
    canvas.pane_list(Pane::Skills, area, inner, list, focused);
}

fn row_lines(row: &SkillRow, at: usize, width: usize, state: &State, theme: &Theme) -> Row {
    let lines = match row {
        SkillRow::Heading(words) => text::lines(words, width, theme.heading),
        SkillRow::Empty(words) => text::lines(words, width, theme.quiet),
        SkillRow::Entry { id, name, required, rating, tally } => {
            let mut right = Vec::new();
            if let Some(level) = level_words(*id, *required, rating.as_ref(), width, state) {
                right.push(Span::styled(level, theme.quiet));
                right.push(Span::raw(" "));
            }
            if let Some(tally) = tally {
                if width >= BARS {
                    right.extend(bar(*tally, if width >= WORDS { 5 } else { 3 }, theme));
                }
                right.push(Span::raw(format!("{:>5}", tally.label())));
            }
            spread(Vec::new(), Name::plain(name, theme.text), right, width)
        }
    };
    Row { lines, gap: at > 0 && matches!(row, SkillRow::Heading(_)) }
}

/// Required level and own rating, in full where there is room: `Practitioner (mine Working)`, else their first letters.
fn level_words(
    row: SkillRowId,
    required: Option<usize>,
    rating: Option<&(Held, String)>,
    width: usize,
    state: &State,
) -> Option<String> {
    let SkillRowId::Skill(skill) = row else { return None };
    let short = width < WORDS;
    let required = required.map(|level| levels::name(state, skill, Some(level), short));
    let rating = rating.map(|(held, word)| levels::held(state, skill, *held, word, short));
    match (required, rating) {
        (Some(required), Some(rating)) => Some(format!("{required} (mine {rating})")),
        (Some(required), None) => Some(required),
        (None, Some(rating)) => Some(format!("(mine {rating})")),
        (None, None) => None,
    }
}

fn bar(tally: Tally, width: usize, theme: &Theme) -> [Span<'static>; 2] {
    let filled = tally.filled(width);
    [Span::styled("━".repeat(filled), theme.bar()), Span::styled("·".repeat(width.saturating_sub(filled)), theme.quiet)]
}
