//! Which format a text is in, by its content.
//!
//! What is most peculiar is asked first: a page in HTML, a table of commas, the remarks of a role page, the labels of a
//! role-level text, the levels of SFIA. Markdown is asked last, for nearly any text could be that.

mod markup;
mod tables;
mod texts;

use std::cell::OnceCell;

use super::Format;
use markup::{is_asciidoc, is_markdown, is_role_page_html, is_yaml_or_json};
use tables::csv;
use texts::{is_level_text, is_role_page, is_sfia};

/// The format, or None when nothing in the text tells. The end of the name decides only where the content leaves it open.
pub(super) fn detect(name: &str, text: &str) -> Option<Format> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let view = View::new(text);
    if view.first().is_none() || is_yaml_or_json(text, &view) {
        return None;
    }
    if view.looks_like_html() {
        return is_role_page_html(text).then_some(Format::RolePageHtml);
    }
    if let Some(format) = csv(text) {
        return Some(format);
    }
    // One after the other: most texts are told before the slower ones are asked.
    if is_role_page(&view) {
        Some(Format::RolePage)
    } else if is_level_text(&view) {
        Some(Format::LevelText)
    } else if is_sfia(&view) {
        Some(Format::Sfia)
    } else if is_asciidoc(&view, &ending) {
        Some(Format::AsciiDoc)
    } else {
        is_markdown(&view, &ending).then_some(Format::Markdown)
    }
}

/// The lines of a text that say something, those of code blocks apart.
struct View<'a> {
    text: &'a str,
    /// All of them: what the first ones tell of need not be divided to its end.
    lines: OnceCell<Vec<&'a str>>,
}

impl<'a> View<'a> {
    fn new(text: &'a str) -> View<'a> {
        View { text, lines: OnceCell::new() }
    }

    /// Trimmed, none of them blank, none from a block of code.
    fn lines(&self) -> &[&'a str] {
        self.lines.get_or_init(|| self.each().collect())
    }

    fn first(&self) -> Option<&'a str> {
        self.each().next()
    }

    fn each(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut fence: Option<&str> = None;
        let lines = self.text.trim_start_matches('\u{feff}').lines().map(str::trim);
        lines.filter(move |line| {
            let sign = ["```", "~~~"].into_iter().find(|sign| line.starts_with(sign));
            match (fence, sign) {
                (Some(open), Some(sign)) if open == sign => fence = None,
                (None, Some(sign)) => fence = Some(sign),
                (None, None) => return !line.is_empty(),
                _ => {}
            }
            false
        })
    }

    /// Lines without the signs of headings, points and emphasis, as far as they have words.
    fn bare(&self) -> impl Iterator<Item = &'a str> {
        let signs = |c: char| matches!(c, '#' | '*' | '-' | '•' | '=' | '>' | ' ');
        self.lines()
            .iter()
            .map(move |line| line.trim_start_matches(signs).trim_end_matches(['*', '#', ' ']))
            .filter(|line| !line.is_empty())
    }

    fn looks_like_html(&self) -> bool {
        let Some(first) = self.each().find(|line| !line.starts_with("<!--") && !line.starts_with("<?xml")) else {
            return false;
        };
        let lower = first.to_ascii_lowercase();
        lower.starts_with("<!doctype html")
            || ["<html", "<head", "<body", "<main", "<article", "<section", "<div", "<h1", "<h2"]
                .iter()
                .any(|tag| lower.starts_with(tag))
                && !self.lines().iter().any(|line| line.starts_with("# ") || line.starts_with("## "))
    }
}

#[cfg(test)]
mod tests;
