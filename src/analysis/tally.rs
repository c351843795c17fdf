//! How many of some items are done.

use crate::progress::MarkState;

/// Counts of items by state. Items that do not apply are outside the total.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub todo: usize,
    pub doing: usize,
    pub done: usize,
    pub not_applicable: usize,
}

impl Tally {
    /// Counts the states as they come.
    #[must_use]
    pub fn of(states: impl Iterator<Item = MarkState>) -> Tally {
        let mut tally = Tally::default();
        for state in states {
            match state {
                MarkState::Todo => tally.todo += 1,
                MarkState::Doing => tally.doing += 1,
                MarkState::Done => tally.done += 1,
                MarkState::NotApplicable => tally.not_applicable += 1,
            }
        }
        tally
    }

    /// Items that apply.
    #[must_use]
    pub fn total(self) -> usize {
        self.todo + self.doing + self.done
    }

    /// `done/total`, or a dash where nothing can be ticked.
    #[must_use]
    pub fn label(self) -> String {
        match self.total() {
            0 if self.not_applicable == 0 => "–".to_owned(),
            total => format!("{}/{total}", self.done),
        }
    }

    /// How many of `width` cells of a bar are filled: none only at nothing done, all only at all done.
    #[must_use]
    pub fn filled(self, width: usize) -> usize {
        let total = self.total();
        if self.done == 0 || total == 0 || width == 0 {
            0
        } else if self.done == total {
            width
        } else {
            (self.done * width / total).clamp(1, width.saturating_sub(1).max(1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_applicable_is_outside_the_total() {
        let tally = Tally::of([MarkState::Done, MarkState::NotApplicable, MarkState::Todo].into_iter());
        assert_eq!(tally.label(), "1/2");
    }

    #[test]
    fn a_bar_is_full_only_when_all_is_done() {
        let nearly = Tally { done: 99, todo: 1, ..Tally::default() };
        assert_eq!(nearly.filled(5), 4);
        assert_eq!(Tally { done: 1, todo: 99, ..Tally::default() }.filled(5), 1);
        assert_eq!(Tally { done: 3, ..Tally::default() }.filled(5), 5);
        assert_eq!(Tally::default().filled(5), 0);
    }
}
