//! What an edition declares of earlier ids: `was`, by the whole id or by what stands above. Where a mark would find its
//! item once the edition is loaded is asked of the same rule.

use std::collections::HashMap;

use crate::framework::former::{self, Ids};
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

    /// What stands in the place of `id` now, as a mark would find it.
    #[must_use]
    pub fn heirs(&self, id: &str, kind: Kind) -> Vec<usize> {
        former::now(self, id).into_iter().filter(|&heir| self.things[heir].kind == kind).collect()
    }

    /// Those that say of themselves that they were `id`.
    #[must_use]
    pub fn declared(&self, id: &str, kind: Kind) -> Vec<usize> {
        let heirs = self.heirs.get(id).into_iter().flatten();
        heirs.copied().filter(|&heir| self.things[heir].kind == kind).collect()
    }
}

impl Ids for Former<'_> {
    type Thing = usize;

    fn by_id(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    fn replacing(&self, id: &str) -> &[usize] {
        self.heirs.get(id).map_or(&[], Vec::as_slice)
    }

    fn id_of_owner(&self, thing: usize) -> Option<&str> {
        let thing = &self.things[thing];
        matches!(thing.kind, Kind::Role | Kind::RoleLevel | Kind::Skill).then_some(thing.id.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::model::Related;
    use crate::framework::things::things;
    use crate::framework::{Catalog, decode};
    use crate::yaml;

    #[test]
    fn an_edition_alone_leads_to_the_same_as_once_it_is_loaded() {
        let text = "{id: craft, title: A craft, licence: {name: CC0}, source: {title: A book}, roles: [],
            scale: [{id: low, name: Low}], skills: [
            {id: cutting, was: [craft/sawing], name: Cutting, activities: [
                {id: plank, text: Cut a plank}, {id: board, was: [craft/cutting/beam], text: Cut a board}]},
            {id: planing, name: Planing, activities: [{id: smooth, was: [craft/sawing/plank], text: Plane a plank}]}]}";
        let framework = decode::framework(&yaml::read(text.as_bytes()).expect("YAML")).expect("a framework");
        let things = things(&framework);
        let former = Former::new(&things);
        let alone = |id: &str| -> Vec<String> {
            former.heirs(id, Kind::Activity).into_iter().map(|heir| things[heir].id.clone()).collect()
        };
        let catalog = Catalog::new(vec![framework.clone()], &Related::default());
        let loaded = |id: &str| -> Vec<String> {
            catalog.items_now(id).into_iter().map(|item| catalog.item(item).id.clone()).collect()
        };
        for (id, now) in [
            ("craft/sawing/plank", &["craft/planing/smooth", "craft/cutting/plank"][..]),
            ("craft/sawing/beam", &["craft/cutting/board"]),
            ("craft/sawing/never", &[]),
        ] {
            assert_eq!(alone(id), now, "{id}");
            assert_eq!(loaded(id), now, "{id}");
        }
    }
}
