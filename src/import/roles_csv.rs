//! The official download of roles: one row for each role level and skill.
//!
//! Every row repeats the texts of its role, its role level and its skill. Each of them is read once, however many rows
//! repeat it; a row that says something else of the same thing is left over. A row whose role level is `NOT IN USE` makes no
//! role level: its role has the skill, without a required level.

mod columns;
mod finish;
mod row;
mod so_far;
mod steps;
mod texts;

#[cfg(test)]
mod tests;

use columns::Columns;
use row::Row;
use so_far::{Ask, Role, Said};
use steps::Steps;
use texts::Texts;

use super::csv_rows::Rows;
use super::names::Names;
use super::passage::{self, Passage, Statements};
use super::placeholder::Placeholder;
use super::{Draft, Mend, Notes, scale};

/// The draft of one text; `input` is its number, for [`At`](super::draft::At).
pub(super) fn read(text: &str, input: usize, notes: &mut Notes) -> Draft {
    let Some(mut rows) = Rows::new(text, input, notes) else { return Draft::default() };
    let columns = Columns::of(&mut rows);
    if columns.role.is_none() {
        notes.left(rows.header_at(), "", "no column is named Role, so that nothing in this file has a place");
        return Draft::default();
    }
    let mut table = Table::default();
    while rows.next(notes) {
        table.take(&Row { rows: &rows, columns: &columns }, notes);
    }
    finish::draft(&table, input, notes)
}

/// What has been read so far. Names, texts, roles and skills are known by their numbers.
#[derive(Default)]
struct Table {
    families: Names,
    role_names: Names,
    level_names: Names,
    skill_names: Names,
    skill_levels: Names,
    steps: Steps,
    types: Names,
    descriptions: Texts<Passage>,
    /// Of role levels, apart: rows take turns between both, and each is mostly that of the row before.
    level_descriptions: Texts<Passage>,
    skill_descriptions: Texts<Option<String>>,
    statements: Texts<Statements>,
    /// One for each role name, in the same order.
    roles: Vec<Role>,
    /// One for each skill name, in the same order: where it first stands, and its description.
    skills: Vec<(usize, Said)>,
}

impl Table {
    fn take(&mut self, row: &Row, notes: &mut Notes) {
        let columns = row.columns;
        let Some(role) = row.name(columns.role, &mut self.role_names, notes) else {
            return row.left("a row that names no role", notes);
        };
        if role == self.roles.len() {
            self.roles.push(Role::new(row.line()));
        }
        self.describe_role(role, row, notes);
        let skill = self.skill(row, notes);
        if row.is_not_in_use(columns.level) {
            notes.mended(Mend::NotInUse, 1);
            // All such rows of a role are of one level, which has no name.
            let known = std::mem::replace(&mut self.roles[role].has_level_not_in_use, true);
            notes.mended(Mend::LevelNotInUse, usize::from(!known));
            self.without_level(role, skill, row, notes);
        } else if let Some(level) = row.name(columns.level, &mut self.level_names, notes) {
            self.level(role, level, skill, row, notes);
        } else {
            self.without_level(role, skill, row, notes);
        }
    }

    fn describe_role(&mut self, role: usize, row: &Row, notes: &mut Notes) {
        let columns = row.columns;
        let role = &mut self.roles[role];
        let family = row.name(columns.family, &mut self.families, notes);
        if let Some(line) = role.family.differs(family, row.line()) {
            row.left_cell(columns.family, format!("in line {line} this role is in another role family"), notes);
        }
        let text = self.descriptions.get(row.cell(columns.role_description), notes, Passage::each_once);
        if let Some(line) = role.description.differs(text, row.line()) {
            row.left_cell(columns.role_description, format!("line {line} describes this role in other words"), notes);
        }
    }

    /// The skill of a row, described.
    fn skill(&mut self, row: &Row, notes: &mut Notes) -> Option<usize> {
        let columns = row.columns;
        let skill = row.name(columns.skill, &mut self.skill_names, notes)?;
        if skill == self.skills.len() {
            self.skills.push((row.line(), Said::default()));
        }
        let text = self.skill_descriptions.get(row.cell(columns.skill_description), notes, passage::prose);
        if let Some(line) = self.skills[skill].1.differs(text, row.line()) {
            row.left_cell(columns.skill_description, format!("line {line} describes this skill in other words"), notes);
        }
        Some(skill)
    }

    /// A row that says of a role only which skill belongs to it.
    fn without_level(&mut self, role: usize, skill: Option<usize>, row: &Row, notes: &mut Notes) {
        let columns = row.columns;
        let role = &mut self.roles[role];
        let kind = row.name(columns.role_type, &mut self.types, notes);
        if let Some(line) = role.kind.differs(kind, row.line()) {
            row.left_cell(columns.role_type, format!("line {line} states another role type"), notes);
        }
        role.has_rows_without_level = true;
        role.skills.extend(skill.filter(|skill| role.has.insert(*skill)));
        for column in [columns.level_description, columns.skill_level, columns.statements] {
            if Placeholder::of(row.cell(column)).is_none() {
                row.left_cell(column, "it stands in a row without a role level", notes);
            }
        }
    }

    fn level(&mut self, role: usize, name: usize, skill: Option<usize>, row: &Row, notes: &mut Notes) {
        let columns = row.columns;
        let level = self.roles[role].level(name, row.line());
        let kind = row.name(columns.role_type, &mut self.types, notes);
        if let Some(line) = level.kind.differs(kind, row.line()) {
            row.left_cell(columns.role_type, format!("line {line} states another role type"), notes);
        }
        let text = self.level_descriptions.get(row.cell(columns.level_description), notes, Passage::each_once);
        if let Some(line) = level.description.differs(text, row.line()) {
            let why = format!("line {line} describes this role level in other words");
            row.left_cell(columns.level_description, why, notes);
        }
        if row.is_not_in_use(columns.skill_level) {
            return notes.mended(Mend::NotInUse, 1);
        }
        let known = self.statements.len();
        let ask = Ask {
            line: row.line(),
            level: row.name(columns.skill_level, &mut self.skill_levels, notes),
            statements: self.statements.get(row.cell(columns.statements), notes, Statements::each_once),
        };
        if let Some(step) = ask.level {
            let steps = &self.skill_levels;
            self.steps.take(step, || scale::is_known(&steps.name(step)), || row.rows.at_in(columns.skill_level, 0));
        }
        // A text is new only once, however many rows repeat it.
        if let Some(new) = ask.statements.filter(|text| *text >= known) {
            for (line, text) in &self.statements.text(new).strange {
                notes.left(row.rows.at_in(columns.statements, *line), text, "a heading amid statements");
            }
        }
        match skill {
            Some(skill) => {
                if let Err(why) = level.ask(skill, ask, notes) {
                    row.left(why, notes);
                }
            }
            None if ask.level.is_some() || ask.statements.is_some() => row.left("a row that names no skill", notes),
            None => {}
        }
    }
}
