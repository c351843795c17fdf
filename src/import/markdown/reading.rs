//! From section to section down a document.

use std::collections::{HashMap, HashSet};

use super::super::draft::At;
use super::super::prose::{Prose, has_words, one_line};
use super::super::{Draft, Notes, names};
use super::headings::{is_aside, is_general, role_name};
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
    /// The sections that stand in each one.
    pub(super) below: Vec<Vec<usize>>,
    /// The skills that tables name, folded; and which are first named in a line.
    pub(super) tabled: HashSet<String>,
    pub(super) by_line: HashMap<usize, Vec<usize>>,
    /// Under the title stands nothing that names a skill: it is one itself.
    pub(super) title_names_skill: bool,
    /// Where an activity of a skill was put.
    pub(super) known: HashMap<(String, String), usize>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(sections: &'a [Section], input: usize, notes: &'a mut Notes) -> Reading<'a> {
        let (skills, by_name, known) = (Vec::new(), HashMap::new(), HashMap::new());
        let mut times = HashMap::new();
        sections.iter().for_each(|section| *times.entry(section.title.as_str()).or_default() += 1);
        let mut below = vec![Vec::new(); sections.len()];
        for (at, section) in sections.iter().enumerate() {
            section.parent.and_then(|parent| below.get_mut(parent)).into_iter().for_each(|below| below.push(at));
        }
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
            below,
            tabled: HashSet::new(),
            by_line: HashMap::new(),
            title_names_skill: false,
            known,
        };
        let table = sections.iter().position(|section| tables(section).any(|table| Columns::of(table).is_some()));
        new.has_tables = table.is_some();
        new.title = new.first_heading().or(table.filter(|at| *at > 0));
        let others = sections.iter().enumerate().filter(|(at, _)| *at > 0 && new.title != Some(*at));
        let title = new.title.and_then(|at| sections.get(at));
        new.title_names_skill = title.is_some_and(|title| role_name(&title.title).is_none())
            && others.map(|(_, section)| section).all(|section| is_general(&section.title));
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
        self.tabled = self.by_name.keys().cloned().collect();
        for (at, skill) in self.skills.iter().enumerate() {
            self.by_line.entry(skill.draft.at.line).or_default().push(at);
        }
        let of_a_ladder = self.ladders();
        for (at, section) in sections.iter().enumerate().filter(|(at, _)| !of_a_ladder.contains(at)) {
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
                    self.table(line, &columns, table, above.as_deref());
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
        let skill = self.skill_above(at);
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
}

pub(super) fn tables(section: &Section) -> impl Iterator<Item = &Table> {
    section.pieces.iter().filter_map(|piece| match &piece.kind {
        PieceKind::Table(table) => Some(table),
        _ => None,
    })
}
