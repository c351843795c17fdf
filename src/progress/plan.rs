//! From changes of the progress to splices of its text.

use super::decode::Decoded;
use super::emit::{Style, Value};
use super::splice::{Order, Splice, Splicer, Spot, Want, spliced};
use super::{Change, Mark, Rating, VERSION};
use crate::yaml::spans::Outline;

/// What a new file begins with.
pub(super) const HEADER: &str = "# bydoing progress. Safe to edit by hand, made to be kept in git.";

const SECTIONS: [&str; 4] = ["version", "me", "ratings", "marks"];
const ME: [&str; 3] = ["name", "role", "target"];
const MARK: [&str; 5] = ["state", "date", "text", "note", "evidence"];

/// What to do with `text`, which says `decoded`, to make the changes true. None: its layout is beyond us.
pub(super) fn plan(text: &str, outline: &Outline, decoded: &Decoded, changes: &[Change]) -> Option<Vec<Splice>> {
    plan_wants(text, outline, wants(changes, decoded))
}

/// The same for single fields, ours or not.
pub(super) fn plan_wants(text: &str, outline: &Outline, wants: Wants) -> Option<Vec<Splice>> {
    let mut splicer = Splicer { text, style: style(text, outline), splices: Vec::new() };
    let root = &outline.root;
    let mut new_sections = Vec::new();
    if root.fields().is_empty() {
        new_sections.push(section("version", Value::Word(VERSION.to_string())));
    }
    new_sections.extend(wants.root);
    let flow = splicer.text[root.start..].starts_with(['{', '[']);
    for (name, wants, order, inner) in [
        ("me", wants.me, Order::Rank(&ME), Order::Rank(&ME)),
        ("ratings", wants.ratings, Order::Sorted, Order::Sorted),
        ("marks", wants.marks, Order::Sorted, Order::Rank(&MARK)),
    ] {
        if wants.is_empty() {
            continue;
        }
        if let Some(field) = root.field(name) {
            let spot = Spot { value: &field.value, key: Some(&field.key), flow };
            splicer.fields(spot, wants, order, inner)?;
        } else {
            let fields = wants.into_iter().filter_map(|want| Some((want.key, want.new?)));
            new_sections.push(section(name, Value::Map(fields.collect())));
        }
    }
    if new_sections.is_empty() {
        return Some(splicer.splices);
    }
    if root.fields().is_empty() && !flow {
        let mut new = if text.trim().is_empty() { format!("{HEADER}{}", splicer.style.eol) } else { String::new() };
        for section in new_sections {
            new.push_str(&splicer.style.field(0, &section.key, &section.new?));
        }
        splicer.splices.push(Splice { at: text.len()..text.len(), text: new });
        return Some(splicer.splices);
    }
    let spot = Spot { value: root, key: None, flow };
    splicer.fields(spot, new_sections, Order::Rank(&SECTIONS), Order::Sorted)?;
    Some(splicer.splices)
}

/// `text` with one more section. None: its layout is beyond us.
pub(super) fn with_section(text: &str, outline: &Outline, name: &str, value: Value) -> Option<String> {
    let mut splicer = Splicer { text, style: style(text, outline), splices: Vec::new() };
    let root = &outline.root;
    let spot = Spot { value: root, key: None, flow: text[root.start..].starts_with(['{', '[']) };
    splicer.fields(spot, vec![section(name, value)], Order::Rank(&SECTIONS), Order::Sorted)?;
    spliced(text, &splicer.splices)
}

fn style(text: &str, outline: &Outline) -> Style {
    let crlf = text.find('\n').is_some_and(|newline| text[..newline].ends_with('\r'));
    let json = outline.root.fields().first().is_some_and(|field| text[field.key.start..].starts_with('"'))
        && text[outline.root.start..].starts_with('{');
    Style { eol: if crlf { "\r\n" } else { "\n" }, json }
}

fn section(name: &str, value: Value) -> Want {
    Want { key: name.to_owned(), old: None, new: Some(value), inside: Vec::new() }
}

/// What the fields of each section should become.
#[derive(Default)]
pub(super) struct Wants {
    /// Of the file itself.
    pub(super) root: Vec<Want>,
    pub(super) me: Vec<Want>,
    pub(super) ratings: Vec<Want>,
    pub(super) marks: Vec<Want>,
}

impl Wants {
    pub(super) fn is_empty(&self) -> bool {
        [&self.root, &self.me, &self.ratings, &self.marks].iter().all(|wants| wants.is_empty())
    }
}

fn wants(changes: &[Change], decoded: &Decoded) -> Wants {
    let mut wants = Wants::default();
    for change in changes {
        match change {
            Change::Name { after, .. } => wants.me.push(want("name", None, after.clone().map(Value::Text))),
            Change::Role { after, .. } => wants.me.push(want("role", None, after.clone().map(Value::Text))),
            Change::Target { after, .. } => wants.me.push(want("target", None, after.clone().map(Value::Text))),
            Change::Ratings { skill, before, after } => {
                wants.ratings.push(want(skill, ratings(before), ratings(after)))
            }
            Change::Mark { id, before, after } => {
                wants.marks.push(mark(id, before.as_ref(), after.as_ref(), decoded.has_unknown("marks", id)));
            }
        }
    }
    wants
}

pub(super) fn want(key: &str, old: Option<Value>, new: Option<Value>) -> Want {
    Want { key: key.to_owned(), old, new, inside: Vec::new() }
}

fn mark(id: &str, before: Option<&Mark>, after: Option<&Mark>, has_unknown: bool) -> Want {
    let nothing = Mark::default();
    // An entry with fields that are not ours cannot go: it is todo then.
    let after = after.or(has_unknown.then_some(&nothing));
    let new = after.map(|mark| {
        let fields = mark_fields(mark).into_iter().zip(MARK);
        Value::Map(fields.filter_map(|(value, key)| Some((key.to_owned(), value?))).collect())
    });
    let inside =
        mark_fields(before.unwrap_or(&nothing)).into_iter().zip(mark_fields(after.unwrap_or(&nothing))).zip(MARK);
    let inside = inside.filter(|((old, new), _)| old != new).map(|((old, new), key)| want(key, old, new)).collect();
    Want { key: id.to_owned(), old: None, new, inside }
}

/// The values of a mark's fields, in the order of [`MARK`].
fn mark_fields(mark: &Mark) -> [Option<Value>; 5] {
    [
        Some(Value::Text(mark.state.as_str().to_owned())),
        mark.date.map(|date| Value::Word(date.to_string())),
        mark.text.clone().map(Value::Text),
        (!mark.note.is_empty()).then(|| Value::Text(mark.note.clone())),
        links(&mark.evidence),
    ]
}

fn links(evidence: &[String]) -> Option<Value> {
    let links = evidence.iter().cloned().map(Value::Text);
    (!evidence.is_empty()).then(|| Value::List(links.collect()))
}

fn ratings(ratings: &[Rating]) -> Option<Value> {
    let items = ratings.iter().map(|rating| Value::Map(rating_fields(rating)));
    (!ratings.is_empty()).then(|| Value::List(items.collect()))
}

pub(super) fn rating_fields(rating: &Rating) -> Vec<(String, Value)> {
    let mut fields = vec![("level".to_owned(), Value::Text(rating.level.clone()))];
    fields.extend(rating.date.map(|date| ("date".to_owned(), Value::Word(date.to_string()))));
    fields.extend(rating.note.clone().map(|note| ("note".to_owned(), Value::Text(note))));
    fields.extend(links(&rating.evidence).map(|links| ("evidence".to_owned(), links)));
    fields
}
