//! JSON Schemas of the files, made from the types, so that an editor completes, explains and checks them while they are
//! written.
//!
//! A schema refuses nothing that the decoder takes. It cannot say everything that the decoder asks: that an id stands
//! twice, or that a skill is named which is not there, `bydoing check` finds.

pub(crate) mod forms;
mod tidy;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::model::{Framework, Related};

/// The file that the schema of frameworks stands in, beside them.
pub const FRAMEWORK: &str = "framework.schema.json";

/// The same for `related.yaml`.
pub const RELATED: &str = "related.schema.json";

/// The line by which a YAML file tells an editor where its schema is; `file` stands in the same folder, or is an address.
/// Without the line's end.
#[must_use]
pub fn line(file: &str) -> String {
    format!("# yaml-language-server: $schema={file}")
}

/// Of `*.framework.yaml`, as text.
#[must_use]
pub fn framework() -> String {
    written::<Framework>("A framework of bydoing", settings().with_transform(tidy::without_null))
}

/// Of `related.yaml`, as text.
#[must_use]
pub fn related() -> String {
    written::<Related>("What is related between frameworks of bydoing", settings().with_transform(tidy::without_null))
}

pub(crate) fn settings() -> SchemaSettings {
    SchemaSettings::draft2020_12().with_transform(tidy::unwrap_lines)
}

/// The schema as the text of a file, the same at every call.
pub(crate) fn written<T: JsonSchema>(title: &str, settings: SchemaSettings) -> String {
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    let mut value = schema.to_value();
    value.sort_all_objects();
    format!("{value:#}\n")
}
