//! What the words of a heading say of what stands under it.

use crate::fold::{fold, words};

/// Words of headings that name no skill: `Skill descriptions`, `Activities and experiences`.
pub(in crate::import) const GENERAL: [&str; 25] = [
    "activities",
    "activity",
    "experiences",
    "experience",
    "tasks",
    "task",
    "checklist",
    "checklists",
    "list",
    "things",
    "to",
    "do",
    "you",
    "have",
    "skill",
    "skills",
    "description",
    "descriptions",
    "definition",
    "definitions",
    "of",
    "and",
    "the",
    "your",
    "a",
];

/// Sections with lists that are no activities.
const ASIDES: [&str; 20] = [
    "about",
    "introduction",
    "overview",
    "background",
    "how to use",
    "usage",
    "contents",
    "table of contents",
    "resources",
    "references",
    "links",
    "further reading",
    "read more",
    "see also",
    "reading list",
    "contributing",
    "credits",
    "acknowledgements",
    "notes",
    "faq",
];

const LICENCE: [&str; 6] =
    ["license", "licence", "licensing", "licence and copyright", "license and copyright", "copyright"];

/// Of the general words, those that hold the others together and say nothing alone.
const GLUE: [&str; 9] = ["to", "do", "you", "have", "of", "and", "the", "your", "a"];

/// Says it only what kind of thing follows? `Skill A` is a name.
pub(super) fn is_general(title: &str) -> bool {
    let folded = fold(title);
    words(&folded).all(|(_, word)| GENERAL.contains(&word))
        && words(&folded).any(|(_, word)| !GLUE.contains(&word))
        && !folded.ends_with(" a")
}

pub(super) fn is_licence(title: &str) -> bool {
    LICENCE.contains(&fold(title).as_str())
}

pub(super) fn is_aside(title: &str) -> bool {
    let folded = fold(title);
    is_licence(title) || ASIDES.iter().any(|aside| folded == *aside || folded.starts_with("how to use "))
}

/// Do headings under it name skills?
pub(super) fn holds_skills(title: &str) -> bool {
    let folded = fold(title);
    let found = words(&folded).any(|(_, word)| matches!(word, "skills" | "competencies" | "capabilities"));
    found && words(&folded).count() <= 4
}

/// `1.2 Skill: Agile working` names Agile working.
pub(super) fn skill_name(title: &str) -> &str {
    let name = match title.split_once(' ') {
        Some((number, rest))
            if number.starts_with(|c: char| c.is_ascii_digit()) && !number.contains(char::is_alphabetic) =>
        {
            rest
        }
        _ => title,
    };
    let name = name.trim().trim_end_matches(':').trim_end();
    match name.split_once(':') {
        Some((label, rest)) if matches!(fold(label).as_str(), "skill" | "competency" | "capability") => rest.trim(),
        _ => name,
    }
}

/// The role in `Product Manager - activities and experiences`.
pub(super) fn role_name(title: &str) -> Option<&str> {
    const MORE: [&str; 8] =
        ["framework", "capability", "matrix", "career", "ladder", "competencies", "for", "development"];
    [" - ", " – ", " — ", ": "].into_iter().find_map(|sign| {
        let (role, rest) = title.split_once(sign)?;
        let rest = fold(rest);
        let says_what =
            !rest.is_empty() && words(&rest).all(|(_, word)| GENERAL.contains(&word) || MORE.contains(&word));
        (says_what && !role.trim().is_empty() && role.split_whitespace().count() <= 6).then(|| role.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_stands_before_what_is_said_of_it() {
        assert_eq!(role_name("Product Manager - activities and experiences"), Some("Product Manager"));
        assert_eq!(role_name("User researcher: skills checklist"), Some("User researcher"));
        assert_eq!(role_name("Delivery - how we do it"), None);
    }

    #[test]
    fn a_skill_is_named_with_or_without_a_label_and_a_number() {
        assert_eq!(skill_name("1.2 Agile working"), "Agile working");
        assert_eq!(skill_name("Skill: Agile working:"), "Agile working");
        assert_eq!(skill_name("3) Agile: a start"), "Agile: a start");
        assert_eq!(skill_name("3D modelling"), "3D modelling");
    }
}
