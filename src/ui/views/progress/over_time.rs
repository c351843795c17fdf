//! What was done and what was rated, added up over time: a line each.

use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Axis, Chart, Dataset, GraphType};

use super::{NOTHING, Spot, axis, foot, say};
use crate::analysis::timeline::Count;
use crate::app::State;
use crate::app::views::progress::Digest;
use crate::ui::{Canvas, text};

/// From this height on each line has a chart of its own, with figures of its own at its side.
const TWO: u16 = 12;
/// Below this height there is no room for days below the line.
const DAYS: u16 = 5;

/// One of the two lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Series {
    Done,
    Rated,
}

impl Series {
    fn of(self, count: Count) -> usize {
        match self {
            Series::Done => count.done,
            Series::Rated => count.rated,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Series::Done => "done",
            Series::Rated => "rated",
        }
    }

    fn marker(self) -> Marker {
        match self {
            Series::Done => Marker::Braille,
            Series::Rated => Marker::Dot,
        }
    }

    /// The marker as the legend shows it.
    fn sign(self) -> &'static str {
        match self {
            Series::Done => "⣀⡠⠊",
            Series::Rated => "•••",
        }
    }

    fn style(self, canvas: &Canvas) -> Style {
        match self {
            Series::Done => canvas.theme.done_series(),
            Series::Rated => canvas.theme.rated_series(),
        }
    }
}

pub(super) fn draw(spot: Spot, state: &State, canvas: &mut Canvas) {
    let digest = state.digest();
    let inner = spot.open("Over time", canvas);
    let Some((first, last)) = digest.timeline.span() else {
        let words = digest.undated().map_or_else(|| NOTHING.to_owned(), |words| format!("{words}. {NOTHING}"));
        return say(&words, inner, canvas);
    };
    let week_ago = state.today.checked_sub(6.days()).unwrap_or(state.today);
    let span = (first.min(week_ago), last.max(state.today));
    let inner = foot(digest.undated().as_deref(), inner, canvas);
    let series: Vec<Series> =
        [Series::Done, Series::Rated].into_iter().filter(|series| total(*series, digest) > 0).collect();
    if series.len() == 2 && inner.height >= TWO {
        let low = (inner.height * 2 / 5).max(DAYS + 1);
        let above = Rect { height: inner.height - low, ..inner };
        one(&series[..1], span, above, false, digest, canvas);
        one(&series[1..], span, Rect { y: above.bottom(), height: low, ..inner }, true, digest, canvas);
    } else {
        one(&series, span, inner, true, digest, canvas);
    }
}

fn total(series: Series, digest: &Digest) -> usize {
    digest.added_up.last().map_or(0, |(_, count)| series.of(*count))
}

/// Lines in one chart; with `days`, these stand below it.
fn one(series: &[Series], (from, to): (Date, Date), area: Rect, days: bool, digest: &Digest, canvas: &mut Canvas) {
    canvas.draw(legend(series, digest, usize::from(area.width), canvas), Rect { height: area.height.min(1), ..area });
    let days = if days && area.height > DAYS { 2 } else { 0 };
    let chart = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + days), ..area };
    if chart.height == 0 || chart.width < 8 {
        return;
    }
    let most = series.iter().map(|series| total(*series, digest)).max().unwrap_or(0);
    let points: Vec<Vec<(f64, f64)>> = series.iter().map(|series| stairs(*series, (from, to), digest)).collect();
    // What is done comes last, over what is rated: where both run along the ground it is what the figures tell of.
    let datasets = series.iter().zip(&points).rev().map(|(series, points)| {
        let dataset = Dataset::default().marker(series.marker()).graph_type(GraphType::Line);
        dataset.style(series.style(canvas)).data(points)
    });
    let across = f64::from((to - from).get_days());
    // A figure stands at its height: the middle one only where it is whole, and there is a row for it.
    let labels = if chart.height < 2 {
        vec![most.to_string()]
    } else if most % 2 == 0 && chart.height % 2 == 1 && chart.height >= 5 {
        vec!["0".to_owned(), (most / 2).to_string(), most.to_string()]
    } else {
        vec!["0".to_owned(), most.to_string()]
    };
    // As wide for one chart as for the other, so that their days stand below each other.
    let gutter = total(Series::Done, digest).max(total(Series::Rated, digest)).to_string().len() as u16;
    let quiet = canvas.theme.quiet;
    let labels = labels.into_iter().map(|label| Line::styled(format!("{label:>w$}", w = usize::from(gutter)), quiet));
    let up = Axis::default().bounds([0.0, most as f64]).labels(labels).style(quiet);
    let widget = Chart::new(datasets.collect())
        .x_axis(Axis::default().bounds([0.0, across.max(1.0)]))
        .y_axis(up)
        .legend_position(None);
    canvas.draw(widget, chart);
    if days > 0 {
        let left = gutter.min(chart.width / 3) + 1;
        axis::draw(
            from,
            to,
            Rect { x: area.x + left, y: chart.bottom(), width: area.width - left, height: days },
            canvas,
        );
    }
}

fn legend(series: &[Series], digest: &Digest, width: usize, canvas: &Canvas) -> Line<'static> {
    let parts = series.iter().flat_map(|series| {
        let words = format!(" {} {}  ", total(*series, digest), series.words());
        [Span::styled(series.sign(), series.style(canvas)), Span::raw(words)]
    });
    let parts: Vec<Span> = parts.collect();
    let taken: usize = parts.iter().map(|part| text::width(&part.content)).sum();
    let since = digest.timeline.span().map(|(first, _)| format!("since {first}")).unwrap_or_default();
    let since = if taken + since.len() <= width { since } else { String::new() };
    Line::from_iter(parts.into_iter().chain([Span::styled(since, canvas.theme.quiet)]))
}

/// The corners of the line: level until a day with something on it, and up on that day.
fn stairs(series: Series, (from, to): (Date, Date), digest: &Digest) -> Vec<(f64, f64)> {
    let day = |date: Date| f64::from((date - from).get_days());
    let mut points = vec![(0.0, 0.0)];
    let mut before = 0.0;
    for (date, count) in &digest.added_up {
        let now = series.of(*count) as f64;
        if now > before {
            points.extend([(day(*date), before), (day(*date), now)]);
            before = now;
        }
    }
    points.push((day(to), before));
    points
}
