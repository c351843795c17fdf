//! What the user has said, by date: marks, notes and ratings, newest first.
//!
//! One entry for each entry of the file, so that what is listed can be counted there: a mark under an id of an earlier
//! edition is one entry, even if two items have come of it, and what belongs to nothing any more is told as it read then.

use jiff::civil::Date;

use super::{Facts, Held};
use crate::fold::fold;
use crate::framework::{Catalog, ItemIx, ItemKind, SkillIx};
use crate::progress::{Mark, Rating};

#[cfg(test)]
mod tests;

/// One thing the user said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    pub date: Option<Date>,
    pub what: What<'a>,
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What<'a> {
    Mark {
        /// As the file has it.
        id: &'a str,
        /// None: no loaded framework has it.
        item: Option<ItemIx>,
        mark: &'a Mark,
    },
    Rating {
        /// The skill's id, as the file has it.
        id: &'a str,
        /// None: no loaded framework has it.
        skill: Option<SkillIx>,
        /// Its position in the skill's history, oldest first.
        at: usize,
        rating: &'a Rating,
        /// The one before it in the skill's history.
        before: Option<&'a Rating>,
    },
}

/// Everything the user said, newest first; what has no date comes last. Of one day: in the order of [`in_file_order`].
#[must_use]
pub fn journal<'a>(facts: Facts<'a>) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = in_file_order(facts).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.date));
    entries
}

/// Everything the user said: marks before ratings, each in the file's order, of one skill the later rating first.
pub fn in_file_order<'a>(facts: Facts<'a>) -> impl Iterator<Item = Entry<'a>> {
    let (catalog, progress) = (facts.catalog, facts.progress);
    let marks = progress.marks.iter().filter(|(_, mark)| !mark.is_empty()).map(|(id, mark)| {
        let item = catalog.items_now(id).first().copied();
        Entry { date: mark.date, what: What::Mark { id, item, mark } }
    });
    let ratings = progress.ratings.iter().flat_map(|(id, ratings)| {
        let skill = catalog.skills_now(id).first().copied();
        (0..ratings.len()).rev().map(move |at| {
            let (rating, before) = (&ratings[at], at.checked_sub(1).map(|at| &ratings[at]));
            Entry { date: rating.date, what: What::Rating { id, skill, at, rating, before } }
        })
    });
    marks.chain(ratings)
}

impl<'a> Entry<'a> {
    /// As the file has it.
    #[must_use]
    pub fn id(&self) -> &'a str {
        match self.what {
            What::Mark { id, .. } | What::Rating { id, .. } => id,
        }
    }

    /// The skill it is about: the rated one, or the one whose statement or activity was marked.
    #[must_use]
    pub fn skill(&self, catalog: &Catalog) -> Option<SkillIx> {
        match self.what {
            What::Mark { item, .. } => match catalog.item(item?).kind {
                ItemKind::Activity { skill } | ItemKind::Statement { skill, .. } => Some(skill),
                ItemKind::RoleResponsibility { .. } | ItemKind::LevelResponsibility { .. } => None,
            },
            What::Rating { skill, .. } => skill,
        }
    }

    /// Is it about this skill, or about an activity that builds it?
    #[must_use]
    pub fn is_about(&self, catalog: &Catalog, skill: SkillIx) -> bool {
        let builds = |item: ItemIx| catalog.activities_that_build(skill).any(|other| other == item);
        self.skill(catalog) == Some(skill) || matches!(self.what, What::Mark { item: Some(item), .. } if builds(item))
    }

    /// What it is about, in words: the item's text as it reads now, or as it read when it was marked, or the id.
    #[must_use]
    pub fn text(&self, catalog: &'a Catalog) -> &'a str {
        match self.what {
            What::Mark { item: Some(item), .. } => &catalog.item(item).text,
            What::Mark { id, mark, .. } => mark.text.as_deref().unwrap_or(id),
            What::Rating { skill: Some(skill), .. } => &catalog.skill(skill).name,
            What::Rating { id, .. } => id,
        }
    }

    /// What the user wrote beside it.
    #[must_use]
    pub fn note(&self) -> &'a str {
        match self.what {
            What::Mark { mark, .. } => &mark.note,
            What::Rating { rating, .. } => rating.note.as_deref().unwrap_or_default(),
        }
    }

    /// All that can be looked for in it, by [`holds`]: its text, its note, its links, the name of its skill, and of a rating
    /// the level.
    #[must_use]
    pub fn said(&self, catalog: &'a Catalog) -> String {
        let (links, level) = match self.what {
            What::Mark { mark, .. } => (&mark.evidence, ""),
            What::Rating { skill: Some(skill), rating, .. } => {
                let held = Held::read(catalog, skill, &rating.level);
                (&rating.evidence, held.name(catalog, skill, &rating.level))
            }
            What::Rating { rating, .. } => (&rating.evidence, rating.level.as_str()),
        };
        let skill = self.skill(catalog).map_or("", |skill| catalog.skill(skill).name.as_str());
        let mut said =
            String::with_capacity(self.text(catalog).len() + self.note().len() + skill.len() + level.len() + 4);
        for part in [self.text(catalog), self.note(), skill, level].into_iter().chain(links.iter().map(String::as_str))
        {
            add_said(&mut said, part);
        }
        said
    }

    /// Do all of these words, folded, stand in what can be looked for?
    #[must_use]
    pub fn has(&self, catalog: &'a Catalog, words: &[String]) -> bool {
        holds(&self.said(catalog), words)
    }
}

/// A word has nothing in it that folding would take from plain ASCII but capitals: there it need not be folded, which
/// takes far longer.
fn add_said(said: &mut String, part: &str) {
    if part.is_ascii() {
        let from = said.len();
        said.push_str(part);
        said[from..].make_ascii_lowercase();
    } else {
        said.push_str(&fold(part));
    }
    said.push(' ');
}

/// Do all of these words stand in what [`Entry::said`] told?
#[must_use]
pub fn holds(said: &str, words: &[String]) -> bool {
    words.iter().all(|word| said.contains(word.as_str()))
}

/// What somebody typed, as [`Entry::has`] looks for it.
#[must_use]
pub fn words(typed: &str) -> Vec<String> {
    fold(typed).split_whitespace().map(str::to_owned).collect()
}
