//! Competency tables: a skill in each row, a level of the scale in each column.

use super::super::super::draft::{At, DraftSkillLevel};
use super::super::super::lines::without_bullet;
use super::super::super::prose::{has_words, one_line};
use super::super::super::{Mend, mend};
use super::super::grades::is_step;
use super::super::pieces::Table;
use super::super::reading::Reading;
use super::{Column, Columns};
use crate::fold::fold;

/// Makes the columns that are levels what they are, where there are several. What the first column is then, it need not say.
pub(super) fn find(columns: &mut [Column], header: &[String]) {
    let steps: Vec<bool> =
        columns.iter().zip(header).map(|(column, header)| *column == Column::Other && is_step(header)).collect();
    if steps.iter().filter(|step| **step).count() < 2 || columns.contains(&Column::Activity) {
        return;
    }
    columns.iter_mut().zip(&steps).filter(|(_, step)| **step).for_each(|(column, _)| *column = Column::Step);
    if !columns.contains(&Column::Skill)
        && let Some(first) = columns.first_mut().filter(|first| **first == Column::Other)
    {
        *first = Column::Skill;
    }
}

/// The statements of a cell, divided by breaks, semicolons or signs of a list.
fn statements(cell: &str) -> impl Iterator<Item = String> {
    cell.split(['\n', ';', '•']).map(|text| one_line(without_bullet(text.trim()).unwrap_or(text)))
}

impl Reading<'_> {
    /// The columns of levels, with their names, which are steps of the scale from now on.
    pub(super) fn heads(&mut self, columns: &Columns, table: &Table) -> Vec<(usize, String)> {
        let mut heads = Vec::new();
        for (at, header) in table.header.iter().enumerate() {
            if columns.0.get(at) == Some(&Column::Step) {
                let name = mend::tidy(&one_line(header), self.notes);
                let known = self.draft.scale.iter().find(|known| fold(known) == fold(&name)).cloned();
                if known.is_none() {
                    self.draft.scale.push(name.clone());
                }
                heads.push((at, known.unwrap_or(name)));
            }
        }
        heads
    }

    /// What one does at each level, in one row.
    pub(super) fn steps(&mut self, heads: &[(usize, String)], row: &[String], at: At, skill: Option<&str>) {
        for (column, level) in heads {
            for text in statements(row.get(*column).map_or("", String::as_str)).filter(|text| has_words(text)) {
                let mark = text.chars().count() < 3;
                match skill.filter(|_| !mark) {
                    Some(skill) => self.statement(skill, level, text, at),
                    None if mark => self.notes.left(at, text, format!("a mark, and no text, at {level}")),
                    None => self.notes.left(at, text, "no skill is named for it"),
                }
            }
        }
    }

    fn statement(&mut self, skill: &str, level: &str, text: String, at: At) {
        let key = (format!("{}\n{}", fold(skill), fold(level)), text.clone());
        if self.known.insert(key, 0).is_some() {
            return self.notes.mended(Mend::DuplicateRow, 1);
        }
        let levels = &mut self.skill(skill, at).draft.levels;
        match levels.iter_mut().find(|known| known.level == level) {
            Some(known) => known.statements.push(text),
            None => levels.push(DraftSkillLevel { at, level: level.to_owned(), statements: vec![text] }),
        }
    }
}
