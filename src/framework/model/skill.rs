//! Skills, and the lines of them that can be ticked.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use crate::framework::schema::forms::{FullId, Id, Key, SkillId, Text};

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
    /// Id of a [`SkillLevel`](super::SkillLevel) of the framework's scale.
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
