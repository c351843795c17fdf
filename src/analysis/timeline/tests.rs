use super::*;
use crate::analysis::craft::Craft;
use jiff::civil::date;

const FILE: &str = "ratings:
  craft/cutting: [{level: low, date: 2025-01-31}, {level: mid}]
marks:
  craft/cutting/plank: {state: done, date: 2025-01-31, note: Oak, evidence: [https://example.org/oak]}
  craft/cutting/knot: {state: done, date: 2025-03-01, note: Pine}
  craft/cutting/high/c: {state: done}
  craft/drawing/plan: {state: doing, date: 2025-03-01}
  craft/gluing/joint: {state: doing}
  craft/cutting/beam: {state: not-applicable, date: 2025-02-02}
";

#[test]
fn days_and_months_count_what_was_done_and_rated_then() {
    let craft = Craft::with(FILE);
    let timeline = timeline(craft.facts());
    let days: Vec<(Date, Count)> = timeline.days.clone().into_iter().collect();
    let (january, march) = (date(2025, 1, 31), date(2025, 3, 1));
    assert_eq!(days, [(january, Count { done: 1, rated: 1 }), (march, Count { done: 1, rated: 0 })]);
    assert_eq!(timeline.undated, Count { done: 1, rated: 1 });
    assert_eq!(timeline.total(), Count { done: 3, rated: 2 });
    assert_eq!(timeline.span(), Some((january, march)));
    let months = timeline.months(date(2025, 1, 15), date(2025, 3, 2));
    let counted: Vec<(i8, usize)> = months.iter().map(|(first, count)| (first.month(), count.done)).collect();
    assert_eq!(counted, [(1, 1), (2, 0), (3, 1)]);
    assert_eq!(timeline.added_up(), [(january, Count { done: 1, rated: 1 }), (march, Count { done: 2, rated: 1 })]);
}

#[test]
fn done_marks_are_told_apart_by_what_shows_them() {
    let craft = Craft::with(FILE);
    assert_eq!(shown(craft.facts()), Shown { evidence: 1, note: 1, neither: 1 });
}

#[test]
fn what_is_begun_is_told_longest_first_with_its_days() {
    let craft = Craft::with(FILE);
    let begun = begun(craft.facts(), date(2025, 3, 31));
    let told: Vec<_> = begun.iter().map(|(entry, days)| (entry.text(&craft.catalog), *days)).collect();
    assert_eq!(told, [("Draw a plan", Some(30)), ("Glue a joint", None)]);
    let lately = lately(craft.facts(), 5);
    let told: Vec<_> = lately.iter().map(|entry| entry.text(&craft.catalog)).collect();
    assert_eq!(told, ["Cut a knot", "Cut a plank"]);
}

#[test]
fn an_empty_file_has_an_empty_timeline() {
    let craft = Craft::with("");
    let timeline = timeline(craft.facts());
    assert_eq!((timeline.span(), timeline.total()), (None, Count::default()));
    assert_eq!(timeline.months(date(2025, 1, 1), date(2025, 1, 1)).len(), 1);
}

#[test]
fn quarters_and_years_add_up_to_the_same_as_the_days() {
    let craft = Craft::with(FILE);
    let timeline = timeline(craft.facts());
    let by = |period| {
        let periods = timeline.by(period, date(2024, 11, 30), date(2025, 4, 1)).into_iter();
        periods.map(|(first, count)| (first.to_string(), count.done, count.rated)).collect::<Vec<_>>()
    };
    let told = |first: &str, done, rated| (first.to_owned(), done, rated);
    let quarters = [told("2024-10-01", 0, 0), told("2025-01-01", 2, 1), told("2025-04-01", 0, 0)];
    assert_eq!(by(Period::Quarter), quarters);
    assert_eq!(by(Period::Year), [told("2024-01-01", 0, 0), told("2025-01-01", 2, 1)]);
    assert_eq!(timeline.in_year(2025), Count { done: 2, rated: 1 });
    assert_eq!(timeline.in_year(2024), Count::default());
}

#[test]
fn the_last_year_there_is_ends_the_periods() {
    let craft = Craft::with("marks: {craft/cutting/plank: {state: done, date: 9999-12-30}}");
    let timeline = timeline(craft.facts());
    assert_eq!(timeline.by(Period::Year, date(9998, 1, 1), Date::MAX).len(), 2);
    assert_eq!(timeline.by(Period::Month, date(9999, 12, 1), Date::MAX)[0].1.done, 1);
}
