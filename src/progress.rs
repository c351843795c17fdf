//! What the user has done: marks and ratings, never the framework's own text.
//!
//! All of it is pure but [`store`], the only place that reads and writes the file, and [`saver`], the thread it runs on,
//! which is told by a watch when somebody else has written. What is said of the types' fields stands in [`schema`] too, and
//! is shown to whoever edits the file by hand.
//!
//! ```text
//! text --yaml::read---> Node ---decode---> Progress ---Change, merge---> Progress
//!   |                                                           |
//!   '----yaml::spans--> Outline -----plan, splice, emit---------'---> text, once it is proven to say the same
//! ```

pub mod carried;
mod change;
pub mod check;
pub mod conflict;
pub mod day;
mod decode;
mod difference;
mod document;
mod due;
mod edit;
mod emit;
pub mod merge;
mod migrate;
mod plan;
mod rated;
pub mod saver;
pub mod schema;
mod splice;
pub mod store;
mod take_back;
mod watch;

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;

use schema::Day;

pub use carried::Carried;
pub use change::{Change, Key};
pub(crate) use due::replayed;
pub use edit::{EditError, apply, read};
pub use rated::rated;

/// The newest layout of `progress.yaml` that this program writes.
pub const VERSION: u64 = 1;

/// What you have done, and who you are in the framework. Safe to edit by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
pub struct Progress {
    /// Your name, your role level, and the one you are working towards.
    #[schemars(with = "Option<Me>")]
    pub me: Me,
    /// The skill levels you say you hold, by the full id of the skill, oldest first.
    #[schemars(with = "Option<BTreeMap<String, Option<Vec<Rating>>>>")]
    pub ratings: BTreeMap<String, Vec<Rating>>,
    /// What you said of each item, by its full id. An item without an entry is todo.
    #[schemars(with = "Option<BTreeMap<String, Option<Mark>>>")]
    pub marks: BTreeMap<String, Mark>,
}

/// Who you are in the framework.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
pub struct Me {
    /// Your name, as reports show it.
    pub name: Option<String>,
    /// The full id of your role level: FRAMEWORK/role/ROLE/LEVEL.
    pub role: Option<String>,
    /// The full id of the role level you are working towards.
    pub target: Option<String>,
}

/// The skill level that you say you hold, on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
pub struct Rating {
    /// The id of a level of the skill's scale, or none, or not-applicable.
    pub level: String,
    /// The day from which it holds: year-month-day.
    #[schemars(with = "Option<Day>")]
    pub date: Option<Date>,
    /// Why you say so.
    pub note: Option<String>,
    /// Links to what shows it.
    #[schemars(with = "Option<Vec<String>>")]
    pub evidence: Vec<String>,
}

/// What you said of one item.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
pub struct Mark {
    /// How far you are with the item. Without it: todo.
    #[schemars(with = "Option<MarkState>")]
    pub state: MarkState,
    /// The day of that state: year-month-day.
    #[schemars(with = "Option<Day>")]
    pub date: Option<Date>,
    /// The item's text as it read when it was marked.
    pub text: Option<String>,
    /// What you want to remember of it.
    #[schemars(with = "Option<String>")]
    pub note: String,
    /// Links to what shows it.
    #[schemars(with = "Option<Vec<String>>")]
    pub evidence: Vec<String>,
}

/// The state of an item; here in the order the screen names them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum MarkState {
    #[default]
    Todo,
    Doing,
    Done,
    NotApplicable,
}

impl MarkState {
    /// All four, in order.
    pub const ALL: [MarkState; 4] = [MarkState::Todo, MarkState::Doing, MarkState::Done, MarkState::NotApplicable];

    /// As written in the file and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            MarkState::Todo => "todo",
            MarkState::Doing => "doing",
            MarkState::Done => "done",
            MarkState::NotApplicable => "not-applicable",
        }
    }

    /// As a person reads it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            MarkState::NotApplicable => "not applicable",
            other => other.as_str(),
        }
    }

    /// The opposite of [`MarkState::as_str`].
    #[must_use]
    pub fn parse(text: &str) -> Option<MarkState> {
        MarkState::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

impl Mark {
    /// True when there is nothing to keep: the file then holds no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.state == MarkState::Todo && self.date.is_none() && self.note.is_empty() && self.evidence.is_empty()
    }

    /// Does `text` read otherwise than when this was marked? White space does not count.
    #[must_use]
    pub fn was_read_otherwise(&self, text: &str) -> bool {
        self.text.as_ref().is_some_and(|then| then.split_whitespace().ne(text.split_whitespace()))
    }
}

impl Rating {
    /// The level of somebody who has not reached the first one of the scale.
    pub const NONE: &str = "none";
    /// The level where the skill plays no part.
    pub const NOT_APPLICABLE: &str = "not-applicable";
}

impl Progress {
    /// The state of an item; todo when it has no mark.
    #[must_use]
    pub fn state(&self, id: &str) -> MarkState {
        self.marks.get(id).map_or(MarkState::Todo, |mark| mark.state)
    }

    /// The newest rating of a skill.
    #[must_use]
    pub fn rating(&self, skill: &str) -> Option<&Rating> {
        self.ratings.get(skill).and_then(|history| history.last())
    }
}
