//! One framework as its file states it. Plain data: decoding is in `decode`, look-ups are in `catalog`.
//!
//! Ids here are local (`agile-working`, `mvp-scope`); the catalog makes the full ones (`pm-activities/agile-working/mvp-scope`).

/// What a file says where it says nothing of its edition or publisher.
pub const NOT_STATED: &str = "not stated";

/// One published document set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Framework {
    /// Short and lasting: the first part of every full id.
    pub id: String,
    pub title: String,
    /// As the publisher writes it, or [`NOT_STATED`].
    pub edition: String,
    /// As the source writes it, or [`NOT_STATED`].
    pub publisher: String,
    pub licence: Licence,
    pub source: Source,
    /// The skill levels of this framework, lowest first.
    pub scale: Vec<SkillLevel>,
    pub pages: Vec<Page>,
    pub families: Vec<Family>,
    pub roles: Vec<Role>,
    pub skills: Vec<Skill>,
}

/// Under which terms the text may be used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Licence {
    pub name: String,
    pub url: Option<String>,
    /// The sentence the licence asks to be shown.
    pub notice: Option<String>,
}

/// Where the text was taken from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    pub title: String,
    pub url: Option<String>,
}

/// One step of a framework's scale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SkillLevel {
    pub id: String,
    pub name: String,
    /// What the step means in general, where the framework says it.
    pub meaning: Option<String>,
}

/// Text to read, not to tick: a summary, a promise, guidance.
///
/// `text` is prose: paragraphs divided by blank lines, and lines that begin with `- ` (deeper: two spaces more) as points.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    pub id: String,
    pub title: String,
    pub text: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Family {
    pub id: String,
    pub name: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Role {
    pub id: String,
    /// Full ids that it replaces: marks and ratings of these are taken for its own.
    pub was: Vec<String>,
    pub name: String,
    pub aliases: Vec<String>,
    /// Id of a [`Family`] of the same file.
    pub family: Option<String>,
    /// Prose, as in [`Page::text`].
    pub description: Option<String>,
    pub responsibilities: Vec<Entry>,
    /// Ids of skills that belong to the role without a required level.
    pub skills: Vec<String>,
    /// In order of seniority.
    pub levels: Vec<RoleLevel>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoleLevel {
    pub id: String,
    /// Full ids that it replaces: marks and ratings of these are taken for its own.
    pub was: Vec<String>,
    pub name: String,
    pub aliases: Vec<String>,
    pub description: Option<String>,
    pub responsibilities: Vec<Entry>,
    pub requirements: Vec<Requirement>,
}

/// A role level asks for a skill at a skill level; both by local id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Requirement {
    pub skill: String,
    pub level: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Skill {
    pub id: String,
    /// Full ids that it replaces: marks and ratings of these are taken for its own.
    pub was: Vec<String>,
    pub name: String,
    pub aliases: Vec<String>,
    /// Prose, as in [`Page::text`].
    pub description: Option<String>,
    /// Guidance to read, prose as in [`Page::text`].
    pub notes: Option<String>,
    /// The statements at each skill level that has a text.
    pub levels: Vec<SkillLevelText>,
    pub activities: Vec<Entry>,
}

/// What a person does at one level of one skill.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SkillLevelText {
    /// Id of a [`SkillLevel`] of the framework's scale.
    pub level: String,
    pub statements: Vec<Entry>,
}

/// One line that can be ticked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    pub id: String,
    /// Full ids that it replaces: marks and ratings of these are taken for its own.
    pub was: Vec<String>,
    pub text: String,
    /// Other spellings under which it is found, the source's own among them.
    pub aliases: Vec<String>,
}

/// Skills and roles of different frameworks that mean the same or nearly so: `related.yaml`. Editorial, ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Related {
    pub roles: Vec<RelatedGroup>,
    pub skills: Vec<RelatedGroup>,
}

/// Full ids whose owners are all related to one another.
///
/// In a group of skills a member may also be a single activity: it then builds the group's skills.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RelatedGroup {
    /// For a role: the name it has on screen.
    pub name: Option<String>,
    pub members: Vec<String>,
}
