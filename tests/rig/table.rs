//! What came of it all: a row for each kind of fault.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::Duration;

use bydoing::progress::MarkState;

use crate::disk::Disk;

/// One kind of fault.
#[derive(Debug, Default, Clone)]
pub(crate) struct Row {
    pub(crate) kind: String,
    pub(crate) rounds: usize,
    /// Marks that a window showed while it said "saved", or that a command printed.
    pub(crate) shown: usize,
    /// Those of them that were not on disk.
    pub(crate) lost: usize,
    /// How often the file could not be read whole.
    pub(crate) unparsed: usize,
    /// Temporary files and locks that the dead have left behind.
    pub(crate) left: usize,
    /// What was measured, what was skipped.
    pub(crate) words: Vec<String>,
    pub(crate) failed: bool,
    pub(crate) took: Duration,
}

impl Row {
    /// Holds what was shown as saved against what is on disk.
    pub(crate) fn hold(&mut self, shown: &BTreeSet<String>, disk: &Disk) {
        self.hold_states(&shown.iter().map(|id| (id.clone(), MarkState::Done)).collect(), disk);
    }

    /// The same of marks in any state.
    pub(crate) fn hold_states(&mut self, shown: &BTreeMap<String, MarkState>, disk: &Disk) {
        self.shown += shown.len();
        self.unparsed += usize::from(!disk.is_whole());
        let lost: Vec<_> = shown.iter().filter(|(id, state)| disk.progress.state(id) != **state).collect();
        self.lost += lost.len();
        if !lost.is_empty() || !disk.is_whole() {
            println!("{}: lost {lost:?}; the file: {:?}\n{}", self.kind, disk.access, disk.text);
        }
    }

    pub(crate) fn say(&mut self, words: impl Into<String>) {
        self.words.push(words.into());
    }

    /// Something cannot be done here. Never silently.
    pub(crate) fn skip(&mut self, what: &str, why: &str) {
        self.say(format!("skipped: {what}: {why}"));
    }

    pub(crate) fn is_clean(&self) -> bool {
        !self.failed && self.lost == 0 && self.unparsed == 0
    }
}

/// Rows under a head, with their sums at the end.
pub(crate) struct Table<'a>(pub(crate) &'a [Row]);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head =
            ["kind of fault", "time", "rounds", "shown as saved", "lost", "did not parse", ""].map(str::to_owned);
        let mut lines = vec![head];
        let sum = |of: fn(&Row) -> usize| self.0.iter().map(of).sum::<usize>();
        let sums = Row {
            kind: "all".to_owned(),
            rounds: sum(|row| row.rounds),
            shown: sum(|row| row.shown),
            lost: sum(|row| row.lost),
            unparsed: sum(|row| row.unparsed),
            took: self.0.iter().map(|row| row.took).sum(),
            ..Row::default()
        };
        for row in self.0.iter().chain([&sums]) {
            let left = Some(format!("{} files of the dead, in nobody's way", row.left)).filter(|_| row.left > 0);
            let mut words = row.words.iter().cloned().chain(left);
            let first = if row.failed { Some("FAILED".to_owned()) } else { words.next() };
            let counts = [row.rounds, row.shown, row.lost, row.unparsed].map(|count| count.to_string());
            let [rounds, shown, lost, unparsed] = counts;
            let took = format!("{:.0} s", row.took.as_secs_f64());
            lines.push([row.kind.clone(), took, rounds, shown, lost, unparsed, first.unwrap_or_default()]);
            lines.extend(words.map(|words| ["", "", "", "", "", "", &words].map(str::to_owned)));
        }
        let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
        let [kind, took, rounds, shown, lost, unparsed] = [0, 1, 2, 3, 4, 5].map(width);
        for [a, b, c, d, e, g, words] in &lines {
            let line = format!("{a:kind$}  {b:>took$}  {c:>rounds$}  {d:>shown$}  {e:>lost$}  {g:>unparsed$}  {words}");
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}
