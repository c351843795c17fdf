//! One name for two, or one thing to be ticked twice.

use std::collections::HashMap;

use super::note;
use crate::fold::fold;
use crate::framework::model::Framework;
use crate::framework::things::{Kind, things};
use crate::plain;
use crate::yaml::Flaw;

pub(super) fn notes(framework: &Framework) -> Vec<Flaw> {
    let things = things(framework);
    let mut first: HashMap<(Kind, Option<usize>, String), usize> = HashMap::new();
    let mut notes = Vec::new();
    for (at, thing) in things.iter().enumerate() {
        let place = match thing.kind {
            Kind::Role | Kind::Skill | Kind::Activity => None,
            // Levels of two roles may well both be called Lead.
            Kind::RoleLevel => thing.owner,
            // What is said at several levels is said on purpose.
            Kind::Statement | Kind::Responsibility => continue,
        };
        let before = *first.entry((thing.kind, place, fold(thing.text))).or_insert(at);
        if before == at {
            continue;
        }
        let (kind, text, other) = (thing.kind.word(), plain::quote(thing.text), &things[before].id);
        notes.push(if thing.kind.is_item() {
            let found = format!("the {kind} {text}, the words of {other}");
            note(thing.steps(), found, "one tick for one thing: take one away, or reword it")
        } else {
            let found = format!("the {kind} {text}, the name of {other}");
            note(thing.steps(), found, "give one of the two another name")
        });
    }
    notes
}
