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

    /// Cells of a bar for done, doing, todo and not applicable, in proportion. What there is any of has a cell at least, as
    /// far as `width` reaches, and together they fill it; of nothing at all the bar is empty.
    #[must_use]
    pub fn shares(self, width: usize) -> [usize; 4] {
        let counts = [self.done, self.doing, self.todo, self.not_applicable];
        let all: usize = counts.iter().sum();
        let mut cells = [0; 4];
        if all == 0 {
            return cells;
        }
        let mut left = width;
        for (cell, _) in cells.iter_mut().zip(counts).filter(|(_, count)| *count > 0).take(width) {
            *cell = 1;
            left -= 1;
        }
        // Each further cell goes where most is missing of what is due.
        for _ in 0..left {
            let missing = |at: usize| (counts[at] * width) as i64 - (cells[at] * all) as i64;
            let most = (0..4).filter(|at| counts[*at] > 0).max_by_key(|at| (missing(*at), 4 - at));
            if let Some(at) = most {
                cells[at] += 1;
            }
        }
        cells
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

    #[test]
    fn a_stacked_bar_is_shared_out_in_proportion() {
        let tally = |done, doing, todo, not_applicable| Tally { todo, doing, done, not_applicable };
        assert_eq!(tally(5, 1, 3, 1).shares(10), [5, 1, 3, 1]);
        assert_eq!(tally(0, 0, 7, 0).shares(8), [0, 0, 8, 0]);
        assert_eq!(tally(0, 0, 0, 0).shares(8), [0; 4]);
        assert_eq!(tally(1, 1, 98, 0).shares(10), [1, 1, 8, 0]);
        assert_eq!(tally(999, 1, 0, 0).shares(10), [9, 1, 0, 0]);
        assert_eq!(tally(3, 3, 3, 3).shares(2), [1, 1, 0, 0]);
        for (width, counts) in [(1, [1, 1, 1, 1]), (7, [100, 3, 2, 1]), (24, [0, 5, 17, 900]), (0, [1, 2, 3, 4])] {
            let [done, doing, todo, not_applicable] = counts;
            let cells = tally(done, doing, todo, not_applicable).shares(width);
            assert_eq!(cells.iter().sum::<usize>(), width, "{counts:?}");
            if width >= 4 {
                assert_eq!(cells.map(|cell| cell > 0), counts.map(|count| count > 0));
            }
        }
    }
}
