//! Which requirements the Gap view lists.

use crate::analysis::gap::Standing;
use crate::app::{State, Status};

/// All, or those that stand so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum GapFilter {
    #[default]
    All,
    /// More than one level is missing.
    More,
    OneLevel,
    NotRated,
    Met,
}

impl GapFilter {
    /// In the order of `f`.
    #[must_use]
    pub fn next(self) -> GapFilter {
        match self {
            GapFilter::All => GapFilter::More,
            GapFilter::More => GapFilter::OneLevel,
            GapFilter::OneLevel => GapFilter::NotRated,
            GapFilter::NotRated => GapFilter::Met,
            GapFilter::Met => GapFilter::All,
        }
    }

    /// As the title names it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            GapFilter::All => "all",
            GapFilter::More => "more than one level to go",
            GapFilter::OneLevel => "one level to go",
            GapFilter::NotRated => "not rated",
            GapFilter::Met => "met",
        }
    }

    /// Does it show a requirement that stands so?
    #[must_use]
    pub fn shows(self, standing: Standing) -> bool {
        match self {
            GapFilter::All => true,
            GapFilter::More => matches!(standing, Standing::Missing(2..)),
            GapFilter::OneLevel => standing == Standing::Missing(1),
            GapFilter::NotRated => standing == Standing::NotRated,
            GapFilter::Met => matches!(standing, Standing::Met { .. }),
        }
    }
}

impl State {
    pub(super) fn cycle_gap_filter(&mut self) {
        self.views.gap.filter = self.views.gap.filter.next();
        self.views.gap.inside = false;
        self.list_anew();
        let words = self.views.gap.filter.words();
        self.status = Status::plain(match (self.views.gap.filter, self.gap_hidden()) {
            (GapFilter::All, _) => "Showing all requirements".to_owned(),
            (_, 0) => format!("Showing {words}: nothing hidden"),
            (_, n) => format!("Showing {words}: {n} hidden, f goes on"),
        });
    }
}
