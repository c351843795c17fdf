//! A skill that has a second row.

use crate::import::csv_rows::Rows;
use crate::import::draft::DraftSkill;
use crate::import::{Mend, Notes};

/// Takes what the second row says where the first says nothing; what contradicts the first is left over.
pub(super) fn merge(known: &mut DraftSkill, found: DraftSkill, rows: &Rows, notes: &mut Notes) {
    let line = known.at.line;
    let mut contradicts = Vec::new();
    if known.description.is_none() {
        known.description = found.description;
    } else if found.description.is_some() && found.description != known.description {
        contradicts.push("its description".to_owned());
    }
    for level in found.levels {
        match known.levels.iter().find(|other| other.level == level.level) {
            None => known.levels.push(level),
            Some(other) if other.statements == level.statements => {}
            Some(_) => contradicts.push(level.level),
        }
    }
    if contradicts.is_empty() {
        notes.mended(Mend::DuplicateRow, 1);
    } else {
        let why = format!("line {line} says something else of this skill: {}", contradicts.join(", "));
        notes.left(rows.at(), rows.shown(), why);
    }
}
