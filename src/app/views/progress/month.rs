//! Months one after the other, as the calendar turns through them.

use jiff::civil::{Date, date};

/// A month of a year, counted from the year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub i32);

impl Month {
    /// The one that a day is in.
    #[must_use]
    pub fn of(day: Date) -> Month {
        Month(i32::from(day.year()) * 12 + i32::from(day.month()) - 1)
    }

    #[must_use]
    pub fn january(year: i16) -> Month {
        Month(i32::from(year) * 12)
    }

    #[must_use]
    pub fn december(year: i16) -> Month {
        Month(i32::from(year) * 12 + 11)
    }

    #[must_use]
    pub fn year(self) -> i16 {
        self.0.div_euclid(12) as i16
    }

    /// 0 for January.
    #[must_use]
    pub fn in_year(self) -> usize {
        self.0.rem_euclid(12) as usize
    }

    #[must_use]
    pub fn first_day(self) -> Date {
        date(self.year(), self.in_year() as i8 + 1, 1)
    }

    /// As the screen names it.
    #[must_use]
    pub fn name(self) -> &'static str {
        const NAMES: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        NAMES[self.in_year()]
    }

    /// The first three letters of its name.
    #[must_use]
    pub fn short(self) -> &'static str {
        &self.name()[..3]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_follow_each_other_over_the_end_of_the_year() {
        let month = Month::of(date(2026, 12, 31));
        assert_eq!((month.name(), month.year(), month), ("December", 2026, Month::december(2026)));
        let next = Month(month.0 + 1);
        assert_eq!((next.short(), next, next.first_day()), ("Jan", Month::january(2027), date(2027, 1, 1)));
    }
}
