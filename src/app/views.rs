//! Where the user is in each view but the panes: by what they stand on, never by a row number.

mod aim;
pub mod compare;
pub mod gap;
pub mod journal;
pub mod next;
pub mod progress;
mod step;

/// One for each view.
#[derive(Debug, Default)]
pub struct Views {
    pub gap: gap::GapView,
    pub next: next::NextView,
    pub progress: progress::ProgressView,
    pub journal: journal::JournalView,
    pub compare: compare::CompareView,
}
