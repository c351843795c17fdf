//! Headings of a role page by families of wording: every department has its own.

use super::{Landmark, last_words};
use crate::fold::words;

/// `line` is `text`, folded.
pub(super) fn heading(text: &str, line: &str) -> Option<Landmark> {
    // A sentence is no heading.
    if text.trim_end().ends_with(['.', '!', '?', ';']) {
        return None;
    }
    introduction(text, line).or_else(|| skills(line))
}

/// `Introduction`, `Introduction to the role of X`, `What a X does`.
fn introduction(text: &str, line: &str) -> Option<Landmark> {
    const LONGEST: usize = 10;
    if line == "introduction" || matches!(line, "introduction to the role" | "introduction to this role") {
        return Some(Landmark::Introduction(String::new()));
    }
    let begins = ["introduction to the role of ", "introduction to role of ", "introduction to the role "];
    let role =
        begins.iter().find_map(|words| line.strip_prefix(words)).or_else(|| line.strip_prefix("introduction to "));
    if let Some(role) = role {
        let role = ["a ", "an ", "the "].iter().find_map(|article| role.strip_prefix(article)).unwrap_or(role);
        return (words(role).count() <= LONGEST).then(|| Landmark::Introduction(last_words(text, role)));
    }
    let role = ["what a ", "what an ", "what the "].iter().find_map(|words| line.strip_prefix(words))?;
    let role = role.strip_suffix(" does")?;
    let before = text.trim_end().trim_end_matches(':');
    let before = before.get(..before.len().checked_sub(" does".len())?)?;
    (words(role).count() <= LONGEST).then(|| Landmark::Introduction(last_words(before, role)))
}

/// `Skills required to be a X`, `Skills you need for this role level`.
fn skills(line: &str) -> Option<Landmark> {
    const LONGEST: usize = 40;
    let rest = line.strip_prefix("skills")?;
    let asks =
        ["you will need", "you need", "you ll need", "youll need", "needed", "need", "required", "you must have"];
    let asked = asks.iter().find_map(|words| rest.trim_start().strip_prefix(words));
    let rest = asked.or_else(|| rest.starts_with(" for this").then_some(rest))?;
    if rest.starts_with(" to be") || rest.starts_with(" to become") || line == "skills required" {
        return Some(Landmark::SkillsRequired);
    }
    let remark = rest.is_empty() || [" for ", " in ", " at ", " as "].iter().any(|word| rest.starts_with(word));
    (remark && rest.len() < LONGEST).then_some(Landmark::SkillsNeeded)
}
