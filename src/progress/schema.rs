//! A JSON Schema of `progress.yaml`, made from the types: see [`framework::schema`](crate::framework::schema).
//!
//! A field that is not ours is nobody's mistake here, and one without a value is as good as none.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::{Progress, VERSION};
use crate::framework::schema::{settings, written};

/// The file that the schema of progress stands in, beside it.
pub const FILE: &str = "progress.schema.json";

/// Of `progress.yaml`, as text.
#[must_use]
pub fn progress() -> String {
    written::<File>("Progress of bydoing", settings())
}

/// All of the file: what it says, and the version of how. It may be empty.
struct File;

impl JsonSchema for File {
    fn schema_name() -> Cow<'static, str> {
        "File".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Progress::json_schema(generator);
        schema.insert("type".to_owned(), json!(["object", "null"]));
        if let Some(fields) = schema.get_mut("properties").and_then(Value::as_object_mut) {
            let says = "How this file is laid out. A newer program brings it up to date by itself.";
            let version = json!({"description": says, "type": "integer", "minimum": 1, "maximum": VERSION});
            fields.insert("version".to_owned(), version);
        }
        schema
    }
}

/// A day as it is written.
pub(super) struct Day;

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "patternErrorMessage": "Expected a day such as 2026-11-21",
        })
    }
}
