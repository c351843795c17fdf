//! The lines by which one finds one's way on a role page, and those that belong to the site and not to the role.

mod furniture;
mod wordings;

use super::super::prose::has_words;
use crate::fold::fold;

/// What a line is, where it is not content itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Landmark {
    /// A list of the headings follows.
    Contents,
    /// The publisher follows, or stands on the same line.
    From(Option<String>),
    /// The date of publication, here or on the next line.
    Published(Option<String>),
    /// The date of the last change.
    Updated(Option<String>),
    /// `Introduction to the role of service owner`; without a name where the heading has none.
    Introduction(String),
    /// `Skills required to be a service owner`: their descriptions follow.
    SkillsRequired,
    /// `Skills needed for this role`: what a level requires follows.
    SkillsNeeded,
    /// Where else to look; the heading of a page of its own.
    Elsewhere,
    /// A label inside such a page.
    Collection,
    /// Of the site.
    Furniture,
}

pub(super) fn landmark(text: &str) -> Option<Landmark> {
    let text = without_number(text);
    let folded = fold(text);
    let line = folded.as_str();
    if !has_words(text) || furniture::is_about_cookies(line) {
        return Some(Landmark::Furniture);
    }
    if line.len() > 120 {
        return None;
    }
    match line {
        "contents" | "table of contents" | "on this page" | "page contents" => return Some(Landmark::Contents),
        "read more" | "find out more" | "further information" | "further reading" | "more information" => {
            return Some(Landmark::Elsewhere);
        }
        "related content" | "explore the topic" => return Some(Landmark::Elsewhere),
        "collection" | "collections" | "part of" => return Some(Landmark::Collection),
        _ if furniture::LINES.contains(&line) => return Some(Landmark::Furniture),
        _ => {}
    }
    wordings::heading(text, line).or_else(|| labelled(text, line))
}

/// `3. Associate delivery manager` without its number.
pub(super) fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ')');
    let number = text.get(..text.len() - rest.len()).unwrap_or_default();
    let counts = number.starts_with(|c: char| c.is_ascii_digit()) && number.contains(['.', ')']) && number.len() < 8;
    if counts && rest.starts_with(char::is_whitespace) { rest.trim_start() } else { text }
}

/// `Published 7 January 2020`, `From: Central Digital and Data Office`.
fn labelled(text: &str, line: &str) -> Option<Landmark> {
    let rest = |label: &str| {
        let after = line.strip_prefix(label)?;
        after.starts_with(' ').then(|| last_words(text, after.trim()))
    };
    let date = |label: &str| rest(label).filter(|rest| rest.contains(|c: char| c.is_ascii_digit())).map(without_links);
    for label in ["last updated", "updated"] {
        if line == label || date(label).is_some() {
            return Some(Landmark::Updated(date(label)));
        }
    }
    for label in ["first published", "published"] {
        if line == label || date(label).is_some() {
            return Some(Landmark::Published(date(label)));
        }
    }
    let colon = text.split_once(':').is_some_and(|(label, _)| label.trim().eq_ignore_ascii_case("from"));
    (line == "from" || colon).then(|| Landmark::From(rest("from")))
}

/// `30 March 2020 — See all updates`
fn without_links(date: String) -> String {
    let cut = date.split(['—', '–', '(']).next().unwrap_or_default();
    cut.trim().trim_end_matches([',', '-', '.']).trim_end().to_owned()
}

/// As many words of the end of `text` as the folded `words` are, as they were written.
pub(super) fn last_words(text: &str, words: &str) -> String {
    let wanted = fold(words);
    let starts = text
        .char_indices()
        .filter(|(at, c)| c.is_alphanumeric() && (*at == 0 || !text[..*at].ends_with(char::is_alphanumeric)));
    let mut best = None;
    for (at, _) in starts {
        if fold(&text[at..]) == wanted {
            best = Some(text[at..].trim());
        }
    }
    best.unwrap_or(words).to_owned()
}

/// The end of a paragraph that opens a list of what one does: `At this level, you will:`.
pub(super) fn is_lead_in(sentence: &str) -> bool {
    const ENDS: [&str; 4] = ["you will", "you will be expected to", "you are expected to", "you will need to"];
    let line = fold(sentence);
    let ends = |words: &&str| line.strip_suffix(*words).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
    sentence.trim_end().ends_with([':', '…']) && line.len() < 80 && ENDS.iter().any(ends)
        || matches!(line.as_str(), "at this level you will" | "at this role level you will" | "in this role you will")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_page_are_known_however_they_are_written() {
        use Landmark::*;
        for (line, known) in [
            ("Introduction to the role of service owner", Introduction("service owner".into())),
            ("1. Introduction to delivery manager", Introduction("delivery manager".into())),
            ("What a delivery manager does", Introduction("delivery manager".into())),
            ("Introduction", Introduction(String::new())),
            ("Skills needed to be a delivery manager", SkillsRequired),
            ("Skills you need to be a delivery manager", SkillsRequired),
            ("Skills you will need for this role level", SkillsNeeded),
            ("Skills required at this level", SkillsNeeded),
            ("We use some essential cookies to make this website work.", Furniture),
            ("SKILLS NEEDED FOR THIS ROLE", SkillsNeeded),
            ("Skills needed for this role level:", SkillsNeeded),
            ("Skills required to be an IT service manager", SkillsRequired),
            ("Published 7 January 2020", Published(Some("7 January 2020".into()))),
            ("Published:", Published(None)),
            ("Last updated 30 March 2020 — See all updates", Updated(Some("30 March 2020".into()))),
            ("From: Central Digital & Data Office", From(Some("Central Digital & Data Office".into()))),
            ("© Crown copyright", Furniture),
            ("----", Furniture),
        ] {
            assert_eq!(landmark(line), Some(known), "{line}");
        }
        for line in [
            "Published work is read by you.",
            "From time to time you plan.",
            "Skills needed for this role are many.",
            "Home Office",
            "Introduction to statistics is a course.",
            "What a day.",
            "Skills you share with others help them.",
        ] {
            assert_eq!(landmark(line), None, "{line}");
        }
    }

    #[test]
    fn a_lead_in_ends_with_a_colon() {
        assert!(
            is_lead_in("At this level, you will:")
                && is_lead_in("As a lead designer you will:")
                && is_lead_in("At this level, you will")
                && is_lead_in("At this level you will be expected to:")
        );
        assert!(!is_lead_in("In this role, you will be expected to plan.") && !is_lead_in("The skills are:"));
    }
}
