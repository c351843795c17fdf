//! One framework as its file states it. Plain data: decoding is in `decode`, look-ups are in `catalog`.
//!
//! Ids here are local (`agile-working`, `mvp-scope`); the catalog makes the full ones (`pm-activities/agile-working/mvp-scope`).
//!
//! The JSON Schemas in [`schema`](super::schema) are made from these types. What is said of a field here is what an editor
//! shows to whoever writes a file, so it speaks of the file; `with` says where the file's shape is another one, and
//! `Option` there that a field may be left out.

mod related;
mod role;
mod skill;

use schemars::JsonSchema;

use super::schema::forms::{Id, Text};
pub use related::{Related, RelatedGroup};
pub use role::{Requirement, Role, RoleLevel};
pub use skill::{Entry, Skill, SkillLevelText};

/// What a file says where it says nothing of its edition or publisher.
pub const NOT_STATED: &str = "not stated";

/// One published document set: its roles, its skills, and what builds them.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Framework {
    /// Short and lasting: every full id begins with it. A file with the id of a built-in framework takes its place.
    #[schemars(with = "Id")]
    pub id: String,
    /// What the framework is called.
    #[schemars(with = "Text")]
    pub title: String,
    /// As the publisher writes it, in quotes if it is a number: "2026". Without it: not stated.
    #[schemars(with = "Option<Text>")]
    pub edition: String,
    /// As the source writes it. Without it: not stated.
    #[schemars(with = "Option<Text>")]
    pub publisher: String,
    pub licence: Licence,
    pub source: Source,
    /// The skill levels of this framework, lowest first.
    #[schemars(with = "Option<Vec<SkillLevel>>")]
    pub scale: Vec<SkillLevel>,
    /// Texts to read, not to tick: what the framework is for, how to use it.
    #[schemars(with = "Option<Vec<Page>>")]
    pub pages: Vec<Page>,
    /// Groups of roles, as the tree of roles shows them.
    #[schemars(with = "Option<Vec<Family>>")]
    pub families: Vec<Family>,
    /// The roles, each with its levels.
    #[schemars(with = "Option<Vec<Role>>")]
    pub roles: Vec<Role>,
    /// The skills, each with its statements and activities. Roles name them by their ids.
    #[schemars(with = "Option<Vec<Skill>>")]
    pub skills: Vec<Skill>,
}

/// Under which terms the text may be used.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Licence {
    /// What the licence is called.
    #[schemars(with = "Text")]
    pub name: String,
    /// Where it can be read.
    #[schemars(with = "Option<Text>")]
    pub url: Option<String>,
    /// The sentence the licence asks to be shown.
    #[schemars(with = "Option<Text>")]
    pub notice: Option<String>,
}

/// Where the text was taken from.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// What the document is called.
    #[schemars(with = "Text")]
    pub title: String,
    /// Where it can be read.
    #[schemars(with = "Option<Text>")]
    pub url: Option<String>,
}

/// One step of the framework's scale.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SkillLevel {
    /// Short and lasting: requirements and statements name the step by it.
    #[schemars(with = "Id")]
    pub id: String,
    /// What the step is called.
    #[schemars(with = "Text")]
    pub name: String,
    /// What the step means in general, where the framework says it.
    #[schemars(with = "Option<Text>")]
    pub meaning: Option<String>,
}

/// Text to read, not to tick: a summary, a promise, guidance.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Page {
    /// Short and lasting: the last part of the page's full id.
    #[schemars(with = "Id")]
    pub id: String,
    /// The heading.
    #[schemars(with = "Text")]
    pub title: String,
    /// Prose: paragraphs divided by blank lines, and lines that begin with `- ` (deeper: two spaces more) as points.
    #[schemars(with = "Text")]
    pub text: String,
}

/// A group of roles.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Family {
    /// Short and lasting: roles name their family by it.
    #[schemars(with = "Id")]
    pub id: String,
    /// What the family is called.
    #[schemars(with = "Text")]
    pub name: String,
}
