//! Files made to hurt: each is refused in one sentence with its place, or read where it is legal, by the real program
//! within a second and 64 MB of memory. Files that are merely large are read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by failing")]

mod kinds;
mod large;
mod places;
mod program;

use kinds::Kind;
use places::{PLACES, Place};
use program::Outcome;

/// What the program says of `value` at each of `places`, which has to be right for its kind.
fn stand(kinds: &[Kind], places: &[Place]) {
    for kind in kinds {
        for place in places {
            let outcome = place.read(&kind.value);
            let what = format!("{} in {}", kind.name, place.name);
            match kind.refused {
                Some(words) => outcome.is_refused(&what, words),
                None => outcome.is_harmless(&what),
            }
        }
    }
}

/// One of each loader: a framework, the joins, the progress.
fn loaders() -> Vec<Place> {
    PLACES.iter().filter(|place| place.first).copied().collect()
}

#[test]
fn nesting_is_refused_wherever_it_stands() {
    stand(&kinds::nested(), &PLACES);
}

#[test]
fn brackets_that_only_seem_to_close_are_seen_through() {
    stand(&kinds::disguised(), &loaders());
}

#[test]
fn aliases_that_grow_are_refused() {
    stand(&kinds::aliases(), &loaders());
}

#[test]
fn long_words_are_refused_or_harmless() {
    stand(&kinds::long(), &loaders());
}

#[test]
fn many_values_are_refused_or_harmless() {
    stand(&kinds::many(), &loaders());
}

#[test]
fn what_is_no_text_is_refused() {
    for place in loaders() {
        for (name, bytes, words) in kinds::no_text() {
            place.read_bytes(&bytes).is_refused(&format!("{name} in {}", place.name), words);
        }
    }
}

#[test]
fn equal_keys_are_refused_at_each_level() {
    for (place, text, words) in kinds::equal_keys() {
        let place = PLACES.iter().find(|known| known.name == place).unwrap();
        place.read_bytes(text.as_bytes()).is_refused(place.name, words);
    }
}

#[test]
fn a_thousand_slips_among_a_thousand_names_are_told_in_time() {
    let place = PLACES.iter().find(|place| place.name == "the title of a framework").unwrap();
    let outcome: Outcome = place.read_bytes(kinds::slips().as_bytes());
    outcome.is_in_time("slips");
    assert!(outcome.told.lines().count() > 1000, "{}", outcome.told);
    assert!(outcome.told.contains("did you mean"), "{}", outcome.told);
}
