//! The ratings of a skill so far, to read.

use crate::app::State;
use crate::app::prose::Block;
use crate::framework::SkillIx;
use crate::plain;
use crate::progress::Rating;

impl State {
    /// The newest one, and since when it says so.
    pub(in crate::app) fn rating_now(&self, skill: SkillIx) -> Option<Block> {
        let (_, now) = self.rated_now(skill)?;
        let ratings = self.carried.ratings(&self.catalog, &self.progress, skill);
        let level = self.level_words(skill, &ratings.last()?.level);
        let since = now.since.map(|date| format!(", since {date}")).unwrap_or_default();
        Some(Block::Field { label: "My rating", text: format!("{level}{since}") })
    }

    /// Every rating of a skill with its date, note and evidence, newest first.
    #[must_use]
    pub fn rating_history(&self, skill: SkillIx) -> Vec<Block> {
        let ratings = self.carried.ratings(&self.catalog, &self.progress, skill);
        ratings.iter().rev().flat_map(|rating| of_rating(rating, self.level_words(skill, &rating.level))).collect()
    }
}

/// One rating, its level in words.
pub(in crate::app) fn of_rating(rating: &Rating, level: String) -> Vec<Block> {
    let text = rating.date.map_or_else(|| format!("{level}, no date"), |date| format!("{level}, {date}"));
    std::iter::once(Block::Field { label: "Rated", text }).chain(details_of_rating(rating)).collect()
}

/// What the user wrote beside a rating: the note and the links.
pub(in crate::app) fn details_of_rating(rating: &Rating) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        rating.note.clone().filter(|note| !note.is_empty()).map(Block::Note).into_iter().collect();
    let evidence = rating.evidence.iter();
    blocks.extend(evidence.map(|link| Block::Field { label: "Evidence", text: plain::link(link).into_owned() }));
    blocks
}
