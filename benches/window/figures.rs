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
        let ratio = self.beside(what, ours, than, theirs);
        if let Some(row) = self.rows.last_mut() {
            row[4] = target(&format!("{most}x"), ratio <= most);
        }
    }

    /// Two medians without a target; gives their ratio.
    pub(crate) fn beside(&mut self, what: &str, ours: &[Duration], than: &str, theirs: &[Duration]) -> f64 {
        let (ours, theirs) = (median(ours), median(theirs));
        let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
        self.note(what, &milliseconds(ours), &format!("{} {than}", milliseconds(theirs)));
        if let Some(row) = self.rows.last_mut() {
            row[3] = format!("{ratio:.2}");
        }
        ratio
    }

    /// A median by itself.
    pub(crate) fn under(&mut self, what: &str, ours: &[Duration], most: Duration) {
        let ours = median(ours);
        let target = format!("under {:.0} ms", most.as_secs_f64() * 1000.0);
        self.add(what, &milliseconds(ours), "", "", &target, ours < most);
    }

    pub(crate) fn add(&mut self, what: &str, ours: &str, than: &str, ratio: &str, most: &str, met: bool) {
        self.rows.push([what, ours, than, ratio, &target(most, met)].map(str::to_owned));
    }

    /// Something to know that has no target.
    pub(crate) fn note(&mut self, what: &str, ours: &str, than: &str) {
        self.rows.push([what, ours, than, "", ""].map(str::to_owned));
    }
}

fn target(most: &str, met: bool) -> String {
    format!("{most}: {}", if met { "met" } else { "MISSED" })
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
