//! Roles and role levels while rows are still to come.

use foldhash::{HashMap, HashMapExt, HashSet};

use crate::import::{Mend, Notes};

/// Something that every row should say alike: its number, and the line that first said it.
#[derive(Default)]
pub(super) struct Said(Option<(usize, usize)>);

impl Said {
    /// The line that says otherwise. Who says nothing contradicts nobody.
    pub(super) fn differs(&mut self, said: Option<usize>, line: usize) -> Option<usize> {
        let (first, at) = *self.0.get_or_insert((said?, line));
        (first != said?).then_some(at)
    }

    pub(super) fn get(&self) -> Option<usize> {
        self.0.map(|(said, _)| said)
    }
}

pub(super) struct Role {
    pub(super) line: usize,
    pub(super) family: Said,
    pub(super) description: Said,
    /// Its type in rows without a role level.
    pub(super) kind: Said,
    pub(super) has_rows_without_level: bool,
    pub(super) has_level_not_in_use: bool,
    /// Skills without a required level, in order; and the same to look them up.
    pub(super) skills: Vec<usize>,
    pub(super) has: HashSet<usize>,
    pub(super) levels: Vec<Level>,
    level_of: HashMap<usize, usize>,
}

impl Role {
    pub(super) fn new(line: usize) -> Role {
        Role {
            line,
            family: Said::default(),
            description: Said::default(),
            kind: Said::default(),
            has_rows_without_level: false,
            has_level_not_in_use: false,
            skills: Vec::new(),
            has: HashSet::default(),
            levels: Vec::new(),
            level_of: HashMap::default(),
        }
    }

    /// The level of this name, which is made when it is not there yet.
    pub(super) fn level(&mut self, name: usize, line: usize) -> &mut Level {
        /// Room for as many skills as a role level mostly asks for.
        const USUAL: usize = 14;
        let number = *self.level_of.entry(name).or_insert(self.levels.len());
        if number == self.levels.len() {
            self.levels.push(Level {
                name,
                line,
                kind: Said::default(),
                description: Said::default(),
                asks: Vec::new(),
                asked: HashMap::with_capacity(USUAL),
            });
        }
        &mut self.levels[number]
    }

    /// The type that all its rows state.
    pub(super) fn whole_kind(&self) -> Option<usize> {
        let own = self.has_rows_without_level.then(|| self.kind.get());
        let mut kinds = own.into_iter().chain(self.levels.iter().map(|level| level.kind.get()));
        let first = kinds.next()??;
        kinds.all(|kind| kind == Some(first)).then_some(first)
    }
}

pub(super) struct Level {
    pub(super) name: usize,
    pub(super) line: usize,
    pub(super) kind: Said,
    pub(super) description: Said,
    /// With the skill that is asked for.
    pub(super) asks: Vec<(usize, Ask)>,
    asked: HashMap<usize, usize>,
}

/// A role level asks for a skill.
#[derive(Clone, Copy)]
pub(super) struct Ask {
    pub(super) line: usize,
    pub(super) level: Option<usize>,
    pub(super) statements: Option<usize>,
}

impl Level {
    /// Takes a requirement, or says what it contradicts.
    pub(super) fn ask(&mut self, skill: usize, ask: Ask, notes: &mut Notes) -> Result<(), String> {
        let number = *self.asked.entry(skill).or_insert(self.asks.len());
        let Some((_, known)) = self.asks.get_mut(number) else {
            self.asks.push((skill, ask));
            return Ok(());
        };
        if known.level.zip(ask.level).is_some_and(|(known, other)| known != other) {
            return Err(format!("line {} asks for this skill at another level", known.line));
        }
        if known.statements.zip(ask.statements).is_some_and(|(known, other)| known != other) {
            return Err(format!("line {} says other things of this skill at this level", known.line));
        }
        known.level = known.level.or(ask.level);
        known.statements = known.statements.or(ask.statements);
        notes.mended(Mend::DuplicateRow, 1);
        Ok(())
    }
}
