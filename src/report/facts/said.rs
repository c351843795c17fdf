//! What the user said, and what there is to do.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::Day;
use crate::progress::MarkState;

/// An item and what was said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Said {
    /// The item's full id.
    pub id: String,
    /// How it reads now; of one that is in no loaded framework, how it read then.
    pub text: String,
    /// None: no loaded framework has it.
    pub thing: Option<Thing>,
    /// The skills it is part of or builds: those that are asked for, or else its own.
    pub skills: Vec<String>,
    #[serde(serialize_with = "word")]
    pub state: MarkState,
    /// The day of that state.
    pub date: Option<Day>,
    /// What was written of it; may have several lines.
    pub note: String,
    /// Links to what shows it.
    pub evidence: Vec<String>,
}

/// What can be ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Thing {
    Activity,
    Statement,
    Responsibility,
}

/// A skill level that the person says they hold, on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rated {
    /// What the skill is called; of one that is in no loaded framework, its id.
    pub skill: String,
    pub level: String,
    /// The level rated before.
    pub before: Option<String>,
    pub date: Option<Day>,
    pub note: String,
    /// Links to what shows it.
    pub evidence: Vec<String>,
}

/// Something to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NextUp {
    pub id: String,
    pub text: String,
    pub thing: Option<Thing>,
    /// The requirements it helps with, the widest gap first.
    pub because: Vec<Because>,
}

/// A requirement that something helps with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Because {
    pub skill: String,
    /// The level that is asked for.
    pub required: String,
    /// The level the person says they hold. Null: not rated.
    pub held: Option<String>,
}

/// What was said in one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Month {
    /// Its first day.
    pub month: Day,
    pub done: usize,
    pub rated: usize,
}

impl Said {
    /// Is there more to it than that it is done?
    #[must_use]
    pub fn is_example(&self) -> bool {
        !self.note.is_empty() || !self.evidence.is_empty()
    }
}

fn word<S: Serializer>(state: &MarkState, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(state.as_str())
}
