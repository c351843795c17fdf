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
        || is_furniture(element)
}

/// Banners and forms of the site, by what its authors call them: `gem-c-cookie-banner`, `govuk-skip-link`. A heading has
/// its words as its id, and the whole page is told by its class that it has a banner.
fn is_furniture(element: &Element) -> bool {
    const PARTS: [&str; 10] = ["html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6"];
    if PARTS.contains(&element.name()) {
        return false;
    }
    let named = |name: &str| {
        let name = name.to_ascii_lowercase();
        let page = ["hero", "page", "title", "content", "masthead"].iter().any(|word| name.contains(word));
        let is =
            |word: &str| name == word || name.ends_with(&format!("-{word}")) || name.ends_with(&format!("_{word}"));
        name.contains("cookie") && (name.contains("banner") || name.contains("message") || name.contains("consent"))
            || name.contains("skip-link")
            || name.contains("skiplink")
            || is("feedback")
            || is("banner") && !page
    };
    let class = element.attr("class").unwrap_or_default();
    class.split_whitespace().chain(element.attr("id")).any(named)
}
