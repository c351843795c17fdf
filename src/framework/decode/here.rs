//! A place in the tree that knows the way back to the top, and what to say when something else was expected there.
//!
//! The way is a chain of borrowed links on the stack, turned into steps only when there is something to tell.

use super::fields::Fields;
use super::flaws::Flaws;
use super::ids;
use crate::plain;
use crate::yaml::{Flaw, Node, Severity, Step};

#[derive(Clone, Copy)]
pub(super) enum Hop<'a> {
    Top,
    Key(&'a str),
    Index(usize),
}

/// A node, and how it was reached.
#[derive(Clone, Copy)]
pub(super) struct Here<'a> {
    pub(super) node: &'a Node,
    hop: Hop<'a>,
    up: Option<&'a Here<'a>>,
    flaws: &'a Flaws,
}

impl<'a> Here<'a> {
    pub(super) fn top(node: &'a Node, flaws: &'a Flaws) -> Self {
        Here { node, hop: Hop::Top, up: None, flaws }
    }

    pub(super) fn under(&'a self, hop: Hop<'a>, node: &'a Node) -> Self {
        Here { node, hop, up: Some(self), flaws: self.flaws }
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = self.up.map(Here::steps).unwrap_or_default();
        match self.hop {
            Hop::Top => {}
            Hop::Key(key) => steps.push(Step::Key(key.to_owned())),
            Hop::Index(at) => steps.push(Step::Index(at)),
        }
        steps
    }

    /// Something is wrong with this value.
    pub(super) fn flaw(&self, found: impl Into<String>, expected: impl Into<String>) {
        self.add(self.steps(), found.into(), expected.into());
    }

    /// Something is wrong with the key that leads to this value.
    pub(super) fn flaw_in_name(&self, found: impl Into<String>, expected: impl Into<String>) {
        let mut steps = self.steps();
        if let Hop::Key(key) = self.hop {
            steps.pop();
            steps.push(Step::Name(key.to_owned()));
        }
        self.add(steps, found.into(), expected.into());
    }

    fn add(&self, steps: Vec<Step>, found: String, expected: String) {
        self.flaws.add(Flaw { steps, severity: Severity::Error, found, expected });
    }

    /// The value is of the wrong kind.
    pub(super) fn not(&self, expected: &str) {
        let found = match (self.node, self.hop) {
            (Node::Null, Hop::Top) => "an empty file".to_owned(),
            (Node::Null, Hop::Key(key)) => format!("nothing after {}", plain::quote(key)),
            (Node::Bool(value), _) => value.to_string(),
            (Node::Number(value), _) => format!("the number {value}"),
            (node, _) => node.kind().to_owned(),
        };
        self.flaw(found, format!("expected {expected}"));
    }

    /// The fields of `what`; those that are not in `allowed` are flaws.
    pub(super) fn fields(&'a self, what: &'static str, allowed: &[&'static str]) -> Fields<'a> {
        let Node::Map(entries) = self.node else {
            self.not(&format!("{what}, with the fields {}", allowed.join(", ")));
            return Fields::none(self);
        };
        for (key, node) in entries.iter().take_while(|_| !self.flaws.full()) {
            if !allowed.contains(&key.as_str()) {
                self.under(Hop::Key(key), node).flaw_in_name(
                    format!("unknown field {} of {what}", plain::quote(key)),
                    ids::one_of(key, &allowed.join(", "), allowed.iter().copied()),
                );
            }
        }
        Fields::new(self, what, entries)
    }

    /// Reads each entry of a list.
    pub(super) fn each<T>(&self, mut read: impl FnMut(&Here) -> T) -> Vec<T> {
        match self.node {
            Node::List(entries) => {
                let entries = entries.iter().enumerate().take_while(|_| !self.flaws.full());
                entries.map(|(at, node)| read(&self.under(Hop::Index(at), node))).collect()
            }
            _ => {
                self.not("a list");
                Vec::new()
            }
        }
    }

    /// Reads each key with its value, when the keys are not field names; `what` says them for a message.
    pub(super) fn pairs<T>(&self, what: &str, mut read: impl FnMut(&str, &Here) -> T) -> Vec<T> {
        match self.node {
            Node::Map(entries) => {
                let entries = entries.iter().take_while(|_| !self.flaws.full());
                entries.map(|(key, node)| read(key, &self.under(Hop::Key(key), node))).collect()
            }
            _ => {
                self.not(what);
                Vec::new()
            }
        }
    }

    /// Text that says something, without white space at its ends.
    pub(super) fn text(&self) -> Option<&'a str> {
        match self.node {
            Node::Text(text) if plain::line(text).trim().is_empty() => self.flaw("empty text", "expected words"),
            Node::Text(text) => return Some(text.trim()),
            Node::Number(_) | Node::Bool(_) => self.not("text: write it in quotes"),
            _ => self.not("text"),
        }
        None
    }
}
