//! From block to block down a job cluster.

use super::super::draft::{At, DraftActivity, DraftPage, DraftRole, DraftSkill};
use super::super::prose::Prose;
use super::super::{Draft, Notes, mend};
use super::blocks::{Block, Kind};
use crate::fold::fold;

/// What the sections below one hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Roles,
    Skills,
}

pub(super) struct Reading<'a> {
    pub(super) input: usize,
    pub(super) notes: &'a mut Notes,
    pub(super) draft: Draft,
    /// The section that is open: its depth, line, title.
    section: Option<(usize, usize, String)>,
    pub(super) prose: Prose,
    /// The boxes of that section: what one has done of it, or not yet.
    tasks: Vec<DraftActivity>,
    /// Sections deeper than this hold roles or skills.
    holds: Option<(usize, Holds)>,
    /// A role was begun, and the sections below its own may belong to it.
    role_open: bool,
    /// What is being read belongs to that role.
    in_role: bool,
    /// What the points below a role are.
    pub(super) part: super::roles::Part,
}

impl<'a> Reading<'a> {
    pub(super) fn new(input: usize, notes: &'a mut Notes) -> Reading<'a> {
        let part = super::roles::Part::Description;
        Reading {
            input,
            notes,
            draft: Draft::default(),
            section: None,
            prose: Prose::default(),
            tasks: Vec::new(),
            holds: None,
            role_open: false,
            in_role: false,
            part,
        }
    }

    pub(super) fn take(&mut self, block: Block) {
        match block.kind {
            Kind::Section(depth) => self.open(depth, &block),
            Kind::Edition => {
                let edition = self.draft.edition.take();
                self.draft.edition =
                    Some(edition.map_or(block.text.clone(), |before| format!("{before}, {}", block.text)));
            }
            Kind::Task(done) if self.in_role => {
                if done {
                    self.notes.left(self.at(block.line), block.text.clone(), "a tick in the description of a role");
                }
                self.role_block(&Block { kind: Kind::Point(0), ..block });
            }
            _ if self.in_role => self.role_block(&block),
            Kind::Task(done) => {
                self.tasks.push(DraftActivity { at: self.at(block.line), text: block.text, done });
            }
            Kind::Paragraph => self.prose.paragraph(&block.text),
            Kind::Point(depth) => self.prose.point(depth, &block.text),
        }
    }

    fn open(&mut self, depth: usize, block: &Block) {
        if depth == 0 && self.draft.title.is_none() && self.section.is_none() {
            self.close();
            self.draft.title = Some(mend::tidy(&block.text, self.notes));
            return;
        }
        // A section below a role's own belongs to the role.
        let below = self.role_open && self.holds.is_some_and(|(holds, _)| depth > holds + 1);
        if below && self.opens_part(block) {
            self.close();
            self.open_part(block);
            self.in_role = true;
            return;
        }
        self.close();
        self.in_role = false;
        self.role_open &= below;
        self.section = Some((depth, block.line, mend::tidy(&block.text, self.notes)));
        if self.holds.is_some_and(|(holds, _)| depth <= holds) {
            self.holds = None;
        }
        match self.holds {
            None => self.holds = holds(&block.text).map(|what| (depth, what)),
            Some((holds, Holds::Roles)) if depth == holds + 1 => {
                let name = mend::tidy(&block.text, self.notes);
                self.draft.roles.push(DraftRole { at: self.at(block.line), name, ..DraftRole::default() });
                self.part = super::roles::Part::Description;
                (self.role_open, self.in_role) = (true, true);
            }
            Some(_) => {}
        }
    }

    pub(super) fn at(&self, line: usize) -> At {
        At { input: self.input, line }
    }

    /// The section that was open goes where it belongs.
    pub(super) fn close(&mut self) {
        let text = std::mem::take(&mut self.prose).finish();
        let section = self.section.take();
        if self.in_role {
            return self.end_part(text);
        }
        let activities = std::mem::take(&mut self.tasks);
        let Some((depth, line, title)) = section else {
            if let Some(first) = activities.first() {
                let (at, name) = (first.at, "Activities".to_owned());
                self.draft.skills.push(DraftSkill { at, name, activities, ..DraftSkill::default() });
            }
            let page = text.map(|text| DraftPage { title: "About".to_owned(), text });
            return self.draft.pages.extend(page);
        };
        let at = self.at(line);
        match (self.holds, text) {
            (Some((holds, Holds::Skills)), description) if depth > holds => {
                self.draft.skills.push(DraftSkill {
                    at,
                    name: title,
                    description,
                    activities,
                    ..DraftSkill::default()
                });
            }
            (_, description) if !activities.is_empty() => {
                self.draft.skills.push(DraftSkill {
                    at,
                    name: title,
                    description,
                    activities,
                    ..DraftSkill::default()
                });
            }
            (_, Some(text)) => self.draft.pages.push(DraftPage { title, text }),
            // The heading over the roles or the skills.
            (Some((holds, _)), None) if depth == holds => {}
            (_, None) => self.notes.left(at, title, "a heading without text"),
        }
    }

    pub(super) fn finish(mut self) -> Draft {
        self.close();
        self.draft
    }
}

/// Do the sections below this one describe roles, or skills?
fn holds(title: &str) -> Option<Holds> {
    match fold(title).as_str() {
        "role descriptions" | "role description" | "roles" | "job roles" | "descriptions of roles" | "the roles" => {
            Some(Holds::Roles)
        }
        "skills" | "skill descriptions" | "skill description" | "the skills" => Some(Holds::Skills),
        _ => None,
    }
}
