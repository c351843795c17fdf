//! What is shown of an entry: its row, and all there is to say of it.

use super::{EntryId, Line, Said};
use crate::analysis::Held;
use crate::analysis::journal::{Entry, What};
use crate::app::State;
use crate::app::prose::Block;
use crate::framework::{ItemIx, ItemKind, SkillIx};
use crate::progress::{Key, MarkState, Rating};

/// What stands at the beginning of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    State(MarkState),
    /// A first rating, or one above, at or below the one before it; None where that cannot be said.
    Rating(Option<Rated>),
}

/// A rating against the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rated {
    First,
    Raised,
    Same,
    Lowered,
}

/// An entry as its row tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub sign: Sign,
    /// The user wrote a note or gave evidence.
    pub noted: bool,
    pub text: String,
    /// The name of the skill it is about; of a rating it stands in the text.
    pub skill: Option<String>,
}

impl State {
    /// The skill whose statement or activity an item is.
    pub(in crate::app::views) fn skill_of(&self, item: ItemIx) -> Option<SkillIx> {
        match self.catalog.item(item).kind {
            ItemKind::Activity { skill } | ItemKind::Statement { skill, .. } => Some(skill),
            ItemKind::RoleResponsibility { .. } | ItemKind::LevelResponsibility { .. } => None,
        }
    }

    /// Is the entry about this skill, or about an activity that builds it?
    pub(super) fn is_line_about(&self, line: &Line, skill: SkillIx) -> bool {
        let builds = |item: ItemIx| self.catalog.activities_that_build(skill).any(|other| other == item);
        line.skill == Some(skill) || line.item.is_some_and(builds)
    }

    /// An entry as its row tells it.
    #[must_use]
    pub fn journal_told(&self, line: &Line) -> Told {
        let skill = line.skill.map(|skill| self.catalog.skill(skill).name.clone());
        match self.journal_entry(line) {
            Some(entry @ Entry { what: What::Mark { mark, .. }, .. }) => Told {
                sign: Sign::State(self.state_told(line, mark.state)),
                noted: !mark.note.is_empty() || !mark.evidence.is_empty(),
                text: entry.text(&self.catalog).to_owned(),
                skill,
            },
            Some(entry @ Entry { what: What::Rating { skill, rating, before, .. }, .. }) => {
                let text = format!("{}: {}", entry.text(&self.catalog), self.step_told(skill, rating, before));
                let sign = Sign::Rating(self.rated(skill, rating, before));
                Told { sign, noted: rating.note.is_some() || !rating.evidence.is_empty(), text, skill: None }
            }
            None => {
                let text = match (line.item, &line.id) {
                    (Some(item), _) => self.catalog.item(item).text.clone(),
                    (None, EntryId::Mark(id) | EntryId::Rating { skill: id, .. }) => id.clone(),
                };
                Told { sign: Sign::State(self.state_told(line, MarkState::Todo)), noted: false, text, skill }
            }
        }
    }

    /// What was said there and then; of an entry that the file has no more, what holds of its item now.
    fn state_told(&self, line: &Line, state: MarkState) -> MarkState {
        match (line.said, line.item) {
            (Said::Nothing, Some(item)) => self.state_of(item),
            _ => state,
        }
    }

    /// `Awareness → Working`, or the level alone where there is none before it.
    fn step_told(&self, skill: Option<SkillIx>, rating: &Rating, before: Option<&Rating>) -> String {
        let now = self.level_told(skill, &rating.level);
        match before {
            Some(before) if before.level == rating.level => format!("{now}, as before"),
            Some(before) => format!("{} → {now}", self.level_told(skill, &before.level)),
            None => format!("{now}, first rating"),
        }
    }

    fn level_told(&self, skill: Option<SkillIx>, word: &str) -> String {
        let held = skill.map(|skill| Held::read(&self.catalog, skill, word).name(&self.catalog, skill, word));
        held.unwrap_or(word).to_owned()
    }

    fn rated(&self, skill: Option<SkillIx>, rating: &Rating, before: Option<&Rating>) -> Option<Rated> {
        let Some(before) = before else { return Some(Rated::First) };
        let place = |word: &str| match Held::read(&self.catalog, skill?, word) {
            Held::None => Some(0),
            Held::Level(at) => Some(at + 1),
            Held::NotApplicable | Held::Unknown => None,
        };
        let (now, before) = (place(&rating.level)?, place(&before.level)?);
        Some(match now.cmp(&before) {
            std::cmp::Ordering::Greater => Rated::Raised,
            std::cmp::Ordering::Equal => Rated::Same,
            std::cmp::Ordering::Less => Rated::Lowered,
        })
    }

    /// What the user wrote beside an entry: the note and the links.
    #[must_use]
    pub fn journal_note(&self, line: &Line) -> Vec<Block> {
        match self.journal_entry(line).map(|entry| entry.what) {
            Some(What::Mark { mark, .. }) => crate::app::detail::details_of_mark(mark),
            Some(What::Rating { rating, .. }) => crate::app::rate::details_of_rating(rating),
            None => Vec::new(),
        }
    }

    /// All there is to say of an entry.
    #[must_use]
    pub fn journal_detail(&self, line: &Line) -> Vec<Block> {
        let rating = match (line.item, self.journal_entry(line).map(|entry| entry.what)) {
            (Some(item), _) => return self.detail_of_item(item),
            (None, Some(What::Rating { skill: Some(skill), at, rating, .. })) => (skill, at, rating),
            (None, _) => {
                return match &line.id {
                    EntryId::Mark(id) => self.gone_detail(&Key::Mark(id.clone())),
                    EntryId::Rating { skill, .. } => self.gone_detail(&Key::Ratings(skill.clone())),
                };
            }
        };
        let (skill, at, rating) = rating;
        let field = |label, text| Block::Field { label, text };
        let told = |rating: &Rating| {
            let date = rating.date.map_or("no date".to_owned(), |date| date.to_string());
            format!("{}, {date}", self.level_told(Some(skill), &rating.level))
        };
        let mut blocks = vec![Block::Heading(self.catalog.skill(skill).name.clone()), field("Rated", told(rating))];
        blocks.extend(self.journal_note(line));
        let EntryId::Rating { skill: id, .. } = &line.id else { return blocks };
        let before = self.progress.ratings.get(id).and_then(|ratings| ratings.get(..at)).unwrap_or_default();
        blocks.extend(before.iter().rev().map(|rating| field("Before", told(rating))));
        if let Some(text) = &self.catalog.skill(skill).description {
            blocks.push(field("Skill", text.replace('\n', " ")));
        }
        if let Held::Level(level) = Held::read(&self.catalog, skill, &rating.level) {
            let items = self.catalog.skill(skill).statements.get(level).map(Vec::as_slice).unwrap_or_default();
            if !items.is_empty() {
                blocks.push(Block::Heading(format!("What {} means", self.catalog.skill_level_name(skill, level))));
            }
            let points = items.iter().map(|item| self.catalog.item(*item).text.clone());
            blocks.extend(points.map(|text| Block::Point { depth: 0, text }));
        }
        blocks
    }
}
