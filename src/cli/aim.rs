//! Which role level a question is asked against: the one that was named, else the target, else the own one.

use color_eyre::Result;
use color_eyre::eyre::{Report, eyre};

use super::content::{self, Content};
use super::named;
use crate::framework::RoleLevelIx;

const HOW: &str = "or set yours: bydoing me --role ROLE-LEVEL, or m in the window";

/// The role level that the words of `named` name together; without any the target, else the own one.
///
/// # Errors
/// The name is not clear, or there is none and the user has neither target nor role level.
pub(super) fn of(content: &Content, named: &[String]) -> Result<RoleLevelIx> {
    if !named.is_empty() {
        return Ok(named::role_level(content, &named.join(" "))?);
    }
    let own =
        content.facts().aim().ok_or_else(|| none(content, "there is no role level to measure against: name one"))?;
    without_target(content);
    Ok(own)
}

/// Says that the target the user has set plays no part in what is told.
pub(super) fn without_target(content: &Content) {
    if let Some(id) = content.unknown_target() {
        content::warn(&format!("your target {id} is in no framework that is loaded: this is about your role level"));
    }
}

/// What is said where neither role level nor target is known, with what there is to do beside setting them.
pub(super) fn none(content: &Content, what: &str) -> Report {
    match content.unknown_target().or(content.unknown_role()) {
        Some(id) => eyre!("{id} is in no framework that is loaded, so {what}, {HOW}"),
        None => eyre!("{what}, {HOW}"),
    }
}
