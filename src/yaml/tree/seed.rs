//! The visitor that makes a [`Node`] of what the parser hands out, and says no where the parser would not.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, Visitor};

use super::Node;
use crate::plain;

/// What one reading keeps in mind.
pub(super) struct Guard {
    /// Every text draws on this, an alias's each time it is repeated: a file can name its text twice over, not two
    /// thousand times.
    bytes: Cell<usize>,
    /// The same for every value, whatever its text.
    values: Cell<usize>,
    /// What was found and expected when we, not the parser, refused.
    pub(super) refused: RefCell<Option<(String, String)>>,
}

impl Guard {
    /// For a text of so many values, at most.
    pub(super) fn new(text: &str, values: usize) -> Self {
        let twice = |size: usize| Cell::new(size.saturating_mul(2).saturating_add(1024));
        Guard { bytes: twice(text.len()), values: twice(values), refused: RefCell::new(None) }
    }

    fn refuse<E: de::Error>(&self, found: impl Into<String>, expected: &str) -> E {
        *self.refused.borrow_mut() = Some((found.into(), expected.to_owned()));
        E::custom("refused")
    }

    fn draw<E: de::Error>(&self, bytes: usize) -> Result<(), E> {
        match (self.bytes.get().checked_sub(bytes), self.values.get().checked_sub(1)) {
            (Some(bytes), Some(values)) => {
                self.bytes.set(bytes);
                self.values.set(values);
                Ok(())
            }
            _ => Err(self.refuse("aliases that repeat more text than the file holds", "write the text out")),
        }
    }
}

/// The keys of one map so far.
#[derive(Default)]
struct Keys {
    /// All of them, while they are few: most maps have a handful, and a look at each is faster than a hash.
    few: RefCell<Vec<String>>,
    many: RefCell<HashSet<String>>,
}

impl Keys {
    /// False when the key was there already.
    fn add(&self, key: &str) -> bool {
        let (mut few, mut many) = (self.few.borrow_mut(), self.many.borrow_mut());
        if many.is_empty() {
            if few.iter().any(|other| other == key) {
                return false;
            }
            few.push(key.to_owned());
            if few.len() > 16 {
                many.extend(few.drain(..));
            }
            return true;
        }
        many.insert(key.to_owned())
    }
}

/// Reads a value, or one key among others.
#[derive(Clone, Copy)]
pub(super) struct Seed<'g> {
    guard: &'g Guard,
    /// Refusing a key from within its own visit is what gives the refusal the key's position.
    keys: Option<&'g Keys>,
}

impl<'g> Seed<'g> {
    pub(super) fn value(guard: &'g Guard) -> Self {
        Seed { guard, keys: None }
    }

    fn give<E: de::Error>(self, node: Node) -> Result<Node, E> {
        let text = match &node {
            Node::Text(text) | Node::Number(text) => text,
            Node::Bool(true) => "true",
            Node::Bool(false) => "false",
            _ => "",
        };
        self.guard.draw(text.len())?;
        let Some(keys) = self.keys else { return Ok(node) };
        if node == Node::Null {
            return Err(self.guard.refuse("nothing before the \":\"", "expected the name of a field"));
        }
        if !keys.add(text) {
            let found = format!("the field {} a second time", plain::quote(text));
            return Err(self.guard.refuse(found, "expected each field once: take one of the two out"));
        }
        Ok(match node {
            Node::Number(text) => Node::Text(text),
            Node::Bool(value) => Node::Text(value.to_string()),
            text => text,
        })
    }

    fn begin<E: de::Error>(self, what: &str) -> Result<(), E> {
        if self.keys.is_some() {
            return Err(self.guard.refuse(what, "expected the name of a field"));
        }
        self.guard.draw(0)
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("YAML")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Node, E> {
        self.give(Node::Null)
    }

    /// A file that holds comments only.
    fn visit_none<E: de::Error>(self) -> Result<Node, E> {
        self.give(Node::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Node, E> {
        self.give(Node::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Node, E> {
        self.give(Node::Number(value.to_string()))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Node, E> {
        self.give(Node::Number(value.to_string()))
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Node, E> {
        self.give(Node::Number(value.to_string()))
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<Node, E> {
        self.give(Node::Number(value.to_string()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Node, E> {
        self.give(Node::Number(value.to_string()))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Node, E> {
        self.give(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        self.begin("a list before a \":\"")?;
        let mut list = Vec::new();
        while let Some(node) = access.next_element_seed(self)? {
            list.push(node);
        }
        list.shrink_to_fit();
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        self.begin("fields before a \":\"")?;
        let keys = Keys::default();
        let mut entries = Vec::new();
        while let Some(key) = access.next_key_seed(Seed { guard: self.guard, keys: Some(&keys) })? {
            let value = access.next_value_seed(self)?;
            if let Node::Text(key) = key {
                entries.push((key, value));
            }
        }
        entries.shrink_to_fit();
        Ok(Node::Map(entries))
    }

    /// So serde_yaml hands out a value with a tag of its own.
    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Node, A::Error> {
        Err(self.guard.refuse("a tag: a word that begins with \"!\"", "put text that begins with \"!\" in quotes"))
    }
}
