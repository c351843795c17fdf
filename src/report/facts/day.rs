//! A day: year-month-day for programs and spreadsheets, in words for people.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

impl Day {
    /// `2026-11-21`.
    #[must_use]
    pub fn iso(self) -> String {
        self.0.to_string()
    }

    /// `November 2026`.
    #[must_use]
    pub fn month(self) -> String {
        self.0.strftime("%B %Y").to_string()
    }

    /// `Nov 26`, for where there is little room.
    #[must_use]
    pub fn short_month(self) -> String {
        self.0.strftime("%b %y").to_string()
    }
}

/// `21 November 2026`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.strftime("%-d %B %Y"))
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.iso())
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "date"})
    }
}
