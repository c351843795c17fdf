//! What one line is: a point, a heading, the rest of the line before.

use crate::fold::fold;

/// Headings under which something is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Heading {
    /// `In this role, you will:`
    InThisRole,
    /// `At this role level, you will:`
    AtThisLevel,
    /// `You can:`
    YouCan,
}

/// A line that is such a heading.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::import) struct Headed<'l> {
    pub(in crate::import) kind: Heading,
    /// What stands behind the colon on the same line.
    pub(in crate::import) rest: &'l str,
    /// In the wording that the framework itself uses.
    pub(in crate::import) usual: bool,
}

/// How the framework itself nearly always writes them.
const USUAL: [(&str, Heading); 3] = [
    ("You can:", Heading::YouCan),
    ("In this role, you will:", Heading::InThisRole),
    ("At this role level, you will:", Heading::AtThisLevel),
];

/// In any spacing and case, with or without its comma and colon, with the signs of a Markdown heading around it.
pub(in crate::import) fn heading(line: &str) -> Option<Headed<'_>> {
    const LONGEST: usize = 60;
    if let Some((_, kind)) = USUAL.iter().find(|(usual, _)| *usual == line) {
        return Some(Headed { kind: *kind, rest: "", usual: true });
    }
    // Nearly no line is one, so its first letter is looked at before the whole.
    if !line.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with(['I', 'i', 'A', 'a', 'Y', 'y']) {
        return None;
    }
    let (head, rest) = line.split_once(':').unwrap_or((line, ""));
    if head.len() > LONGEST || !head.contains(['y', 'Y']) {
        return None;
    }
    let (kind, words) = match fold(head).as_str() {
        "in this role you will" | "in this role you" => (Heading::InThisRole, "In this role, you will"),
        "at this role level you will"
        | "at this role level you"
        | "at this level you will"
        | "in this role level you will" => (Heading::AtThisLevel, "At this role level, you will"),
        "you can" | "you are able to" | "you will be able to" => (Heading::YouCan, "You can"),
        _ => return None,
    };
    let rest = rest.trim_matches(['*', '_', ' ', '\n']);
    Some(Headed { kind, rest, usual: head == words && line.contains(':') })
}

/// The text behind the bullet or the number of a point.
pub(in crate::import) fn point(line: &str) -> Option<&str> {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix(['-', '*', '•', '–', '—', '·', '◦', '▪', '‣', '●', '○', '+', '\u{f0b7}'])
    {
        let text = rest.trim_start();
        // `-text` is a point, too; `-5` and `**bold**` are none.
        let apart = text.len() < rest.len() || (!line.starts_with('*') && rest.starts_with(char::is_alphabetic));
        return (apart && !text.is_empty()).then_some(text);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line[digits..].strip_prefix(['.', ')']).filter(|_| (1..=2).contains(&digits))?;
    let text = rest.trim_start();
    (text.len() < rest.len() && !text.is_empty()).then_some(text)
}

/// Indented and no point: the rest of the point above it.
pub(in crate::import) fn continues(line: &str) -> bool {
    (line.starts_with("  ") || line.starts_with('\t')) && !line.trim().is_empty() && point(line).is_none()
}

/// How deep a point is indented; 0 is the outermost.
pub(in crate::import) fn depth(line: &str) -> usize {
    let indent = line.len() - line.trim_start().len();
    if line.starts_with('\t') { indent } else { indent / 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_any_wording() {
        let kind = |line| heading(line).map(|heading| heading.kind);
        for line in [
            "In this role, you will:",
            "in this role you will",
            " ## In this  role, you will :",
            "**In this role, you will:**",
        ] {
            assert_eq!(kind(line), Some(Heading::InThisRole), "{line}");
        }
        assert_eq!(kind("AT THIS ROLE LEVEL YOU WILL"), Some(Heading::AtThisLevel));
        assert_eq!(kind("You can"), Some(Heading::YouCan));
        for line in [
            "In this role, you will be responsible for tools.",
            "You can do it",
            "",
            "At this level, you will be alone",
        ] {
            assert_eq!(kind(line), None, "{line}");
        }
    }

    #[test]
    fn only_the_frameworks_own_wording_is_usual() {
        assert!(heading("You can:").expect("a heading").usual);
        assert!(heading("You can: ").expect("a heading").usual);
        for line in ["You can", " You can:", "you can:"] {
            assert!(!heading(line).expect("a heading").usual, "{line}");
        }
        assert_eq!(heading("You can: explain it").expect("a heading").rest, "explain it");
    }

    #[test]
    fn points_have_many_bullets() {
        for line in ["- a b", "* a b", "  • a b ", "–  a b", "-a b", "1. a b", "12) a b", "\u{f0b7}\ta b"] {
            assert_eq!(point(line), Some("a b"), "{line}");
        }
        for line in ["", "-", "a - b", "**a** b", "*a* b", "-5 degrees", "---", "2020. a", "1.5 a"] {
            assert_eq!(point(line), None, "{line}");
        }
    }
}
