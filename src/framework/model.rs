//! One framework as its file states it. Plain data: decoding is in `decode`, look-ups are in `catalog`.
//!
//! Ids here are local (`agile-working`, `mvp-scope`); the catalog makes the full ones (`pm-activities/agile-working/mvp-scope`).
//!
//! The JSON Schemas in [`schema`](super::schema) are made from these types. What is said of a field here is what an editor
//! shows to whoever writes a file, so it speaks of the file; `with` says where the file's shape is another one, and
//! `Option` there that a field may be left out.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::schema::forms::{FullId, Id, Key, RoleGroup, SkillGroup, SkillId, SkillIds, Text};

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
    /// Short and lasting.
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

/// What somebody is: a job, at any level.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Role {
    /// Short and lasting: part of the full ids of its levels and responsibilities.
    #[schemars(with = "Id")]
    pub id: String,
    /// Full ids that it replaces: marks and ratings of these are taken for its own.
    #[schemars(with = "Option<Vec<FullId>>")]
    pub was: Vec<String>,
    /// What the role is called.
    #[schemars(with = "Text")]
    pub name: String,
    /// Other names under which it is found.
    #[schemars(with = "Option<Vec<Text>>")]
    pub aliases: Vec<String>,
    /// The id of one of the families above.
    #[schemars(with = "Option<Id>")]
    pub family: Option<String>,
    /// What the role is for: prose, with blank lines between paragraphs and `- ` before points.
    #[schemars(with = "Option<Text>")]
    pub description: Option<String>,
    /// What everybody in this role does, whatever their level.
    #[schemars(with = "Option<Vec<Entry>>")]
    pub responsibilities: Vec<Entry>,
    /// Ids of skills that belong to the role without a required level.
    #[schemars(with = "Option<SkillIds>")]
    pub skills: Vec<String>,
    /// The levels of the role, in order of seniority: the most junior first.
    #[schemars(with = "Option<Vec<RoleLevel>>")]
    pub levels: Vec<RoleLevel>,
}

/// One step of a role: what is done there, and which skills it needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RoleLevel {
    /// Short and lasting.
    #[schemars(with = "Id")]
    pub id: String,
    /// Full ids that it replaces: marks and ratings of these are taken for its own.
    #[schemars(with = "Option<Vec<FullId>>")]
    pub was: Vec<String>,
    /// What the level is called.
    #[schemars(with = "Text")]
    pub name: String,
    /// Other names under which it is found.
    #[schemars(with = "Option<Vec<Text>>")]
    pub aliases: Vec<String>,
    /// What is special about this level: prose, with blank lines between paragraphs and `- ` before points.
    #[schemars(with = "Option<Text>")]
    pub description: Option<String>,
    /// What is done at this level, beside what everybody in the role does.
    #[schemars(with = "Option<Vec<Entry>>")]
    pub responsibilities: Vec<Entry>,
    /// The skills that this level needs: the id of a skill, then the id of the skill level.
    #[schemars(with = "Option<BTreeMap<Key, Id>>")]
    pub requirements: Vec<Requirement>,
}

/// A role level asks for a skill at a skill level; both by local id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Requirement {
    pub skill: String,
    pub level: String,
}

/// What one can be good at.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Skill {
    /// Short and lasting: part of the full ids of its statements and activities.
    #[schemars(with = "SkillId")]
    pub id: String,
    /// Full ids that it replaces: marks and ratings of these are taken for its own.
    #[schemars(with = "Option<Vec<FullId>>")]
    pub was: Vec<String>,
    /// What the skill is called.
    #[schemars(with = "Text")]
    pub name: String,
    /// Other names under which it is found.
    #[schemars(with = "Option<Vec<Text>>")]
    pub aliases: Vec<String>,
    /// What the skill is: prose, with blank lines between paragraphs and `- ` before points.
    #[schemars(with = "Option<Text>")]
    pub description: Option<String>,
    /// Guidance to read: prose, with blank lines between paragraphs and `- ` before points.
    #[schemars(with = "Option<Text>")]
    pub notes: Option<String>,
    /// What a person does at each skill level that has a text: the id of the level, then its statements.
    #[schemars(with = "Option<BTreeMap<Key, Vec<Entry>>>")]
    pub levels: Vec<SkillLevelText>,
    /// Experiences that build the skill, at any level.
    #[schemars(with = "Option<Vec<Entry>>")]
    pub activities: Vec<Entry>,
}

/// What a person does at one level of one skill.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SkillLevelText {
    /// Id of a [`SkillLevel`] of the framework's scale.
    pub level: String,
    pub statements: Vec<Entry>,
}

/// One line that can be ticked: a responsibility, a statement or an activity.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Entry {
    /// Short and lasting: a tick belongs to it, whatever becomes of the text.
    #[schemars(with = "Id")]
    pub id: String,
    /// Full ids that it replaces: marks of these are taken for its own.
    #[schemars(with = "Option<Vec<FullId>>")]
    pub was: Vec<String>,
    /// What there is to do, or to be able to do. It can be reworded and no tick is lost.
    #[schemars(with = "Text")]
    pub text: String,
    /// Other spellings under which it is found, the source's own among them.
    #[schemars(with = "Option<Vec<Text>>")]
    pub aliases: Vec<String>,
}

/// Skills and roles of different frameworks that mean the same or nearly so. Editorial: no publisher says so.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Related {
    /// Each group of roles is shown as one role; its parts stand in the order given here.
    #[schemars(with = "Option<Vec<RoleGroup>>")]
    pub roles: Vec<RelatedGroup>,
    /// In each group, what builds one of the skills is shown at the others too.
    #[schemars(with = "Option<Vec<SkillGroup>>")]
    pub skills: Vec<RelatedGroup>,
}

/// Members that are all related to one another.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RelatedGroup {
    /// For a role: the name it has on screen.
    #[schemars(with = "Option<Text>")]
    pub name: Option<String>,
    /// Full ids. One of a framework that is not loaded is passed over. Among skills, an activity builds the group's skills.
    #[schemars(with = "Vec<FullId>")]
    pub members: Vec<String>,
}
