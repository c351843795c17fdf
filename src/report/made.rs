//! The three reports, made of content and progress.

mod assessment;
mod full;
mod one_to_one;

use super::asked::{Asked, Kind, NoRoleLevel};
use super::facts::Report;
use super::maker::Maker;
use crate::analysis::Facts;

/// Makes what is asked for. Role and target are those of the progress in `facts`.
///
/// # Errors
/// A one-to-one or an assessment, and neither a role nor a target is set that a loaded framework has.
pub fn make(facts: Facts<'_>, asked: &Asked) -> Result<Report, NoRoleLevel> {
    let maker = Maker::new(facts, asked);
    let none = NoRoleLevel(asked.kind);
    match asked.kind {
        Kind::OneToOne => Ok(Report::OneToOne(one_to_one::make(maker, facts.aim().ok_or(none)?))),
        Kind::Assessment => {
            let level = facts.my_role().or_else(|| facts.my_target()).ok_or(none)?;
            Ok(Report::Assessment(assessment::make(maker, level)))
        }
        Kind::Full => Ok(Report::Full(full::make(maker))),
    }
}
