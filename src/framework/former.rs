//! Ids that are no longer: the one rule by which what stands in their place is found, whoever asks.
//!
//! A thing that moves takes along what stands under it: when `craft/sawing` is `craft/cutting` now, `craft/sawing/plank`
//! is `craft/cutting/plank`, if there is such an item, and nothing more need be declared. What declares besides that it was
//! `craft/sawing/plank` is a part of it: both stand in its place.

/// Hand-written files may lead in circles, or spread out without end: so many ids are looked up for one, and no more.
const MOST_STEPS: usize = 64;
/// More parts than any id of ours has.
const MOST_PARTS: usize = 8;

/// Things with ids, some of which say what they replace.
pub trait Ids {
    type Thing: Copy + PartialEq;

    /// What has this id.
    fn by_id(&self, id: &str) -> Option<Self::Thing>;

    /// What declares to replace this id, in the order of the files.
    fn replacing(&self, id: &str) -> &[Self::Thing];

    /// The id of something that others stand under.
    fn id_of_owner(&self, thing: Self::Thing) -> Option<&str>;
}

/// What stands in the place of `id` now: what has this id; else what declares to replace it, several when it was divided,
/// and then what stands under a replacement of what it stood under, the nearest of these that has such a thing.
#[must_use]
pub fn now<I: Ids>(ids: &I, id: &str) -> Vec<I::Thing> {
    follow(ids, id, &mut Vec::new())
}

fn follow<I: Ids>(ids: &I, id: &str, seen: &mut Vec<String>) -> Vec<I::Thing> {
    if let Some(thing) = ids.by_id(id) {
        return vec![thing];
    }
    let mut found = Vec::new();
    take(&mut found, ids.replacing(id));
    for (at, _) in id.rmatch_indices('/').take(MOST_PARTS) {
        let (above, rest) = id.split_at(at);
        let mut below = Vec::new();
        for owner in ids.replacing(above) {
            let Some(owner) = ids.id_of_owner(*owner) else { continue };
            // It may have moved on within its new place.
            let moved = format!("{owner}{rest}");
            if seen.len() < MOST_STEPS && moved != id && !seen.contains(&moved) {
                seen.push(moved.clone());
                take(&mut below, &follow(ids, &moved, seen));
            }
        }
        if !below.is_empty() {
            take(&mut found, &below);
            break;
        }
    }
    found
}

fn take<T: Copy + PartialEq>(found: &mut Vec<T>, more: &[T]) {
    for thing in more {
        if !found.contains(thing) {
            found.push(*thing);
        }
    }
}
