//! What an edition declares of earlier ids: `was`, by the whole id or by what stands above.

use std::collections::HashMap;

use crate::framework::things::{Kind, Thing};

/// The ids of one edition, and those it replaces.
#[derive(Debug)]
pub struct Former<'a> {
    things: &'a [Thing<'a>],
    ids: HashMap<&'a str, usize>,
    heirs: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Former<'a> {
    #[must_use]
    pub fn new(things: &'a [Thing<'a>]) -> Self {
        let ids = things.iter().enumerate().map(|(at, thing)| (thing.id.as_str(), at)).collect();
        let mut heirs: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, thing) in things.iter().enumerate() {
            thing.was.iter().for_each(|old| heirs.entry(old).or_default().push(at));
        }
        Former { things, ids, heirs }
    }

    /// The thing of this kind with this id.
    #[must_use]
    pub fn same(&self, id: &str, kind: Kind) -> Option<usize> {
        self.ids.get(id).copied().filter(|&at| self.things[at].kind == kind)
    }

    /// Those that say they were `id`; else those that stand where it stood, under something that says so of what is above.
    #[must_use]
    pub fn heirs(&self, id: &str, kind: Kind) -> Vec<usize> {
        let declared = self.declared(id, kind);
        if !declared.is_empty() || self.heirs.is_empty() {
            return declared;
        }
        // The nearest above decides.
        let above = id.rmatch_indices('/').map(|(slash, _)| id.split_at(slash));
        let below = |(above, rest): (&str, &str)| -> Vec<usize> {
            let heirs = self.heirs.get(above).into_iter().flatten();
            heirs.filter_map(|heir| self.same(&format!("{}{rest}", self.things[*heir].id), kind)).collect()
        };
        above.map(below).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// Those that say of themselves that they were `id`.
    #[must_use]
    pub fn declared(&self, id: &str, kind: Kind) -> Vec<usize> {
        let heirs = self.heirs.get(id).into_iter().flatten();
        heirs.copied().filter(|&heir| self.things[heir].kind == kind).collect()
    }
}
