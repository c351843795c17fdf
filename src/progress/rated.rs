//! A new rating among the earlier ones, none of which it takes away.

use jiff::civil::Date;

use super::Rating;

/// `history`, oldest first, with `new` at its place by date: behind those of the same day, and behind all when it has none.
///
/// It is as it was when the one that would stand before the new one says all of it already: the same level on the same day
/// with the same note or, where the new one has none, with any, and every link.
#[must_use]
pub fn rated(history: &[Rating], new: Rating) -> Vec<Rating> {
    let mut rated = history.to_vec();
    let at = place(history, new.date);
    if !at.checked_sub(1).is_some_and(|before| says(&history[before], &new)) {
        rated.insert(at, new);
    }
    rated
}

/// Puts one at its place by date.
pub(super) fn put(history: &mut Vec<Rating>, rating: Rating) {
    history.insert(place(history, rating.date), rating);
}

/// From the end, past what is later. One without a date belongs to the day of the one before it.
fn place(history: &[Rating], date: Option<Date>) -> usize {
    let Some(date) = date else { return history.len() };
    let mut day = None;
    let days: Vec<Option<Date>> = history
        .iter()
        .map(|rating| {
            day = rating.date.or(day);
            day
        })
        .collect();
    history.len() - days.iter().rev().take_while(|day| **day > Some(date)).count()
}

fn says(rating: &Rating, new: &Rating) -> bool {
    rating.level == new.level
        && rating.date == new.date
        && (new.note.is_none() || rating.note == new.note)
        && new.evidence.iter().all(|link| rating.evidence.contains(link))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn rating(level: &str, day: Option<i8>) -> Rating {
        Rating { level: level.to_owned(), date: day.map(|day| date(2026, 11, day)), ..Rating::default() }
    }

    fn levels(history: &[Rating]) -> Vec<&str> {
        history.iter().map(|rating| rating.level.as_str()).collect()
    }

    #[test]
    fn a_rating_goes_behind_those_of_its_day_and_before_later_ones() {
        let history = [rating("a", Some(1)), rating("b", Some(5)), rating("c", Some(9))];
        let put = |day| rated(&history, rating("new", day));
        assert_eq!(levels(&put(Some(5))), ["a", "b", "new", "c"]);
        assert_eq!(levels(&put(Some(20))), ["a", "b", "c", "new"]);
        assert_eq!(levels(&put(None)), ["a", "b", "c", "new"]);
        assert_eq!(levels(&rated(&history[1..], rating("new", Some(2)))), ["new", "b", "c"]);
    }

    #[test]
    fn one_without_a_date_stays_behind_the_one_before_it() {
        let history = [rating("first", None), rating("a", Some(5)), rating("with it", None)];
        assert_eq!(levels(&rated(&history, rating("new", Some(2)))), ["first", "new", "a", "with it"]);
        assert_eq!(levels(&rated(&history, rating("new", Some(5)))), ["first", "a", "with it", "new"]);
    }

    #[test]
    fn the_same_again_is_nothing_but_what_it_adds_is_kept() {
        let noted = Rating { note: Some("two alphas".into()), evidence: vec!["x".into()], ..rating("a", Some(1)) };
        let history = [noted.clone()];
        assert_eq!(rated(&history, noted.clone()), history);
        assert_eq!(rated(&history, rating("a", Some(1))), history, "it says less");
        for more in [
            Rating { note: Some("another".into()), ..noted.clone() },
            Rating { evidence: vec!["y".into()], ..noted.clone() },
            rating("b", Some(1)),
            rating("a", Some(2)),
        ] {
            assert_eq!(rated(&history, more.clone()), [noted.clone(), more]);
        }
    }

    #[test]
    fn back_to_an_earlier_level_on_the_same_day_is_a_rating() {
        let history = [rating("a", Some(1)), rating("b", Some(1))];
        assert_eq!(levels(&rated(&history, rating("a", Some(1)))), ["a", "b", "a"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_earlier_rating_stays_where_it_stood(
            history in prop::collection::vec(("[ab]", prop::option::of(1i8..9)), 0..8),
            level in "[ab]",
            day in prop::option::of(1i8..9),
        ) {
            let history: Vec<Rating> = history.iter().map(|(level, day)| rating(level, *day)).collect();
            let new = rating(&level, day);
            let after = rated(&history, new.clone());
            let at = after.iter().zip(&history).position(|(a, b)| a != b).unwrap_or(history.len());
            if after.len() > history.len() {
                let mut without = after.clone();
                prop_assert_eq!(without.remove(at), new);
                prop_assert_eq!(without, history);
            } else {
                prop_assert_eq!(&after, &history);
                prop_assert!(history.contains(&new));
            }
        }
    }
}
