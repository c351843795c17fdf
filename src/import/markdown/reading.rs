//! From section to section down a document.

use std::collections::HashMap;

use super::super::draft::{At, DraftPage};
use super::super::prose::{Prose, has_words, one_line, same};
use super::super::{Draft, Notes, names};
use super::headings::{holds_skills, is_aside, is_general, skill_name};
use super::pieces::{Item, PieceKind, Table};
use super::section::Section;
use super::skills::Found;
use super::tables::Columns;

pub(super) struct Reading<'a> {
    pub(super) sections: &'a [Section],
    pub(super) input: usize,
    pub(super) notes: &'a mut Notes,
    pub(super) draft: Draft,
    pub(super) skills: Vec<Found>,
    pub(super) by_name: HashMap<String, usize>,
    /// The section whose heading is the document's title.
    pub(super) title: Option<usize>,
    has_tables: bool,
    /// How often a heading stands in the document.
    pub(super) times: HashMap<&'a str, usize>,
    /// Where an activity of a skill was put.
    pub(super) known: HashMap<(String, String), usize>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(sections: &'a [Section], input: usize, notes: &'a mut Notes) -> Reading<'a> {
        let (skills, by_name, known) = (Vec::new(), HashMap::new(), HashMap::new());
        let mut times = HashMap::new();
        sections.iter().for_each(|section| *times.entry(section.title.as_str()).or_default() += 1);
        let mut new = Reading {
            sections,
            input,
            notes,
            draft: Draft::default(),
            skills,
            by_name,
            title: None,
            has_tables: false,
            times,
            known,
        };
        let table = sections.iter().position(|section| tables(section).any(|table| Columns::of(table).is_some()));
        new.has_tables = table.is_some();
        new.title = new.first_heading().or(table.filter(|at| *at > 0));
        new
    }

    /// A heading of the first order at the top, unless such headings name the skills.
    fn first_heading(&self) -> Option<usize> {
        let first = self.sections.get(1).filter(|first| first.level == 1)?;
        let alone = self.sections.iter().filter(|section| section.level == 1).count() == 1;
        (alone || !first.has_points()).then_some(1)
    }

    pub(super) fn read(mut self) -> Draft {
        let sections = self.sections;
        // Tables first: the skills they name are known when the lists are read.
        for at in 0..sections.len() {
            self.tables(at);
        }
        for (at, section) in sections.iter().enumerate() {
            self.section(at, section);
        }
        self.finish()
    }

    fn tables(&mut self, at: usize) {
        let Some(section) = self.sections.get(at) else { return };
        for (line, table) in section.pieces.iter().filter_map(|piece| match &piece.kind {
            PieceKind::Table(table) => Some((piece.line, table)),
            _ => None,
        }) {
            match Columns::of(table) {
                Some(columns) => {
                    let above = if columns.names_skills() { None } else { self.skill_above(at) };
                    self.table(line, &columns, table, above);
                }
                None => self.leave_table(line, table),
            }
        }
    }

    fn leave_table(&mut self, line: usize, table: &Table) {
        let header = (line, table.header.clone());
        for (line, cells) in std::iter::once(&header).chain(&table.rows) {
            let text = cells.iter().map(|cell| one_line(cell)).collect::<Vec<_>>().join(" | ");
            if has_words(&text) {
                self.notes.left(At { input: self.input, line: *line }, text, "in a table that is not about skills");
            }
        }
    }

    fn section(&mut self, at: usize, section: &Section) {
        let skill = self.skill_above(at).map(str::to_owned);
        let mut prose = Prose::default();
        let mut activities = false;
        // A list that a paragraph leads to belongs to it, unless that only says what the points are.
        let mut led = false;
        let mut pieces = section.pieces.iter().peekable();
        while let Some(piece) = pieces.next() {
            match &piece.kind {
                PieceKind::Paragraph(text) => {
                    led = text.ends_with(':') && !is_general(text);
                    prose.paragraph(text);
                }
                PieceKind::Item(item) => {
                    let mut list: Vec<(usize, &Item)> = vec![(piece.line, item)];
                    while let Some((line, PieceKind::Item(item))) = pieces.peek().map(|piece| (piece.line, &piece.kind))
                    {
                        list.push((line, item));
                        pieces.next();
                    }
                    list.retain(|(_, item)| !item.text.is_empty());
                    if self.is_activities(section, skill.as_deref(), &list, led) {
                        self.list(&list, skill.as_deref());
                        activities = true;
                    } else {
                        list.iter().for_each(|(_, item)| prose.point(item.depth, &item.text));
                    }
                }
                _ => {}
            }
        }
        self.place(at, section, skill.as_deref().filter(|_| activities), prose);
    }

    /// Boxes always; plain points under a skill that is known, and in a checklist without tables.
    fn is_activities(&self, section: &Section, skill: Option<&str>, list: &[(usize, &Item)], led: bool) -> bool {
        let known = skill.is_some_and(|name| self.by_name.contains_key(&names::key(name)));
        let checklist = !self.has_tables && !led && !is_aside(&section.title) && section.level > 0;
        list.iter().any(|(_, item)| item.task.is_some()) || known || checklist
    }

    /// Running text describes a skill, or is a page.
    fn place(&mut self, at: usize, section: &Section, skill: Option<&str>, prose: Prose) {
        let place = At { input: self.input, line: section.line };
        let parent = section.parent.and_then(|parent| self.sections.get(parent));
        let listed = parent.is_some_and(|parent| holds_skills(&parent.title)) && !is_general(&section.title);
        let general = is_general(&section.title) && !section.has_points();
        let above = self.skill_above(at).map(str::to_owned);
        let described = above.filter(|name| self.by_name.contains_key(&names::key(name)) && general);
        let skill = skill.or(described.as_deref()).or(listed.then(|| skill_name(&section.title)));
        let Some(text) = prose.finish() else { return self.place_heading(at, section) };
        match skill {
            Some(skill) => self.describe(skill, &text, place),
            None => {
                let own = at > 0 && self.title != Some(at);
                let title = if own { self.page_title(at, section) } else { "About".to_owned() };
                self.draft.pages.push(DraftPage { title, text });
            }
        }
    }

    /// A heading with nothing of its own that has a place: it is the title, a skill, or a page that lists what it is over.
    fn place_heading(&mut self, at: usize, section: &Section) {
        let known = self.by_name.contains_key(&names::key(skill_name(&section.title)));
        let title = self
            .title
            .and_then(|title| self.sections.get(title))
            .is_some_and(|title| same(&title.title, &section.title));
        if at == 0 || title || known || is_general(&section.title) {
            return;
        }
        let mut list = Prose::default();
        self.sections.iter().filter(|below| below.parent == Some(at)).for_each(|below| list.point(0, &below.title));
        let lines: Vec<usize> = tables(section).flat_map(|table| table.rows.iter().map(|(line, _)| *line)).collect();
        self.skills
            .iter()
            .filter(|skill| lines.contains(&skill.draft.at.line))
            .for_each(|skill| list.point(0, &skill.draft.name));
        match list.finish() {
            Some(text) => self.draft.pages.push(DraftPage { title: section.title.clone(), text }),
            None => self.notes.left(
                At { input: self.input, line: section.line },
                section.title.clone(),
                "a heading over nothing",
            ),
        }
    }
}

fn tables(section: &Section) -> impl Iterator<Item = &Table> {
    section.pieces.iter().filter_map(|piece| match &piece.kind {
        PieceKind::Table(table) => Some(table),
        _ => None,
    })
}
