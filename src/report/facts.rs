//! What a report says, whatever it is written as. Plain data: every text here is fit to be shown, without anything that a
//! terminal would obey.
//!
//! The JSON report is these types as they stand, and its schema is made from them: what is said of a field here is what
//! whoever reads that file is told. A field that is renamed or goes needs another [`VERSION`].

mod day;
mod said;
mod source;
mod stand;

use schemars::JsonSchema;
use serde::Serialize;

pub use day::Day;
pub use said::{Because, Month, NextUp, Rated, Said, Thing};
pub use source::Source;
pub use stand::{Counts, Stand, Standing, Steps};

/// How the JSON report is laid out. A change that a reader would notice makes it larger.
pub const VERSION: u64 = 1;

/// A report of one of the three kinds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "report", rename_all = "kebab-case")]
pub enum Report {
    OneToOne(OneToOne),
    Assessment(Assessment),
    Full(Full),
}

/// What stands above every report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Head {
    /// Whose report it is. Null: a blank to fill in.
    pub name: Option<String>,
    /// The person's own role level.
    pub role: Option<RoleLevel>,
    /// The role level that the person works towards.
    pub target: Option<RoleLevel>,
    /// The day of the conversation. Null: a blank to fill in.
    pub date_discussed: Option<Day>,
    /// The day the report was made.
    pub made: Day,
    /// What was said before that day is left out. Null: nothing is left out.
    pub since: Option<Day>,
    /// Nobody named that day.
    #[serde(skip)]
    pub usual_since: bool,
}

/// One level of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RoleLevel {
    pub id: String,
    /// What the role is called.
    pub role: String,
    /// What the level is called.
    pub level: String,
}

/// One page for a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OneToOne {
    pub head: Head,
    /// Done since then, newest first.
    pub done: Vec<Said>,
    /// How many are done on a day that nobody wrote down: they are not in the list.
    pub done_without_date: usize,
    /// Skill levels rated since then, newest first.
    pub rated: Vec<Rated>,
    /// Begun and not done, longest first, whenever that was.
    pub doing: Vec<Said>,
    /// What to do next, the most useful first.
    pub next: Vec<NextUp>,
    /// The role level that the gap is measured against: the target, or else the own one.
    pub against: RoleLevel,
    pub counts: Counts,
    /// The requirements of that role level: the widest gap first.
    pub gap: Vec<Stand>,
    /// Whose words are quoted.
    pub sources: Vec<Source>,
}

/// The form of a skills assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Assessment {
    pub head: Head,
    /// The role level that is assessed: the own one, or else the target.
    pub against: RoleLevel,
    /// In the framework's order.
    pub skills: Vec<Assessed>,
    /// What was done of the role's responsibilities, with a note or a link.
    pub responsibilities: Vec<Said>,
    /// Whose words are quoted.
    pub sources: Vec<Source>,
}

/// One skill of an assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Assessed {
    #[serde(flatten)]
    pub stand: Stand,
    /// Done with a note or a link, newest first.
    pub examples: Vec<Said>,
    /// How many more are done, with neither.
    pub also_done: usize,
}

/// Everything, grouped by skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Full {
    pub head: Head,
    /// First what role and target ask for, then every other skill of which something was said.
    pub skills: Vec<Skill>,
    /// Responsibilities: all of role and target, and others that are marked.
    pub responsibilities: Vec<Said>,
    /// Marks of what is no longer in any framework that is loaded, as it read then.
    pub gone: Vec<Said>,
    /// Ratings of such skills.
    pub gone_ratings: Vec<Rated>,
    /// What was done and rated in each month, from the first with anything in it to the last.
    pub months: Vec<Month>,
    /// Done on a day that nobody wrote down.
    pub done_without_date: usize,
    /// Whose words are quoted.
    pub sources: Vec<Source>,
}

/// All there is to say of one skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Skill {
    pub id: String,
    pub name: String,
    /// The title of the framework it stands in.
    pub framework: String,
    /// For the own role level and for the target, where they ask for it.
    pub asked: Vec<Stand>,
    /// Every rating, oldest first.
    pub ratings: Vec<Rated>,
    /// How many of the items below are done.
    pub done: usize,
    /// How many there are, without those that do not apply.
    pub total: usize,
    pub groups: Vec<Group>,
}

/// Some items of a skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Group {
    pub heading: String,
    pub items: Vec<Said>,
}

impl Report {
    /// What stands above it.
    #[must_use]
    pub fn head(&self) -> &Head {
        match self {
            Report::OneToOne(report) => &report.head,
            Report::Assessment(report) => &report.head,
            Report::Full(report) => &report.head,
        }
    }

    /// Whose words it quotes.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        match self {
            Report::OneToOne(report) => &report.sources,
            Report::Assessment(report) => &report.sources,
            Report::Full(report) => &report.sources,
        }
    }
}
