//! Texts without markup: role pages, role-level texts, SFIA.

use super::super::sfia;
use super::View;
use crate::fold::fold;

/// Remarks that name a level at the end of a line, and the headings around them.
pub(super) fn is_role_page(view: &View<'_>) -> bool {
    let (mut remarks, mut headings, mut perhaps) = (0, 0, 0);
    for line in view.bare() {
        remarks += usize::from(ends_with_remark(line));
        if line.len() < 120 {
            let line = fold(line);
            let starts = |words: &str| line.starts_with(words);
            headings += usize::from(
                starts("introduction to the role")
                    || starts("skills required to be ")
                    || starts("skills needed for this role"),
            );
            // Other documents have such headings, too.
            perhaps += usize::from(
                starts("introduction to ")
                    || ["skills needed", "skills you need", "skills you will need", "skills required"]
                        .iter()
                        .any(|words| starts(words))
                    || starts("what a") && line.ends_with(" does"),
            );
        }
    }
    remarks > 1 || headings > 1 || remarks + headings > 1 || remarks > 0 && perhaps > 0
}

/// `... (Relevant skill level: expert)`
fn ends_with_remark(line: &str) -> bool {
    let end = line.trim_end_matches(['.', ' ', ')', ']', '|']);
    let Some(label) = end.rfind("skill level").filter(|at| end.len() - at < 40) else { return false };
    let Some(level) = end.get(label + "skill level".len()..) else { return false };
    level.starts_with([':', ' ', '-', '–'])
        && fold(level).split(' ').count() <= 2
        && !fold(level).is_empty()
        && line.get(..label).is_some_and(|before| before.ends_with("elevant ") || before.ends_with(['(', '[']))
}

/// `Role level: ...`, and `Skill: ...` or `Product and delivery role: ...`
pub(super) fn is_level_text(view: &View<'_>) -> bool {
    let (mut levels, mut skills, mut roles) = (0, 0, 0);
    for line in view.bare() {
        let Some((label, rest)) =
            line.split_once(':').filter(|(label, rest)| label.len() < 60 && !rest.trim().is_empty())
        else {
            continue;
        };
        // A key of YAML, not a label.
        if line.starts_with(char::is_lowercase) || rest.trim_start().starts_with(['[', '{', '|', '"']) {
            continue;
        }
        match fold(label).as_str() {
            "role level" => levels += 1,
            "skill" => skills += 1,
            label if label == "role" || label.ends_with(" role") => roles += 1,
            _ => {}
        }
    }
    levels > 0 && skills + roles > 0
        || skills > 0 && roles > 0
        || skills > 2 && !view.lines().iter().any(|line| line.starts_with("#") || line.contains("[ ]"))
}

/// Levels on lines of their own, and a name with its code or guidance notes.
pub(super) fn is_sfia(view: &View<'_>) -> bool {
    sfia::looks_like_it(&view.lines().join("\n"))
}
