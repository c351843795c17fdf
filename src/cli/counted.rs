//! Counts, in words and for programs.

use serde::Serialize;

use crate::analysis::gap::Counts;

/// How many requirements of a role level stand how.
#[derive(Debug, Serialize)]
pub(super) struct CountRow {
    met: usize,
    one_level: usize,
    more: usize,
    pub(super) not_rated: usize,
    not_applicable: usize,
}

impl CountRow {
    pub(super) fn of(counts: Counts) -> CountRow {
        let Counts { met, one_level, more, not_rated, not_applicable } = counts;
        CountRow { met, one_level, more, not_rated, not_applicable }
    }

    /// Empty when there are no requirements.
    pub(super) fn words(&self) -> String {
        counted(&[
            (self.met, "met"),
            (self.one_level, "with one level to go"),
            (self.more, "with more than one level to go"),
            (self.not_rated, "not rated"),
            (self.not_applicable, "not applicable"),
        ])
    }
}

/// The counts that are not nothing: `3 done, 1 doing`.
pub(super) fn counted(counts: &[(usize, &str)]) -> String {
    let told = counts.iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{count} {words}"));
    told.collect::<Vec<_>>().join(", ")
}

/// `1 skill`, `2 skills`.
pub(super) fn number(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
