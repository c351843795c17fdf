//! One level in the list: its name, who requires it, whether it is the one of now, and in a large window what it means.

use ratatui::text::{Line, Span};

use crate::app::State;
use crate::app::rate::Choice;
use crate::framework::SkillIx;
use crate::ui::list::Row;
use crate::ui::theme::Theme;
use crate::ui::{Name, prose, spread, text};

/// Cells for name and words beside the meaning.
const NAMES: usize = 26;
/// Below this width the words are short.
const ROOMY: usize = 60;

/// Name and words on the left, the meaning on the right.
pub(super) fn beside(choice: &Choice, skill: SkillIx, width: u16, state: &State, theme: &Theme) -> Row {
    let mut left = vec![Line::from(vec![sign(choice, theme), Span::styled(choice.name.clone(), theme.key)])];
    left = left.into_iter().flat_map(|line| fold(line, NAMES - 1, theme)).collect();
    left.extend(words(choice, true).into_iter().map(|word| Span::styled(format!("  {word}"), theme.heading).into()));
    let room = usize::from(width).saturating_sub(NAMES).max(1);
    let mut right = prose::all(&state.rate_meaning(skill, choice.held), room, theme);
    let height = left.len().max(right.len());
    left.resize(height, Line::default());
    right.resize(height, Line::default());
    let lines = left.into_iter().zip(right).map(|(left, right)| {
        let gap = " ".repeat(NAMES.saturating_sub(left.width()));
        Line::from_iter(left.spans.into_iter().chain([Span::raw(gap)]).chain(right.spans))
    });
    Row { lines: lines.collect(), gap: true }
}

/// A name too long for its column goes on in the next line.
fn fold(line: Line<'static>, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    if line.width() <= width {
        return vec![line];
    }
    let whole: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
    let parts = text::wrap(whole.trim_start(), width.saturating_sub(2).max(1));
    parts.into_iter().map(|part| Span::styled(format!("  {part}"), theme.key).into()).collect()
}

/// One line: the name, and the words at its end; where they have no room there, below.
pub(super) fn short(choice: &Choice, width: usize, theme: &Theme) -> Row {
    let words = words(choice, width >= ROOMY).join(" · ");
    let lead = vec![sign(choice, theme)];
    let name = Name::plain(&choice.name, theme.text);
    if text::width(&choice.name) + text::width(&words) + 3 <= width {
        return Row { lines: spread(lead, name, vec![Span::styled(words, theme.heading)], width), gap: false };
    }
    let mut lines = spread(lead, name, Vec::new(), width);
    let below = text::wrap(&words, width.saturating_sub(4).max(1)).into_iter();
    lines.extend(below.filter(|part| !part.is_empty()).map(|part| Line::styled(format!("    {part}"), theme.heading)));
    Row { lines, gap: false }
}

/// A dot before the level of now.
fn sign(choice: &Choice, theme: &Theme) -> Span<'static> {
    Span::styled(if choice.now.is_some() { "● " } else { "  " }, theme.key)
}

fn words(choice: &Choice, whole: bool) -> Vec<String> {
    let now = choice.now.map(|now| match now.since.filter(|_| whole) {
        Some(date) => format!("now, since {date}"),
        None => "now".to_owned(),
    });
    let role = choice.role.then(|| if whole { "your role" } else { "role" }.to_owned());
    [role, choice.target.then(|| "target".to_owned()), now].into_iter().flatten().collect()
}
