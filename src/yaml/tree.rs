//! Text to [`Node`], refusing what serde_yaml lets through: equal keys, and aliases that grow beyond the file.

mod seed;

use serde::de::DeserializeSeed;

use super::lines::position;
use super::{Problem, conflict, guard, syntax};
use seed::{Guard, Seed};

/// A parsed YAML value. Maps keep their order; every key is text.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    Null,
    Bool(bool),
    /// As its value prints, which need not be how it was written: `1.10` is `1.1`.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    /// What a person would call it, for messages.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Node::Null => "nothing",
            Node::Bool(_) => "true or false",
            Node::Number(_) => "a number",
            Node::Text(_) => "text",
            Node::List(_) => "a list",
            Node::Map(_) => "fields",
        }
    }

    /// The value of `key`, when this is a map that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Node::Map(entries) => entries.iter().find(|(k, _)| k == key).map(|(_, v)| v),
            _ => None,
        }
    }
}

/// The tree of a file that was parsed when the program was built: its digest, the same values as JSON, which is read in
/// a tenth of the time. None: there is no digest, the file itself is to be read.
#[must_use]
pub fn read_digest(json: &str) -> Option<Node> {
    let guard = Guard::new(json, json.len());
    Seed::value(&guard).deserialize(&mut serde_json::Deserializer::from_str(json)).ok()
}

/// Parses one document. A file without content is [`Node::Null`].
///
/// # Errors
/// The first thing that keeps the bytes from being one YAML document, with its position.
pub fn read(bytes: &[u8]) -> Result<Node, Problem> {
    let text = guard::text(bytes)?;
    if let Some(problem) = conflict::refused(text) {
        return Err(problem);
    }
    let guard = Guard::new(text, guard::values(text)?);
    Seed::value(&guard).deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| {
        match guard.refused.take() {
            Some((found, expected)) => {
                let offset = syntax::offset(text, &error);
                Problem { position: Some(position(text, offset)), found, expected }
            }
            None => syntax::explain(text, &error),
        }
    })
}
