//! A list that is changed from within: what was in it keeps its place until the user leaves it, so that they see what
//! they did and go on from there.

use jiff::civil::Date;

use super::{Digest, Panel, Row, Told};
use crate::app::State;
use crate::progress::MarkState;

/// The list as it stood before the first change.
#[derive(Debug)]
pub(super) struct Stood {
    panel: Panel,
    rows: Vec<(Row, Told)>,
}

impl Stood {
    /// The list of the panel that has the keys. None: it lists no marks.
    pub(super) fn of(digest: Digest, panel: Panel) -> Option<Stood> {
        let [.., lately, doing] = digest.rows;
        let (rows, told) = match panel {
            Panel::Lately => (lately, digest.lately),
            Panel::Doing => (doing, digest.doing),
            _ => return None,
        };
        Some(Stood { panel, rows: rows.into_iter().zip(told).collect() })
    }

    /// Puts what stood there back where it stood; what is new comes to its day.
    pub(super) fn keep_in(&self, digest: &mut Digest) {
        let told = match self.panel {
            Panel::Lately => &mut digest.lately,
            _ => &mut digest.doing,
        };
        let rows = &mut digest.rows[self.panel as usize];
        let mut list = self.rows.clone();
        for (row, new) in std::mem::take(rows).into_iter().zip(std::mem::take(told)) {
            if self.rows.iter().any(|(stood, _)| stood.is_of_same(&row)) {
                continue;
            }
            let day = |date: Option<Date>| (date.is_none(), date);
            let after = |other: &Told| match self.panel {
                Panel::Lately => other.date < new.date,
                _ => day(other.date) > day(new.date),
            };
            let at = list.iter().position(|(_, other)| after(other)).unwrap_or(list.len());
            list.insert(at, (row, new));
        }
        (*rows, *told) = list.into_iter().unzip();
    }
}

impl Row {
    /// Is it the same thing, even if the mark has got another id?
    fn is_of_same(&self, other: &Row) -> bool {
        self == other || self.item().is_some() && self.item() == other.item()
    }
}

impl State {
    /// Was a list changed from within, so that it may hold what belongs there no longer?
    #[must_use]
    pub fn is_progress_kept(&self, panel: Panel) -> bool {
        self.views.progress.stood.as_ref().is_some_and(|stood| stood.panel == panel)
    }

    /// How the mark of a listed row stands now: it may have been changed since it was listed.
    #[must_use]
    pub fn progress_state(&self, panel: Panel, at: usize) -> MarkState {
        match self.digest().rows(panel).get(at) {
            Some(Row::Said { item: Some(item), .. }) => self.state_of(*item),
            Some(Row::Said { id, .. }) => self.progress.marks.get(&**id).map(|mark| mark.state).unwrap_or_default(),
            _ => MarkState::default(),
        }
    }
}
