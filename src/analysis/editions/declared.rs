//! What ids say: the same one, or a declared `was`, which also speaks for what stands below.

use std::collections::HashMap;

use super::How;
use super::matching::Matching;

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
    let mut heirs: HashMap<&str, Vec<usize>> = HashMap::new();
    for (new, thing) in matching.new.things.iter().enumerate() {
        thing.was.iter().for_each(|old| heirs.entry(old).or_default().push(new));
    }
    if heirs.is_empty() {
        return;
    }
    let ids: HashMap<&str, usize> =
        matching.new.things.iter().enumerate().map(|(at, thing)| (thing.id.as_str(), at)).collect();
    let mut found = Vec::new();
    for (old, thing) in matching.old.things.iter().enumerate() {
        let kind = thing.kind;
        let right = |new: &usize| matching.new.kind(*new) == kind;
        let declared = heirs.get(thing.id.as_str());
        found.extend(declared.into_iter().flatten().copied().filter(right).map(|new| (old, new)));
        let is_told = !matching.is_free_old(old) || declared.is_some_and(|heirs| heirs.iter().any(right));
        if is_told {
            continue;
        }
        // The nearest thing above that was renamed speaks for this one.
        for (slash, _) in thing.id.rmatch_indices('/') {
            let (above, rest) = thing.id.split_at(slash);
            let below = |heir: &usize| ids.get(format!("{}{rest}", matching.new.things[*heir].id).as_str()).copied();
            let before = found.len();
            let heirs = heirs.get(above).into_iter().flatten();
            found.extend(heirs.filter_map(below).filter(right).map(|new| (old, new)));
            if found.len() > before {
                break;
            }
        }
    }
    for (old, new) in found {
        matching.pair(old, new, How::Was);
    }
}

pub(super) fn behind_framework(id: &str) -> &str {
    id.split_once('/').map_or(id, |(_, rest)| rest)
}
