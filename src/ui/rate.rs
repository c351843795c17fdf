//! Rating a skill: the levels with what each means, the fields for date, note and evidence, the ratings so far.
//!
//! In a large window all of it stands side by side. In a smaller one the levels are a short list with the meaning of the
//! chosen one and the ratings below it, and the fields take its place while they have the keys.

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::form::split;
use super::list::{List, Row};
use super::{Canvas, form, prose, text};
use crate::app::prose::Block;
use crate::app::rate::Choice;
use crate::app::{ListSeen, Rate, State};

mod levels;

/// From this size on, inside the box, all stands side by side.
const LARGE: (u16, u16) = (96, 26);
/// A line longer than half of this is hard to read.
const WIDEST: u16 = 150;
/// Lines for the fields in a large window, and when the levels need more room.
const FIELDS: u16 = 11;
const LOW_FIELDS: u16 = 9;

pub(super) fn draw(window: Rect, rate: &Rate, state: &State, canvas: &mut Canvas) {
    let title = format!("Rate · {}", state.catalog.skill(rate.skill).name);
    let area = canvas.over(window, WIDEST.min(window.width), window.height, &title);
    let choices = state.rate_choices(rate.skill);
    if area.width >= LARGE.0 && area.height >= LARGE.1 && side_by_side(area, rate, &choices, state, canvas) {
        return;
    }
    if rate.writing {
        writing(area, rate, &choices, canvas);
    } else {
        choosing(area, rate, &choices, state, canvas);
    }
}

/// False, and nothing drawn, when the text of one level is too long for that.
fn side_by_side(area: Rect, rate: &Rate, choices: &[Choice], state: &State, canvas: &mut Canvas) -> bool {
    let row = |choice| levels::beside(choice, rate.skill, area.width, state, canvas.theme);
    let mut rows: Vec<Row> = choices.iter().map(row).collect();
    let tall = |rows: &[Row]| rows.iter().map(|row| row.lines.len()).sum::<usize>();
    let (height, gaps) = (usize::from(area.height), rows.len().saturating_sub(1));
    // The fields give way first, then the air between the levels.
    let below = if tall(&rows) + gaps + usize::from(FIELDS) > height { LOW_FIELDS } else { FIELDS };
    let left = usize::from(area.height - below);
    let gap = tall(&rows) + gaps <= left;
    rows.iter_mut().for_each(|row| row.gap = gap);
    if rows.iter().any(|row| row.lines.len() > left) {
        return false;
    }
    let (top, below) = split(area, area.height - below);
    let (above, more) = list(top, rate, choices, canvas, |at| rows.get(at).cloned().unwrap_or_default());
    let left = Rect { width: below.width / 2, ..below };
    let right = Rect { x: left.right(), width: below.width - left.width, ..below };
    reading(right, "My ratings so far, newest first", &so_far(rate, state), rate.scroll, canvas);
    canvas.more(Rect { height: top.height + 1, ..top }, above, more);
    form::all(left, &rate.fields, rate.writing, canvas);
    true
}

/// The list, with a sign in the border where the cursor stands. Gives back whether there is more above and below.
fn list(area: Rect, rate: &Rate, choices: &[Choice], canvas: &mut Canvas, row: impl Fn(usize) -> Row) -> (bool, bool) {
    let style = super::cursor_style(canvas.theme, !rate.writing);
    let shown = List::new(choices.len(), Some(rate.cursor), style, row).draw(area, canvas.buf, canvas.seen.overlay);
    canvas.seen.overlay = ListSeen { overflow: 0, ..shown.seen };
    canvas.cursor = shown.cursor.or(Some(area.as_position()));
    if let (true, Some(Position { y, .. })) = (rate.writing, shown.cursor) {
        canvas.draw(Span::styled("›", canvas.theme.key), Rect { x: area.x.saturating_sub(1), y, width: 1, height: 1 });
    }
    (shown.above, shown.below)
}

/// A smaller window while a level is chosen.
fn choosing(area: Rect, rate: &Rate, choices: &[Choice], state: &State, canvas: &mut Canvas) {
    let width = usize::from(area.width);
    let row = |at: usize| levels::short(&choices[at], width, canvas.theme);
    let wanted: usize = (0..choices.len()).map(|at| row(at).lines.len()).sum();
    let least = if area.height >= 7 { (area.height / 2).max(5) } else { 0 };
    let most = u16::try_from(wanted).unwrap_or(u16::MAX).min(area.height - least);
    let (rows, below) = split(area, if least == 0 { area.height } else { most });
    let theme = canvas.theme;
    list(rows, rate, choices, canvas, |at| levels::short(&choices[at], width, theme));
    if let (true, Some(choice)) = (below.height > 0, choices.get(rate.cursor)) {
        let mut blocks = state.rate_meaning(rate.skill, choice.held);
        blocks.push(Block::Heading("My ratings so far, newest first".to_owned()));
        blocks.extend(so_far(rate, state));
        reading(below, &format!("What it means: {}", choice.name), &blocks, rate.scroll, canvas);
    }
}

/// A smaller window while the fields have the keys.
fn writing(area: Rect, rate: &Rate, choices: &[Choice], canvas: &mut Canvas) {
    let name = choices.get(rate.cursor).map_or("", |choice| &choice.name);
    let (head, rest) = split(area, 1);
    let words = text::fit(&format!("Rate as: {name}"), usize::from(area.width));
    canvas.draw(Line::styled(words, canvas.theme.key), head);
    if area.height < form::LOW {
        form::field(rest, &rate.fields, rate.fields.focus, true, canvas);
    } else {
        form::all(rest, &rate.fields, true, canvas);
    }
}

fn so_far(rate: &Rate, state: &State) -> Vec<Block> {
    let history = state.rating_history(rate.skill);
    if history.is_empty() {
        return vec![Block::Paragraph(
            "None yet. Each one stays here with its date when you rate the skill anew.".to_owned(),
        )];
    }
    history
}

/// A text to read, scrolled by `scroll` lines.
fn reading(area: Rect, title: &str, blocks: &[Block], scroll: usize, canvas: &mut Canvas) {
    let inner = canvas.frame(area, title, false);
    let lines = prose::all(blocks, usize::from(inner.width), canvas.theme);
    let overflow = lines.len().saturating_sub(usize::from(inner.height));
    let scroll = scroll.min(overflow);
    let page = usize::from(inner.height).saturating_sub(1).max(1);
    canvas.seen.overlay = ListSeen { page, overflow, ..canvas.seen.overlay };
    canvas.more(area, scroll > 0, scroll < overflow);
    canvas.draw(Paragraph::new(lines).scroll((scroll as u16, 0)), inner);
}
