//! Changes to a whole schema, after it has been made from the types.

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::{Map, Value, json};

/// A field without a value is not a field that is left out: where the types say so, the files do not.
pub(super) fn without_null(schema: &mut Schema) {
    transform_subschemas(&mut without_null, schema);
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            object.insert("type".to_owned(), one);
        }
    }
    if let Some(Value::Array(any)) = object.get("anyOf")
        && let [Value::Object(one), null] = any.as_slice()
        && *null == json!({"type": "null"})
    {
        let one: Map<_, _> = one.clone();
        object.remove("anyOf");
        object.extend(one);
    }
}

/// What is said of a field begins a new line where the code does; an editor has other widths.
pub(super) fn unwrap_lines(schema: &mut Schema) {
    transform_subschemas(&mut unwrap_lines, schema);
    if let Some(Value::String(text)) = schema.get_mut("description") {
        let paragraphs: Vec<_> = text.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect();
        *text = paragraphs.join("\n\n");
    }
}
