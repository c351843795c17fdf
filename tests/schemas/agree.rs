//! A good file with one value changed by chance: schema and program say the same of it, where a schema can say it.

use bydoing::progress::{self, Mark, MarkState, Progress, Rating};
use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::schema::{Kind, Validator};
use crate::trees::{holder, places};

/// Every field there is, so that each can be changed.
fn good(kind: Kind) -> Value {
    let entry = |id: &str| json!({"id": id, "was": ["old/x"], "text": "t", "aliases": ["u"]});
    match kind {
        Kind::Framework => json!({
            "id": "craft", "title": "A", "edition": "1", "publisher": "P",
            "licence": {"name": "L", "url": "u", "notice": "n"}, "source": {"title": "S", "url": "u"},
            "scale": [{"id": "low", "name": "Low", "meaning": "m"}, {"id": "high", "name": "High"}],
            "pages": [{"id": "p", "title": "P", "text": "t"}],
            "families": [{"id": "f", "name": "F"}],
            "roles": [{
                "id": "r", "was": ["old/role/r"], "name": "R", "aliases": ["Q"], "family": "f", "description": "d",
                "responsibilities": [entry("a")], "skills": ["s"],
                "levels": [{
                    "id": "l", "was": ["old/role/r/l"], "name": "L", "aliases": ["M"], "description": "d",
                    "responsibilities": [entry("b")], "requirements": {"s": "low"},
                }],
            }],
            "skills": [{
                "id": "s", "was": ["old/s"], "name": "S", "aliases": ["T"], "description": "d", "notes": "n",
                "levels": {"low": [entry("c")]}, "activities": [entry("d")],
            }],
        }),
        Kind::Related => json!({
            "roles": [{"name": "R", "members": ["a/role/b", "c/role/d"]}],
            "skills": [{"name": "S", "members": ["a/b", "a/b/c"]}],
        }),
        Kind::Progress => json!({
            "version": 1, "me": {"name": "n", "role": "a/role/b/c", "target": "a/role/b/d"},
            "ratings": {"a/s": [{"level": "low", "date": "2025-02-03", "note": "n", "evidence": ["e"]}, {"level": "high"}]},
            "marks": {"a/s/x": {"state": "done", "date": "2026-11-21", "text": "t", "note": "n", "evidence": ["e"]}},
        }),
    }
}

fn odd() -> Vec<Value> {
    let texts =
        ["", " ", "x", "Saw", "a-b", " a ", "role", "low", "a/b", "a/role/b", "a/b/c/d", "done", "2025-02-29", "é\n"];
    let others = [json!(null), json!(true), json!(0), json!(1), json!(2.5), json!([]), json!({}), json!([null])];
    let nested = [json!(["x"]), json!({"x": "y"}), json!([{"id": "n", "text": "t"}]), json!(["a/b", "a/b"])];
    texts.map(Value::from).into_iter().chain(others).chain(nested).collect()
}

/// Another value at the place, none at all, or another name before it.
fn change(tree: &mut Value, at: &[usize], what: Option<Value>, name: Option<&str>) {
    let (holder, at) = holder(tree, at);
    match holder {
        Value::Array(list) => match what {
            Some(value) => list[at] = value,
            None => drop(list.remove(at)),
        },
        Value::Object(fields) => {
            let key = fields.keys().nth(at).expect("a field").clone();
            let old = fields.remove(&key).expect("a field");
            match (what, name) {
                (_, Some(name)) => drop(fields.insert(name.to_owned(), old)),
                (Some(value), None) => drop(fields.insert(key, value)),
                (None, None) => {}
            }
        }
        _ => panic!("a value that holds others"),
    }
}

/// What only the whole file can tell.
fn beyond_a_schema(flaw: &str) -> bool {
    ["which this file does not have", "a second time", "has already"].iter().any(|words| flaw.contains(words))
}

fn agree(kind: Kind, tree: &Value) {
    let text = tree.to_string();
    let (flaws, error) = (kind.flaws(&text), Validator::of(kind).error(&text));
    assert!(error.is_none() || !flaws.is_empty(), "only the schema refuses {text}: {error:?}");
    let sayable = flaws.iter().find(|flaw| !beyond_a_schema(flaw));
    assert!(sayable.is_none() || error.is_some(), "only the program refuses {text}: {sayable:?}");
}

fn kind() -> impl Strategy<Value = Kind> {
    prop::sample::select(Kind::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn of_a_file_with_one_value_changed_schema_and_program_say_the_same(
        kind in kind(),
        at in any::<Index>(),
        what in prop::option::weighted(0.9, prop::sample::select(odd())),
        name in prop::option::weighted(0.15, prop::sample::select(vec!["x", "nmae", "low", "A", "id", ""])),
    ) {
        let mut tree = good(kind);
        let places = places(&tree);
        change(&mut tree, &places[at.index(places.len())], what, name);
        agree(kind, &tree);
    }

    #[test]
    fn every_progress_that_the_program_writes_keeps_to_the_schema(
        marks in prop::collection::btree_map("[a-z]{1,3}(/[a-z]{1,3}){1,3}", mark(), 0..6),
        levels in prop::collection::vec("\\PC{1,8}", 0..3),
        role in prop::option::of("[a-z/]{1,12}"),
    ) {
        let mut wanted = Progress { marks, ..Progress::default() };
        wanted.marks.retain(|_, mark| !mark.is_empty());
        wanted.me.role = role;
        let rating = |level| Rating { level, date: Some(date(2026, 11, 20)), ..Rating::default() };
        let ratings: Vec<_> = levels.into_iter().map(rating).collect();
        if !ratings.is_empty() {
            wanted.ratings.insert("a/s".to_owned(), ratings);
        }
        let text = progress::apply("", &Progress::default(), &wanted).expect("a progress file");
        prop_assert_eq!(Validator::of(Kind::Progress).error(&text), None, "{}", text);
    }
}

fn mark() -> impl Strategy<Value = Mark> {
    let day = (1_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day));
    let words = "\\PC{0,20}(\n\\PC{0,20})?";
    let state = prop::sample::select(MarkState::ALL.to_vec());
    let parts =
        (state, prop::option::of(day), prop::option::of(words), words, prop::collection::vec("\\PC{1,20}", 0..3));
    parts.prop_map(|(state, date, text, note, evidence)| Mark { state, date, text, note, evidence })
}

#[test]
fn the_files_that_are_changed_are_good_ones_before() {
    for kind in Kind::ALL {
        assert_eq!(kind.flaws(&good(kind).to_string()), [""; 0]);
        agree(kind, &good(kind));
    }
}
