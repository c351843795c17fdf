//! A role of a job cluster: its description, what one does in it, its skills, its levels.

use super::super::draft::{DraftLevel, DraftRole};
use super::super::mend;
use super::blocks::{Block, Kind};
use super::reading::Reading;
use crate::fold::{fold, words};

/// Which part of a role is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Description,
    Responsibilities,
    Skills,
}

/// These say no more than that the points of what one does follow.
const LEADS: [&str; 4] = ["you will", "in this role you will", "at this level you will", "at this role level you will"];

fn part(title: &str) -> Option<Part> {
    match title {
        "responsibilities" | "main responsibilities" | "what you will do" => Some(Part::Responsibilities),
        "skills" | "skills needed" | "required skills" => Some(Part::Skills),
        "description" | "role description" => Some(Part::Description),
        _ => None,
    }
}

impl Reading<'_> {
    fn role(&mut self) -> Option<&mut DraftRole> {
        self.draft.roles.last_mut()
    }

    /// Is it a section of the role that was begun: responsibilities, skills, or a level, whose name holds the role's?
    pub(super) fn opens_part(&mut self, block: &Block) -> bool {
        let title = fold(&block.text);
        let role = self.role().map(|role| fold(&role.name)).unwrap_or_default();
        let level = !role.is_empty() && words(&role).all(|(_, word)| words(&title).any(|(_, other)| other == word));
        part(&title).is_some() || level
    }

    pub(super) fn open_part(&mut self, block: &Block) {
        self.part = part(&fold(&block.text)).unwrap_or(Part::Description);
        if part(&fold(&block.text)).is_none() {
            let (at, name) = (self.at(block.line), mend::tidy(&block.text, self.notes));
            if let Some(role) = self.role() {
                role.levels.push(DraftLevel { at, name, ..DraftLevel::default() });
            }
        }
    }

    pub(super) fn role_block(&mut self, block: &Block) {
        let point = matches!(block.kind, Kind::Point(_));
        // `You will:`, with the points of what one does.
        let lead = fold(&block.text);
        if !point && block.text.ends_with(':') && (lead.ends_with("you will") || lead.ends_with("responsible for")) {
            self.part = Part::Responsibilities;
            if !LEADS.contains(&lead.as_str()) {
                self.prose.paragraph(&block.text);
            }
            return;
        }
        let text = block.text.clone();
        match (self.part, block.kind) {
            (Part::Responsibilities, Kind::Point(_)) => {
                if let Some(role) = self.role() {
                    role.levels
                        .last_mut()
                        .map_or(&mut role.responsibilities, |level| &mut level.responsibilities)
                        .push(text);
                }
            }
            (Part::Skills, Kind::Point(_)) => {
                let name = mend::tidy(&text, self.notes);
                if let Some(role) = self.role() {
                    role.skills.push(name);
                }
            }
            (_, Kind::Point(depth)) => self.prose.point(depth, &text),
            _ => self.prose.paragraph(&text),
        }
    }

    /// The running text goes to the last level, or to the role before its first.
    pub(super) fn end_part(&mut self, text: Option<String>) {
        let Some((role, text)) = self.role().zip(text) else { return };
        let into = role.levels.last_mut().map_or(&mut role.description, |level| &mut level.description);
        match into {
            Some(before) => {
                before.push_str("\n\n");
                before.push_str(&text);
            }
            None => *into = Some(text),
        }
    }
}
