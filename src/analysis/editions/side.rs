//! One of the two editions, prepared for being compared.

use crate::fold::fold;
use crate::framework::Framework;
use crate::framework::things::{Kind, Thing, things};

/// Fewer letters than these say too little to know a thing by.
const SUBSTANCE: usize = 40;

pub(super) struct Side<'f> {
    pub(super) things: Vec<Thing<'f>>,
    /// The name or text of each, folded.
    pub(super) words: Vec<String>,
    /// What stands directly under each.
    pub(super) children: Vec<Vec<usize>>,
}

impl<'f> Side<'f> {
    pub(super) fn new(framework: &'f Framework) -> Self {
        let things = things(framework);
        let words = things.iter().map(|thing| fold(thing.text)).collect();
        let mut children = vec![Vec::new(); things.len()];
        for (at, thing) in things.iter().enumerate() {
            if let Some(owner) = thing.owner {
                children[owner].push(at);
            }
        }
        Side { things, words, children }
    }

    pub(super) fn kind(&self, at: usize) -> Kind {
        self.things[at].kind
    }

    /// The role or the skill that it belongs to, itself when it is one.
    pub(super) fn top(&self, at: usize) -> usize {
        let mut top = at;
        while let Some(owner) = self.things[top].owner {
            top = owner;
        }
        top
    }

    /// All items below a thing.
    pub(super) fn items(&self, at: usize) -> Vec<usize> {
        let mut items = Vec::new();
        let mut below = self.children[at].clone();
        while let Some(at) = below.pop() {
            if self.kind(at).is_item() {
                items.push(at);
            } else {
                below.extend(&self.children[at]);
            }
        }
        items
    }

    /// All that a role, a role level or a skill says below its name, in one text. None where that is next to nothing.
    pub(super) fn content(&self, at: usize) -> Option<String> {
        let items = self.items(at);
        let description = self.things[at].description.map(fold).unwrap_or_default();
        let said = description.len() + items.iter().map(|&item| self.words[item].len()).sum::<usize>();
        if said < SUBSTANCE {
            return None;
        }
        let mut lines: Vec<String> = items.into_iter().map(|item| self.line(item)).collect();
        lines.sort_unstable();
        lines.push(description);
        Some(lines.join("\n"))
    }

    fn line(&self, item: usize) -> String {
        format!("{:?} {} {}", self.kind(item), self.things[item].level, self.words[item])
    }
}
