//! What one line of a role-level text is.

#[cfg(test)]
mod tests;

use crate::import::passage::line::{self, Heading};
use crate::import::{Notes, mend};

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Blank,
    /// `Product and delivery role: Product manager`, or `Role: Product manager`.
    Role {
        family: Option<String>,
        name: String,
    },
    /// `Role family: Product and delivery`
    Family(String),
    Level(String),
    Skill(String),
    SkillLevel(String),
    /// These three with what follows on the same line.
    InThisRole(String),
    AtThisLevel(String),
    YouCan(String),
    Point(String),
    /// Indented: the rest of the point above.
    Rest,
    Plain,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) kind: Kind,
    /// A heading that is written as usual.
    pub(super) usual: bool,
}

impl Line {
    pub(super) fn read(raw: &str, behind_blank: bool) -> Line {
        if raw.trim().is_empty() {
            return Line { kind: Kind::Blank, usual: true };
        }
        if let Some(headed) = line::heading(raw) {
            let rest = headed.rest.to_owned();
            let kind = match headed.kind {
                Heading::InThisRole => Kind::InThisRole(rest),
                Heading::AtThisLevel => Kind::AtThisLevel(rest),
                Heading::YouCan => Kind::YouCan(rest),
            };
            return Line { kind, usual: headed.usual };
        }
        let point = line::point(raw);
        if let Some(kind) = named(raw, point, behind_blank) {
            let usual = match &kind {
                Kind::Role { family: Some(family), name } => format!("{family} role: {name}"),
                Kind::Level(name) => format!("Role level: {name}"),
                Kind::Skill(name) => format!("Skill: {name}"),
                Kind::Family(name) => format!("Role family: {name}"),
                _ => String::new(),
            };
            return Line { kind, usual: raw.trim_end() == usual };
        }
        let kind = match point {
            Some(point) => Kind::Point(point.to_owned()),
            None if line::continues(raw) => Kind::Rest,
            None => Kind::Plain,
        };
        Line { kind, usual: true }
    }
}

/// A line that names a role, a role level or a skill.
fn named(raw: &str, point: Option<&str>, behind_blank: bool) -> Option<Kind> {
    let bare = plain(raw);
    let decorated = bare.len() < raw.trim().len();
    // With a bullet only where nothing else can be meant.
    let text = mend::tidy(&point.map_or(bare, plain), &mut Notes::default());
    let bulleted = point.is_some();
    let colon_is_needed = bulleted || !(decorated || behind_blank);
    let behind = |words| behind(&text, words, colon_is_needed);
    if let Some(name) = behind("role level") {
        return Some(Kind::Level(name));
    }
    if let Some(name) = behind("relevant skill level").or_else(|| behind("skill level")) {
        return Some(Kind::SkillLevel(name));
    }
    if let Some(name) = behind("skill name").or_else(|| behind("skill")) {
        return Some(Kind::Skill(name));
    }
    if bulleted {
        return None;
    }
    let labelled = |label: &str| behind_label(&text, label);
    // Several of them on one line are no name.
    if let Some(name) = labelled("skills").filter(|name| !name.contains([',', ';'])) {
        return Some(Kind::Skill(name));
    }
    if let Some(name) = labelled("role family").or_else(|| labelled("job family")) {
        return Some(Kind::Family(name));
    }
    if let Some(name) = behind("role") {
        return Some(Kind::Role { family: None, name });
    }
    let (family, name) = of_a_family(&text)?;
    Some(Kind::Role { family: Some(family.to_owned()), name: unstressed(name) })
}

/// Without the signs of a Markdown heading or of stress around it: `## Skill: C#`, `**Skill:** C#`.
fn plain(line: &str) -> String {
    let line = line.trim();
    let Some(headed) = line.strip_prefix('#') else { return unstressed(line) };
    let headed = headed.trim_start_matches('#').trim();
    let closed = headed.trim_end_matches('#');
    unstressed(if closed.ends_with(' ') { closed.trim_end() } else { headed })
}

fn unstressed(text: &str) -> String {
    let text = text.trim();
    let stressed = ["**", "__", "*", "_"].into_iter().find_map(|mark| Some((mark, text.strip_prefix(mark)?)));
    match stressed {
        Some((mark, rest)) if rest.contains(mark) => rest.replacen(mark, "", 1),
        _ => text.to_owned(),
    }
}

/// What follows a label and its colon.
fn behind_label(text: &str, label: &str) -> Option<String> {
    behind(text, label, true)
}

/// What follows these words and a colon or a dash; where the colon may be missing, a name.
fn behind(text: &str, words: &str, colon_is_needed: bool) -> Option<String> {
    const LONGEST: usize = 80;
    let head = text.get(..words.len()).filter(|head| head.eq_ignore_ascii_case(words))?;
    let rest = &text[head.len()..];
    let name = rest.trim_start();
    if let Some(name) = name.strip_prefix([':', '：']) {
        return Some(unstressed(name));
    }
    let rest = rest.strip_prefix(' ')?;
    if colon_is_needed || rest.len() > LONGEST || rest.ends_with(['.', ':', ';']) {
        return None;
    }
    let name = rest.strip_prefix(['-', '–', '—']).map_or(rest, str::trim_start);
    name.starts_with(char::is_uppercase).then(|| name.to_owned())
}

/// `X role: Y`, where X can be the name of a role family and the line no sentence.
fn of_a_family(text: &str) -> Option<(&str, &str)> {
    const WORDS: usize = 8;
    let (before, name) = text.split_once(':')?;
    let before = before.trim_end();
    let cut = before.len().checked_sub(" role".len())?;
    let family =
        before.get(..cut).filter(|_| before.get(cut..).is_some_and(|end| end.eq_ignore_ascii_case(" role")))?;
    let last = family.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let is_name = family.starts_with(char::is_uppercase)
        && family.split(' ').count() <= WORDS
        && !family.contains(['.', ';', '!', '?'])
        && !["this", "that", "the", "a", "an", "each", "your", "their", "our", "any"].contains(&last.as_str());
    (is_name && !name.ends_with('.')).then(|| (family, name.trim()))
}

/// `Level: Working`: a label of one to three words and what it says, where a line names nothing that is known.
pub(super) fn label(raw: &str) -> Option<(&str, &str)> {
    let (label, rest) = raw.trim().split_once(':')?;
    let few = (1..=3).contains(&label.split_whitespace().count());
    (few && label.starts_with(char::is_uppercase) && rest.starts_with(' ')).then(|| (label, rest.trim()))
}
