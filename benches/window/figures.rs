//! Medians, ratios, and the table.

use std::fmt;
use std::time::Duration;

/// The middle of the values.
pub(crate) fn median<T: Ord + Copy>(values: &[T]) -> T {
    let mut values = values.to_vec();
    values.sort_unstable();
    values[values.len() / 2]
}

/// As it is printed: `1.23 ms`.
pub(crate) fn milliseconds(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<[String; 5]>,
}

impl Table {
    /// Two medians, with at most how many times the second the first may be.
    pub(crate) fn against(&mut self, what: &str, ours: &[Duration], than: &str, theirs: &[Duration], most: f64) {
        let (ours, theirs) = (median(ours), median(theirs));
        let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
        let than = format!("{} {than}", milliseconds(theirs));
        self.add(what, &milliseconds(ours), &than, &format!("{ratio:.2}"), &format!("{most}x"), ratio <= most);
    }

    /// A median by itself.
    pub(crate) fn under(&mut self, what: &str, ours: &[Duration], most: Duration) {
        let ours = median(ours);
        let target = format!("under {:.0} ms", most.as_secs_f64() * 1000.0);
        self.add(what, &milliseconds(ours), "", "", &target, ours < most);
    }

    pub(crate) fn add(&mut self, what: &str, ours: &str, than: &str, ratio: &str, target: &str, met: bool) {
        let target = format!("{target}: {}", if met { "met" } else { "MISSED" });
        self.rows.push([what, ours, than, ratio, &target].map(str::to_owned));
    }

    /// Something to know that has no target.
    pub(crate) fn note(&mut self, what: &str, ours: &str, than: &str) {
        self.rows.push([what, ours, than, "", ""].map(str::to_owned));
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = ["medians", "bydoing", "against", "ratio", "target"].map(str::to_owned);
        let rows = || std::iter::once(&head).chain(&self.rows);
        let width = |column: usize| rows().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths = [0, 1, 2, 3, 4].map(width);
        for (at, row) in rows().enumerate() {
            let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect::<Vec<_>>();
            writeln!(f, "| {} |", cells.join(" | "))?;
            if at == 0 {
                writeln!(f, "|{}|", widths.map(|width| "-".repeat(width + 2)).join("|"))?;
            }
        }
        Ok(())
    }
}
