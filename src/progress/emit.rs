//! Values written as YAML that every reader takes for the same thing, in the layout a person would choose.
//!
//! Readers of YAML 1.1 take `no`, `on`, `10:20` and `1_000` for something else than text, and libyaml refuses some
//! characters outright: what is not plainly text is quoted, what cannot be seen is escaped.

use crate::yaml::Node;
use crate::yaml::scalar::{all_visible, json_word, literal, plain, plain_in_flow, quoted};

/// Wider lists of links go one to a line.
const WIDTH: usize = 100;

/// A value on its way into the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Written as it is: dates, numbers, state words.
    Word(String),
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

impl From<&Node> for Value {
    fn from(node: &Node) -> Value {
        match node {
            Node::Null => Value::Word("null".into()),
            Node::Bool(value) => Value::Word(value.to_string()),
            Node::Number(text) => Value::Word(text.clone()),
            Node::Text(text) => Value::Text(text.clone()),
            Node::List(list) => Value::List(list.iter().map(Value::from).collect()),
            Node::Map(map) => Value::Map(map.iter().map(|(k, v)| (k.clone(), Value::from(v))).collect()),
        }
    }
}

/// How the file at hand is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// The end of a line.
    pub(super) eol: &'static str,
    /// Every text in double quotes, keys too: the file may be read as JSON.
    pub(super) json: bool,
}

impl Style {
    /// `key: value` with the lines of the value, all indented by `indent`, with the last line's end.
    pub(super) fn field(self, indent: usize, key: &str, value: &Value) -> String {
        let value = self.block(indent, value);
        format!("{:indent$}{}:{value}{}", "", self.key(key), self.eol)
    }

    /// What follows `key:` when the key stands at `indent`; without the last line's end.
    pub(super) fn block(self, indent: usize, value: &Value) -> String {
        match value {
            Value::Text(text) => match literal(text) {
                Some(header) => self.literal(indent + 2, header, text),
                None => format!(" {}", self.scalar(text, false)),
            },
            Value::Map(fields) if !fields.is_empty() => {
                let mut lines = String::new();
                for (key, value) in fields {
                    lines.push_str(self.eol);
                    lines.push_str(self.field(indent + 2, key, value).trim_end_matches(['\r', '\n']));
                }
                lines
            }
            Value::List(items) if items.iter().any(|item| matches!(item, Value::Map(_))) => self.items(indent, items),
            Value::List(items) => {
                let line = self.flow(value);
                if line.chars().count() <= WIDTH { format!(" {line}") } else { self.items(indent, items) }
            }
            Value::Word(_) | Value::Map(_) => format!(" {}", self.flow(value)),
        }
    }

    /// One list entry in a line of its own.
    pub(super) fn item(self, indent: usize, value: &Value) -> String {
        let value = match value {
            Value::Text(text) => self.scalar(text, false),
            other => self.flow(other),
        };
        format!("{:indent$}- {value}{}", "", self.eol)
    }

    /// The value in one line, fit to stand between brackets.
    pub(super) fn flow(self, value: &Value) -> String {
        match value {
            Value::Word(word) if self.json && !json_word(word) => quoted(word),
            Value::Word(word) => word.clone(),
            Value::Text(text) => self.scalar(text, true),
            Value::List(items) => {
                let items: Vec<_> = items.iter().map(|item| self.flow(item)).collect();
                format!("[{}]", items.join(", "))
            }
            Value::Map(fields) => {
                let fields: Vec<_> = fields.iter().map(|(key, value)| self.flow_field(key, value)).collect();
                format!("{{{}}}", fields.join(", "))
            }
        }
    }

    pub(super) fn flow_field(self, key: &str, value: &Value) -> String {
        format!("{}: {}", self.key(key), self.flow(value))
    }

    fn items(self, indent: usize, items: &[Value]) -> String {
        let lines: String = items.iter().map(|item| self.item(indent + 2, item)).collect();
        format!("{}{}", self.eol, lines.trim_end_matches(['\r', '\n']))
    }

    fn literal(self, indent: usize, header: &str, text: &str) -> String {
        let mut lines = format!(" {header}");
        for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
            lines.push_str(self.eol);
            if !line.is_empty() {
                lines.extend(std::iter::repeat_n(' ', indent));
                lines.push_str(line);
            }
        }
        lines
    }

    fn key(self, text: &str) -> String {
        self.scalar(text, true)
    }

    fn scalar(self, text: &str, flow: bool) -> String {
        if self.json {
            quoted(text)
        } else if plain(text) && (!flow || plain_in_flow(text)) {
            text.to_owned()
        } else if !text.contains('\n') && all_visible(text) {
            format!("'{}'", text.replace('\'', "''"))
        } else {
            quoted(text)
        }
    }
}
