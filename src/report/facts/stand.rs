//! How the person stands to a requirement, by their own rating.

use schemars::JsonSchema;
use serde::Serialize;

use super::Day;

/// One skill that a role level asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Stand {
    /// The skill's full id.
    pub skill_id: String,
    pub skill: String,
    /// The name of the role level that asks for it.
    pub by: String,
    /// The level that is asked for.
    pub required: String,
    /// The level the person says they hold. Null: not rated.
    pub held: Option<String>,
    /// Since when.
    pub rated: Option<Day>,
    /// Why they say so.
    pub rating_note: String,
    /// Links to what shows it.
    pub rating_evidence: Vec<String>,
    pub standing: Standing,
    /// Of one who works towards the level: how many levels there are to go.
    pub levels_to_go: usize,
    /// A rating of a related skill of another framework or edition. It counts nowhere.
    pub related: Option<String>,
    #[serde(skip)]
    pub steps: Steps,
}

/// How the rating stands to what is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    WorkingTowards,
    At,
    Above,
    NotRated,
    NotApplicable,
}

/// Positions on the scale, for a chart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Steps {
    /// How many steps the scale has.
    pub scale: usize,
    /// How many are filled at the level that is asked for.
    pub required: usize,
    /// How many are filled at the level that is held. None: it is not rated or does not apply.
    pub held: Option<usize>,
}

/// How many requirements stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    pub at_or_above: usize,
    pub working_towards: usize,
    pub not_rated: usize,
    pub not_applicable: usize,
}

impl Standing {
    /// As a form has it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Standing::WorkingTowards => "working towards",
            Standing::At => "at",
            Standing::Above => "above",
            Standing::NotRated => "not rated",
            Standing::NotApplicable => "not applicable",
        }
    }
}

impl Stand {
    /// `working towards, 2 levels to go`, or one of the other words.
    #[must_use]
    pub fn words(&self) -> String {
        match (self.standing, self.levels_to_go) {
            (Standing::WorkingTowards, 1) => "working towards, 1 level to go".to_owned(),
            (Standing::WorkingTowards, more) => format!("working towards, {more} levels to go"),
            (standing, _) => standing.words().to_owned(),
        }
    }

    /// The level held, or that there is no rating.
    #[must_use]
    pub fn held_words(&self) -> &str {
        self.held.as_deref().unwrap_or("not rated")
    }
}

impl Counts {
    /// All together.
    #[must_use]
    pub fn total(self) -> usize {
        self.at_or_above + self.working_towards + self.not_rated + self.not_applicable
    }
}
