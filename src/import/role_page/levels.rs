//! The role, its levels, and what they ask for.

use super::super::blocks::{Block, Kind};
use super::super::draft::{DraftLevel, DraftRequirement, DraftRole};
use super::super::mend;
use super::super::prose::same;
use super::super::sentences::sentences;
use super::items::{is_name, item, split_level};
use super::landmarks::{is_lead_in, without_number};
use super::outline::is_sentence;
use super::reading::{Place, Reading};

impl Reading<'_> {
    /// A second heading of the same introduction goes on with it.
    pub(super) fn open_role(&mut self, name: &str, block: &Block) {
        self.close();
        let goes_on = |role: &&mut DraftRole| {
            role.levels.is_empty() && (role.name.is_empty() || name.is_empty() || same(&role.name, name))
        };
        if let Some(role) = self.role.as_mut().filter(goes_on) {
            if role.name.is_empty() {
                role.name = mend::tidy(name, self.notes);
            }
            self.place = Place::Introduction;
            return;
        }
        self.finish_role();
        let role = DraftRole { at: self.at(block), name: mend::tidy(name, self.notes), ..DraftRole::default() };
        self.role = Some(role);
        self.place = Place::Introduction;
    }

    pub(super) fn open_level(&mut self, block: &Block) {
        self.close();
        let name = mend::tidy(without_number(&block.text), self.notes);
        let level = DraftLevel { at: self.at(block), name, ..DraftLevel::default() };
        self.role.get_or_insert_default().levels.push(level);
        self.place = Place::Level;
    }

    /// Of the level that is being read, or was last.
    pub(super) fn level_name(&self) -> Option<&str> {
        self.role.as_ref().and_then(|role| role.levels.last()).map(|level| level.name.as_str())
    }

    fn level_mut(&mut self) -> Option<&mut DraftLevel> {
        self.role.as_mut().and_then(|role| role.levels.last_mut())
    }

    /// The description of the last level, or of the role before the first.
    pub(super) fn described(&mut self, text: Option<String>) {
        let Some((role, text)) = self.role.as_mut().zip(text) else { return };
        match &mut role.levels.last_mut().map_or(&mut role.description, |level| &mut level.description) {
            Some(before) => {
                before.push_str("\n\n");
                before.push_str(&text);
            }
            none => **none = Some(text),
        }
    }

    /// Running text of a role or a level. Its last sentence may open the list of responsibilities.
    pub(super) fn describe(&mut self, block: &Block) {
        let mut said = sentences(&block.text);
        if said.last().is_some_and(|last| is_lead_in(last)) {
            said.pop();
            self.passage.paragraph(&said.join(" "));
            self.place = Place::Responsibilities;
        } else {
            self.passage.add(block);
        }
    }

    pub(super) fn responsibility(&mut self, block: &Block) {
        // Running text behind the list is the description's.
        let prose = match block.kind {
            Kind::Point(_) => false,
            Kind::Plain(_) => is_sentence(block) && block.text.starts_with(char::is_uppercase),
            Kind::Heading(_) | Kind::Paragraph => true,
        };
        let Some(role) = self.role.as_mut().filter(|_| !prose) else { return self.describe(block) };
        let list = role.levels.last_mut().map_or(&mut role.responsibilities, |level| &mut level.responsibilities);
        list.push(block.text.clone());
    }

    /// A skill that the level needs, or what goes on with the one before.
    pub(super) fn requirement(&mut self, block: &Block, at: usize) {
        let at_block = self.at(block);
        if let Some(item) = item(&block.text).or_else(|| self.name_alone(block, at)) {
            let skill = mend::tidy(&item.name, self.notes);
            let needs = DraftRequirement { at: at_block, skill, level: item.level, statements: item.sentences };
            if let Some(level) = self.level_mut() {
                level.requirements.push(needs);
            }
            return;
        }
        let (text, level) = split_level(&block.text);
        let goes_on = is_sentence(block) || level.is_some();
        let last = self.level_mut().and_then(|level| level.requirements.last_mut());
        match last.filter(|_| goes_on) {
            Some(last) if level.is_none() || last.level.is_none() => {
                last.level = level.or(last.level.take());
                last.statements.extend(sentences(text));
            }
            _ => self.leave(block, "between the skills of a level"),
        }
    }

    /// A name on a line of its own, its text and its level below it.
    fn name_alone(&self, block: &Block, at: usize) -> Option<super::items::Item> {
        let next = self.outline.get(at);
        let level_follows = next.is_some_and(|next| split_level(&next.text).1.is_some() && item(&next.text).is_none());
        let alone = is_name(&block.text) && (level_follows || self.outline.sentence_follows(at));
        alone.then(|| super::items::Item { name: block.text.clone(), ..Default::default() })
    }
}
