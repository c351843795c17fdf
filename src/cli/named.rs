//! From what a person typed to the one thing it names, or the word that it names none, or several.
//!
//! First come full ids, those of now and former ones; then names and aliases, compared as the finder compares them; then
//! the finder itself. Commands write by what they are told here, so a part of a name is taken only when it leaves no
//! doubt: every word typed begins a word of the one thing, and nothing else is found by it. What looks like an id is never
//! taken for anything but an id.

mod nearest;
mod resolve;
#[cfg(test)]
mod tests;
mod unclear;

use super::content::{self, Content};
use crate::framework::{ItemIx, RoleIx, RoleLevelIx, SkillIx};
use crate::plain;
use crate::search::{Document, Kind, Own, Target};

pub(super) use unclear::Unclear;

use resolve::{Named, Names};

/// What a command can do something with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Role,
    RoleLevel,
    Skill,
    /// An activity, a statement or a responsibility.
    Item,
    Anything,
}

impl Wanted {
    fn takes(self, kind: Kind) -> bool {
        match self {
            Wanted::Role => kind == Kind::Role,
            Wanted::RoleLevel => kind == Kind::RoleLevel,
            Wanted::Skill => kind == Kind::Skill,
            Wanted::Item => matches!(kind, Kind::Activity | Kind::Statement | Kind::Responsibility),
            Wanted::Anything => true,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Wanted::Role => "role",
            Wanted::RoleLevel => "role level",
            Wanted::Skill => "skill",
            Wanted::Item => "item",
            Wanted::Anything => "role, role level, skill, item or page",
        }
    }
}

/// The role that `text` names, whatever number of documents speak of it.
///
/// # Errors
/// It names none, or several.
pub(super) fn role(content: &Content, text: &str) -> Result<RoleIx, Unclear> {
    target(content, Wanted::Role, text, |target| if let Target::Role(role) = target { Some(role) } else { None })
}

/// The role level that `text` names. The name of a role stands for its levels: they are the candidates.
///
/// # Errors
/// It names none, or several.
pub(super) fn role_level(content: &Content, text: &str) -> Result<RoleLevelIx, Unclear> {
    let level = |target| if let Target::RoleLevel(level) = target { Some(level) } else { None };
    target(content, Wanted::RoleLevel, text, level)
}

/// The skill that `text` names.
///
/// # Errors
/// It names none, or several: skills of the same name in two frameworks are two, related or not.
pub(super) fn skill(content: &Content, text: &str) -> Result<SkillIx, Unclear> {
    target(content, Wanted::Skill, text, |target| if let Target::Skill(skill) = target { Some(skill) } else { None })
}

/// The activity, statement or responsibility that `text` names.
///
/// # Errors
/// It names none, or several.
pub(super) fn item(content: &Content, text: &str) -> Result<ItemIx, Unclear> {
    target(content, Wanted::Item, text, |target| if let Target::Item(item) = target { Some(item) } else { None })
}

/// Whatever `text` names: a role, a role level, a skill, an item, a page, or a framework.
///
/// # Errors
/// It names none, or several.
pub(super) fn anything(content: &Content, text: &str) -> Result<Target, Unclear> {
    target(content, Wanted::Anything, text, Some)
}

fn target<T>(content: &Content, wanted: Wanted, text: &str, pick: impl Fn(Target) -> Option<T>) -> Result<T, Unclear> {
    let own = content.facts().my_role().map(|level| Own::of(&content.catalog, level));
    let names = Names::new(&content.catalog, own.as_ref());
    let Named { target, formerly } = names.find(wanted, text)?;
    if let Some(id) = formerly {
        content::warn(&format!("{} is {id} now", plain::line(text.trim())));
    }
    // What was asked for is of the kind that was wanted.
    pick(target).ok_or_else(|| Unclear::nothing(wanted, text))
}

/// One of the things that may have been meant.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Candidate {
    kind: Kind,
    id: String,
    name: String,
}

impl Candidate {
    fn of(document: &Document) -> Candidate {
        Candidate { kind: document.kind, id: document.id.clone(), name: document.title.clone() }
    }
}
