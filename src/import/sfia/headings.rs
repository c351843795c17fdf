//! Where a skill begins, and where one of its levels.

use super::super::lines::Line;
use super::super::prose::same;
use super::levels::is_essence;
use crate::fold::fold;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) name: String,
    pub(super) code: String,
    /// Over how many lines it goes.
    pub(super) lines: usize,
}

/// The heading that begins at `at`, if one does. Inside a level a line that ends in four capitals may well be a statement:
/// there a heading leads to guidance notes or to a level no higher than this one, and no other heading comes before.
pub(super) fn heading(lines: &[Line], at: usize, level: u8) -> Option<Heading> {
    let line = lines.get(at)?;
    let heading = on_one_line(&line.text).or_else(|| on_two_lines(&line.text, lines.get(at + 1)?))?;
    /// Further than any description goes, near enough to look there from every line.
    const AHEAD: usize = 100;
    let leads = || {
        lines.iter().skip(at + heading.lines).take(AHEAD).find_map(|next| {
            let number = level_line(&next.text, Some(&heading.name)).map(|next| next.number);
            let other = || on_one_line(&next.text).map(|_| u8::MAX);
            number.or(is_guidance(&next.text).map(|_| 0)).or_else(other)
        })
    };
    (level == 0 && line.hashes == 0 || leads().is_some_and(|next| next <= if level == 0 { 7 } else { level }))
        .then_some(heading)
}

/// `Product management PROD`, `Product management (PROD)`, `PROD - Product management`
fn on_one_line(text: &str) -> Option<Heading> {
    let (first, last) = (text.split_whitespace().next()?, text.split_whitespace().next_back()?);
    let one = |name: &str, code: String| {
        let name =
            name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | '(' | ',' | '|'));
        is_name(name).then(|| Heading { name: name.to_owned(), code, lines: 1 })
    };
    if let Some(code) = code(last) {
        return one(text.strip_suffix(last)?, code);
    }
    let signed =
        text.get(first.len()..)?.trim_start().starts_with(['-', '–', '—', ':', '|']) || first.ends_with([':', ')']);
    code(first).filter(|_| signed).and_then(|code| one(text.strip_prefix(first)?, code))
}

/// The name, and the code on a line of its own below it.
fn on_two_lines(text: &str, next: &Line) -> Option<Heading> {
    let label = next
        .text
        .rsplit_once(':')
        .filter(|(label, _)| matches!(fold(label).as_str(), "code" | "skill code" | "sfia code"));
    let code = code(label.map_or(next.text.as_str(), |(_, code)| code.trim()))?;
    (is_name(text) && on_one_line(text).is_none()).then(|| Heading { name: text.to_owned(), code, lines: 2 })
}

fn is_name(text: &str) -> bool {
    (1..=9).contains(&text.split_whitespace().count())
        && text.starts_with(char::is_uppercase)
        && !text.ends_with(['.', ':', ';', ','])
}

/// Four capitals, in brackets or not.
fn code(word: &str) -> Option<String> {
    let bare = word.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | ':'));
    (bare.len() == 4 && bare.chars().all(|c| c.is_ascii_uppercase())).then(|| bare.to_owned())
}

/// What stands behind the words `Guidance notes` on their line.
pub(super) fn is_guidance(text: &str) -> Option<&str> {
    let end = text.find(':').unwrap_or(text.len());
    let label = text.get(..end)?;
    let known = matches!(fold(label).as_str(), "guidance notes" | "guidance note" | "guidance" | "notes");
    known.then(|| text.get(end..).unwrap_or_default().trim_start_matches(':').trim())
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LevelLine {
    pub(super) number: u8,
    /// What stands behind the number.
    pub(super) rest: Option<String>,
}

/// `Level 4`, `Level 4 - Enable`, `Product management: Level 4`
pub(super) fn level_line(text: &str, skill: Option<&str>) -> Option<LevelLine> {
    let own = |text: &str| {
        let rest = text.get(..5).filter(|word| word.eq_ignore_ascii_case("level")).and_then(|_| text.get(5..))?;
        let rest = rest.trim_start();
        let number = rest.chars().next().and_then(|c| c.to_digit(10)).filter(|number| (1..=7).contains(number))?;
        let rest = rest.get(1..)?;
        // `Level 45`, `Level 4 products`: something else. A dash, a colon or an essence may follow.
        let signed = rest.trim_start().starts_with(['-', '–', '—', ':', '.', '(', '|']);
        let rest = rest
            .trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | '.' | '(' | ')' | '|'));
        let follows = rest.is_empty() || signed || is_essence(rest);
        let full = text.trim_end().trim_end_matches([')', '|']);
        let rest = (!rest.is_empty()).then(|| full.get(full.find(rest)?..).map(str::trim)).flatten().map(str::to_owned);
        follows.then_some(LevelLine { number: u8::try_from(number).unwrap_or(7), rest })
    };
    own(text).or_else(|| {
        let skill = skill?;
        text.match_indices([':', '-', '–']).find_map(|(at, sign)| {
            let name = text.get(..at).filter(|name| same(skill, name));
            name.and_then(|_| own(text.get(at + sign.len()..)?.trim()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::lines::lines;
    use super::*;

    #[test]
    fn a_heading_has_a_name_and_a_code() {
        for text in [
            "Product management PROD",
            "Product management (PROD)",
            "# Product management [PROD]",
            "Product management - PROD",
            "PROD: Product management",
            "PROD – Product management",
            "Product management\nPROD",
            "Product management\n\nCode: PROD",
        ] {
            let read = heading(&lines(&format!("{text}\nText.\nLevel 1")), 0, 0);
            assert_eq!(
                read.map(|read| (read.name, read.code)),
                Some(("Product management".into(), "PROD".into())),
                "{text}"
            );
        }
        assert_eq!(heading(&lines("Works with people from NATO\nLevel 5"), 0, 4), None);
    }

    #[test]
    fn a_level_has_a_number_and_perhaps_an_essence() {
        let level = |text| level_line(text, Some("Product management")).map(|level| (level.number, level.rest));
        for text in ["Level 4", "LEVEL 4:", "Level 4 ", "Level 4."] {
            assert_eq!(level(text), Some((4, None)), "{text}");
        }
        for text in [
            "Level 4 - Enable",
            "Level 4: Enable",
            "Level 4 (Enable)",
            "Level 4 Enable",
            "Product management: Level 4 – Enable",
        ] {
            assert_eq!(level(text), Some((4, Some("Enable".into()))), "{text}");
        }
        assert_eq!(level("Level 4: Manages products."), Some((4, Some("Manages products.".into()))));
        for text in ["Level 45", "Level 9", "Levels", "Level 4 products are managed.", "Other skill: Level 4"] {
            assert_eq!(level(text), None, "{text}");
        }
    }
}
