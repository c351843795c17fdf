//! Our schemas, as a validator that is not ours understands them.

use std::sync::LazyLock;

use boon::{Compiler, SchemaIndex, Schemas};
use bydoing::framework::{decode, schema};
use bydoing::{progress, yaml};
use serde_json::Value;

use crate::trees::value;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Framework,
    Related,
    Progress,
}

impl Kind {
    pub(super) const ALL: [Kind; 3] = [Kind::Framework, Kind::Related, Kind::Progress];

    /// The name of the schema's file, and its text.
    pub(super) fn schema(self) -> (&'static str, String) {
        match self {
            Kind::Framework => (schema::FRAMEWORK, schema::framework()),
            Kind::Related => (schema::RELATED, schema::related()),
            Kind::Progress => (progress::schema::FILE, progress::schema::progress()),
        }
    }

    /// What the program has against a file with this text.
    pub(super) fn flaws(self, text: &str) -> Vec<String> {
        let node = match yaml::read(text.as_bytes()) {
            Ok(node) => node,
            Err(problem) => return vec![problem.to_string()],
        };
        let flaws = match self {
            Kind::Framework => decode::framework(&node).err(),
            Kind::Related => decode::related(&node).err(),
            Kind::Progress => return progress::read(text.as_bytes()).err().iter().map(ToString::to_string).collect(),
        };
        flaws.unwrap_or_default().into_iter().map(|flaw| format!("{}; {}", flaw.found, flaw.expected)).collect()
    }
}

static VALIDATORS: LazyLock<[Validator; 3]> = LazyLock::new(|| Kind::ALL.map(Validator::make));

pub(super) struct Validator {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Validator {
    pub(super) fn of(kind: Kind) -> &'static Validator {
        &VALIDATORS[kind as usize]
    }

    fn make(kind: Kind) -> Validator {
        let (name, text) = kind.schema();
        let schema: Value = serde_json::from_str(&text).expect("a schema is JSON");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.enable_format_assertions();
        compiler.add_resource(name, schema).expect("a resource");
        let index = compiler.compile(name, &mut schemas).unwrap_or_else(|error| panic!("{error:#}"));
        Validator { schemas, index }
    }

    /// What the schema has against a file with this text; nothing where it is fine.
    pub(super) fn error(&self, text: &str) -> Option<String> {
        let node = yaml::read(text.as_bytes()).unwrap_or_else(|problem| panic!("no YAML: {problem}\n{text}"));
        self.schemas.validate(&value(&node), self.index).err().map(|error| format!("{error:#}"))
    }
}
