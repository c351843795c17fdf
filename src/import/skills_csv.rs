//! The official download of skills: one row for each skill, its levels side by side.
//!
//! The columns between the description and the roles are the scale. A role that requires a skill is known by its name alone,
//! so it has the skill without a required level; the download of roles says the level.

mod merge;

#[cfg(test)]
mod tests;

use foldhash::HashSet;

use super::csv_rows::Rows;
use super::draft::{At, DraftRole, DraftSkill, DraftSkillLevel};
use super::names::Names;
use super::passage::{self, Statements};
use super::placeholder::Placeholder;
use super::{Draft, Notes, scale};

/// The draft of one text; `input` is its number, for [`At`].
pub(super) fn read(text: &str, input: usize, notes: &mut Notes) -> Draft {
    let Some(mut rows) = Rows::new(text, input, notes) else { return Draft::default() };
    let columns = Columns::of(&mut rows);
    if columns.skill.is_none() {
        notes.left(rows.header_at(), "", "no column is named Skill Name, so that nothing in this file has a place");
        return Draft::default();
    }
    let mut table = Table::default();
    while rows.next(notes) {
        table.take(&rows, &columns, notes);
    }
    table.draft(&columns, notes)
}

struct Columns {
    skill: Option<usize>,
    description: Option<usize>,
    roles: Option<usize>,
    /// With the names of the skill levels, lowest first.
    levels: Vec<(usize, String)>,
}

impl Columns {
    fn of(rows: &mut Rows) -> Columns {
        let skill = rows.column(&["skill name", "skill"]);
        let description = rows.column(&["skill description", "description"]);
        let roles = rows.column(&["roles that require skill", "roles that require this skill", "roles"]);
        // A word of the official scale is one wherever it stands.
        let from = description.or(skill).unwrap_or_default();
        let is_level = |(at, name): &(usize, &str)| {
            scale::is_known(name) || (from < *at && roles.is_some_and(|roles| *at < roles) && !name.is_empty())
        };
        let mut levels: Vec<_> = rows.strangers().filter(is_level).map(|(at, name)| (at, name.to_owned())).collect();
        levels.iter().for_each(|(at, _)| rows.know(*at));
        if levels.iter().all(|(_, name)| scale::is_known(name)) {
            let order = scale::in_order(levels.iter().map(|(_, name)| name.as_str()));
            levels.sort_by_key(|(_, name)| order.iter().position(|step| step == name));
        }
        Columns { skill, description, roles, levels }
    }
}

#[derive(Default)]
struct Table {
    skill_names: Names,
    role_names: Names,
    /// One for each skill name, in the same order; their own names come last.
    skills: Vec<DraftSkill>,
    /// One for each role name, in the same order: where it first stands, and its skills.
    roles: Vec<(At, Vec<usize>, HashSet<usize>)>,
}

impl Table {
    fn take(&mut self, rows: &Rows, columns: &Columns, notes: &mut Notes) {
        let name = rows.cell(columns.skill);
        let name = if Placeholder::of(name).is_some() { None } else { self.skill_names.add(name, notes) };
        let Some(skill) = name else { return notes.left(rows.at(), rows.shown(), "a row that names no skill") };
        self.require(skill, rows, columns, notes);
        let found = read_row(rows, columns, notes);
        match self.skills.get_mut(skill) {
            Some(known) => merge::merge(known, found, rows, notes),
            None => self.skills.push(found),
        }
    }

    fn require(&mut self, skill: usize, rows: &Rows, columns: &Columns, notes: &mut Notes) {
        let cell = rows.cell(columns.roles);
        if let Some(placeholder) = Placeholder::of(cell) {
            return placeholder.count(notes);
        }
        for name in role_names(cell) {
            // The space behind a comma is none too many.
            let Some(role) = self.role_names.add(name.trim(), notes) else { continue };
            if role == self.roles.len() {
                self.roles.push((rows.at(), Vec::new(), HashSet::default()));
            }
            let (_, skills, has) = &mut self.roles[role];
            skills.extend(has.insert(skill).then_some(skill));
        }
    }

    fn draft(mut self, columns: &Columns, notes: &mut Notes) -> Draft {
        self.skill_names.count_spellings(notes);
        self.role_names.count_spellings(notes);
        for (number, skill) in self.skills.iter_mut().enumerate() {
            (skill.name, skill.aliases) = self.skill_names.spelt(number);
        }
        let roles = self.roles.into_iter().enumerate().map(|(number, (at, skills, _))| {
            let (name, aliases) = self.role_names.spelt(number);
            let skills = skills.into_iter().map(|skill| self.skills[skill].name.clone()).collect();
            DraftRole { at, named: true, name, aliases, skills, ..DraftRole::default() }
        });
        let scale = columns.levels.iter().map(|(_, name)| name.clone()).collect();
        Draft { scale, roles: roles.collect(), skills: self.skills, ..Draft::default() }
    }
}

/// What one row says of its skill.
fn read_row(rows: &Rows, columns: &Columns, notes: &mut Notes) -> DraftSkill {
    let says_something = |column, notes: &mut Notes| {
        let placeholder = Placeholder::of(rows.cell(column));
        placeholder.into_iter().for_each(|placeholder| placeholder.count(notes));
        placeholder.is_none()
    };
    let mut skill = DraftSkill { at: rows.at(), ..DraftSkill::default() };
    if says_something(columns.description, notes) {
        skill.description = passage::prose(rows.cell(columns.description), notes);
    }
    for (column, level) in &columns.levels {
        let column = Some(*column);
        if !says_something(column, notes) {
            continue;
        }
        let found = Statements::each_once(rows.cell(column), notes);
        for (line, text) in found.strange {
            notes.left(rows.at_in(column, line), text, "a heading amid statements");
        }
        if !found.texts.is_empty() {
            let at = rows.at_in(column, 0);
            skill.levels.push(DraftSkillLevel { at, level: level.clone(), statements: found.texts });
        }
    }
    skill
}

/// One on a line, or divided by semicolons, or by commas outside brackets.
fn role_names(cell: &str) -> Vec<&str> {
    let strong = ['\n', '\u{2028}', ';', '|'];
    let names: Vec<&str> = if cell.contains(strong) {
        cell.split(strong).collect()
    } else {
        let mut depth = 0_usize;
        let divides = |c: char| {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            c == ',' && depth == 0
        };
        cell.split(divides).collect()
    };
    names.into_iter().map(|name| passage::line::point(name).unwrap_or(name)).collect()
}
