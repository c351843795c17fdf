//! `was` written into a framework's text, which else stays as it is: comments, order, layout.
//!
//! What comes out is proven: read again, it says what the text said before and these former ids, and nothing else.

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
    let wanted = wanted(&before, formers)?;
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

/// The framework as it has to read afterwards.
fn wanted(before: &Framework, formers: &[Former]) -> Option<Framework> {
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
            let indent = column(text, id.key.start);
            let at = lines::after(text, id.end(text));
            // The last line of a file may be open.
            let before = if text[..at].ends_with('\n') { "" } else { eol };
            let after = if before.is_empty() { eol } else { "" };
            Some((at, format!("{before}{:indent$}{field}{after}", "")))
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
            let indent = column(text, dash);
            let at = lines::after(text, last.end);
            let lines = was.iter().map(|was| format!("{:indent$}- {was}{eol}", "")).collect::<String>();
            text[..at].ends_with('\n').then_some((at, lines))
        }
        _ => None,
    }
}

/// How many characters stand before it on its line.
fn column(text: &str, at: usize) -> usize {
    text[lines::start(text, at)..at].chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOP: &str =
        "id: craft\ntitle: A craft\nlicence: {name: CC0}\nsource: {title: A book}\nscale: [{id: low, name: Low}]\n";

    fn declared(body: &str, formers: &[(&str, &str)]) -> Option<String> {
        let formers: Vec<Former> =
            formers.iter().map(|(id, was)| Former { id: (*id).to_owned(), was: (*was).to_owned() }).collect();
        let changed = declare(&format!("{TOP}{body}"), &formers)?;
        changed.strip_prefix(TOP).map(str::to_owned)
    }

    #[test]
    fn a_line_comes_behind_the_id_and_nothing_else_changes() {
        let body = "skills:\n  # about wood\n  - id: sawing   # once carving\n    name: Sawing\n    levels:\n      low:\n        \
                    - {id: cut, text: cut true}   # flow\n        -   text: last\n            id: last\n";
        let was = [
            ("craft/sawing", "craft/carving"),
            ("craft/sawing/low/cut", "craft/carving/low/cut"),
            ("craft/sawing/low/last", "craft/x/low/y"),
        ];
        let expected = "skills:\n  # about wood\n  - id: sawing   # once carving\n    was: [craft/carving]\n    name: Sawing\n    levels:\n      low:\n        \
                        - {id: cut, was: [craft/carving/low/cut], text: cut true}   # flow\n        -   text: last\n            id: last\n            was: [craft/x/low/y]\n";
        assert_eq!(declared(body, &was).as_deref(), Some(expected));
    }

    #[test]
    fn a_list_that_is_there_gets_one_more() {
        let cases = [
            ("was: [craft/a]", "was: [craft/a, craft/b, craft/c]"),
            ("was: [ ]", "was: [craft/b, craft/c ]"),
            ("was:\n      - craft/a  # first", "was:\n      - craft/a  # first\n      - craft/b\n      - craft/c"),
            ("was:\n    - craft/a", "was:\n    - craft/a\n    - craft/b\n    - craft/c"),
        ];
        for (before, after) in cases {
            let body = |was: &str| format!("skills:\n  - id: sawing\n    {was}\n    name: Sawing\n");
            let was = [("craft/sawing", "craft/b"), ("craft/sawing", "craft/c"), ("craft/sawing", "craft/c")];
            assert_eq!(declared(&body(before), &was), Some(body(after)), "{before}");
        }
    }

    #[test]
    fn line_ends_byte_order_mark_and_json_stay_what_they_are() {
        let windows = format!("\u{feff}{TOP}skills:\n- id: sawing\n  name: Sawing").replace('\n', "\r\n");
        let former = [Former { id: "craft/sawing".to_owned(), was: "craft/a".to_owned() }];
        let expected = windows.replace("id: sawing\r\n", "id: sawing\r\n  was: [craft/a]\r\n");
        assert_eq!(declare(&windows, &former), Some(expected));
        let open = format!("{TOP}skills:\n- name: Sawing\n  id: sawing");
        assert_eq!(declare(&open, &former), Some(format!("{open}\n  was: [craft/a]")));
        let json = r#"{"id": "craft", "title": "A", "licence": {"name": "B"}, "source": {"title": "C"}, "skills": [{"id": "sawing", "name": "S"}]}"#;
        let expected = json.replace(r#""id": "sawing""#, r#""id": "sawing", "was": ["craft/a"]"#);
        assert_eq!(declare(json, &former), Some(expected));
    }

    #[test]
    fn what_cannot_be_proven_is_not_written() {
        assert_eq!(declared("", &[("craft/nothing", "craft/a")]), None);
        // Two would have it that ask for one text.
        let shared = "skills:\n  - id: a\n    name: A\n    activities: &list\n      - {id: x, text: X}\n  - {id: b, name: B, activities: *list}\n";
        assert_eq!(declared(shared, &[("craft/a/x", "craft/old/x")]), None);
        assert_eq!(declared(shared, &[("craft/b/x", "craft/old/x")]), None);
        assert_eq!(declare("- a list", &[]), None);
    }

    #[test]
    fn all_ids_of_the_built_in_content_can_be_declared() {
        let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        for entry in std::fs::read_dir(data).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.to_string_lossy().into_owned();
            if !name.ends_with(super::super::load::FRAMEWORK_SUFFIX) {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("the file");
            let framework = decode::framework(&yaml::read(text.as_bytes()).expect("YAML")).expect("a framework");
            let formers: Vec<Former> = things(&framework)
                .into_iter()
                .map(|thing| Former { was: format!("old-{}", thing.id), id: thing.id })
                .collect();
            let changed = declare(&text, &formers).expect(&name);
            let lines = |text: &str| text.lines().filter(|line| !line.trim_start().starts_with("was: [")).count();
            assert_eq!(lines(&changed), lines(&text), "{name}");
        }
    }
}
