//! Cells that say that they say nothing.

use super::{Mend, Notes};
use crate::fold::fold;

/// What a cell says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placeholder {
    Empty,
    /// `MISSING`, `TBC`, `-`.
    Missing,
    NotInUse,
    /// `This skill level is currently not defined.`
    NotDefined,
}

impl Placeholder {
    /// None: it says something.
    pub(super) fn of(cell: &str) -> Option<Placeholder> {
        const LONGEST: usize = 80;
        let cell = cell.trim();
        if cell.is_empty() {
            return Some(Placeholder::Empty);
        }
        // Nearly every cell says something, so the end of it is looked at before the whole.
        if cell.len() > LONGEST || !may_be_one(cell) {
            return None;
        }
        let folded = fold(cell);
        match folded.as_str() {
            "" | "missing" | "n a" | "null" | "tbc" | "tbd" | "to be confirmed" | "to be defined" => {
                Some(Placeholder::Missing)
            }
            "not in use" => Some(Placeholder::NotInUse),
            text => {
                let ends = ["currently not defined", "not currently defined", "not yet defined", "not defined"];
                let end = ends.into_iter().find(|end| text.ends_with(end))?;
                (text == end || text.starts_with("this ")).then_some(Placeholder::NotDefined)
            }
        }
    }

    /// Counts what was taken for nothing.
    pub(super) fn count(self, notes: &mut Notes) {
        match self {
            Placeholder::Empty => {}
            Placeholder::Missing | Placeholder::NotInUse => notes.mended(Mend::Missing, 1),
            Placeholder::NotDefined => notes.mended(Mend::NotDefined, 1),
        }
    }
}

fn may_be_one(cell: &str) -> bool {
    const ENDS: [&str; 8] = ["missing", "/a", "null", "tbc", "tbd", "confirmed", "defined", "use"];
    let words = cell.trim_end_matches(|c: char| c.is_ascii_punctuation()).as_bytes();
    let ends = |end: &str| {
        let from = words.len().checked_sub(end.len());
        from.is_some_and(|from| words[from..].eq_ignore_ascii_case(end.as_bytes()))
    };
    // The last letter of nearly every cell tells that it is none.
    let Some(last) = words.last() else { return true };
    let may_end = matches!(last.to_ascii_lowercase(), b'a' | b'c' | b'd' | b'e' | b'g' | b'l');
    !words.is_ascii() || (may_end && ENDS.into_iter().any(ends))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_say_nothing_are_known() {
        assert_eq!(Placeholder::of(" \n"), Some(Placeholder::Empty));
        for missing in ["MISSING", "Missing.", " n/a", "TBC", "-"] {
            assert_eq!(Placeholder::of(missing), Some(Placeholder::Missing), "{missing}");
        }
        assert_eq!(Placeholder::of("NOT IN USE"), Some(Placeholder::NotInUse));
        for undefined in ["This skill level is currently not defined.", "not defined", "This level is not yet defined"]
        {
            assert_eq!(Placeholder::of(undefined), Some(Placeholder::NotDefined), "{undefined}");
        }
    }

    #[test]
    fn a_cell_that_says_something_is_none() {
        for text in ["Working", "find missing values", "the scope is not defined", "C++", "製品"] {
            assert_eq!(Placeholder::of(text), None, "{text}");
        }
    }
}
