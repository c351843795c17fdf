//! What somebody wrote, so that Markdown takes it for words: no table, heading, list, code, HTML or link comes of it.

/// Letters that mean something wherever they stand.
const ALWAYS: &str = "\\`*[]<~|";

/// Within a line.
pub(super) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let escaped = match c {
            // Within a word it is an underscore and no more.
            '_' => !(before.is_alphanumeric() && rest.starts_with(char::is_alphanumeric)),
            '&' => is_entity(rest),
            c => ALWAYS.contains(c),
        };
        if escaped {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

/// `lt;` or `#60;`: would it be read as another character after an `&`?
fn is_entity(rest: &str) -> bool {
    rest.split_once(';')
        .is_some_and(|(name, _)| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#'))
}

/// A line that has been through [`inline`]: what would begin a heading, a quotation, a list or a rule.
pub(super) fn begun(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && line[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    if line.starts_with(['#', '+', '-', '=', '>', ':']) { format!("\\{line}") } else { line.to_owned() }
}

/// A link to click on, if it is one into the web; else the words of it.
pub(super) fn link(link: &str) -> String {
    if !crate::report::words::is_web(link) {
        return inline(link.trim());
    }
    let safe = |c: char| match c {
        '<' => "%3C".to_owned(),
        '>' => "%3E".to_owned(),
        '\\' => "%5C".to_owned(),
        c if c.is_whitespace() => "%20".to_owned(),
        c => c.to_string(),
    };
    format!("<{}>", link.trim().chars().map(safe).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_as_they_are_and_signs_are_taken_for_themselves() {
        assert_eq!(inline("snake_case & sons, 2 > 1"), "snake_case & sons, 2 > 1");
        assert_eq!(inline("*a* _b_ [c](d) <e> &lt; f|g `h`"), "\\*a\\* \\_b\\_ \\[c\\](d) \\<e> \\&lt; f\\|g \\`h\\`");
        assert_eq!(begun("# no heading"), "\\# no heading");
        assert_eq!(begun("1. no list"), "1\\. no list");
        assert_eq!(begun("2026 was a year"), "2026 was a year");
    }

    #[test]
    fn only_what_leads_into_the_web_is_a_link() {
        assert_eq!(link("https://example.org/a b>c"), "<https://example.org/a%20b%3Ec>");
        assert_eq!(link("javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(link("the folder <March>"), "the folder \\<March>");
    }
}
