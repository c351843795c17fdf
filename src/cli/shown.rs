//! What shows that a mark or a rating is so: its day, and links.

use clap::Args;
use jiff::civil::Date;

use crate::clock;
use crate::progress::day;

#[derive(Debug, Args)]
pub struct Shown {
    /// The day from which it is so: year-month-day, today or yesterday [default: today]
    #[arg(long, value_name = "DATE", value_parser = |text: &str| day::read(text, clock::today()))]
    pub date: Option<Date>,

    /// A link to something that shows it; may be given again, and links that are there stay
    #[arg(long, value_name = "LINK", value_parser = link)]
    pub evidence: Vec<String>,
}

impl Shown {
    /// The day that was named, else today.
    pub(super) fn day(&self) -> Date {
        self.date.unwrap_or_else(clock::today)
    }
}

fn link(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("a link has at least one character".to_owned()),
        text if text.chars().any(char::is_control) => Err("a link is one line without control characters".to_owned()),
        text => Ok(text.to_owned()),
    }
}
