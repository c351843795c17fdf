//! As JSON for other programs, with a version, and with a schema made from the types.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use super::facts::{Report, VERSION};
use super::mark;
use crate::framework::schema::{settings, written};
use crate::plain;

/// A report of bydoing: what was done, which skill levels are held, and what a role level asks for. The field report says
/// which of the three kinds it is, and by that which fields there are.
#[derive(Serialize, JsonSchema)]
struct File<'a> {
    /// How this file is laid out. A change that a reader would notice makes it larger; fields may be added without one.
    #[schemars(range(min = 1, max = 1))]
    version: u64,
    /// By it bydoing knows whether somebody has changed the file.
    mark: Cow<'a, str>,
    #[serde(flatten)]
    report: &'a Report,
}

/// The whole report.
pub(super) fn write(report: &Report) -> serde_json::Result<String> {
    let file = File { version: VERSION, mark: mark::BLANK.into(), report };
    let json = serde_json::to_string_pretty(&file)?;
    Ok(format!("{}\n", plain::json(&json)))
}

/// The JSON Schema of it, as text.
#[must_use]
pub fn schema() -> String {
    written::<File<'_>>("A report of bydoing", settings())
}
