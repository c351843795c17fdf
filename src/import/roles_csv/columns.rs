//! Which column holds what.

use crate::import::csv_rows::Rows;

/// Numbers of columns. None: the file has no such column, which says nothing then.
pub(super) struct Columns {
    pub(super) family: Option<usize>,
    pub(super) role: Option<usize>,
    pub(super) role_description: Option<usize>,
    pub(super) role_type: Option<usize>,
    pub(super) level: Option<usize>,
    pub(super) level_description: Option<usize>,
    pub(super) skill: Option<usize>,
    pub(super) skill_description: Option<usize>,
    pub(super) skill_level: Option<usize>,
    pub(super) statements: Option<usize>,
}

impl Columns {
    pub(super) fn of(rows: &mut Rows) -> Columns {
        Columns {
            family: rows.column(&["role family", "family", "job family"]),
            role: rows.column(&["role", "role name", "job role"]),
            role_description: rows.column(&["role description"]),
            role_type: rows.column(&["role type"]),
            level: rows.column(&["role level", "role level name"]),
            level_description: rows.column(&["role level description"]),
            skill: rows.column(&["skill name", "skill"]),
            skill_description: rows.column(&["skill description"]),
            skill_level: rows.column(&["skill level", "skill level name"]),
            statements: rows.column(&["skill level description"]),
        }
    }
}
