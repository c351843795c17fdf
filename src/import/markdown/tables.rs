//! Tables: what their columns are, by the wording of the header.

mod steps;

use super::super::draft::{At, DraftActivity};
use super::super::prose::{has_words, one_line};
use super::super::{Mend, mend, names};
use super::pieces::Table;
use super::reading::Reading;
use crate::fold::{fold, words};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Skill,
    Activity,
    Description,
    /// Whether an activity is done.
    Done,
    /// What one does at a level of the scale.
    Step,
    Other,
}

fn column(header: &str) -> Column {
    let folded = fold(header);
    let any = |known: &[&str]| words(&folded).any(|(_, word)| known.contains(&word));
    let whole = folded.as_str();
    if any(&["activity", "activities", "experience", "experiences", "task", "tasks"]) || whole.starts_with("you have") {
        Column::Activity
    } else if any(&["description", "descriptions", "definition", "meaning"]) || whole.starts_with("what ") {
        Column::Description
    } else if any(&["skill", "skills", "capability", "capabilities", "competency", "competencies", "competence"]) {
        Column::Skill
    } else if matches!(whole, "done" | "complete" | "completed" | "status" | "tick" | "ticked")
        || matches!(header.trim(), "✓" | "✔" | "✅" | "[x]")
    {
        Column::Done
    } else {
        Column::Other
    }
}

/// What the columns of a table are; None when it is not about skills.
pub(super) struct Columns(Vec<Column>);

impl Columns {
    pub(super) fn of(table: &Table) -> Option<Columns> {
        let mut columns: Vec<Column> = table.header.iter().map(|header| column(header)).collect();
        steps::find(&mut columns, &table.header);
        // Of two columns for the same, the first one counts.
        for kind in [Column::Skill, Column::Activity, Column::Description, Column::Done] {
            columns.iter_mut().filter(|column| **column == kind).skip(1).for_each(|column| *column = Column::Other);
        }
        let has = |kind| columns.contains(&kind);
        let described = has(Column::Description) || has(Column::Step);
        (has(Column::Activity) || has(Column::Skill) && described).then_some(Columns(columns))
    }

    pub(super) fn names_skills(&self) -> bool {
        self.0.contains(&Column::Skill)
    }

    fn unknown(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().filter(|(_, column)| **column == Column::Other).map(|(at, _)| at)
    }

    fn cell<'a>(&self, kind: Column, row: &'a [String]) -> &'a str {
        let at = self.0.iter().position(|column| *column == kind);
        at.and_then(|at| row.get(at)).map_or("", |cell| cell.trim())
    }
}

impl Reading<'_> {
    /// Takes in a table whose columns are known. `above` is the skill that the heading names.
    pub(super) fn table(&mut self, line: usize, columns: &Columns, table: &Table, above: Option<&str>) {
        let mut skill = above.map(str::to_owned);
        let heads = self.heads(columns, table);
        for (line, row) in &table.rows {
            let at = At { input: self.input, line: *line };
            let named = one_line(columns.cell(Column::Skill, row));
            if has_words(&named) {
                skill = Some(mend::tidy(&named, self.notes));
            }
            self.row(columns, row, at, skill.as_deref());
            self.steps(&heads, row, at, skill.as_deref());
        }
        for (at, header) in columns.unknown().filter_map(|at| Some((at, table.header.get(at)?))) {
            let why = format!("in a column that is not known: {}", one_line(header));
            let cells = table.rows.iter().filter_map(|(line, row)| Some((*line, row.get(at)?)));
            let cells: Vec<(usize, &String)> = cells.filter(|(_, cell)| has_words(cell)).collect();
            for (line, cell) in &cells {
                self.notes.left(At { input: self.input, line: *line }, one_line(cell), why.clone());
            }
            if cells.is_empty() && has_words(header) {
                self.notes.left(At { input: self.input, line }, one_line(header), "a column that is not known");
            }
        }
    }

    fn row(&mut self, columns: &Columns, row: &[String], at: At, skill: Option<&str>) {
        let (activities, description) =
            (columns.cell(Column::Activity, row), one_line(columns.cell(Column::Description, row)));
        let Some(name) = skill else {
            for text in [activities, &description].into_iter().filter(|text| has_words(text)) {
                self.notes.left(at, one_line(text), "no skill is named for it");
            }
            return;
        };
        let marked = columns.cell(Column::Done, row);
        let done = is_done(marked);
        if done.is_none() && has_words(marked) {
            self.notes.left(at, one_line(marked), "says neither done nor not done");
        }
        self.skill(name, at).uses += 1;
        // A break in a cell divides activities.
        for text in activities.lines().filter(|text| has_words(text)) {
            let (text, ticked) = without_box(super::super::lines::without_bullet(text.trim()).unwrap_or(text));
            let done = ticked.or(done).unwrap_or_default();
            self.activity(name, DraftActivity { at, text: one_line(text), done });
        }
        if has_words(&description) {
            self.describe(name, &description, at);
        }
    }

    pub(super) fn activity(&mut self, skill: &str, activity: DraftActivity) {
        let known = self.known.get(&(names::key(skill), activity.text.clone())).copied();
        let activities = &mut self.skill(skill, activity.at).draft.activities;
        if let Some(known) = known.and_then(|known| activities.get_mut(known)) {
            known.done |= activity.done;
            return self.notes.mended(Mend::DuplicateRow, 1);
        }
        let next = activities.len();
        activities.push(activity.clone());
        self.known.insert((names::key(skill), activity.text), next);
    }
}

/// `[x] Set a goal`, in a cell.
fn without_box(text: &str) -> (&str, Option<bool>) {
    let text = text.trim();
    for (sign, done) in
        [("[ ]", false), ("[x]", true), ("[X]", true), ("☐", false), ("☑", true), ("✅", true), ("✓", true)]
    {
        if let Some(rest) = text.strip_prefix(sign) {
            return (rest.trim(), Some(done));
        }
    }
    (text, None)
}

/// What a cell of marks says; None when it says nothing that is known.
fn is_done(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "x" | "[x]" | "✓" | "✔" | "✅" | "☑" | "yes" | "y" | "done" | "complete" | "completed" => Some(true),
        "" | "-" | "[ ]" | "☐" | "✗" | "❌" | "no" | "n" | "todo" | "to do" | "not done" | "not started" => {
            Some(false)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_by_its_wording() {
        for (header, kind) in [
            ("Skill", Column::Skill),
            ("Skill name", Column::Skill),
            ("Activities and experiences (You have...)", Column::Activity),
            ("TASK", Column::Activity),
            ("You have…", Column::Activity),
            ("Skill description", Column::Description),
            ("Done", Column::Done),
            ("What you do", Column::Description),
            ("Owner", Column::Other),
        ] {
            assert_eq!(column(header), kind, "{header}");
        }
    }
}
