//! Days as people type them.

use jiff::civil::Date;

/// A day as typed: year-month-day, `today` or `yesterday`; never in the future.
///
/// # Errors
/// What is wrong with it, as the end of a sentence.
pub fn read(text: &str, today: Date) -> Result<Date, String> {
    let day = match text.trim() {
        "today" => today,
        "yesterday" => today.yesterday().unwrap_or(today),
        typed if typed.len() != "2026-11-21".len() => return Err(format!("a date is year-month-day, as in {today}")),
        typed => typed.parse().map_err(|_| format!("a date is year-month-day, as in {today}"))?,
    };
    if day > today { Err(format!("that day is still to come; today is {today}")) } else { Ok(day) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_read_and_the_future_is_refused() {
        let today = date(2026, 11, 21);
        assert_eq!(read(" 2025-02-03 ", today), Ok(date(2025, 2, 3)));
        assert_eq!(read("today", today), Ok(today));
        assert_eq!(read("yesterday", today), Ok(date(2026, 11, 20)));
        assert!(read("2026-11-22", today).is_err_and(|why| why.contains("still to come")));
        assert!(read("21.11.2026", today).is_err_and(|why| why.contains("as in 2026-11-21")));
    }
}
