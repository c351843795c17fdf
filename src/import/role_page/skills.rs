//! The list of the skills that a role has, each with its description.

use super::super::blocks::{Block, Kind};
use super::super::draft::DraftSkill;
use super::super::mend;
use super::super::sentences::sentences;
use super::items::{Item, is_name, item};
use super::outline::is_sentence;
use super::reading::Reading;

impl Reading<'_> {
    /// One of the list of skills: its name and its description.
    pub(super) fn skill(&mut self, block: &Block, at: usize) {
        let heads = is_name(&block.text) && (self.outline.sentence_follows(at) || !self.draft.skills.is_empty());
        let named = heads || matches!(block.kind, Kind::Point(_)) && is_name(&block.text);
        let read = item(&block.text).or_else(|| named.then(|| Item { name: block.text.clone(), ..Item::default() }));
        if let Some(Item { name, sentences, level }) = read {
            if let Some(level) = level {
                self.notes.left(self.at(block), level, "a level where skills are described");
            }
            let description = sentences.join(" ");
            let name = mend::tidy(&name, self.notes);
            self.passage.point(&name);
            let description = (!description.is_empty()).then_some(description);
            self.draft.skills.push(DraftSkill { at: self.at(block), name, description, ..DraftSkill::default() });
        } else if let Some(skill) = self.draft.skills.last_mut().filter(|_| is_sentence(block)) {
            let text = sentences(&block.text).join(" ");
            skill.description =
                Some(skill.description.take().map_or(text.clone(), |before| format!("{before} {text}")));
        } else {
            self.passage.add(block);
        }
    }
}
