//! Which role level a question is asked against: the one that was named, else the target, else the own one.

use color_eyre::Result;
use color_eyre::eyre::OptionExt;

use super::content::Content;
use super::named;
use crate::framework::RoleLevelIx;

const NO_AIM: &str = "there is no role level to measure against: name one, or set yours: bydoing me --role ROLE-LEVEL, \
                      or m in the window";

/// The role level that `named` names; without a name the target, else the own one.
///
/// # Errors
/// The name is not clear, or there is none and the user has neither target nor role level.
pub(super) fn of(content: &Content, named: Option<&str>) -> Result<RoleLevelIx> {
    match named {
        Some(text) => Ok(named::role_level(content, text)?),
        None => content.facts().aim().ok_or_eyre(NO_AIM),
    }
}
