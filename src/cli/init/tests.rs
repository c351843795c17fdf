use super::files::{EXAMPLE, all, list, write};
use crate::framework::{check, load, schema};
use crate::yaml::{self, Node};

/// The names of all fields, whatever they are fields of.
fn fields(node: &Node, into: &mut Vec<String>) {
    match node {
        Node::List(list) => list.iter().for_each(|node| fields(node, into)),
        Node::Map(entries) => entries.iter().for_each(|(key, node)| {
            into.push(key.clone());
            fields(node, into);
        }),
        _ => {}
    }
}

#[test]
fn the_example_shows_every_field_of_every_kind_and_two_levels_of_each() {
    let node = yaml::read(EXAMPLE.1.as_bytes()).expect("YAML");
    let mut shown = Vec::new();
    fields(&node, &mut shown);
    let schema: serde_json::Value = serde_json::from_str(&schema::framework()).expect("JSON");
    let kinds = schema["$defs"].as_object().expect("kinds").values().chain([&schema]);
    for field in kinds.flat_map(|kind| kind["properties"].as_object().expect("fields").keys()) {
        assert!(shown.contains(field), "{field} is not shown");
    }
    let example = check::framework(EXAMPLE.0.as_ref(), EXAMPLE.1.as_bytes()).expect("a good framework");
    assert_eq!(example.scale.len(), 2);
    assert!(example.skills.iter().all(|skill| skill.levels.len() == 2));
    assert_eq!(example.roles[0].levels.len(), 2);
    assert_eq!(format!("{}{}", example.id, load::FRAMEWORK_SUFFIX), EXAMPLE.0);
}

#[test]
fn joins_that_are_built_in_stay() {
    let files = all();
    let (_, text) = files.iter().find(|(name, _)| *name == load::RELATED).expect("the joins");
    let related = check::related(load::RELATED.as_ref(), text.as_bytes()).expect("good joins");
    assert_eq!(related, load::embedded().related);
    assert!(text.starts_with(&schema::line(schema::RELATED)));
}

#[test]
fn what_fails_halfway_leaves_nothing_behind() {
    let outer = tempfile::tempdir().expect("a folder");
    let folder = outer.path().join("new/craft");
    let files = [("one", "1".to_owned()), ("nowhere/two", "2".to_owned())];
    let error = write(&folder, &files).expect_err("there is no such folder");
    assert!(error.to_string().contains("two cannot be written: "), "{error}");
    assert_eq!(std::fs::read_dir(outer.path()).expect("a folder").count(), 0);
}

#[test]
fn names_are_listed_in_words() {
    assert_eq!(list(&["a"]), "a");
    assert_eq!(list(&["a", "b"]), "a and b");
    assert_eq!(list(&["a", "b", "c"]), "a, b and c");
}
