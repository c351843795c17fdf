//! Text as a scalar: when it can stand as it is, when it needs quotes, when escapes.

use memchr::{memchr_iter, memchr2_iter};

/// The header of a `|` block that gives back exactly `text`, when one does and it would be readable.
pub(crate) fn literal(text: &str) -> Option<&'static str> {
    let body = text.strip_suffix('\n').unwrap_or(text);
    let readable = |line: &str| {
        let blank = line.trim().is_empty() && !line.is_empty();
        !blank && !line.starts_with('\t') && line.split('\t').all(all_visible)
    };
    if !text.contains('\n') || body.ends_with('\n') || body.is_empty() || !body.split('\n').all(readable) {
        return None;
    }
    let first = body.split('\n').find(|line| !line.is_empty())?;
    Some(match (first.starts_with(' '), text.ends_with('\n')) {
        (false, true) => "|",
        (false, false) => "|-",
        (true, true) => "|2",
        (true, false) => "|2-",
    })
}

/// True for most keys and ids, which can stand anywhere, also in brackets: [`plain`] and [`plain_in_flow`], told at less cost.
pub(crate) fn slug(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        && !is_word(text)
}

/// True when no reader can take the text for anything else, anywhere in a file.
pub(crate) fn plain(text: &str) -> bool {
    let starts_like_text = text.starts_with(|c: char| c.is_alphabetic() || c == '/' || c == '(');
    let bytes = text.as_bytes();
    // `: ` and ` #`.
    let ends_early = |at: usize| match bytes[at] {
        b':' => bytes.get(at + 1) == Some(&b' '),
        _ => text[..at].ends_with(' '),
    };
    starts_like_text
        && !text.ends_with([' ', ':'])
        && !memchr2_iter(b':', b'#', bytes).any(ends_early)
        && all_visible(text)
        && !is_word(text)
}

/// The same between brackets, where readers stumble over more: a colon is fine in a link only, a question mark nowhere,
/// a dash by itself not at the end.
pub(crate) fn plain_in_flow(text: &str) -> bool {
    let bytes = text.as_bytes();
    let link = |at: usize| bytes.get(at + 1).is_some_and(|byte| *byte == b'/' || byte.is_ascii_alphanumeric());
    !bytes.iter().any(|byte| matches!(byte, b',' | b'[' | b']' | b'{' | b'}' | b'?'))
        && !text.ends_with(" -")
        && memchr_iter(b':', bytes).all(link)
}

/// Words that some reader takes for true, false, nothing or a number.
fn is_word(text: &str) -> bool {
    const WORDS: [&str; 11] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"];
    const LONGEST: usize = 5;
    text.len() <= LONGEST && WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

pub(crate) fn json_word(word: &str) -> bool {
    matches!(word, "true" | "false" | "null") || word.parse::<f64>().is_ok()
}

/// A character that YAML takes as it is and that a person sees.
fn visible(c: char) -> bool {
    match c {
        // Line and paragraph separators break lines for libyaml; a byte order mark and direction marks hide from the eye.
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        c => !c.is_control(),
    }
}

/// Of ASCII, which most texts are, many are looked at together.
pub(crate) fn all_visible(text: &str) -> bool {
    text.bytes().fold(true, |all, byte| all & (b' '..0x7f).contains(&byte)) || text.chars().all(visible)
}

/// Double quotes take everything. Only escapes that JSON knows too.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if visible(c) => out.push(c),
            c => out.push_str(&format!("\\u{:04x}", u32::from(c))),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_some_reader_takes_for_something_else_is_not_plain() {
        for text in ["no", "On", "NULL", "y", "10:20", "1_000", "=", "~", ".inf", "0x1F", "2026-01-02", "-1", "<<", ""]
        {
            assert!(!plain(text), "{text:?}");
        }
        for text in [
            " x", "x ", "a: b", "a #b", "a:", "- a", "? a", "&a", "*a", "!t", "%a", "@a", "`a", "{a", "[a", "'", "\t",
            "é\n",
        ] {
            assert!(!plain(text), "{text:?}");
        }
        for text in ["Defined the scope of an MVP", "note", "nope", "(see 3)", "https://example.org/a?b#c", "Clientèle"]
        {
            assert!(plain(text), "{text:?}");
        }
        for text in ["id", "user-research-2", "a1"] {
            assert!(slug(text) && plain(text) && plain_in_flow(text), "{text:?}");
        }
        assert!(!["", "no", "false", "1a", "-a", "a b", "Id", "a:"].into_iter().any(slug));
        assert!(plain_in_flow("https://example.org/mvp"));
        assert!(!plain_in_flow("https://example.org/?q") && !plain_in_flow("a, b") && !plain_in_flow("a:?"));
        assert!(!plain_in_flow("é -") && plain_in_flow("é-") && plain_in_flow("é - x"));
    }

    #[test]
    fn a_note_of_several_lines_is_a_block_where_that_is_exact() {
        assert_eq!(literal("one\n\ntwo\n"), Some("|"));
        assert_eq!(literal("one\ntwo"), Some("|-"));
        assert_eq!(literal("  one\ntwo"), Some("|2-"));
        for text in ["one", "\n", "one\n\n", "one\n \ntwo", "\tone\ntwo", "one\r\ntwo", "one\u{1b}\ntwo"] {
            assert_eq!(literal(text), None, "{text:?}");
        }
    }

    #[test]
    fn quotes_take_everything_in_escapes_that_json_knows() {
        assert_eq!(quoted("a\"\\\n\0\u{2028}é😀"), "\"a\\\"\\\\\\n\\u0000\\u2028é😀\"");
    }
}
