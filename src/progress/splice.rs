//! Changing fields of maps in a text without touching anything beside them.
//!
//! Works on [`spans`](crate::yaml::spans): block style by whole lines, flow style between brackets.
//! Comments are never removed; where their line goes, they get one of their own.

mod block;
mod flow;
mod list;

use std::ops::Range;

use super::emit::{Style, Value};
use crate::yaml::spans::lines;
use crate::yaml::spans::{Field, Kind, Place, after_colon};

/// One piece of the text, and what comes in its place.
#[derive(Debug, Clone)]
pub(super) struct Splice {
    pub(super) at: Range<usize>,
    pub(super) text: String,
}

/// None when two splices meet.
pub(super) fn spliced(text: &str, splices: &[Splice]) -> Option<String> {
    let grown: usize = splices.iter().map(|splice| splice.text.len()).sum();
    let mut out = String::with_capacity(text.len() + grown);
    let mut at = 0;
    for splice in splices {
        out.push_str(text.get(at..splice.at.start)?);
        out.push_str(&splice.text);
        at = splice.at.end;
    }
    out.push_str(text.get(at..)?);
    Some(out)
}

/// What one field should become.
#[derive(Debug, Clone)]
pub(super) struct Want {
    pub(super) key: String,
    /// What it holds now, where that helps to change less.
    pub(super) old: Option<Value>,
    /// None: the field goes.
    pub(super) new: Option<Value>,
    /// When the field is a map already, only these of its fields change.
    pub(super) inside: Vec<Want>,
}

/// Where a field that is not there yet belongs.
#[derive(Debug, Clone, Copy)]
pub(super) enum Order<'a> {
    /// Among fields with these names in this order; one with another name at the end.
    Rank(&'a [&'a str]),
    Sorted,
}

/// A value and the key it hangs from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) value: &'a Place,
    /// None for the whole document.
    pub(super) key: Option<&'a Range<usize>>,
    /// It stands between brackets.
    pub(super) flow: bool,
}

pub(super) struct Splicer<'a> {
    pub(super) text: &'a str,
    pub(super) style: Style,
    pub(super) splices: Vec<Splice>,
}

impl Splicer<'_> {
    /// Makes the fields of a map what is wanted. None: this layout is beyond us.
    pub(super) fn fields(
        &mut self,
        spot: Spot<'_>,
        wants: Vec<Want>,
        order: Order<'_>,
        inner: Order<'_>,
    ) -> Option<()> {
        let fields = spot.value.fields();
        let sorted = fields.is_sorted_by(|a, b| a.name <= b.name);
        let (mut removed, mut added) = (Vec::new(), Vec::new());
        for want in wants {
            let found = if sorted {
                fields.binary_search_by(|field| field.name.as_str().cmp(&want.key)).ok()
            } else {
                fields.iter().position(|field| field.name == want.key)
            };
            match (found, want.new) {
                (None, None) => {}
                (None, Some(new)) => added.push((place_for(fields, sorted, &want.key, order), want.key, new)),
                (Some(index), None) => removed.push(index),
                (Some(index), Some(new)) => {
                    let Field { key, value, .. } = &fields[index];
                    let flow = matches!(spot.value.kind, Kind::Map { flow: true, .. });
                    let inside = Spot { value, key: Some(key), flow };
                    if !want.inside.is_empty() && !value.fields().is_empty() {
                        self.fields(inside, want.inside, inner, inner)?;
                    } else {
                        self.replace(inside, want.old.as_ref(), &new)?;
                    }
                }
            }
        }
        removed.sort_unstable();
        added.sort_by_key(|(index, ..)| *index);
        self.add_and_remove(spot, added, &removed)
    }

    fn add_and_remove(&mut self, spot: Spot<'_>, added: Vec<(usize, String, Value)>, removed: &[usize]) -> Option<()> {
        if added.is_empty() && removed.is_empty() {
            return Some(());
        }
        match &spot.value.kind {
            Kind::Map { flow: true, fields } if spot.flow || !fields.is_empty() || spot.key.is_none() => {
                let members: Vec<_> = fields.iter().map(|field| field.key.start..field.end(self.text)).collect();
                let added = added.into_iter().map(|(i, key, value)| (i, self.style.flow_field(&key, &value))).collect();
                self.members(spot.value, &members, removed, added);
                Some(())
            }
            Kind::Map { flow: false, fields } => {
                let indent = lines::indent(self.text, fields.first()?.key.start)?;
                for &index in removed {
                    let before = (0..index).rev().find(|before| !removed.contains(before));
                    self.remove_lines(&fields[index], before.map(|before| &fields[before].value), indent)?;
                }
                for (index, key, value) in added {
                    let at = self.line_before(spot, fields, index)?;
                    let text = self.style.field(indent, &key, &value);
                    self.splices.push(Splice { at: at..at, text });
                }
                Some(())
            }
            // Nothing, `{}`, `~`, or a name for what stands elsewhere.
            _ if !added.is_empty() => {
                let map = Value::Map(added.into_iter().map(|(_, key, value)| (key, value)).collect());
                self.replace(spot, None, &map)
            }
            _ => None,
        }
    }

    /// Replaces a value.
    fn replace(&mut self, spot: Spot<'_>, old: Option<&Value>, new: &Value) -> Option<()> {
        let key = spot.key?;
        if let (Kind::List { flow, items }, Some(Value::List(old)), Value::List(new)) = (&spot.value.kind, old, new)
            && old.len() == items.len()
            && !new.is_empty()
            && !old.is_empty()
        {
            return self.items(spot.value, *flow, items, old, new);
        }
        let colon = after_colon(self.text, key.end);
        let null = matches!(spot.value.kind, Kind::Null);
        let inline = if spot.flow {
            format!(" {}", self.style.flow(new))
        } else {
            self.style.block(lines::indent(self.text, key.start)?, new)
        };
        let one_line = |range: Range<usize>| !self.text[range].contains('\n');
        if spot.flow || !inline.contains('\n') {
            if null {
                let before = if self.text[..colon].ends_with(':') { "" } else { ":" };
                self.splices.push(Splice { at: colon..colon, text: format!("{before}{inline}") });
                return Some(());
            }
            let simple =
                matches!(spot.value.kind, Kind::Scalar | Kind::Map { flow: true, .. } | Kind::List { flow: true, .. });
            if simple && (spot.flow || one_line(colon..spot.value.end)) {
                self.splices
                    .push(Splice { at: spot.value.start..spot.value.end, text: inline.trim_start().to_owned() });
                return Some(());
            }
        }
        // Lines come or go: comments among them move above the key.
        let indent = lines::indent(self.text, key.start)?;
        let end = if null { colon } else { spot.value.end };
        let start = lines::start(self.text, key.start);
        let mut text = self.comments(colon, end, spot.value, indent);
        text.push_str(&self.text[start..colon]);
        text.push_str(&inline);
        text.push_str(self.style.eol);
        self.splices.push(Splice { at: start..lines::after_content(self.text, start, end), text });
        Some(())
    }
}

/// The index in `fields` before which a new key belongs.
fn place_for(fields: &[Field], sorted: bool, key: &str, order: Order<'_>) -> usize {
    match order {
        Order::Sorted if sorted => fields.partition_point(|field| field.name.as_str() < key),
        Order::Sorted => fields.iter().position(|field| field.name.as_str() > key).unwrap_or(fields.len()),
        Order::Rank(names) => {
            let rank = |name: &str| names.iter().position(|known| *known == name);
            let Some(own) = rank(key) else { return fields.len() };
            let before = fields.iter().rposition(|field| rank(&field.name).is_some_and(|rank| rank < own));
            let after = || fields.iter().position(|field| rank(&field.name).is_some_and(|rank| rank > own));
            before.map(|before| before + 1).or_else(after).unwrap_or(fields.len())
        }
    }
}
