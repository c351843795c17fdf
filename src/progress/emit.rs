//! Values written as YAML that every reader takes for the same thing, in the layout a person would choose.
//!
//! Readers of YAML 1.1 take `no`, `on`, `10:20` and `1_000` for something else than text, and libyaml refuses some
//! characters outright: what is not plainly text is quoted, what cannot be seen is escaped.

use crate::yaml::Node;

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
        } else if !text.contains('\n') && text.chars().all(visible) {
            format!("'{}'", text.replace('\'', "''"))
        } else {
            quoted(text)
        }
    }
}

/// The header of a `|` block that gives back exactly `text`, when one does and it would be readable.
fn literal(text: &str) -> Option<&'static str> {
    let body = text.strip_suffix('\n').unwrap_or(text);
    let readable = |line: &str| {
        let blank = line.trim().is_empty() && !line.is_empty();
        !blank && !line.starts_with('\t') && line.chars().all(|c| visible(c) || c == '\t')
    };
    if !text.contains('\n') || body.ends_with('\n') || body.is_empty() || !body.split('\n').all(readable) {
        return None;
    }
    let first = body.split('\n').find(|line| !line.is_empty())?;
    Some(match (first.starts_with(' '), text.ends_with('\n')) {
        (false, true) => "|",
        (false, false) => "|-",
        (true, true) => "|2",
        (true, false) => "|2-",
    })
}

/// True when no reader can take the text for anything else, anywhere in a file.
fn plain(text: &str) -> bool {
    let starts_like_text = text.starts_with(|c: char| c.is_alphabetic() || c == '/' || c == '(');
    starts_like_text
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && text.chars().all(visible)
        && !is_word(text)
}

/// The same between brackets, where libyaml stumbles over more: a colon is fine in a link only.
fn plain_in_flow(text: &str) -> bool {
    let link = |rest: &str| rest.starts_with(|c: char| c == '/' || c.is_ascii_alphanumeric());
    !text.contains([',', '[', ']', '{', '}']) && text.match_indices(':').all(|(at, _)| link(&text[at + 1..]))
}

/// Words that some reader takes for true, false, nothing or a number.
fn is_word(text: &str) -> bool {
    const WORDS: [&str; 11] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"];
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

fn json_word(word: &str) -> bool {
    matches!(word, "true" | "false" | "null") || word.parse::<f64>().is_ok()
}

/// A character that YAML takes as it is and that a person sees.
fn visible(c: char) -> bool {
    match c {
        // Line and paragraph separators break lines for libyaml; a byte order mark and direction marks hide from the eye.
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        c => !c.is_control(),
    }
}

/// Double quotes take everything. Only escapes that JSON knows too.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if visible(c) => out.push(c),
            c => out.push_str(&format!("\\u{:04x}", u32::from(c))),
        }
    }
    out.push('"');
    out
}
