//! Pages that are nested deeper than any person nests them.

/// Every opened element looks through all those it stands in: thousands of them, one in the other, would take minutes.
pub(super) fn is_too_deep(source: &str) -> bool {
    const DEEPEST: usize = 4_000;
    // These end without being closed.
    const ALONE: [&str; 15] =
        ["p", "li", "br", "img", "hr", "input", "meta", "link", "dt", "dd", "td", "th", "tr", "option", "source"];
    let mut depth = 0_usize;
    for tag in source.split('<').skip(1) {
        let name: String = tag.chars().take(12).take_while(char::is_ascii_alphanumeric).collect();
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !name.is_empty() && !ALONE.contains(&name.to_ascii_lowercase().as_str()) {
            depth += 1;
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

/// The text between the tags, each piece in the line where it stood.
pub(super) fn without_tags(source: &str) -> String {
    let mut parts = source.split('<');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('>') {
            Some((tag, rest)) => {
                text.extend(tag.chars().filter(|c| *c == '\n'));
                text.push(' ');
                text.push_str(rest);
            }
            None => text.push_str(part),
        }
    }
    text
}
