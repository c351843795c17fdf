//! Role levels in order of seniority.

use super::draft::DraftRole;

/// Puts the levels of a role in order, the most junior first. `scale` holds the names of the skill levels, lowest first.
pub(super) fn by_seniority(_role: &mut DraftRole, _scale: &[String]) {}

/// Puts levels in the order of a list.
pub(super) fn by_list(_roles: &mut [DraftRole], _lines: &str, _notes: &mut super::Notes, _input: usize) {}
