//! The JSON report keeps to the schema that `bydoing schema report` prints.

use boon::{Compiler, SchemaIndex, Schemas};
use bydoing::report::{self, Format, Kind};
use serde_json::{Value, json};

use crate::content::{NOBODY, SOMEBODY, asked, read, written};

struct Validator {
    schemas: Schemas,
    schema: SchemaIndex,
}

impl Validator {
    fn new() -> Validator {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let text: Value = serde_json::from_str(&report::schema()).unwrap();
        compiler.add_resource("report.json", text).unwrap();
        let schema = compiler.compile("report.json", &mut schemas).unwrap();
        Validator { schemas, schema }
    }

    fn error(&self, value: &Value) -> Option<String> {
        self.schemas.validate(value, self.schema).err().map(|error| format!("{error:#}"))
    }
}

fn value(progress: &str, kind: Kind) -> Value {
    serde_json::from_str(&written(&read(progress), &asked(kind), Format::Json)).unwrap()
}

#[test]
fn every_report_keeps_to_the_schema() {
    let validator = Validator::new();
    for progress in [SOMEBODY, NOBODY] {
        for kind in Kind::ALL {
            let value = value(progress, kind);
            assert_eq!(validator.error(&value), None, "{kind:?}");
            assert_eq!((&value["version"], &value["report"]), (&json!(1), &json!(kind.as_str())));
        }
    }
}

#[test]
fn the_schema_refuses_what_no_report_is() {
    let validator = Validator::new();
    for kind in Kind::ALL {
        let good = value(SOMEBODY, kind);
        for (field, wrong) in
            [("version", json!(2)), ("report", json!("other")), ("head", json!(null)), ("sources", json!({}))]
        {
            let mut bad = good.clone();
            bad[field] = wrong;
            assert!(validator.error(&bad).is_some(), "{kind:?}: {field}");
        }
    }
}

#[test]
fn every_field_of_the_schema_says_what_it_is_or_its_name_does() {
    let schema: Value = serde_json::from_str(&report::schema()).unwrap();
    assert!(schema["description"].as_str().unwrap().contains("report"));
    let plain = schema.to_string();
    for words in ["a blank to fill in", "the widest gap first", "makes it larger"] {
        assert!(plain.contains(words), "{words}");
    }
}
