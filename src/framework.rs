//! The content: what a capability framework says.
//!
//! [`model`] is one framework file as it is written, [`catalog`] all loaded frameworks joined into what a person
//! sees: one Product manager, whatever number of documents speak of that role. Nothing here ever changes when
//! somebody ticks something; marks are in [`crate::progress`].

pub mod catalog;
pub mod check;
pub mod declare;
pub mod decode;
pub mod emit;
pub mod former;
pub mod load;
pub mod model;
pub mod schema;
pub mod things;

pub use catalog::{
    Catalog, Entity, FamilyIx, FrameworkIx, Item, ItemIx, ItemKind, Need, PageIx, RoleIx, RoleLevelIx, RolePartIx,
    SkillIx,
};
pub use model::Framework;
