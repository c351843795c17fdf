//! All loaded frameworks joined: flat tables, typed indexes into them, and look-ups by full id.
//!
//! Roles that `related.yaml` joins are one [`Role`] made of several [`RolePart`]s, each with its own framework. Ids that
//! name nothing are ignored here; `check` reports them.

use std::collections::{HashMap, HashSet};

use super::model::{self, Framework, Related};

mod build;
mod former;
mod joined;
mod read;
mod scope;
#[cfg(test)]
mod tests;

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in its table.
            #[must_use]
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

index! {
    /// Into [`Catalog::frameworks`].
    FrameworkIx
    /// Into [`Catalog::families`].
    FamilyIx
    /// Into [`Catalog::roles`].
    RoleIx
    /// Into [`Catalog::parts`].
    RolePartIx
    /// Into [`Catalog::role_levels`].
    RoleLevelIx
    /// Into [`Catalog::skills`].
    SkillIx
    /// Into [`Catalog::items`].
    ItemIx
    /// Into [`Catalog::pages`].
    PageIx
}

/// Everything that is known of the loaded frameworks. Never changed by a mark.
#[derive(Debug, Default)]
pub struct Catalog {
    pub frameworks: Vec<FrameworkInfo>,
    pub families: Vec<Family>,
    pub roles: Vec<Role>,
    pub parts: Vec<RolePart>,
    pub role_levels: Vec<RoleLevel>,
    pub skills: Vec<Skill>,
    pub items: Vec<Item>,
    pub pages: Vec<Page>,
    ids: HashMap<String, Entity>,
    /// What replaces what had these ids.
    former: HashMap<String, Vec<Entity>>,
}

/// What a full id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Entity {
    /// A role as one framework has it; [`Catalog::parts`] leads to the joined role.
    Role(RolePartIx),
    RoleLevel(RoleLevelIx),
    Skill(SkillIx),
    Item(ItemIx),
    Page(PageIx),
}

/// A framework without its content.
#[derive(Debug)]
pub struct FrameworkInfo {
    pub id: String,
    pub title: String,
    pub edition: String,
    pub publisher: String,
    pub licence: model::Licence,
    pub source: model::Source,
    pub scale: Vec<model::SkillLevel>,
    pub pages: Vec<PageIx>,
    pub skills: Vec<SkillIx>,
}

/// Role families of the same name are one.
#[derive(Debug)]
pub struct Family {
    pub name: String,
    pub roles: Vec<RoleIx>,
}

/// A role as a person sees it.
#[derive(Debug)]
pub struct Role {
    pub name: String,
    /// None: no document says to which family it belongs.
    pub family: Option<FamilyIx>,
    pub parts: Vec<RolePartIx>,
}

/// What one framework says of a role.
#[derive(Debug)]
pub struct RolePart {
    pub id: String,
    pub framework: FrameworkIx,
    pub role: RoleIx,
    pub name: String,
    pub aliases: Vec<String>,
    pub description: Option<String>,
    pub responsibilities: Vec<ItemIx>,
    /// Skills without a required level.
    pub skills: Vec<SkillIx>,
    pub levels: Vec<RoleLevelIx>,
}

#[derive(Debug)]
pub struct RoleLevel {
    pub id: String,
    pub part: RolePartIx,
    pub name: String,
    pub aliases: Vec<String>,
    pub description: Option<String>,
    pub responsibilities: Vec<ItemIx>,
    pub requirements: Vec<Requirement>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requirement {
    pub skill: SkillIx,
    /// Position in the scale of the skill's framework.
    pub level: usize,
}

#[derive(Debug)]
pub struct Skill {
    pub id: String,
    pub framework: FrameworkIx,
    pub name: String,
    pub aliases: Vec<String>,
    pub description: Option<String>,
    pub notes: Option<String>,
    /// One list for each step of the framework's scale; empty where the sources hold no text.
    pub statements: Vec<Vec<ItemIx>>,
    pub activities: Vec<ItemIx>,
    /// Skills of other frameworks joined to this one.
    pub related: Vec<SkillIx>,
    /// Single activities joined to this one, whose own skill is not.
    pub related_activities: Vec<ItemIx>,
    /// The role levels that ask for it, in the order of the frameworks.
    pub needed_by: Vec<Need>,
    /// The roles that name it without a level.
    pub listed_by: Vec<RolePartIx>,
}

/// A role level that asks for a skill: a [`Requirement`] seen from the skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    pub by: RoleLevelIx,
    /// Position in the scale of the skill's framework.
    pub level: usize,
}

/// Anything that can be ticked.
#[derive(Debug)]
pub struct Item {
    pub id: String,
    pub kind: ItemKind,
    pub text: String,
    pub aliases: Vec<String>,
}

/// What an item is and to whom it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    Activity { skill: SkillIx },
    Statement { skill: SkillIx, level: usize },
    RoleResponsibility { part: RolePartIx },
    LevelResponsibility { level: RoleLevelIx },
}

/// Text to read.
#[derive(Debug)]
pub struct Page {
    pub id: String,
    pub framework: FrameworkIx,
    pub title: String,
    pub text: String,
}
