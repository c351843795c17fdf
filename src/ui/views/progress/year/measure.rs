//! Which sign of the calendar stands for how much.

use crate::app::State;
use crate::app::views::progress::Month;

/// Nothing, then a little to much.
pub(super) const SIGNS: [&str; 5] = ["·", "░", "▒", "▓", "█"];

/// What the signs are measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measure {
    /// On the fullest day.
    most: usize,
    /// Not exceeded on nine days of ten on which something was done: a day on which one ticked off all that one had ever
    /// done leaves the others something to be told apart by.
    usual: usize,
}

impl Measure {
    fn of(mut days: Vec<usize>) -> Measure {
        days.sort_unstable();
        let usual = (days.len() * 9).div_ceil(10).checked_sub(1).and_then(|at| days.get(at));
        Measure { most: days.last().copied().unwrap_or(0), usual: usual.copied().unwrap_or(0) }
    }

    pub(super) fn of_year(year: i16, state: &State) -> Measure {
        let days = state.digest().timeline.days.range(Month::january(year).first_day()..);
        let days = days.take_while(|(day, _)| day.year() == year).map(|(_, count)| count.done);
        Measure::of(days.filter(|done| *done > 0).collect())
    }

    /// Which of the four signs stands for so much.
    pub(super) fn degree(self, done: usize) -> usize {
        (done * 4).div_ceil(self.usual.max(1)).clamp(1, 4)
    }

    /// What each sign stands for: `░ 1–3`. Signs that stand for nothing are left out.
    pub(super) fn legend(self) -> Vec<(&'static str, String)> {
        let of = |at: usize| {
            let mut counts = (1..=self.most).filter(|done| self.degree(*done) == at);
            let first = counts.next()?;
            let last = counts.next_back().unwrap_or(first);
            Some((SIGNS[at], if first == last { first.to_string() } else { format!("{first}–{last}") }))
        };
        (1..SIGNS.len()).filter_map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_stands_for_a_quarter_of_what_is_usual() {
        let told = |days: &[usize]| {
            let legend = Measure::of(days.to_vec()).legend().into_iter();
            legend.map(|(sign, words)| format!("{sign} {words}")).collect::<Vec<_>>()
        };
        assert_eq!(told(&[]), Vec::<String>::new());
        assert_eq!(told(&[1, 1]), ["█ 1"]);
        assert_eq!(told(&[2, 1]), ["▒ 1", "█ 2"]);
        assert_eq!(told(&[1, 4, 1]), ["░ 1", "▒ 2", "▓ 3", "█ 4"]);
        assert_eq!(told(&[3, 12, 5]), ["░ 1–3", "▒ 4–6", "▓ 7–9", "█ 10–12"]);
        assert_eq!(told(&[7]), ["░ 1", "▒ 2–3", "▓ 4–5", "█ 6–7"]);
    }

    #[test]
    fn one_day_with_a_great_deal_leaves_the_others_apart() {
        let mut days = vec![1, 2, 3, 4, 4, 4, 3, 2, 1, 1];
        days.push(900);
        let measure = Measure::of(days);
        assert_eq!((measure.degree(1), measure.degree(4), measure.degree(900)), (1, 4, 4));
        assert_eq!(measure.legend()[3], ("█", "4–900".to_owned()));
    }
}
