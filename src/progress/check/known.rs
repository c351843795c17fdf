//! Which ids the loaded frameworks know, and which one may be meant by another.

use std::collections::{HashMap, HashSet};

use crate::framework::decode::near;
use crate::framework::{Catalog, Entity};

/// Nearest ids are looked for this often: whoever has more unknown ones has not misspelt them.
const MOST_LOOKS: usize = 200;

/// What an id has to name at some place of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Item,
    Skill,
    RoleLevel,
}

impl Wanted {
    /// What may stand there, as the end of a sentence.
    pub(super) fn only(self) -> &'static str {
        match self {
            Wanted::Item => "only activities, statements and responsibilities are marked",
            Wanted::Skill => "only skills are rated",
            Wanted::RoleLevel => "expected one of the role levels that bydoing list roles names",
        }
    }
}

/// How an id relates to what is loaded.
pub(super) enum Found<'i> {
    Wanted,
    /// It is known, as something else.
    Other(&'static str),
    /// Its framework is not loaded.
    NoFramework(&'i str),
    /// Its framework is loaded and does not have it.
    Nowhere,
}

/// The ids of a catalog.
pub(super) struct Known<'c> {
    pub(super) catalog: &'c Catalog,
    frameworks: HashSet<&'c str>,
    /// The items by their text, once that is asked for; nothing where two have the same.
    by_text: Option<HashMap<&'c str, Option<&'c str>>>,
    looks: usize,
}

impl<'c> Known<'c> {
    pub(super) fn new(catalog: &'c Catalog) -> Known<'c> {
        let frameworks = catalog.frameworks.iter().map(|framework| framework.id.as_str()).collect();
        Known { catalog, frameworks, by_text: None, looks: 0 }
    }

    pub(super) fn look_up<'i>(&self, id: &'i str, wanted: Wanted) -> Found<'i> {
        let framework = id.split('/').next().unwrap_or_default();
        match (self.catalog.find(id), wanted) {
            (Some(Entity::Item(_)), Wanted::Item)
            | (Some(Entity::Skill(_)), Wanted::Skill)
            | (Some(Entity::RoleLevel(_)), Wanted::RoleLevel) => Found::Wanted,
            (Some(entity), _) => Found::Other(kind(entity)),
            // What has another id now is found under the old one too.
            (None, _) if self.has_moved(id, wanted) => Found::Wanted,
            (None, _) if self.frameworks.contains(framework) => Found::Nowhere,
            (None, _) => Found::NoFramework(framework),
        }
    }

    fn has_moved(&self, id: &str, wanted: Wanted) -> bool {
        match wanted {
            Wanted::Item => !self.catalog.items_now(id).is_empty(),
            Wanted::Skill => !self.catalog.skills_now(id).is_empty(),
            Wanted::RoleLevel => self.catalog.role_level_now(id).is_some(),
        }
    }

    /// The framework that may be meant.
    pub(super) fn framework_near(&self, framework: &str) -> Option<&'c str> {
        near(framework, self.catalog.frameworks.iter().map(|framework| framework.id.as_str()))
    }

    /// The id of the framework's own that is spelt nearly like this one.
    pub(super) fn id_near(&mut self, id: &str, wanted: Wanted) -> Option<&'c str> {
        self.looks += 1;
        if self.looks > MOST_LOOKS {
            return None;
        }
        let catalog = self.catalog;
        let own = &id[..=id.find('/')?];
        let known: Box<dyn Iterator<Item = &'c String>> = match wanted {
            Wanted::Item => Box::new(catalog.items.iter().map(|item| &item.id)),
            Wanted::Skill => Box::new(catalog.skills.iter().map(|skill| &skill.id)),
            Wanted::RoleLevel => Box::new(catalog.role_levels.iter().map(|level| &level.id)),
        };
        near(id, known.map(String::as_str).filter(|known| known.starts_with(own)))
    }

    /// The only item that has this text now.
    pub(super) fn id_of_text(&mut self, text: &str) -> Option<&'c str> {
        let catalog = self.catalog;
        let by_text = self.by_text.get_or_insert_with(|| {
            let mut by_text = HashMap::with_capacity(catalog.items.len());
            for item in &catalog.items {
                by_text.entry(item.text.as_str()).and_modify(|id| *id = None).or_insert(Some(item.id.as_str()));
            }
            by_text
        });
        by_text.get(text).copied().flatten()
    }
}

fn kind(entity: Entity) -> &'static str {
    match entity {
        Entity::Item(_) => "an item of a checklist",
        Entity::Skill(_) => "a skill",
        Entity::Role(_) => "a role",
        Entity::RoleLevel(_) => "a role level",
        Entity::Page(_) => "a page",
    }
}
