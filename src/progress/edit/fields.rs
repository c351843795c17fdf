//! Fields that are not ours: an edit leaves them alone, a merge takes over what another side wrote in them.

use std::collections::{BTreeMap, BTreeSet};

use super::spliced;
use crate::progress::Mark;
use crate::progress::decode::{Unknown, of_entry};
use crate::progress::document::Document;
use crate::progress::emit::Value;
use crate::progress::plan::{Wants, plan_wants, rating_fields, want};
use crate::progress::splice::Want;

impl Document {
    /// Makes the fields that are not ours exactly these, and changes nothing else. None: its layout is beyond us.
    pub(in crate::progress) fn set_unknown(&mut self, wanted: &Unknown) -> Option<()> {
        let wants = self.wants(wanted);
        if wants.is_empty() {
            return Some(());
        }
        let mut splices = plan_wants(&self.text, self.outline.as_ref().ok()?, wants)?;
        splices.sort_by_key(|splice| (splice.at.start, splice.at.end));
        let document = self.with(&spliced(&self.text, &splices)?)?;
        let same = document.says(self.progress()) && document.decoded.unknown == *wanted;
        same.then(|| *self = document)
    }

    fn wants(&self, wanted: &Unknown) -> Wants {
        let mut wants = Wants::default();
        let mut marks: BTreeMap<&str, Vec<Want>> = BTreeMap::new();
        let mut ratings = BTreeSet::new();
        for place @ (section, id, key) in self.decoded.unknown.keys().chain(wanted.keys()).collect::<BTreeSet<_>>() {
            let new = wanted.get(place);
            if self.decoded.unknown.get(place) == new {
                continue;
            }
            let field = want(key, None, new.map(Value::from));
            match section.as_str() {
                "marks" => marks.entry(id).or_default().push(field),
                "ratings" => drop(ratings.insert(id.as_str())),
                "me" => wants.me.push(field),
                _ => wants.root.push(field),
            }
        }
        wants.marks = marks.into_iter().map(|(id, fields)| self.entry(id, fields, wanted)).collect();
        wants.ratings = ratings.into_iter().map(|skill| self.history(skill, wanted)).collect();
        wants
    }

    /// The fields of one mark. An entry in which nothing is left goes.
    fn entry(&self, id: &str, inside: Vec<Want>, wanted: &Unknown) -> Want {
        let left = of_entry(wanted, "marks", id).next().is_some();
        let is_empty = self.progress().marks.get(id).is_none_or(Mark::is_empty);
        if !left && is_empty {
            return want(id, None, None);
        }
        let new = inside.iter().filter_map(|field| Some((field.key.clone(), field.new.clone()?))).collect();
        Want { key: id.to_owned(), old: None, new: Some(Value::Map(new)), inside }
    }

    /// All ratings of a skill, each with the fields that are not ours.
    fn history(&self, skill: &str, wanted: &Unknown) -> Want {
        let ratings = self.progress().ratings.get(skill).map_or(&[][..], Vec::as_slice);
        let items = ratings.iter().enumerate().map(|(index, rating)| {
            let mut fields = rating_fields(rating);
            fields.extend(of_entry(wanted, "ratings", skill).filter_map(|(key, node)| {
                let name = key.strip_prefix(&format!("{index} "))?;
                Some((name.to_owned(), Value::from(node)))
            }));
            Value::Map(fields)
        });
        want(skill, None, (!ratings.is_empty()).then(|| Value::List(items.collect())))
    }
}
