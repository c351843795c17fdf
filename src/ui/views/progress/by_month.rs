//! What was done and what was rated in each month; in each quarter or year where months do not fit.

use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Bar, BarChart, BarGroup, Clear, Sparkline};

use super::{NOTHING, Spot, foot, say};
use crate::analysis::timeline::{Count, Period};
use crate::app::State;
use crate::app::views::progress::Month;
use crate::ui::{Canvas, text};

/// A bar, and what parts it from the next.
const NARROW: usize = 3;
const BROAD: usize = 8;
/// The words at the left, so that the two rows of bars are told apart without colour.
const GUTTER: u16 = 6;
/// So many months are shown at least: one bar alone compares to nothing.
const MONTHS: i32 = 5;

/// What is drawn: the bars, how broad each is, and how many are left out.
struct Bars {
    period: Period,
    counts: Vec<(Date, Count)>,
    slot: usize,
    left_out: usize,
}

pub(super) fn draw(spot: Spot, state: &State, canvas: &mut Canvas) {
    let digest = state.digest();
    let Some((first, last)) = digest.timeline.span() else {
        let inner = spot.open("By month", canvas);
        return say(NOTHING, inner, canvas);
    };
    let earlier = state.today.checked_sub(MONTHS.months()).unwrap_or(state.today);
    let room = usize::from(spot.area.width.saturating_sub(2 + GUTTER));
    let bars = bars(|period| digest.timeline.by(period, first.min(earlier), last.max(state.today)), room);
    let name = match bars.period {
        Period::Month => "month",
        Period::Quarter => "quarter",
        Period::Year => "year",
    };
    let title = match bars.left_out {
        0 => format!("By {name}"),
        _ => format!("By {name} · the newest {}", bars.counts.len()),
    };
    let inner = spot.open(&title, canvas);
    let undated = digest.undated();
    let inner = foot(undated.as_deref().filter(|_| spot.some), inner, canvas);
    let most = |of: fn(&Count) -> usize| bars.counts.iter().map(|(_, count)| of(count)).max().unwrap_or(0);
    let (done, rated) = (most(|count| count.done), most(|count| count.rated));
    let words = match rated {
        0 => format!("at most {done} done in a {name}"),
        _ => format!("at most {done} done and {rated} rated in a {name}"),
    };
    let words =
        if text::width(&words) > usize::from(inner.width) { format!("at most {done} in a {name}") } else { words };
    let told = inner.height >= 6;
    if told {
        canvas.draw(Line::styled(words, canvas.theme.quiet), Rect { height: 1, ..inner });
    }
    let top = u16::from(told);
    let names = if inner.height >= 7 && bars.period != Period::Year { 2 } else { 1 };
    let strip = match (rated, inner.height) {
        (0, _) | (_, 0..6) => 0,
        (_, 6..10) => 1,
        _ => 2,
    };
    let high = inner.height.saturating_sub(top + names + strip);
    let (x, width) = (inner.x + GUTTER, inner.width.saturating_sub(GUTTER));
    draw_done(&bars, done, Rect { x, y: inner.y + top, width, height: high }, canvas);
    let below = inner.y + top + high;
    draw_names(&bars, Rect { x, y: below, width, height: names }, canvas);
    draw_rated(&bars, rated, Rect { x, y: below + names, width, height: strip }, canvas);
    let label = |y: u16| Rect { x: inner.x, y, width: GUTTER.min(inner.width), height: 1 };
    if high > 0 {
        canvas.draw(Span::styled("done", canvas.theme.done_series()), label(below - 1));
    }
    if strip > 0 {
        canvas.draw(Span::styled("rated", canvas.theme.rated_series()), label(below + names + strip - 1));
    }
}

/// The shortest period whose bars fit; the newest years where not even all years do.
fn bars(by: impl Fn(Period) -> Vec<(Date, Count)>, room: usize) -> Bars {
    let mut all = (Period::Month, by(Period::Month));
    for period in Period::ALL {
        all = (period, by(period));
        if all.1.len() * NARROW <= room {
            break;
        }
    }
    let (period, mut counts) = all;
    let left_out = counts.len().saturating_sub((room / NARROW).max(1));
    counts.drain(..left_out);
    let slot = (room / counts.len().max(1)).clamp(1, BROAD);
    Bars { period, counts, slot, left_out }
}

fn draw_done(bars: &Bars, most: usize, area: Rect, canvas: &mut Canvas) {
    if area.is_empty() || most == 0 {
        return;
    }
    // A row is left above the highest bar for its figure.
    let figures = u16::from(area.height > 1);
    let high = Rect { y: area.y + figures, height: area.height - figures, ..area };
    let style = canvas.theme.done_series();
    let data: Vec<Bar> =
        bars.counts.iter().map(|(_, count)| Bar::default().value(count.done as u64).text_value("")).collect();
    let chart = BarChart::default().data(BarGroup::default().bars(&data)).max(most as u64);
    let chart =
        chart.bar_width(bar_width(bars)).bar_gap((bars.slot as u16).saturating_sub(bar_width(bars))).bar_style(style);
    canvas.draw(chart, high);
    if figures == 0 {
        return;
    }
    for (at, (_, count)) in bars.counts.iter().enumerate() {
        let cells = (count.done * usize::from(high.height) * 8 / most).div_ceil(8) as u16;
        if count.done > 0 {
            figure(
                count.done,
                bars,
                at,
                Rect { y: high.bottom() - cells.min(high.height) - 1, ..area },
                canvas.theme.text,
                canvas,
            );
        }
    }
}

/// One row of bars as they stand above, and the figures below it where there is a second.
fn draw_rated(bars: &Bars, most: usize, area: Rect, canvas: &mut Canvas) {
    if area.is_empty() || most == 0 {
        return;
    }
    let broad = usize::from(bar_width(bars));
    let cells = bars.counts.iter().flat_map(|(_, count)| {
        let blank = bars.slot - broad;
        std::iter::repeat_n(count.rated as u64, broad).chain(std::iter::repeat_n(0, blank))
    });
    let cells: Vec<u64> = cells.collect();
    let style = canvas.theme.rated_series();
    let row = Rect { y: area.bottom() - 1, height: 1, ..area };
    canvas.draw(Sparkline::default().data(&cells).max(most as u64).style(style), row);
    if area.height > 1 {
        for (at, (_, count)) in bars.counts.iter().enumerate().filter(|(_, (_, count))| count.rated > 0) {
            figure(count.rated, bars, at, Rect { height: 1, ..area }, canvas.theme.text, canvas);
        }
    }
}

fn bar_width(bars: &Bars) -> u16 {
    (bars.slot - usize::from(bars.slot > 1)) as u16
}

/// A figure in the middle of its bar, unless it is wider than that.
fn figure(count: usize, bars: &Bars, at: usize, row: Rect, style: Style, canvas: &mut Canvas) {
    let words = count.to_string();
    let (long, broad) = (words.len(), usize::from(bar_width(bars)));
    if long > broad {
        return;
    }
    let x = row.x + (at * bars.slot + (broad - long) / 2) as u16;
    if x + long as u16 <= row.right() {
        let place = Rect { x, width: long as u16, height: 1, ..row };
        // What was drawn there would lend it its colour.
        canvas.draw(Clear, place);
        canvas.draw(Span::styled(words, style), place);
    }
}

/// The names of the periods, and below them the years where these begin.
fn draw_names(bars: &Bars, area: Rect, canvas: &mut Canvas) {
    let style = canvas.theme.quiet;
    let broad = usize::from(bar_width(bars));
    let mut free = 0;
    for (at, (first, _)) in bars.counts.iter().enumerate() {
        let month = Month::of(*first);
        let year = first.year().to_string();
        let name = match bars.period {
            Period::Month if bars.slot > 3 => month.short().to_owned(),
            Period::Month => month.short()[..1].to_owned(),
            Period::Quarter => format!("Q{}", month.in_year() / 3 + 1),
            Period::Year if bars.slot > 4 => year.clone(),
            Period::Year => format!("{:02}", first.year() % 100),
        };
        let begins = at * bars.slot;
        let middle = begins + broad.saturating_sub(name.len()) / 2;
        put(&name, middle, Rect { height: area.height.min(1), ..area }, style, canvas);
        let new_year = month.in_year() == 0 || at == 0;
        if area.height > 1 && bars.period != Period::Year && new_year && begins >= free {
            let next = bars.counts.iter().skip(at + 1).position(|(first, _)| first.month() == 1);
            // At the very left only where it does not take the place of the year that begins soon after.
            if next.is_none_or(|after| (after + 1) * bars.slot > year.len()) {
                put(&year, begins, Rect { y: area.y + 1, height: 1, ..area }, style, canvas);
                free = begins + year.len() + 1;
            }
        }
    }
}

fn put(words: &str, at: usize, row: Rect, style: Style, canvas: &mut Canvas) {
    let (x, width) = (row.x + at as u16, words.len() as u16);
    if x + width <= row.right() {
        canvas.draw(Span::styled(words.to_owned(), style), Rect { x, width, ..row });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::timeline::Timeline;
    use jiff::civil::date;

    fn shape(from: Date, room: usize) -> (Period, usize, usize, usize) {
        let timeline = Timeline::default();
        let bars = bars(|period| timeline.by(period, from, date(2026, 11, 21)), room);
        (bars.period, bars.counts.len(), bars.slot, bars.left_out)
    }

    #[test]
    fn months_become_quarters_and_years_where_they_do_not_fit() {
        assert_eq!(shape(date(2026, 6, 1), 50), (Period::Month, 6, 8, 0));
        assert_eq!(shape(date(2025, 12, 1), 36), (Period::Month, 12, 3, 0));
        assert_eq!(shape(date(2023, 12, 1), 50), (Period::Quarter, 13, 3, 0));
        assert_eq!(shape(date(2016, 12, 1), 50), (Period::Year, 11, 4, 0));
        assert_eq!(shape(date(1926, 12, 1), 50), (Period::Year, 16, 3, 85));
        assert_eq!(shape(date(1926, 12, 1), 0), (Period::Year, 1, 1, 100));
    }
}
