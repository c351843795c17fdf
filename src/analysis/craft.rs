//! A small craft to ask questions of in tests.

use crate::framework::model::{Related, RelatedGroup};
use crate::framework::{Catalog, Entity, ItemIx, RoleLevelIx, SkillIx, decode};
use crate::progress::{self, Carried, Progress};
use crate::yaml;

use super::Facts;

const CRAFT: &str = "id: craft
title: A craft
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}, {id: mid, name: Mid}, {id: high, name: High}]
roles:
  - id: maker
    name: Maker
    responsibilities: [{id: sweep, text: sweep}]
    levels:
      - {id: junior, name: Junior maker, requirements: {cutting: low, gluing: mid, resting: low}}
      - {id: senior, name: Senior maker, requirements: {cutting: high, gluing: mid, planing: mid, drawing: low}}
      - {id: master, name: Master maker, requirements: {cutting: high, gluing: low}}
skills:
  - id: cutting
    name: Cutting
    levels:
      low: [{id: a, text: cut with help}]
      mid: [{id: b, text: cut alone}]
      high: [{id: c, text: cut anything}, {id: d, text: teach cutting}]
    activities: [{id: plank, text: Cut a plank}, {id: beam, text: Cut a beam}, {id: knot, text: Cut a knot}]
  - {id: gluing, name: Gluing, activities: [{id: joint, text: Glue a joint}]}
  - id: planing
    name: Planing
    levels: {mid: [{id: a, text: plane a board}, {id: b, text: plane an edge}]}
  - {id: drawing, name: Drawing, activities: [{id: plan, text: Draw a plan}]}
  - {id: resting, name: Resting}
";

const OTHER: &str = "id: other
title: Another craft
licence: {name: CC0}
source: {title: A book}
scale: [{id: one, name: One}, {id: two, name: Two}]
roles: [{id: joiner, name: Joiner, levels: [{id: joiner, name: Joiner, requirements: {sawing: two}}]}]
skills: [{id: sawing, name: Sawing, activities: [{id: log, text: Saw a log}]}]
";

/// Content, and a progress file to ask of.
pub(super) struct Craft {
    pub(super) catalog: Catalog,
    pub(super) progress: Progress,
    pub(super) carried: Carried,
}

impl Craft {
    /// With this progress file. Sawing is related to cutting, and gluing a joint builds planing too.
    pub(super) fn with(file: &str) -> Craft {
        let read = |text: &str| decode::framework(&yaml::read(text.as_bytes()).expect("YAML")).expect("a framework");
        let group = |members: &[&str]| RelatedGroup {
            name: None,
            members: members.iter().map(|member| (*member).to_owned()).collect(),
        };
        let skills = vec![group(&["craft/cutting", "other/sawing"]), group(&["craft/planing", "craft/gluing/joint"])];
        let catalog = Catalog::new(vec![read(CRAFT), read(OTHER)], &Related { roles: Vec::new(), skills });
        let progress = progress::read(file.as_bytes()).expect("a progress file");
        let carried = Carried::of(&catalog, &progress);
        Craft { catalog, progress, carried }
    }

    pub(super) fn facts(&self) -> Facts<'_> {
        Facts::new(&self.catalog, &self.progress, &self.carried)
    }

    pub(super) fn level(&self, id: &str) -> RoleLevelIx {
        self.catalog.role_level_by_id(id).expect("a role level")
    }

    pub(super) fn skill(&self, id: &str) -> SkillIx {
        match self.catalog.find(id) {
            Some(Entity::Skill(skill)) => skill,
            _ => panic!("no skill {id}"),
        }
    }

    pub(super) fn item(&self, id: &str) -> ItemIx {
        self.catalog.item_by_id(id).expect("an item")
    }

    pub(super) fn ids(&self, items: &[ItemIx]) -> Vec<&str> {
        items.iter().map(|item| self.catalog.item(*item).id.as_str()).collect()
    }
}
