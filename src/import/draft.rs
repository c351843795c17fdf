//! What a document says, by the names it uses: a framework before it has ids.
//!
//! Texts are mended, on one line where they are items, and prose as in [`crate::framework::model::Page::text`] where they
//! are read. Names are as the document writes them, trimmed; two of the same `names::key` are the same.

/// Where something stands: which input, and the line in it, counted from 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    pub input: usize,
    pub line: usize,
}

/// One document, or several joined.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    pub title: Option<String>,
    pub edition: Option<String>,
    pub publisher: Option<String>,
    /// Name and address, as far as the document states them.
    pub licence: Option<(String, Option<String>)>,
    /// Names of the skill levels, lowest first; empty where the document has none.
    pub scale: Vec<String>,
    pub pages: Vec<DraftPage>,
    pub roles: Vec<DraftRole>,
    /// All roles stand in it, with all skills that they require: where another document says otherwise, it is believed.
    pub lists_roles: bool,
    pub skills: Vec<DraftSkill>,
}

/// Text to read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftPage {
    pub title: String,
    pub text: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftRole {
    pub at: At,
    /// The document only names it, as one that requires skills.
    pub named: bool,
    pub name: String,
    pub aliases: Vec<String>,
    pub family: Option<String>,
    pub description: Option<String>,
    pub responsibilities: Vec<String>,
    /// Names of skills that belong to the role without a required level.
    pub skills: Vec<String>,
    /// In the order of the document; seniority is decided later.
    pub levels: Vec<DraftLevel>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftLevel {
    pub at: At,
    pub name: String,
    pub aliases: Vec<String>,
    pub description: Option<String>,
    pub responsibilities: Vec<String>,
    pub requirements: Vec<DraftRequirement>,
}

/// A role level needs a skill.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftRequirement {
    pub at: At,
    pub skill: String,
    /// None: the document does not state it.
    pub level: Option<String>,
    /// What a person does at that level, where this place says so. Joining stores equal texts once.
    pub statements: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftSkill {
    pub at: At,
    pub name: String,
    /// Other spellings, a code such as `PROD`.
    pub aliases: Vec<String>,
    pub description: Option<String>,
    pub notes: Option<String>,
    pub levels: Vec<DraftSkillLevel>,
    pub activities: Vec<DraftActivity>,
}

/// The statements of a skill at one level of the scale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftSkillLevel {
    pub at: At,
    pub level: String,
    pub statements: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftActivity {
    pub at: At,
    pub text: String,
    /// Ticked in the document (`- [x]`).
    pub done: bool,
}
