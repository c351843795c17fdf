//! The points of a cell, each once.

use foldhash::{HashSet, HashSetExt};

use crate::import::passage::{Passage, Statements};
use crate::import::{Mend, Notes};

impl Passage {
    /// [`Passage::of`] a cell; a point that stands twice is counted.
    pub(in crate::import) fn each_once(cell: &str, notes: &mut Notes) -> Passage {
        let mut found = Passage::of(cell, notes);
        each_once(&mut found.points, notes);
        found
    }
}

impl Statements {
    /// [`Statements::of`] a cell; a statement that stands twice is counted.
    pub(in crate::import) fn each_once(cell: &str, notes: &mut Notes) -> Statements {
        let mut found = Statements::of(cell, notes);
        each_once(&mut found.texts, notes);
        found
    }
}

fn each_once(points: &mut Vec<String>, notes: &mut Notes) {
    // Most cells have a few points, all different: these are told from one another faster than they are hashed.
    const FEW: usize = 16;
    if points.len() <= FEW && !points.iter().enumerate().any(|(at, point)| points[..at].contains(point)) {
        return;
    }
    let mut seen = HashSet::with_capacity(points.len());
    let is_first: Vec<bool> = points.iter().map(|point| seen.insert(point.as_str())).collect();
    if seen.len() < is_first.len() {
        notes.mended(Mend::PointTwice, is_first.len() - seen.len());
        let mut is_first = is_first.into_iter();
        points.retain(|_| is_first.next().unwrap_or(true));
    }
}
