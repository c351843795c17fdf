//! Fields that are not ours, merged three ways: what only one side changed is as that side has it.

use std::collections::{BTreeMap, BTreeSet};

use crate::plain;
use crate::progress::decode::Unknown;
use crate::progress::document::Document;
use crate::progress::emit::{Style, Value};
use crate::progress::merge::Told;
use crate::progress::merge::told::FieldOf;
use crate::progress::{Progress, Rating};
use crate::yaml::Node;

/// Where a field stands. Ratings have no names: one is known by what it says, and by how many of the same are before it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Spot {
    section: String,
    id: String,
    rating: Option<(String, usize)>,
    key: String,
}

/// A field that stays.
struct Field<'a> {
    spot: &'a Spot,
    node: &'a Node,
    /// The other side changed it too, to this or to nothing.
    against: Option<Option<&'a Node>>,
}

/// The fields that go with `merged`, which is what both sides say in fields that are ours.
pub(super) fn merge_fields([base, ours, theirs]: [&Document; 3], merged: &Progress, told: &mut Vec<Told>) -> Unknown {
    let [b, o, t] = [base, ours, theirs].map(spots);
    let mut fields = Vec::new();
    for spot in b.keys().chain(o.keys()).chain(t.keys()).collect::<BTreeSet<_>>() {
        let [was, one, other] = [&b, &o, &t].map(|side| side.get(spot).copied());
        // An entry that one side took out and the other changed stays as a whole.
        let stays = |side: &Document| spot.of_mark().is_some_and(|id| lacks(side, id) && has(merged, id));
        let mut against = None;
        let kept = if one == was && !(other.is_none() && stays(theirs)) || one == other {
            other
        } else if other == was && !(one.is_none() && stays(ours)) {
            one
        } else if was == one.or(other) {
            // Not changed: it stays with its entry.
            was
        } else {
            against = Some(one.and(other));
            one.or(other)
        };
        fields.extend(kept.map(|node| Field { spot, node, against }));
    }
    placed(fields, merged, told)
}

fn spots(document: &Document) -> BTreeMap<Spot, &Node> {
    let ratings = &document.progress().ratings;
    let unknown = document.decoded.unknown.iter();
    let spots = unknown.filter_map(|((section, id, key), node)| {
        let mut spot = Spot { section: section.clone(), id: id.clone(), rating: None, key: key.clone() };
        if section == "ratings" {
            let (index, key) = key.split_once(' ')?;
            spot.rating = names(ratings.get(id)?).into_iter().nth(index.parse().ok()?);
            spot.key = key.to_owned();
        }
        Some((spot, node))
    });
    spots.collect()
}

/// What each rating of a history is known by.
fn names(history: &[Rating]) -> Vec<(String, usize)> {
    let mut names: Vec<(String, usize)> = Vec::with_capacity(history.len());
    for rating in history {
        let words = format!("{rating:?}");
        let before = names.iter().filter(|(other, _)| *other == words).count();
        names.push((words, before));
    }
    names
}

/// As they are counted in a file that says `merged`. What has lost its rating is told.
fn placed(fields: Vec<Field<'_>>, merged: &Progress, told: &mut Vec<Told>) -> Unknown {
    let mut unknown = Unknown::new();
    for Field { spot, node, against } in fields {
        let key = match &spot.rating {
            None => Some(spot.key.clone()),
            Some(name) => {
                let history = merged.ratings.get(&spot.id).map_or(&[][..], Vec::as_slice);
                let index = names(history).iter().position(|other| other == name);
                index.map(|index| format!("{index} {}", spot.key))
            }
        };
        match key {
            Some(key) => {
                told.extend(against.map(|other| spot.told(Some(node), other)));
                unknown.insert((spot.section.clone(), spot.id.clone(), key), node.clone());
            }
            None => told.push(spot.told(None, Some(node))),
        }
    }
    unknown
}

fn lacks(side: &Document, id: &str) -> bool {
    !side.progress().marks.contains_key(id)
}

fn has(merged: &Progress, id: &str) -> bool {
    merged.marks.get(id).is_some_and(|mark| !mark.is_empty())
}

impl Spot {
    fn of_mark(&self) -> Option<&str> {
        (self.section == "marks").then_some(self.id.as_str())
    }

    fn told(&self, kept: Option<&Node>, other: Option<&Node>) -> Told {
        let of = match self.section.as_str() {
            "" => FieldOf::File,
            "me" => FieldOf::Me,
            "ratings" => FieldOf::Rating(self.id.clone()),
            _ => FieldOf::Item(self.id.clone()),
        };
        Told::Field { of, key: self.key.clone(), kept: kept.map(shown), other: other.map(shown) }
    }
}

/// The value on one line, cut when it is long.
fn shown(node: &Node) -> String {
    if let Node::Text(text) = node {
        return plain::quote(text);
    }
    let value = plain::quote(&Style { eol: "\n", json: false }.flow(&Value::from(node)));
    let bare = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    bare.unwrap_or(&value).to_owned()
}
