//! `Agile working. You know how to coach. (Relevant skill level: expert)`, taken apart.

use super::super::sentences::sentences;
use super::landmarks::without_number;
use crate::fold::fold;

/// A skill as a list of a role page has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) name: String,
    pub(super) sentences: Vec<String>,
    /// As it is written.
    pub(super) level: Option<String>,
}

/// The line as a skill with its text, or None when it does not begin with a name.
pub(super) fn item(text: &str) -> Option<Item> {
    let (text, level) = split_level(without_number(text));
    let mut rest = sentences(text);
    if rest.is_empty() {
        return None;
    }
    let first = rest.remove(0);
    if let Some((name, tail)) = at_sign(&first) {
        let tail = (!tail.is_empty()).then(|| tail.to_owned());
        return Some(Item { name: name.to_owned(), sentences: tail.into_iter().chain(rest).collect(), level });
    }
    let name = first.trim_end_matches(['.', ':']);
    (is_name(name) && (!rest.is_empty() || level.is_some())).then(|| Item {
        name: name.to_owned(),
        sentences: rest,
        level,
    })
}

/// `Agile working: You can plan.`, `Agile working - You can plan.`
fn at_sign(sentence: &str) -> Option<(&str, &str)> {
    let cut = |sign: &str| sentence.split_once(sign).map(|(name, rest)| (name.trim(), rest.trim()));
    [": ", " - ", " – ", " — "]
        .into_iter()
        .filter_map(cut)
        .find(|(name, rest)| is_name(name) && (rest.starts_with(char::is_uppercase) || rest.is_empty()))
}

/// May this be the name of a skill, a role or a level?
pub(super) fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let first = fold(text.split_whitespace().next().unwrap_or_default());
    (1..=10).contains(&words)
        && text.chars().count() <= 90
        && text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !text.ends_with(['.', ':', ';', ',', '!', '?'])
        && !matches!(first.as_str(), "you" | "they" | "we" | "this" | "these" | "it" | "if")
}

/// Without the remark at its end that names the level.
pub(super) fn split_level(text: &str) -> (&str, Option<String>) {
    let text = text.trim();
    let bare = text.trim_end_matches(['.', ' ']);
    if let Some(open) = bare.strip_suffix([')', ']']).and_then(|inside| inside.rfind(['(', '[']))
        && let Some(level) = bare.get(open + 1..bare.len() - 1).and_then(level_named)
    {
        return (bare[..open].trim_end(), Some(level));
    }
    // Without brackets, as a sentence of its own.
    if let Some(last) = sentences(text).pop()
        && let Some(level) = level_named(&last)
        && let Some(before) = text.strip_suffix(last.as_str())
    {
        return (before.trim_end(), Some(level));
    }
    (text, None)
}

/// `Relevant skill level: expert`
fn level_named(remark: &str) -> Option<String> {
    let remark = remark.trim();
    let at = remark.to_ascii_lowercase().find("level").filter(|at| *at < 24)?;
    let label = fold(remark.get(..at)?);
    let level = remark.get(at + "level".len()..)?.trim_start_matches([' ', ':', '-', '–', '—', '=']);
    let level = level.trim_end_matches([' ', '.']);
    let known = matches!(label.as_str(), "relevant skill" | "skill" | "required skill" | "relevant" | "required" | "");
    (known && !level.is_empty() && level.split_whitespace().count() <= 3).then(|| level.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (String, Vec<String>, Option<String>) {
        let Item { name, sentences, level } = item(text).unwrap_or_else(|| panic!("no item: {text}"));
        (name, sentences, level)
    }

    #[test]
    fn a_skill_its_sentences_and_its_level() {
        let (name, sentences, level) =
            parts("Agile working. You lead (DDaT). You plan. (Relevant skill level: expert)");
        assert_eq!((name.as_str(), sentences.len(), level.as_deref()), ("Agile working", 2, Some("expert")));
        assert_eq!(sentences[0], "You lead (DDaT).");
    }

    #[test]
    fn other_ways_to_write_it() {
        for text in [
            "Agile working: You plan. (Skill level: working)",
            "Agile working – You plan. (relevant skill level – working).",
            "Agile working. You plan. Relevant skill level: working",
            "Agile working. You plan. [Relevant skill level: working]",
            "Agile working. You plan. (Relevant skill level : working )",
        ] {
            assert_eq!(
                parts(text),
                ("Agile working".into(), vec!["You plan.".into()], Some("working".into())),
                "{text}"
            );
        }
        assert_eq!(
            parts("Agile working (Relevant skill level: working)"),
            ("Agile working".into(), vec![], Some("working".into()))
        );
    }

    #[test]
    fn a_sentence_is_no_skill() {
        assert_eq!(item("You will need the following skills for this role."), None);
        assert_eq!(item("You can plan. You can do."), None);
        assert_eq!(item("Agile working"), None);
        assert_eq!(item(""), None);
    }
}
