//! Rating a skill: the framework's scale with what each level of this very skill means, and what the user says they hold.

mod choices;
mod history;
mod keys;

use super::form::{Details, Fields};
use super::history::About;
use super::{Effect, Overlay, Question, State, Status};
use crate::analysis::facts::Held;
use crate::framework::SkillIx;
use crate::progress::{Rating, rated};

pub use choices::{Choice, Now};
pub(super) use history::{details_of_rating, of_rating};

/// The overlay as it stands.
#[derive(Debug)]
pub struct Rate {
    pub skill: SkillIx,
    /// In [`State::rate_choices`].
    pub cursor: usize,
    /// The fields have the keys, not the list of levels.
    pub writing: bool,
    /// With which date, note and evidence the rating is kept.
    pub fields: Fields,
    /// How far down in the text, in lines.
    pub scroll: usize,
}

impl State {
    /// `r`: for the skill of the row one stands on.
    pub(super) fn open_rate(&mut self) {
        let Some(skill) = self.selected_skill() else {
            self.status = Status::plain("A rating is of a skill: choose one first");
            return;
        };
        if self.refused() {
            return;
        }
        let entry = self.catalog.skill(skill);
        let framework = self.catalog.framework(entry.framework);
        if !self.has_levels(skill) {
            let words = format!("{} cannot be rated: {} has no skill levels", entry.name, framework.title);
            self.status = Status::told(words);
            return;
        }
        let choices = self.rate_choices(skill);
        let lowest = choices.iter().position(|choice| choice.held == Held::Level(0));
        let cursor = choices.iter().position(|choice| choice.now.is_some()).or(lowest).unwrap_or_default();
        let fields = Fields::new(Some(self.today), "", &[]);
        self.overlays.push(Overlay::Rate(Box::new(Rate { skill, cursor, writing: false, fields, scroll: 0 })));
    }

    /// Keeps the level under the cursor, or says what is wrong with a field and stays.
    pub(super) fn submit_rate(&mut self) -> Effect {
        let today = self.today;
        let Some(Overlay::Rate(rate)) = self.overlays.last_mut() else { return Effect::None };
        let Some(Details { date, note, evidence }) = rate.fields.read_or_show(today) else {
            rate.writing = true;
            return Effect::None;
        };
        let (skill, cursor) = (rate.skill, rate.cursor);
        let Some(held) = self.rate_choices(skill).get(cursor).map(|choice| choice.held) else { return Effect::None };
        let Some(level) = held.word(&self.catalog, skill).map(str::to_owned) else { return Effect::None };
        self.overlays.pop();
        let date = Some(date.unwrap_or(today));
        let note = Some(note).filter(|note| !note.trim().is_empty());
        self.rate(skill, Rating { level, date, note, evidence })
    }

    fn rate(&mut self, skill: SkillIx, rating: Rating) -> Effect {
        let (name, level) = (&self.catalog.skill(skill).name, self.level_words(skill, &rating.level));
        let before = self.carried.ratings(&self.catalog, &self.progress, skill);
        let after = rated(&before, rating.clone());
        if *before == *after {
            self.status = Status::plain(format!("Nothing changed, {name} is rated so already: {level}"));
            return Effect::None;
        }
        let newest = after.last().filter(|newest| **newest != rating);
        self.status = Status::plain(match (newest, rating.date) {
            (Some(newest), Some(date)) => {
                let newest = self.level_words(skill, &newest.level);
                format!("Rated {name}: {level} on {date}. The newest stays: {newest}")
            }
            _ => format!("Rated {name}: {level}"),
        });
        let changes = self.carried.put_ratings(&self.catalog, &self.progress, skill, after);
        self.make(About::Rating(skill), changes)
    }

    /// Esc: closes it; asks first when something was written.
    pub(super) fn leave_rate(&mut self) {
        let Some(Overlay::Rate(rate)) = self.overlays.last() else { return };
        if rate.fields.changed() {
            self.overlays.push(Overlay::Confirm(Question::DiscardForm));
        } else {
            self.overlays.pop();
        }
    }

    /// The system ends the program: what was written is kept with the level under the cursor, and a choice alone is none.
    pub(super) fn keep_rate(&mut self) -> Effect {
        let today = self.today;
        let Some(Overlay::Rate(rate)) = self.overlays.last_mut() else { return Effect::None };
        if !rate.fields.changed() {
            return Effect::None;
        }
        rate.fields.mend_date(today);
        self.submit_rate()
    }

    /// A level as a person reads it.
    pub(super) fn level_words(&self, skill: SkillIx, level: &str) -> String {
        Held::read(&self.catalog, skill, level).name(&self.catalog, skill, level).to_owned()
    }
}
