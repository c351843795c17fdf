//! What one does not see of a page, or what is no part of what it says.

use scraper::node::Element;

/// Left out with all that is in them: they are not shown, or stand around every page of a site.
const IGNORED: [&str; 17] = [
    "script", "style", "nav", "footer", "head", "noscript", "template", "svg", "form", "button", "select", "iframe",
    "object", "audio", "video", "canvas", "dialog",
];

pub(super) fn is_ignored(element: &Element) -> bool {
    let has = |name: &str, value: &str| element.attr(name).is_some_and(|is| is.eq_ignore_ascii_case(value));
    let style: String = element.attr("style").unwrap_or_default().split_whitespace().collect();
    let by_class =
        |class: &str| matches!(class, "visually-hidden" | "govuk-visually-hidden" | "visuallyhidden" | "sr-only");
    IGNORED.contains(&element.name())
        // A header inside an article holds its title.
        || has("role", "navigation")
        || has("role", "banner")
        || has("role", "contentinfo")
        || has("aria-hidden", "true")
        || element.attr("hidden").is_some()
        || style.to_ascii_lowercase().contains("display:none")
        || element.attr("class").unwrap_or_default().split_whitespace().any(by_class)
}
