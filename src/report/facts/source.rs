//! Whose words a report quotes.

use schemars::JsonSchema;
use serde::Serialize;

/// A framework that is quoted, and its terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Source {
    /// The framework's id.
    pub id: String,
    pub title: String,
    pub edition: String,
    pub publisher: String,
    pub licence: String,
    pub licence_url: Option<String>,
    /// The sentence that the licence asks to be shown.
    pub notice: Option<String>,
    /// What the document is called that it was taken from.
    pub document: String,
    pub document_url: Option<String>,
}
