//! Roles, their levels, and what these ask for.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::Entry;
use crate::framework::schema::forms::{FullId, Id, Key, SkillIds, Text};

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
    /// Short and lasting: your own role and target are kept by it.
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
