//! The forms that values of our files have, where a type of Rust says less: what `decode` asks of a text or of an id.
//!
//! The decoder takes white space from both ends of a text, but not of a key.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::framework::model::RelatedGroup;

/// One part of an id.
const PART: &str = "[a-z0-9]+(-[a-z0-9]+)*";

/// In the words of the decoder.
const LETTERS: &str = "Expected lower-case letters a to z, digits and single hyphens, such as product-manager";

/// Types that stand for a form, each with what makes its schema.
macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident: $make:expr;)*) => {$(
        $(#[$doc])*
        pub(crate) struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let make: fn(&mut SchemaGenerator) -> Schema = $make;
                make(generator)
            }
        }
    )*};
}

forms! {
    /// Text that says something.
    Text: |_| text("\\S", "Expected words");

    /// The last part of a full id.
    Id: |_| text(&format!("^\\s*{PART}\\s*$"), LETTERS);

    /// An id where a field's name stands.
    Key: |_| text(&format!("^{PART}$"), LETTERS);

    /// The id of a skill: it stands where `role` and `page` stand in other full ids.
    SkillId: |generator| {
        let mut schema = Id::json_schema(generator);
        schema.insert("not".to_owned(), json_schema!({"enum": ["role", "page"]}).to_value());
        schema
    };

    /// Ids of skills, each once.
    SkillIds: |generator| json_schema!({
        "type": "array",
        "items": Id::json_schema(generator),
        "uniqueItems": true,
    });

    /// The id of anything, with its framework.
    FullId: |_| text(
        &format!("^\\s*{PART}(/{PART})+\\s*$"),
        "Expected a full id, with its framework: FRAMEWORK/SKILL or longer",
    );

    /// A group of related roles.
    RoleGroup: |generator| group(generator, text(
        &format!("^\\s*{PART}/role/{PART}\\s*$"),
        "Expected the full id of a role: FRAMEWORK/role/ROLE",
    ));

    /// A group of related skills, and of activities that build them.
    SkillGroup: |generator| {
        let mut member = text(
            &format!("^\\s*{PART}/{PART}(/{PART})?\\s*$"),
            "Expected the full id of a skill or an activity: FRAMEWORK/SKILL or FRAMEWORK/SKILL/ACTIVITY",
        );
        member.insert("not".to_owned(), json_schema!({"pattern": "^[^/]*/(role|page)(/|\\s*$)"}).to_value());
        group(generator, member)
    };
}

/// Text of this form; the sentence is for editors that show one where it is not met.
fn text(pattern: &str, sentence: &str) -> Schema {
    json_schema!({"type": "string", "pattern": pattern, "patternErrorMessage": sentence})
}

/// [`RelatedGroup`] with members of this form, each once.
fn group(generator: &mut SchemaGenerator, member: Schema) -> Schema {
    json_schema!({
        "allOf": [
            generator.subschema_for::<RelatedGroup>(),
            {"properties": {"members": {"items": member, "uniqueItems": true}}},
        ],
    })
}
