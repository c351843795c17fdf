//! A year as a calendar: a cell for each day, the fuller the more was done on it. Weeks go from left to right.

use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{NOTHING, Spot, say};
use crate::analysis::timeline::Count;
use crate::app::State;
use crate::app::views::progress::Month;
use crate::ui::{Canvas, text};

mod measure;

use measure::{Measure, SIGNS};

/// A skill was rated on that day, and nothing was done.
const RATED: &str = "r";
/// Letters of the weekdays and a blank.
const DAYS: u16 = 2;
/// The names of the months and seven weekdays.
const BAND: u16 = 8;
/// So many months of a year may stand in one band, and how many weeks they reach over at most.
const BANDS: [(usize, u16); 6] = [(12, 54), (6, 28), (4, 19), (3, 15), (2, 10), (1, 6)];

/// How the calendar is divided: months in a band, bands below each other, cells for a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shape {
    months: usize,
    bands: usize,
    week: u16,
}

impl Shape {
    fn of(area: Rect) -> Shape {
        let room = area.width.saturating_sub(DAYS);
        let months = BANDS.into_iter().find(|(_, weeks)| *weeks <= room).map_or(1, |(months, _)| months);
        // Parts of a year are alike, so that it is turned through without a rest.
        let bands = usize::from((area.height / BAND).max(1)).min(12 / months);
        let bands = (1..=bands).rev().find(|bands| 12 / months % bands == 0).unwrap_or(1);
        // A blank between two weeks where there is room for it.
        let weeks = BANDS.into_iter().find(|(of, _)| *of == months).map_or(1, |(_, weeks)| weeks);
        Shape { months, bands, week: if weeks * 2 - 1 <= room { 2 } else { 1 } }
    }

    /// The months in sight, among them `month`: from the first one on.
    fn from(self, month: Month) -> (Month, i32) {
        let shown = (self.months * self.bands) as i32;
        let january = Month::january(month.year());
        (Month(january.0 + (month.0 - january.0) / shown * shown), shown)
    }
}

pub(super) fn draw(spot: Spot, state: &State, canvas: &mut Canvas) {
    let digest = state.digest();
    let (month, oldest, newest) = state.calendar_month();
    let inside =
        Rect { width: spot.area.width.saturating_sub(2), height: spot.area.height.saturating_sub(2), ..spot.area };
    let shape = Shape::of(Rect { height: inside.height.saturating_sub(1), ..inside });
    let (from, shown) = shape.from(month);
    let to = Month(from.0 + shown - 1);
    let year = month.year();
    let name = match shown {
        12 => format!("Year {year}"),
        1 => format!("{} {year}", from.name()),
        _ => format!("{} to {} {year}", from.short(), to.short()),
    };
    canvas.seen.view[1].page = shown as usize;
    if digest.is_undated() {
        let inner = spot.open(&name, canvas);
        return say(NOTHING, inner, canvas);
    }
    let total = digest.timeline.in_year(year);
    let told = if shown < 12 { format!("{} in the year", words(total)) } else { words(total) };
    let inner = spot.open_with(&name, &told, canvas);
    let measure = Measure::of_year(year, state);
    for band in 0..shape.bands {
        let first = Month(from.0 + (band * shape.months) as i32);
        let y = inner.y + BAND * band as u16;
        let area = Rect { y, height: BAND, ..inner }.intersection(inner);
        draw_band(first, shape, measure, area, state, canvas);
    }
    let y = inner.y + BAND * shape.bands as u16;
    if y < inner.bottom() {
        let turns = (oldest.year() < newest.year() || shown < 12).then_some("[ ] turn");
        let place = Rect { y, height: 1, ..inner };
        canvas.draw(legend(measure, total.rated > 0, turns, usize::from(inner.width), canvas), place);
    }
}

fn words(count: Count) -> String {
    match count.rated {
        0 => format!("{} done", count.done),
        rated => format!("{} done, {rated} rated", count.done),
    }
}

fn draw_band(first: Month, shape: Shape, measure: Measure, area: Rect, state: &State, canvas: &mut Canvas) {
    let begins = first.first_day();
    let ends = Month(first.0 + shape.months as i32 - 1).first_day().last_of_month();
    let monday = begins.checked_sub(i32::from(begins.weekday().to_monday_zero_offset()).days()).unwrap_or(begins);
    let x_of = |day: Date| area.x + DAYS + (day - monday).get_days() as u16 / 7 * shape.week;
    // A low window has the days first, then the months above them.
    let names = u16::from(area.height >= BAND);
    let quiet = canvas.theme.quiet;
    for (row, letter) in ["M", "T", "W", "T", "F", "S", "S"].into_iter().enumerate() {
        let place = Rect { x: area.x, y: area.y + names + row as u16, width: 1, height: 1 };
        canvas.draw(Span::styled(letter, quiet), place.intersection(area));
    }
    let mut free = area.x;
    for at in 0..shape.months {
        let month = Month(first.0 + at as i32);
        // Over the first whole week of it, so that the name stands over days of its own.
        let x = x_of(month.first_day().checked_add(6.days()).unwrap_or(ends));
        if names > 0 && x >= free && x + 3 <= area.right() {
            canvas.draw(Span::styled(month.short(), quiet), Rect { x, y: area.y, width: 3, height: 1 });
            free = x + 4;
        }
    }
    let mut day = begins;
    while day <= ends {
        let row = u16::from(day.weekday().to_monday_zero_offset() as u8);
        let place = Rect { x: x_of(day), y: area.y + names + row, width: 1, height: 1 }.intersection(area);
        let count = state.digest().timeline.days.get(&day).copied().unwrap_or_default();
        if day <= state.today || count != Count::default() {
            let (sign, style) = sign(count, measure, canvas);
            canvas.draw(Span::styled(sign, style), place);
        }
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
}

fn sign(count: Count, measure: Measure, canvas: &Canvas) -> (&'static str, Style) {
    match count {
        Count { done: 0, rated: 0 } => (SIGNS[0], canvas.theme.quiet),
        Count { done: 0, .. } => (RATED, canvas.theme.rated_series()),
        Count { done, .. } => (SIGNS[measure.degree(done)], canvas.theme.done_series()),
    }
}

/// The signs and what they stand for, as far as there is room.
fn legend(measure: Measure, rated: bool, turns: Option<&'static str>, width: usize, canvas: &Canvas) -> Line<'static> {
    let theme = canvas.theme;
    let mut parts: Vec<Vec<Span<'static>>> = Vec::new();
    for (sign, words) in measure.legend() {
        parts.push(vec![Span::styled(sign, theme.done_series()), Span::styled(format!(" {words} "), theme.quiet)]);
    }
    if rated {
        parts.push(vec![Span::styled(RATED, theme.rated_series()), Span::styled(" rated ", theme.quiet)]);
    }
    parts.extend(turns.map(|words| vec![Span::styled(words, theme.quiet)]));
    let mut room = width;
    let fits = parts.into_iter().take_while(|part| {
        let long: usize = part.iter().map(|span| text::width(span.content.trim_end())).sum();
        let fits = long <= room;
        room = room.saturating_sub(part.iter().map(Span::width).sum());
        fits
    });
    Line::from_iter(fits.flatten())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Weekday, date};

    #[test]
    fn a_calendar_shows_the_year_or_the_part_of_it_that_fits() {
        let of = |width, height| Shape::of(Rect::new(0, 0, width, height));
        assert_eq!(of(56, 8), Shape { months: 12, bands: 1, week: 1 });
        assert_eq!(of(120, 8), Shape { months: 12, bands: 1, week: 2 });
        assert_eq!(of(38, 8), Shape { months: 6, bands: 1, week: 1 });
        assert_eq!(of(38, 17), Shape { months: 6, bands: 2, week: 1 });
        assert_eq!(of(18, 3), Shape { months: 3, bands: 1, week: 1 });
        let month = Month::of(date(2026, 11, 21));
        let (from, shown) = of(38, 8).from(month);
        assert_eq!((from.name(), from.year(), shown), ("July", 2026, 6));
        assert_eq!(of(18, 30), Shape { months: 3, bands: 2, week: 1 });
    }

    #[test]
    fn no_part_of_a_year_reaches_over_more_weeks_than_it_has_room_for() {
        for year in 1990..2060 {
            for (months, weeks) in BANDS {
                for first in (0..12).step_by(months) {
                    let first = Month(Month::january(year).0 + first);
                    let begins = first.first_day();
                    let ends = Month(first.0 + months as i32 - 1).first_day().last_of_month();
                    let offset = i32::from(begins.weekday().since(Weekday::Monday));
                    let reach = (offset + (ends - begins).get_days()) / 7 + 1;
                    assert!(reach <= i32::from(weeks), "{year} {months} {reach}");
                }
            }
        }
    }
}
