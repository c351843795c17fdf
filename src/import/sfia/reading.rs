//! From line to line down a text.

use std::collections::{HashMap, HashSet};

use super::super::draft::{At, DraftSkill, DraftSkillLevel};
use super::super::lines::Line;
use super::super::prose::{Prose, same};
use super::super::{Mend, Notes, mend};
use super::headings::{Heading, LevelLine, heading, is_guidance, level_line};
use super::{guidance, levels};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    Description,
    Guidance,
    Level(u8),
}

pub(super) struct Reading<'a> {
    lines: &'a [Line],
    input: usize,
    notes: &'a mut Notes,
    skills: Vec<DraftSkill>,
    by_code: HashMap<String, usize>,
    /// The skill that is being read.
    current: usize,
    place: Place,
    /// The statements so far, by skill and level.
    said: HashSet<(usize, u8, String)>,
    /// The lines of a description or of guidance notes.
    text: Vec<&'a Line>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(lines: &'a [Line], input: usize, notes: &'a mut Notes) -> Reading<'a> {
        Reading {
            lines,
            input,
            notes,
            skills: Vec::new(),
            by_code: HashMap::new(),
            current: 0,
            place: Place::Before,
            said: HashSet::new(),
            text: Vec::new(),
        }
    }

    pub(super) fn read(mut self) -> Vec<DraftSkill> {
        let mut at = 0;
        while let Some(line) = self.lines.get(at) {
            at += 1;
            if let Some(level) = level_line(&line.text, self.skills.get(self.current).map(|skill| skill.name.as_str()))
            {
                self.open_level(line, level);
            } else if let Some(rest) = is_guidance(&line.text).filter(|_| self.place != Place::Before) {
                self.close();
                self.place = Place::Guidance;
                if !rest.is_empty() {
                    self.text.push(line);
                }
            } else if let Some(heading) = heading(self.lines, at - 1, self.level()) {
                at += heading.lines - 1;
                self.open_skill(line, heading);
            } else {
                self.take(line);
            }
        }
        self.close();
        self.skills
    }

    /// The level that is being read, 0 outside of one.
    fn level(&self) -> u8 {
        match self.place {
            Place::Level(level) => level,
            _ => 0,
        }
    }

    fn at(&self, line: &Line) -> At {
        At { input: self.input, line: line.number }
    }

    fn take(&mut self, line: &'a Line) {
        let at = self.at(line);
        match self.place {
            Place::Before => self.notes.left(at, line.text.clone(), "before the first skill"),
            Place::Description | Place::Guidance => self.text.push(line),
            Place::Level(_) if levels::is_not_defined(&line.text) => self.notes.mended(Mend::NotDefined, 1),
            Place::Level(level) => self.statement(level, at, &line.text),
        }
    }

    fn open_skill(&mut self, line: &Line, heading: Heading) {
        self.close();
        let name = mend::tidy(&heading.name, self.notes);
        let next = self.skills.len();
        self.current = *self.by_code.entry(heading.code.clone()).or_insert(next);
        let at = self.at(line);
        match self.skills.get_mut(self.current) {
            Some(known) if known.aliases.contains(&name) || same(&known.name, &name) => {}
            Some(known) => known.aliases.push(name),
            None => self.skills.push(DraftSkill { at, name, aliases: vec![heading.code], ..DraftSkill::default() }),
        }
        self.place = Place::Description;
    }

    fn open_level(&mut self, line: &'a Line, level: LevelLine) {
        self.close();
        let at = self.at(line);
        if self.skills.is_empty() {
            return self.notes.left(at, line.text.clone(), "a level before the first skill");
        }
        self.place = Place::Level(level.number);
        match level.rest {
            Some(rest) if levels::is_not_defined(&rest) => self.notes.mended(Mend::NotDefined, 1),
            Some(rest) if levels::is_statement(&rest) => self.statement(level.number, at, &rest),
            Some(rest) if !levels::is_essence(&rest) => self.notes.left(at, rest, "behind the number of a level"),
            _ => {}
        }
    }

    fn statement(&mut self, level: u8, at: At, text: &str) {
        let Some(skill) = self.skills.get_mut(self.current) else { return };
        let number = level;
        let level = format!("Level {number}");
        let known = skill.levels.iter_mut().find(|known| known.level == level);
        let statements = match known {
            Some(known) => &mut known.statements,
            None => {
                skill.levels.push(DraftSkillLevel { at, level, statements: Vec::new() });
                match skill.levels.last_mut() {
                    Some(new) => &mut new.statements,
                    None => return,
                }
            }
        };
        let text = mend::tidy(text, self.notes);
        if self.said.insert((self.current, number, text.clone())) {
            statements.push(text);
        } else {
            self.notes.mended(Mend::DuplicateRow, 1);
        }
    }

    /// What was being read goes to the skill.
    fn close(&mut self) {
        let lines = std::mem::take(&mut self.text);
        let Some(skill) = self.skills.get_mut(self.current).filter(|_| !lines.is_empty()) else { return };
        let text = match self.place {
            Place::Guidance => guidance::prose(&lines),
            _ => {
                let mut prose = Prose::default();
                lines.iter().for_each(|line| {
                    if line.bullet { prose.point(0, &line.text) } else { prose.paragraph(&line.text) }
                });
                prose
            }
        };
        let into = if self.place == Place::Guidance { &mut skill.notes } else { &mut skill.description };
        match (into.as_mut(), text.finish()) {
            (Some(before), Some(text)) if *before != text => *before = format!("{before}\n\n{text}"),
            (None, text) => *into = text,
            _ => {}
        }
    }
}
