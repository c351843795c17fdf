//! What ids say: the same one, or a declared `was`, which also speaks for what stands below.

use std::collections::HashMap;

use super::How;
use super::matching::Matching;
use crate::analysis::former::Former;
use crate::framework::things::Thing;

pub(super) fn pair(matching: &mut Matching) {
    by_id(matching);
    by_was(matching);
}

/// The framework's own part of an id does not count: an edition may have another.
fn by_id(matching: &mut Matching) {
    let olds: HashMap<String, usize> = matching
        .old
        .things
        .iter()
        .enumerate()
        .map(|(at, thing)| (behind_framework(&thing.id).to_owned(), at))
        .collect();
    for new in 0..matching.new.things.len() {
        let found = olds.get(behind_framework(&matching.new.things[new].id));
        if let Some(&old) = found.filter(|&&old| matching.old.kind(old) == matching.new.kind(new)) {
            matching.pair(old, new, How::Id);
        }
    }
}

fn by_was(matching: &mut Matching) {
    let mut found = Vec::new();
    let former = Former::new(&matching.new.things);
    for (old, Thing { id, kind, .. }) in matching.old.things.iter().enumerate() {
        // One that lives on may have been split as well, but then what stands below stays with it.
        let heirs = if matching.is_free_old(old) { former.heirs(id, *kind) } else { former.declared(id, *kind) };
        found.extend(heirs.into_iter().map(|new| (old, new)));
    }
    for (old, new) in found {
        matching.pair(old, new, How::Was);
    }
}

pub(super) fn behind_framework(id: &str) -> &str {
    id.split_once('/').map_or(id, |(_, rest)| rest)
}
