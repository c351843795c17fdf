//! Which day it is. Asked only by the shell and the command line; the rest is told.

/// The day it is here and now.
#[must_use]
pub fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

/// The day it is in Greenwich. Known at once, where [`today`] looks through the system's time zones when first asked.
#[must_use]
pub fn today_in_greenwich() -> jiff::civil::Date {
    jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date()
}
