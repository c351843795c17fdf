//! Texts with markup: HTML, YAML, AsciiDoc, Markdown.

use super::super::asciidoc;
use super::View;
use crate::fold::fold;

/// Does a page in HTML describe a role as the pages of 2020 do?
pub(super) fn is_role_page_html(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let known = [
        "introduction to the role of",
        "skills required to be",
        "skills needed for this role",
        "skills needed to be",
        "skills you need to be",
        "skills you need for this role",
        "relevant skill level",
    ];
    known.iter().any(|words| lower.contains(words))
}

/// Our own files, and others of keys and values. Front matter, which a second `---` ends, stands before something else.
pub(super) fn is_yaml_or_json(text: &str, view: &View<'_>) -> bool {
    let mut lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let first = lines.next().unwrap_or_default();
    if view.first().is_some_and(|line| {
        line.starts_with('{') || line.starts_with('[') && !line.starts_with("[ ]") && line.len() < 3
    }) {
        return true;
    }
    let key = |line: &str| {
        let (key, value) = line.split_once(':').unwrap_or_default();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-');
        !key.is_empty() && key.chars().all(plain) && (value.is_empty() || value.starts_with(' '))
    };
    if first == "---" {
        let rest: Vec<&str> = lines.collect();
        return rest.first().is_some_and(|line| key(line)) && !rest.contains(&"---");
    }
    let inside = |line: &str| line.starts_with(' ') || line.starts_with("- ");
    key(first) && lines.all(|line| key(line) || inside(line) || line == "---" || line == "...")
}

/// A title or sections with `=`.
pub(super) fn is_asciidoc(view: &View<'_>, ending: &str) -> bool {
    let section = |line: &&&str| line.starts_with('=') && asciidoc::is_section(line);
    let sections = view.lines().iter().filter(section).count();
    let aside = |line: &str| {
        line.starts_with("//") || line.starts_with(':') && line.get(1..).is_some_and(|rest| rest.contains(':'))
    };
    let first = view.lines().iter().find(|line| !aside(line));
    let titled = first.is_some_and(|line| line.starts_with("= "));
    let named = matches!(ending, "adoc" | "asciidoc" | "asc");
    // One `= line` could be anything.
    sections > 1 || (titled || sections > 0) && named
}

/// A table or a list of boxes; or headings and points, unless the name says that it is something else.
pub(super) fn is_markdown(view: &View<'_>, ending: &str) -> bool {
    let heading = |line: &str| {
        let rest = line.trim_start_matches('#');
        rest.len() < line.len() && line.len() - rest.len() <= 6 && rest.starts_with(' ')
    };
    let point = |line: &str| ["- ", "* ", "+ "].iter().any(|sign| line.starts_with(sign));
    let task = |line: &str| {
        let boxed = ["- [", "* [", "+ [", "1. ["].iter().find_map(|sign| line.strip_prefix(sign));
        boxed.is_some_and(|rest| [" ] ", "x] ", "X] "].iter().any(|end| rest.starts_with(end)))
    };
    let any = |test: &dyn Fn(&str) -> bool| view.lines().iter().any(|line| test(line));
    let pairs = || view.lines().windows(2);
    let table = pairs()
        .any(|pair| matches!(pair, [header, rule] if header.contains('|') && is_rule(rule)) && has_skill_words(pair));
    let underlined = pairs().any(|pair| matches!(pair, [title, line] if !point(title) && line.len() > 2 && (line.chars().all(|c| c == '=') || line.chars().all(|c| c == '-'))));
    let headed = any(&heading) || underlined;
    let named = matches!(ending, "md" | "markdown" | "mdown" | "mkd");
    let unnamed = named || matches!(ending, "" | "txt" | "text");
    table || any(&task) && (headed || unnamed) || headed && any(&point) && unnamed || headed && named
}

/// `|:---|---:|`
fn is_rule(line: &str) -> bool {
    line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

fn has_skill_words(pair: &[&str]) -> bool {
    let header = pair.first().map(|header| fold(header)).unwrap_or_default();
    ["skill", "activit", "experience", "task", "competenc", "capabilit"].iter().any(|word| header.contains(word))
        || pair.first().is_some_and(|line| line.starts_with('|'))
}
