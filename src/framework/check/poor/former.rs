//! Former ids that do not say what they seem to.

use std::collections::{HashMap, HashSet};

use super::note;
use crate::framework::model::Framework;
use crate::framework::things::{Thing, things};
use crate::plain;
use crate::yaml::{Flaw, Step};

pub(super) fn notes(framework: &Framework) -> Vec<Flaw> {
    let things = things(framework);
    if things.iter().all(|thing| thing.was.is_empty()) {
        return Vec::new();
    }
    let ids: HashSet<&str> = things.iter().map(|thing| thing.id.as_str()).collect();
    let mut claimed: HashMap<&str, &Thing> = HashMap::new();
    let mut notes = Vec::new();
    for thing in &things {
        let mut said = HashSet::new();
        for (at, was) in thing.was.iter().enumerate() {
            let mut steps = thing.steps();
            steps.extend([Step::Key("was".to_owned()), Step::Index(at)]);
            let id = format!("\"{}\"", plain::line(was));
            let other = *claimed.entry(was).or_insert(thing);
            if !said.insert(was) {
                notes.push(note(steps, format!("{id} a second time"), "expected each former id once"));
            } else if ids.contains(was.as_str()) {
                let expected = "its marks stay there: take it out of \"was\", or take the old one away";
                notes.push(note(steps, format!("{id}, which this file still has"), expected));
            } else if other.kind != thing.kind {
                // Several of one kind are a split, which is what the list is for.
                let (kind, other_kind) = (with_article(thing.kind.word()), with_article(other.kind.word()));
                let found = format!("{id}, which the {} {} was too", other.kind.word(), other.id);
                notes.push(note(steps, found, format!("{kind} and {other_kind} cannot both have been it")));
            }
        }
    }
    notes
}

fn with_article(word: &str) -> String {
    let article = if word.starts_with('a') { "an" } else { "a" };
    format!("{article} {word}")
}
