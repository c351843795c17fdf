//! The days below a chart: labels at steps that fit, from single days to hundreds of years.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::views::progress::Month;
use crate::ui::{Canvas, text};

/// Between two labels.
const APART: usize = 2;

/// How far one label is from the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Days(i32),
    Months(i32),
    Years(i32),
}

const STEPS: [Step; 15] = [
    Step::Days(1),
    Step::Days(7),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(500),
    Step::Years(1000),
    Step::Years(5000),
];

impl Step {
    /// The days of this step, the first not before `from`, none after `to`. None: more than so many.
    fn days(self, from: Date, to: Date, most: usize) -> Option<Vec<Date>> {
        let mut days = Vec::new();
        let mut next = Some(self.first(from));
        while let Some(day) = next.filter(|day| *day <= to) {
            if day >= from {
                if days.len() == most {
                    return None;
                }
                days.push(day);
            }
            next = self.next(day);
        }
        Some(days)
    }

    /// The last one not after `from`, or somewhat later.
    fn first(self, from: Date) -> Date {
        match self {
            Step::Days(1) => from,
            Step::Days(_) => from.checked_sub(i32::from(from.weekday().to_monday_zero_offset()).days()).unwrap_or(from),
            Step::Months(by) => Month(Month::of(from).0 / by * by).first_day(),
            Step::Years(by) => {
                let by = by as i16;
                date(from.year().div_euclid(by) * by, 1, 1)
            }
        }
    }

    fn next(self, day: Date) -> Option<Date> {
        let next = match self {
            Step::Days(by) => day.checked_add(by.days()),
            Step::Months(by) => day.checked_add(by.months()),
            Step::Years(by) => day.checked_add(by.years()),
        };
        next.ok()
    }

    /// Years stand where they begin, and where `year` asks for one.
    fn label(self, day: Date, year: bool) -> String {
        let month = Month::of(day);
        match self {
            Step::Days(_) if year => format!("{} {} {}", day.day(), month.short(), day.year()),
            Step::Days(_) => format!("{} {}", day.day(), month.short()),
            Step::Months(_) if month.in_year() == 0 => day.year().to_string(),
            Step::Months(_) if year => format!("{} {}", month.short(), day.year()),
            Step::Months(_) => month.short().to_owned(),
            Step::Years(_) => day.year().to_string(),
        }
    }
}

/// In which of `width` cells a day falls.
pub(super) fn cell(day: Date, from: Date, to: Date, width: usize) -> usize {
    let (days, all) = (i64::from((day - from).get_days()), i64::from((to - from).get_days()).max(1));
    ((days * (width.saturating_sub(1)) as i64 + all / 2) / all).clamp(0, width.saturating_sub(1) as i64) as usize
}

/// A label, where it begins, and the cell of the day it names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Label {
    words: String,
    begins: usize,
    cell: usize,
}

/// As many labels as fit, by the shortest step that does.
fn labels(from: Date, to: Date, width: usize) -> Vec<Label> {
    let fits = |step: Step| {
        let days = step.days(from, to, width / 4).filter(|days| !days.is_empty())?;
        // Where no label is a year, the first says which it is, if there is room for that.
        let none = matches!(step, Step::Days(_)) || days.iter().all(|day| day.month() > 1);
        none.then(|| fit(step, &days, true, (from, to), width))
            .flatten()
            .or_else(|| fit(step, &days, false, (from, to), width))
    };
    STEPS.into_iter().find_map(fits).unwrap_or_default()
}

fn fit(step: Step, days: &[Date], year: bool, (from, to): (Date, Date), width: usize) -> Option<Vec<Label>> {
    let mut labels: Vec<Label> = Vec::new();
    for (at, day) in days.iter().copied().enumerate() {
        let (words, cell) = (step.label(day, year && at == 0), cell(day, from, to, width));
        let long = text::width(&words);
        let begins = cell.saturating_sub(long / 2).min(width.checked_sub(long)?);
        if labels.last().is_some_and(|last| begins < last.begins + text::width(&last.words) + APART) {
            return None;
        }
        labels.push(Label { words, begins, cell });
    }
    Some(labels)
}

/// Draws the line with its ticks into the first row of `area` and the labels into the second. The corner, where the axis
/// that goes up meets it, is one cell further left.
pub(super) fn draw(from: Date, to: Date, area: Rect, canvas: &mut Canvas) {
    let width = usize::from(area.width);
    let labels = labels(from, to, width);
    let mut line: Vec<char> = vec!['─'; width];
    for label in &labels {
        line[label.cell] = '┬';
    }
    let line: String = std::iter::once('└').chain(line).collect();
    let style = canvas.theme.quiet;
    let corner = Rect { x: area.x.saturating_sub(1), width: area.width + 1, height: 1, ..area };
    canvas.draw(Line::styled(line, style), corner);
    for label in labels {
        let place =
            Rect { x: area.x + label.begins as u16, y: area.y + 1, width: text::width(&label.words) as u16, height: 1 };
        canvas.draw(Line::styled(label.words, style), place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(from: Date, to: Date, width: usize) -> Vec<String> {
        labels(from, to, width).into_iter().map(|label| label.words).collect()
    }

    #[test]
    fn steps_are_as_short_as_they_fit() {
        let to = date(2026, 11, 21);
        let week = told(date(2026, 11, 15), to, 80);
        assert_eq!(week, ["15 Nov", "16 Nov", "17 Nov", "18 Nov", "19 Nov", "20 Nov", "21 Nov"]);
        assert_eq!(told(date(2026, 10, 20), to, 50), ["26 Oct 2026", "2 Nov", "9 Nov", "16 Nov"]);
        let year = told(date(2025, 11, 21), to, 80);
        assert_eq!(year[..3], ["Dec", "2026", "Feb"]);
        assert_eq!(year.len(), 12);
        assert_eq!(told(date(2025, 11, 21), to, 36), ["2026", "Apr", "Jul", "Oct"]);
        assert_eq!(told(date(2016, 12, 3), to, 80).len(), 10);
        assert_eq!(told(date(2016, 12, 3), to, 36), ["2018", "2020", "2022", "2024", "2026"]);
        assert_eq!(told(date(1, 1, 1), to, 30), ["500", "1000", "1500", "2000"]);
    }

    #[test]
    fn labels_stay_inside_and_apart_at_every_width() {
        let to = date(2026, 11, 21);
        for from in [date(2026, 11, 15), date(2026, 9, 1), date(2025, 11, 21), date(2016, 12, 3), date(1, 1, 1)] {
            for width in 0..140 {
                let labels = labels(from, to, width);
                for pair in labels.windows(2) {
                    assert!(pair[0].begins + pair[0].words.len() + APART <= pair[1].begins, "{from} {width}");
                }
                assert!(labels.iter().all(|label| label.begins + label.words.len() <= width && label.cell < width));
                assert!(width < 16 || !labels.is_empty(), "{from} {width}: nothing is said");
            }
        }
    }
}
