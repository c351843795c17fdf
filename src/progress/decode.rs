//! What a parsed progress file says.
//!
//! Unknown keys and unknown ids are none of our business: the store keeps them. Everything else is strict, and one flaw
//! makes the whole file read-only: an entry that we cannot read must neither be shown as todo nor be written over.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Mark, MarkState, Me, Progress, Rating, VERSION};
use crate::yaml::{Flaw, Node, Severity, Step};

/// Fields that are not ours, by section, id and key; of a rating, the key is its index and the field's name.
pub(super) type Unknown = BTreeMap<(String, String, String), Node>;

/// Flaws kept of one file: a person mends the first ones and looks again.
const MOST_FLAWS: usize = 1000;

/// What could be read of a file, and what could not.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    pub(super) progress: Progress,
    /// An edit has to leave them as they are.
    pub(super) unknown: Unknown,
    pub(super) flaws: Vec<Flaw>,
    /// Of the file; 0 when it says none.
    pub(super) version: u64,
    /// The version of the file, when it is newer than ours; of the rest there is what could be read.
    pub(super) newer: Option<u64>,
}

impl Decoded {
    /// The unknown fields of one entry.
    pub(super) fn unknown_of<'a>(&'a self, section: &'a str, id: &'a str) -> impl Iterator<Item = (&'a str, &'a Node)> {
        of_entry(&self.unknown, section, id)
    }

    pub(super) fn has_unknown(&self, section: &str, id: &str) -> bool {
        self.unknown_of(section, id).next().is_some()
    }
}

/// Those of one entry.
pub(super) fn of_entry<'a>(
    unknown: &'a Unknown,
    section: &'a str,
    id: &'a str,
) -> impl Iterator<Item = (&'a str, &'a Node)> {
    let from = (section.to_owned(), id.to_owned(), String::new());
    unknown
        .range(from..)
        .take_while(move |((of_section, of_id, _), _)| of_section == section && of_id == id)
        .map(|((_, _, key), node)| (key.as_str(), node))
}

pub(super) fn decode(root: &Node) -> Decoded {
    let mut reader = Reader::default();
    let Some(entries) = reader.map(root, "version, me, ratings and marks") else { return reader.decoded };
    if let Some(version) = root.get("version") {
        reader.steps.push(Step::Key("version".into()));
        reader.version(version);
        reader.steps.pop();
    }
    for (key, value) in entries {
        reader.steps.push(Step::Key(key.clone()));
        match key.as_str() {
            "version" => {}
            "me" => reader.me(value),
            "ratings" => reader.ratings(value),
            "marks" => reader.marks(value),
            _ => reader.unknown("", "", key, value),
        }
        reader.steps.pop();
    }
    if reader.decoded.newer.is_some() {
        // What could be read is shown; what could not is no flaw, we only do not know it.
        reader.decoded.flaws.clear();
    }
    reader.decoded
}

#[derive(Default)]
struct Reader {
    decoded: Decoded,
    steps: Vec<Step>,
}

impl Reader {
    fn flaw(&mut self, found: String, expected: &str) {
        if self.decoded.flaws.len() >= MOST_FLAWS {
            return;
        }
        let expected = format!("expected {expected}");
        self.decoded.flaws.push(Flaw { steps: self.steps.clone(), severity: Severity::Error, found, expected });
    }

    fn unknown(&mut self, section: &str, id: &str, key: &str, value: &Node) {
        self.decoded.unknown.insert((section.into(), id.into(), key.into()), value.clone());
    }

    fn version(&mut self, value: &Node) {
        let number = match value {
            Node::Number(text) => text.parse::<u64>().ok().filter(|version| *version > 0),
            _ => None,
        };
        match number {
            Some(version) if version > VERSION => self.decoded.newer = Some(version),
            Some(version) => self.decoded.version = version,
            None => self.flaw(shown(value), "version: 1"),
        }
    }

    fn me(&mut self, value: &Node) {
        let mut me = Me::default();
        self.fields(value, "name, role and target", |reader, key, value| match key {
            "name" => me.name = reader.text(value),
            "role" => me.role = reader.text(value),
            "target" => me.target = reader.text(value),
            _ => reader.unknown("me", "", key, value),
        });
        self.decoded.progress.me = me;
    }

    fn marks(&mut self, value: &Node) {
        self.fields(value, "one entry for each id", |reader, id, value| {
            let mut mark = Mark::default();
            reader.fields(value, "state, date, text, note and evidence", |reader, key, value| match key {
                "state" => mark.state = reader.state(value),
                "date" => mark.date = reader.date(value),
                "text" => mark.text = reader.text(value),
                "note" => mark.note = reader.text(value).unwrap_or_default(),
                "evidence" => mark.evidence = reader.texts(value),
                _ => reader.unknown("marks", id, key, value),
            });
            reader.decoded.progress.marks.insert(id.to_owned(), mark);
        });
    }

    fn ratings(&mut self, value: &Node) {
        self.fields(value, "one list for each skill", |reader, skill, value| {
            let ratings = reader.items(value, "a list of ratings", |reader, index, value| {
                let mut rating = Rating::default();
                reader.fields(value, "level, date, note and evidence", |reader, key, value| match key {
                    "level" => rating.level = reader.text(value).unwrap_or_default(),
                    "date" => rating.date = reader.date(value),
                    "note" => rating.note = reader.text(value),
                    "evidence" => rating.evidence = reader.texts(value),
                    _ => reader.unknown("ratings", skill, &format!("{index} {key}"), value),
                });
                if rating.level.is_empty() && value.get("level").is_none_or(|level| *level == Node::Null) {
                    reader.flaw("a rating without a level".into(), "level: ID");
                }
                rating
            });
            if !ratings.is_empty() {
                reader.decoded.progress.ratings.insert(skill.to_owned(), ratings);
            }
        });
    }

    fn state(&mut self, value: &Node) -> MarkState {
        match value {
            Node::Null => MarkState::Todo,
            Node::Text(text) if MarkState::parse(text).is_some() => MarkState::parse(text).unwrap_or_default(),
            _ => {
                self.flaw(format!("the state {}", shown(value)), "todo, doing, done or not-applicable");
                MarkState::Todo
            }
        }
    }

    fn date(&mut self, value: &Node) -> Option<Date> {
        let date = match value {
            Node::Null => return None,
            // jiff takes more spellings than the one we write and every tool sorts by.
            Node::Text(text) if text.len() == 10 && text.is_ascii() => text.parse().ok(),
            _ => None,
        };
        if date.is_none() {
            self.flaw(format!("the date {}", shown(value)), "a day such as 2026-11-21");
        }
        date
    }

    fn text(&mut self, value: &Node) -> Option<String> {
        match value {
            Node::Null => None,
            Node::Text(text) => Some(text.clone()),
            Node::Number(_) | Node::Bool(_) => {
                self.flaw(shown(value), "text: put it in quotes");
                None
            }
            Node::List(_) | Node::Map(_) => {
                self.flaw(shown(value), "text");
                None
            }
        }
    }

    fn texts(&mut self, value: &Node) -> Vec<String> {
        let texts = self.items(value, "a list of links, such as [https://example.org]", |reader, _, value| {
            if *value == Node::Null {
                reader.flaw("an empty line in a list".into(), "a link");
            }
            reader.text(value)
        });
        texts.into_iter().flatten().collect()
    }

    /// Every field of a map, with the steps kept; nothing where the value is empty.
    fn fields(&mut self, value: &Node, expected: &str, mut field: impl FnMut(&mut Reader, &str, &Node)) {
        for (key, value) in self.map(value, expected).unwrap_or_default() {
            self.steps.push(Step::Key(key.clone()));
            field(self, key, value);
            self.steps.pop();
        }
    }

    fn items<T>(
        &mut self,
        value: &Node,
        expected: &str,
        mut item: impl FnMut(&mut Reader, usize, &Node) -> T,
    ) -> Vec<T> {
        let list = match value {
            Node::List(list) => list.as_slice(),
            Node::Null => &[],
            _ => {
                self.flaw(shown(value), expected);
                &[]
            }
        };
        let mut items = Vec::with_capacity(list.len());
        for (index, value) in list.iter().enumerate() {
            self.steps.push(Step::Index(index));
            items.push(item(self, index, value));
            self.steps.pop();
        }
        items
    }

    fn map<'a>(&mut self, value: &'a Node, expected: &str) -> Option<&'a [(String, Node)]> {
        match value {
            Node::Map(entries) => Some(entries),
            Node::Null => Some(&[]),
            _ => {
                self.flaw(shown(value), expected);
                None
            }
        }
    }
}

/// The value itself when it is short, else what kind of thing it is.
fn shown(value: &Node) -> String {
    match value {
        Node::Text(text) if text.chars().count() <= 40 => format!("{text:?}"),
        Node::Number(text) => text.clone(),
        Node::Bool(value) => value.to_string(),
        _ => value.kind().to_owned(),
    }
}
