//! The lines by which one finds one's way on a role page, and those that belong to the site and not to the role.

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
    /// `Introduction to the role of service owner`.
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

/// Folded, whole lines that stand around every page of the site.
pub(in crate::import) const FURNITURE: [&str; 32] = [
    "guidance",
    "print this page",
    "skip to main content",
    "gov uk",
    "cookies on gov uk",
    "accept additional cookies",
    "reject additional cookies",
    "view cookies",
    "home",
    "menu",
    "search",
    "search gov uk",
    "navigation menu",
    "see all updates",
    "show all updates",
    "hide all updates",
    "back to top",
    "share this page",
    "get emails about this page",
    "is this page useful",
    "yes this page is useful",
    "no this page is not useful",
    "thank you for your feedback",
    "help us improve gov uk",
    "there is something wrong with this page",
    "report a problem with this page",
    "services and information",
    "government activity",
    "departments",
    "worldwide",
    "crown copyright",
    "support links",
];

const INTRODUCTIONS: [&str; 3] =
    ["introduction to the role of ", "introduction to the role ", "introduction to role of "];
const NEEDED: [&str; 4] =
    ["skills needed for this role", "skills needed", "skills for this role level", "skills you need for this role"];

pub(super) fn landmark(text: &str) -> Option<Landmark> {
    let folded = fold(text);
    let line = folded.as_str();
    if !has_words(text) {
        return Some(Landmark::Furniture);
    }
    if line.len() > 120 {
        return None;
    }
    if let Some(role) = INTRODUCTIONS.iter().find_map(|words| line.strip_prefix(words)) {
        return Some(Landmark::Introduction(last_words(text, role)));
    }
    match line {
        "contents" | "table of contents" | "on this page" | "page contents" => Some(Landmark::Contents),
        "read more" | "find out more" | "further information" | "further reading" | "more information" => {
            Some(Landmark::Elsewhere)
        }
        "related content" | "explore the topic" => Some(Landmark::Elsewhere),
        "collection" | "collections" | "part of" => Some(Landmark::Collection),
        _ if NEEDED.iter().any(|words| is_heading(line, words, text)) => Some(Landmark::SkillsNeeded),
        _ if line.starts_with("skills required to be") || line == "skills required" => Some(Landmark::SkillsRequired),
        _ if FURNITURE.contains(&line) => Some(Landmark::Furniture),
        _ => labelled(text, line),
    }
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

/// Is the line this heading, with no more than a remark behind it (`Skills needed for this role level`)?
fn is_heading(line: &str, words: &str, text: &str) -> bool {
    line.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') && rest.len() < 40)
        && !text.trim_end().ends_with('.')
}

/// As many words of the end of `text` as the folded `words` are, as they were written.
fn last_words(text: &str, words: &str) -> String {
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
    let line = fold(sentence);
    sentence.trim_end().ends_with([':', '…']) && line.len() < 80 && (line == "you will" || line.ends_with(" you will"))
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
        );
        assert!(!is_lead_in("In this role, you will be expected to plan.") && !is_lead_in("The skills are:"));
    }
}
