//! `was` written into a framework's text, which else stays as it is: comments, order, layout.
//!
//! What comes out is proven: read again, it says what the text said before and these former ids, and nothing else.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use super::decode;
use super::model::Framework;
use super::things::things;
use crate::yaml::spans::{Field, Kind, Place, lines, outline};
use crate::yaml::{self, Step};

/// The full id of a thing of the file, and a full id that it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    pub id: String,
    pub was: String,
}

/// The text of a framework file with all `formers` declared.
///
/// None: the text is no framework, does not have one of the ids, or is laid out in a way that cannot be changed line by line.
#[must_use]
pub fn declare(text: &str, formers: &[Former]) -> Option<String> {
    let (mark, body) = match text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", text),
    };
    let read = |text: &str| decode::framework(&yaml::read(text.as_bytes()).ok()?).ok();
    let before = read(body)?;
    let wanted = declared(&before, formers)?;
    let mut splices = splices(body, &before, formers)?;
    splices.sort_by_key(|(at, _)| *at);
    let mut changed = String::with_capacity(body.len() + 64 * splices.len());
    let mut from = 0;
    for (at, line) in splices {
        changed.push_str(body.get(from..at)?);
        changed.push_str(&line);
        from = at;
    }
    changed.push_str(body.get(from..)?);
    let proven = read(&changed)? == wanted;
    proven.then(|| format!("{mark}{changed}"))
}

/// The line that a person would write, for the thing with this id.
#[must_use]
pub fn line(was: &[&str]) -> String {
    format!("was: [{}]", was.join(", "))
}

/// By id, each once.
fn by_id(formers: &[Former]) -> HashMap<&str, Vec<&str>> {
    let mut by_id: HashMap<&str, Vec<&str>> = HashMap::new();
    for former in formers {
        let list = by_id.entry(&former.id).or_default();
        if !list.contains(&former.was.as_str()) {
            list.push(&former.was);
        }
    }
    by_id
}

/// The framework as it reads with all `formers` declared. None: it does not have one of the ids.
#[must_use]
pub fn declared(before: &Framework, formers: &[Former]) -> Option<Framework> {
    let mut after = before.clone();
    let mut left = by_id(formers);
    for thing in things(before) {
        if let Some(was) = left.remove(thing.id.as_str()) {
            let list = thing.was_in(&mut after)?;
            list.extend(was.into_iter().map(str::to_owned));
        }
    }
    left.is_empty().then_some(after)
}

/// What to put in, and before which byte.
fn splices(text: &str, framework: &Framework, formers: &[Former]) -> Option<Vec<(usize, String)>> {
    let outline = outline(text).ok()?;
    let by_id = by_id(formers);
    let eol = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut splices = Vec::with_capacity(by_id.len());
    for thing in things(framework) {
        if let Some(was) = by_id.get(thing.id.as_str()) {
            let place = thing.steps().iter().try_fold(&outline.root, follow)?;
            splices.push(match place.field("was") {
                Some(field) => extended(text, field, was, eol)?,
                None => begun(text, place, was, eol)?,
            });
        }
    }
    Some(splices)
}

fn follow<'p>(place: &'p Place, step: &Step) -> Option<&'p Place> {
    match (step, &place.kind) {
        (Step::Key(name), Kind::Map { .. }) => Some(&place.field(name)?.value),
        (Step::Index(at), Kind::List { items, .. }) => items.get(*at),
        _ => None,
    }
}

/// A list of its own, behind the id.
fn begun(text: &str, place: &Place, was: &[&str], eol: &str) -> Option<(usize, String)> {
    let id = place.field("id")?;
    // In a file that is JSON all keys are quoted, and so is ours.
    let quote = if text[id.key.start..].starts_with('"') { "\"" } else { "" };
    let list: Vec<String> = was.iter().map(|was| format!("{quote}{was}{quote}")).collect();
    let field = format!("{quote}was{quote}: [{}]", list.join(", "));
    match place.kind {
        Kind::Map { flow: true, .. } => Some((id.end(text), format!(", {field}"))),
        _ => {
            let indent = " ".repeat(column(text, id.key.start));
            let at = lines::after(text, id.end(text));
            // The last line of a file may be open.
            let before = if text[..at].ends_with('\n') { "" } else { eol };
            let after = if before.is_empty() { eol } else { "" };
            Some((at, format!("{before}{indent}{field}{after}")))
        }
    }
}

/// One more in a list that is there.
fn extended(text: &str, field: &Field, was: &[&str], eol: &str) -> Option<(usize, String)> {
    let quote = if text[field.key.start..].starts_with('"') { "\"" } else { "" };
    let all = |before: &str, between: &str| -> String {
        was.iter()
            .enumerate()
            .map(|(at, was)| format!("{}{quote}{was}{quote}", if at == 0 { before } else { between }))
            .collect()
    };
    match &field.value.kind {
        Kind::List { items, .. } if items.is_empty() => {
            let bracket = text[field.key.end..].find('[')?;
            Some((field.key.end + bracket + 1, all("", ", ")))
        }
        Kind::List { flow: true, items } => Some((items.last()?.end, all(", ", ", "))),
        Kind::List { items, .. } => {
            let last = items.last()?;
            let dash = text[..last.start].rfind('-')?;
            let indent = " ".repeat(column(text, dash));
            let at = lines::after(text, last.end);
            let lines = was.iter().map(|was| format!("{indent}- {was}{eol}")).collect::<String>();
            text[..at].ends_with('\n').then_some((at, lines))
        }
        _ => None,
    }
}

/// How many characters stand before it on its line.
fn column(text: &str, at: usize) -> usize {
    text[lines::start(text, at)..at].chars().count()
}
