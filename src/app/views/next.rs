//! The Next view: what to do next, and why.
//!
//! The list is made when the view is entered and keeps its order: what is ticked stays in its place, done, until `3` makes
//! the list anew or another view is shown.

use super::step::step;
use crate::analysis::gap::{self, Counts};
use crate::analysis::next::{self, Suggestion};
use crate::app::{Command, Effect, State, View};
use crate::framework::{ItemIx, RoleLevelIx, SkillIx};
use crate::search::Target;

/// Where the user is in it.
#[derive(Debug, Default)]
pub struct NextView {
    item: Option<ItemIx>,
    listed: Option<Listed>,
}

/// What was suggested, and for which role level.
#[derive(Debug)]
struct Listed {
    aim: Option<RoleLevelIx>,
    suggestions: Vec<Suggestion>,
}

impl NextView {
    /// The role level that it was last listed for.
    pub(super) fn listed_for(&self) -> Option<Option<RoleLevelIx>> {
        self.listed.as_ref().map(|listed| listed.aim)
    }
}

impl State {
    pub(in crate::app) fn command_in_next(&mut self, command: Command) -> Effect {
        match command {
            Command::Back => self.show(View::Browse),
            Command::Enter => {
                if let Some(item) = self.next_item() {
                    self.go_to(Target::Item(item));
                }
            }
            moving => {
                let items: Vec<ItemIx> = self.suggestions().iter().map(|suggestion| suggestion.item).collect();
                let here = self.next_item();
                self.views.next.item = step(moving, &items, here, self.seen.view[0].page).or(here);
            }
        }
        Effect::None
    }

    /// Asks anew what to do next.
    pub(in crate::app) fn list_next(&mut self) {
        let aim = self.aim();
        let suggestions = match aim {
            Some(aim) => next::next(self.facts(), aim, next::SHORT),
            None => next::begun(self.facts(), next::SHORT),
        };
        self.views.next.listed = Some(Listed { aim, suggestions });
    }

    /// What is listed, as it was when the list was made.
    #[must_use]
    pub fn suggestions(&self) -> &[Suggestion] {
        self.views.next.listed.as_ref().map_or(&[], |listed| &listed.suggestions)
    }

    /// What stands over the list.
    #[must_use]
    pub fn next_head(&self) -> Vec<String> {
        let Some(aim) = self.aim() else { return vec![self.no_aim_words(View::Next)] };
        let counts = Counts::of(&gap::gap(self.facts(), aim));
        let mut head: Vec<String> = self.aim_note().into_iter().collect();
        let rest = "rating them (2, then r) sharpens this list";
        match (counts.not_rated, counts.total()) {
            (0, _) => {}
            (none, all) if none == all => head.push(format!("No skill is rated yet: {rest}")),
            (none, all) => head.push(format!("{none} of {all} skills not rated: {rest}")),
        }
        head
    }

    /// What is said in place of an empty list.
    #[must_use]
    pub fn next_empty(&self) -> Option<String> {
        let aim = self.aim().filter(|_| self.suggestions().is_empty())?;
        let level = &self.catalog.role_level(aim).name;
        let rows = gap::gap(self.facts(), aim);
        let counts = Counts::of(&rows);
        Some(if rows.is_empty() {
            format!("The loaded frameworks state no required skills for {level}. m sets another target")
        } else if counts.met + counts.not_applicable == rows.len() {
            format!(
                "Nothing is missing: every requirement of {level} that applies to you is met. m sets a target further on"
            )
        } else {
            "Nothing that is still open builds what is missing. 2 shows the gap, where r rates a skill anew".to_owned()
        })
    }

    /// The item under the cursor: where the user last stood, or the first.
    #[must_use]
    pub fn next_item(&self) -> Option<ItemIx> {
        let listed = self.suggestions();
        let remembered = self.views.next.item.filter(|item| listed.iter().any(|other| other.item == *item));
        remembered.or_else(|| listed.first().map(|suggestion| suggestion.item))
    }

    /// The skill that speaks most for the item under the cursor; without any the one that it is of.
    pub(in crate::app) fn next_skill(&self) -> Option<SkillIx> {
        let item = self.next_item()?;
        let suggestion = self.suggestions().iter().find(|suggestion| suggestion.item == item)?;
        suggestion.reasons.first().map(|row| row.skill).or_else(|| self.skill_of(item))
    }
}
