//! Role levels and skills with stacked bars: done, doing, todo and not applicable, by sign and by colour.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Spot;
use crate::analysis::coverage::{LevelCovered, Why};
use crate::app::views::progress::Panel;
use crate::app::{State, Tally};
use crate::framework::{RoleIx, RoleLevelIx, SkillIx};
use crate::progress::MarkState;
use crate::ui::list::Row;
use crate::ui::theme::Theme;
use crate::ui::{Canvas, Name, spread, text};

/// The parts of a bar, from the left.
const PARTS: [MarkState; 4] = [MarkState::Done, MarkState::Doing, MarkState::Todo, MarkState::NotApplicable];
const WORDS: [&str; 4] = ["done", "doing", "todo", "n/a"];
/// From this width on there is room for a count of each state; below it for done and total.
const COUNTS: usize = 34;
/// From this width on the counts have their words above them; below it their signs.
const WORDED: usize = 72;
/// Below this width the figures stand below the name.
const BESIDE: usize = 48;
/// From this height on there is room for the level required and held below the name.
const TALL: u16 = 12;

enum Entry {
    Heading(String),
    Words(&'static str),
    /// A position among the panel's rows.
    Row(usize),
}

pub(super) fn draw_levels(spot: Spot, state: &State, canvas: &mut Canvas) {
    let levels = &state.digest().levels;
    let inner = spot.open("Role levels", canvas);
    let mut entries = Vec::new();
    let mut before: Option<RoleIx> = None;
    if levels.first().is_some_and(|level| level.why == Why::All) {
        entries.push(Entry::Words("m sets your role: its levels then stand here first"));
    }
    for (at, covered) in levels.iter().enumerate() {
        let role = state.catalog.role_of_level(covered.level);
        if before.replace(role) != Some(role) {
            entries.push(Entry::Heading(state.catalog.role(role).name.clone()));
        }
        entries.push(Entry::Row(at));
    }
    let name = |at: usize| level_name(levels[at].level, state);
    draw(spot, inner, &entries, |at| (name(at), namesake(at, levels, state), levels[at].tally), state, canvas);
}

pub(super) fn draw_skills(spot: Spot, state: &State, canvas: &mut Canvas) {
    let digest = state.digest();
    let of = digest.aim.map_or("", |level| &state.catalog.role_level(level).name);
    let inner = spot.open_with("Skills", of, canvas);
    let mut entries = Vec::new();
    match (digest.aim, digest.skills.is_empty()) {
        (Some(_), _) => {}
        (None, true) => {
            let words = "Tick something and its skill shows here. m sets your role: then all its skills stand here";
            entries.push(Entry::Words(words));
        }
        (None, false) => {
            entries.push(Entry::Words(
                "Skills of which something is ticked. m sets your role: then its skills stand here",
            ));
        }
    }
    entries.extend((0..digest.skills.len()).map(Entry::Row));
    let row = |at: usize| {
        let covered = &digest.skills[at];
        let Some(skill) = covered.skill else { return ("Responsibilities".to_owned(), None, covered.tally) };
        let levels = (inner.height >= TALL).then(|| levels_of(skill, covered.required, state)).flatten();
        (state.catalog.skill(skill).name.clone(), levels, covered.tally)
    };
    draw(spot, inner, &entries, row, state, canvas);
}

/// Two documents may have a level of one name for one role: then each says which document it stands in.
fn namesake(at: usize, levels: &[LevelCovered], state: &State) -> Option<String> {
    let catalog = &state.catalog;
    let named =
        |covered: &LevelCovered| (catalog.role_of_level(covered.level), &catalog.role_level(covered.level).name);
    let this = levels.get(at)?;
    let others = levels.iter().enumerate().filter(|(other, covered)| *other != at && named(covered) == named(this));
    let framework = catalog.part(catalog.role_level(this.level).part).framework;
    (others.count() > 0).then(|| catalog.framework(framework).title.clone())
}

/// Whose it is, in words: colour alone would not say it.
fn level_name(level: RoleLevelIx, state: &State) -> String {
    let name = &state.catalog.role_level(level).name;
    match (state.my_role() == Some(level), state.my_target() == Some(level)) {
        (true, _) => format!("{name} (me)"),
        (_, true) => format!("{name} (target)"),
        _ => name.clone(),
    }
}

/// The level required and the level held. They are another measure than what is ticked, so they stand in words of their own.
fn levels_of(skill: SkillIx, required: Option<usize>, state: &State) -> Option<String> {
    let facts = state.facts();
    let name = |level| state.catalog.skill_level_name(skill, level);
    let rated = facts.ratings(skill);
    let held = rated.last().map(|rating| {
        let held = crate::analysis::Held::read(&state.catalog, skill, &rating.level);
        held.name(&state.catalog, skill, &rating.level).to_owned()
    });
    match (required.map(name), held) {
        (Some(required), Some(held)) => Some(format!("asks for {required}, I hold {held}")),
        (Some(required), None) => Some(format!("asks for {required}, not rated")),
        (None, Some(held)) => Some(format!("I hold {held}")),
        (None, None) => None,
    }
}

fn draw(
    spot: Spot,
    inner: Rect,
    entries: &[Entry],
    row: impl Fn(usize) -> (String, Option<String>, Tally),
    state: &State,
    canvas: &mut Canvas,
) {
    let (width, theme) = (usize::from(inner.width), canvas.theme);
    canvas.draw(legend(width, theme), Rect { height: inner.height.min(1), ..inner });
    let rows = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
    let at = state.progress_cursor(spot.panel);
    let cursor = entries.iter().position(|entry| matches!(entry, Entry::Row(row) if Some(*row) == at));
    let make = |at: usize| match &entries[at] {
        Entry::Heading(words) => Row { lines: text::lines(words, width, theme.heading), gap: false },
        Entry::Words(words) => Row { lines: text::lines(words, width, theme.quiet), gap: false },
        Entry::Row(at) => {
            let (name, below, tally) = row(*at);
            let indent = if spot.panel == Panel::Levels { " " } else { "" };
            let mut lines = if width < BESIDE {
                let room = width.saturating_sub(indent.len()).max(1);
                let name = text::wrap(&name, room).into_iter();
                let name = name.map(|part| Line::styled(format!("{indent}{part}"), theme.text));
                name.chain([Line::from(figures(tally, width, theme))]).collect()
            } else {
                spread(vec![Span::raw(indent)], Name::plain(&name, theme.text), figures(tally, width, theme), width)
            };
            let below = below.map(|words| text::wrap(&words, width.saturating_sub(2))).unwrap_or_default();
            lines.extend(below.into_iter().map(|part| Line::styled(format!("  {part}"), theme.quiet)));
            Row { lines, gap: false }
        }
    };
    spot.list(rows, entries.len(), (at, cursor), make, canvas);
}

/// The bar and the counts, against the right edge.
fn figures(tally: Tally, width: usize, theme: &Theme) -> Vec<Span<'static>> {
    let mut spans = bar(tally, bar_width(width), theme);
    if width < COUNTS {
        spans.push(Span::raw(format!("{:>8}", tally.label())));
        return spans;
    }
    let column = column(width);
    let counts = [tally.done, tally.doing, tally.todo, tally.not_applicable];
    spans.extend(PARTS.into_iter().zip(counts).map(|(state, count)| match count {
        0 => Span::styled(format!("{:>column$}", "–"), theme.quiet),
        count => Span::styled(
            format!("{count:>column$}"),
            if state == MarkState::Todo { theme.text } else { theme.part(state).1 },
        ),
    }));
    spans
}

fn bar(tally: Tally, width: usize, theme: &Theme) -> Vec<Span<'static>> {
    let cells = tally.shares(width);
    let left = width - cells.iter().sum::<usize>();
    let parts = PARTS.into_iter().zip(cells).map(|(state, cells)| {
        let (sign, style) = theme.part(state);
        Span::styled(sign.repeat(cells), style)
    });
    std::iter::once(Span::raw(" ".repeat(left))).chain(parts).collect()
}

fn bar_width(width: usize) -> usize {
    match width {
        // Below the name the bar has all the room that the counts leave.
        0..COUNTS => width.saturating_sub(8),
        COUNTS..BESIDE => width.saturating_sub(4 * column(width)),
        BESIDE..WORDED => (width - 4 * column(width)) * 3 / 10,
        _ => ((width - 4 * column(width)) * 2 / 5).min(50),
    }
}

/// Cells for a count.
fn column(width: usize) -> usize {
    if width >= WORDED { 8 } else { 4 }
}

/// The signs of the parts with their words, and above the counts which is which.
fn legend(width: usize, theme: &Theme) -> Line<'static> {
    let named = |state: MarkState, word: &str| {
        let (sign, style) = theme.part(state);
        [Span::styled(sign, style), Span::styled(format!(" {word}  "), theme.quiet)]
    };
    // Where not all words have room the last are left out whole.
    let mut room = width;
    let told = PARTS.into_iter().zip(WORDS).take_while(|(_, word)| {
        let taken = 2 + text::width(word);
        let fits = taken <= room;
        room = room.saturating_sub(taken + 2);
        fits
    });
    let words: Vec<Span> = told.flat_map(|(state, word)| named(state, word)).collect();
    if width < BESIDE {
        return Line::from(words);
    }
    let column = column(width);
    let heads = PARTS.into_iter().zip(WORDS).flat_map(|(state, word)| {
        let (sign, style) = theme.part(state);
        let word = if width >= WORDED { format!(" {word}") } else { String::new() };
        let gap = column.saturating_sub(1 + text::width(&word));
        [Span::raw(" ".repeat(gap)), Span::styled(sign, style), Span::styled(word, theme.quiet)]
    });
    let told: usize = words.iter().map(Span::width).sum();
    let left = if width >= WORDED || told + 4 * column > width { Vec::new() } else { words };
    let gap = width.saturating_sub(4 * column + left.iter().map(Span::width).sum::<usize>());
    Line::from_iter(left.into_iter().chain([Span::raw(" ".repeat(gap))]).chain(heads))
}
