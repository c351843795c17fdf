//! Lines of the site, which stand around every page of it.

/// Folded, whole lines that stand around every page of the site.
pub(super) const LINES: [&str; 35] = [
    "guidance",
    "print this page",
    "skip to main content",
    "gov uk",
    "cookies on gov uk",
    "accept additional cookies",
    "reject additional cookies",
    "view cookies",
    "hide this message",
    "hide cookie message",
    "cookies",
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

/// What a banner says of cookies, one paragraph or several.
pub(super) fn is_about_cookies(line: &str) -> bool {
    const BEGINNINGS: [&str; 7] = [
        "we use some essential",
        "we use cookies",
        "we also use cookies",
        "you have accepted additional",
        "you have rejected additional",
        "you can change your cookie",
        "this site uses cookies",
    ];
    let wishes = line.starts_with("we") && line.contains(" like to set ");
    line.contains("cookie") && (wishes || BEGINNINGS.iter().any(|words| line.starts_with(words)))
}
