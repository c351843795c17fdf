//! What was done lately, and what has been begun for long.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{NOTHING, Spot, say};
use crate::analysis::timeline::LONG;
use crate::app::State;
use crate::app::views::progress::{Panel, Told};
use crate::progress::MarkState;
use crate::ui::list::Row;
use crate::ui::theme::Theme;
use crate::ui::{Canvas, Name, spread, text};

/// Below this width the date stands above the text.
const BESIDE: usize = 34;

enum Entry {
    Heading(String),
    /// A position among the panel's rows.
    Row(usize),
}

pub(super) fn draw_lately(spot: Spot, state: &State, canvas: &mut Canvas) {
    let digest = state.digest();
    let inner = spot.open("Done lately", canvas);
    let total = digest.timeline.total().done;
    if digest.lately.is_empty() {
        let words = digest.undated().unwrap_or_else(|| NOTHING.to_owned());
        return say(&words, inner, canvas);
    }
    let mut entries: Vec<Entry> = (0..digest.lately.len()).map(Entry::Row).collect();
    if total > digest.lately.len() {
        entries.push(Entry::Heading(format!("The journal (5) has all {total}")));
    }
    let right = |told: &Told| told.date.map(|date| date.to_string()).unwrap_or_default();
    draw(spot, inner, &entries, &digest.lately, |told| (right(told), false), state, canvas);
}

pub(super) fn draw_doing(spot: Spot, state: &State, canvas: &mut Canvas) {
    let doing = &state.digest().doing;
    let days = |told: &Told| told.date.map(|date| (state.today - date).get_days());
    let is_long = |told: &Told| days(told).is_some_and(|days| days >= LONG);
    let long = doing.iter().filter(|told| is_long(told)).count();
    let inner = spot.open(if long > 0 { "Doing for long" } else { "Doing" }, canvas);
    if doing.is_empty() {
        return say("Nothing is begun. o on an item says that you are doing it", inner, canvas);
    }
    let dated = doing.iter().filter(|told| told.date.is_some()).count();
    let mut entries = Vec::new();
    let groups = [
        (0..long, format!("{LONG} days or longer")),
        (long..dated, "Not so long".to_owned()),
        (dated..doing.len(), "Since no one wrote when".to_owned()),
    ];
    for (rows, heading) in groups {
        if !rows.is_empty() {
            let still = match state.is_progress_kept(spot.panel) {
                true => rows.clone().filter(|at| state.progress_state(spot.panel, *at) == MarkState::Doing).count(),
                false => rows.len(),
            };
            entries.push(Entry::Heading(format!("{heading}: {still}")));
            entries.extend(rows.map(Entry::Row));
        }
    }
    let since = |told: &Told| match days(told) {
        Some(1) => "1 day".to_owned(),
        Some(days) => format!("{days} days"),
        None => String::new(),
    };
    draw(spot, inner, &entries, doing, |told| (since(told), is_long(told)), state, canvas);
}

fn draw(
    spot: Spot,
    inner: ratatui::layout::Rect,
    entries: &[Entry],
    rows: &[Told],
    right: impl Fn(&Told) -> (String, bool),
    state: &State,
    canvas: &mut Canvas,
) {
    let (width, theme) = (usize::from(inner.width), canvas.theme);
    let at = state.progress_cursor(spot.panel);
    let cursor = entries.iter().position(|entry| matches!(entry, Entry::Row(row) if Some(*row) == at));
    let usual = if spot.panel == Panel::Doing { MarkState::Doing } else { MarkState::Done };
    let make = |at: usize| match &entries[at] {
        Entry::Heading(words) => Row { lines: text::lines(words, width, theme.heading), gap: at > 0 },
        Entry::Row(at) => {
            // What has changed since it was listed says so.
            let now = state.progress_state(spot.panel, *at);
            let sign = (now != usual).then(|| theme.sign(now));
            Row { lines: row(&rows[*at], right(&rows[*at]), sign, width, theme), gap: false }
        }
    };
    spot.list(inner, entries.len(), (at, cursor), make, canvas);
}

fn row(
    told: &Told,
    (right, stands_out): (String, bool),
    sign: Option<(&'static str, Style)>,
    width: usize,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let style = if stands_out { theme.key } else { theme.quiet };
    let lead: Vec<Span> = sign.map(|(sign, style)| Span::styled(format!("{sign} "), style)).into_iter().collect();
    if width >= BESIDE {
        let right = Vec::from_iter((!right.is_empty()).then(|| Span::styled(right, style)));
        return spread(lead, Name::plain(&told.text, theme.text), right, width);
    }
    let above = (!right.is_empty()).then(|| Line::styled(right, style));
    let lead_width: usize = lead.iter().map(|span| text::width(&span.content)).sum();
    let indent = lead_width.max(usize::from(above.is_some()));
    let below = text::wrap(&told.text, width.saturating_sub(indent).max(1)).into_iter();
    let mut lead = Some(lead).filter(|lead| !lead.is_empty());
    let below = below.map(|part| {
        let mut spans = lead.take().unwrap_or_else(|| vec![Span::raw(" ".repeat(indent))]);
        spans.push(Span::styled(part, theme.text));
        Line::from(spans)
    });
    above.into_iter().chain(below).collect()
}
