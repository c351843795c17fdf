//! YAML as the values that a schema is about.

use bydoing::yaml::Node;
use serde_json::Value;

pub(super) fn value(node: &Node) -> Value {
    match node {
        Node::Null => Value::Null,
        Node::Bool(value) => Value::Bool(*value),
        Node::Number(text) => serde_json::from_str(text).unwrap_or_else(|_| panic!("{text} is no number of JSON")),
        Node::Text(text) => Value::String(text.clone()),
        Node::List(list) => list.iter().map(value).collect(),
        Node::Map(entries) => entries.iter().map(|(key, node)| (key.clone(), value(node))).collect(),
    }
}

/// A place in a tree: at each step the position of a value among its siblings.
pub(super) type Path = Vec<usize>;

/// Every place of a tree but its top.
pub(super) fn places(tree: &Value) -> Vec<Path> {
    let children: Vec<&Value> = match tree {
        Value::Array(list) => list.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        _ => Vec::new(),
    };
    let mut places = Vec::new();
    for (at, child) in children.into_iter().enumerate() {
        places.push(vec![at]);
        places.extend(places_below(at, child));
    }
    places
}

fn places_below(at: usize, child: &Value) -> Vec<Path> {
    let below = places(child).into_iter();
    below.map(|path| [vec![at], path].concat()).collect()
}

/// The value that holds the one at `path`, and the position of that one in it.
pub(super) fn holder<'t>(tree: &'t mut Value, path: &[usize]) -> (&'t mut Value, usize) {
    match path {
        [] => panic!("nothing holds the top"),
        [at] => (tree, *at),
        [at, rest @ ..] => {
            let child = match tree {
                Value::Array(list) => list.get_mut(*at),
                Value::Object(fields) => fields.values_mut().nth(*at),
                _ => None,
            };
            holder(child.expect("a place of the tree"), rest)
        }
    }
}
