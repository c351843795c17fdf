//! Text from files and from the command line is data: made fit for a terminal, it cannot steer it.
//!
//! Control characters could move the cursor or change colours, bidirectional overrides could show a sentence in another
//! order than it is written, and invisible characters could hide one.

mod shown;

use std::borrow::Cow;

use shown::{Reader, Shown};

/// Stands where something that cannot be shown stood.
const SIGN: char = '\u{fffd}';

/// One line: as [`lines`], and each line break becomes a space.
#[must_use]
pub fn line(text: &str) -> Cow<'_, str> {
    clean(text, false)
}

/// Text of several lines, without anything that a terminal would obey. Tabs become spaces.
#[must_use]
pub fn lines(text: &str) -> Cow<'_, str> {
    clean(text, true)
}

/// A word of a file as a message shows it: in quotes, on one line, cut when it is long.
#[must_use]
pub fn quote(text: &str) -> String {
    const MOST: usize = 60;
    let text = line(text);
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
        None => format!("\"{text}\""),
    }
}

/// A link as what it is, on one line: what would not be seen, and letters in the name of the site that may only look like
/// those one knows, are written with `%`, by which a browser goes to the same place.
#[must_use]
pub fn link(link: &str) -> Cow<'_, str> {
    // Before the name of the site there are letters that look alike as well.
    let site = link.find("://").map_or(0, |at| {
        let from = at + "://".len();
        link[from..].find(['/', '?', '#', '\\']).map_or(link.len(), |end| from + end)
    });
    rewritten(
        link,
        |at, c, shown| shown == Shown::Itself && (c.is_ascii() || at >= site),
        |out, c| {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        },
    )
}

/// JSON in which nothing steers a terminal or hides, and which says the same.
#[must_use]
pub fn json(json: &str) -> Cow<'_, str> {
    // Line breaks stand between the values only, where they may stay, and so does what is escaped in strings only.
    rewritten(
        json,
        |_, c, shown| shown == Shown::Itself || c == '\n',
        |out, c| {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        },
    )
}

/// All text on the screen comes through here, and most of it is plain.
fn is_plain_ascii(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

/// Writes the characters that do not stay in another way.
fn rewritten(
    text: &str,
    stays: impl Fn(usize, char, Shown) -> bool,
    write: impl Fn(&mut String, char),
) -> Cow<'_, str> {
    if is_plain_ascii(text) || Reader::new(text).all(|(at, c, shown)| stays(at, c, shown)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for (at, c, shown) in Reader::new(text) {
        if stays(at, c, shown) { out.push(c) } else { write(&mut out, c) }
    }
    Cow::Owned(out)
}

fn clean(text: &str, keep_lines: bool) -> Cow<'_, str> {
    let stays = |c: char, shown: Shown| shown == Shown::Itself || (keep_lines && c == '\n');
    if is_plain_ascii(text) || Reader::new(text).all(|(_, c, shown)| stays(c, shown)) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    for (_, c, shown) in Reader::new(text) {
        match shown {
            Shown::Itself => clean.push(c),
            Shown::Nothing => {}
            Shown::Sign => clean.push(SIGN),
            Shown::Break if keep_lines => clean.push('\n'),
            Shown::Space | Shown::Break => clean.push(' '),
        }
    }
    Cow::Owned(clean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_not_copied() {
        let text = "Clientèle, “quoted”, 计划, 👩‍💻: all stay";
        assert!(matches!(line(text), Cow::Borrowed(same) if same == text));
        assert!(matches!(lines("one\ntwo"), Cow::Borrowed(_)));
    }

    #[test]
    fn an_escape_sequence_cannot_reach_the_terminal() {
        assert_eq!(line("\u{1b}[31mred\u{7}"), "\u{fffd}[31mred\u{fffd}");
        assert_eq!(line("\u{9b}2J\0\u{7f}"), "\u{fffd}2J\u{fffd}\u{fffd}");
    }

    #[test]
    fn bidirectional_and_invisible_characters_are_taken_out() {
        assert_eq!(line("a\u{202e}b\u{2066}c\u{200f}d"), "abcd");
        assert_eq!(line("\u{feff}no\u{200b}thing\u{2060} hid\u{ad}den\u{e0041}"), "nothing hidden");
    }

    #[test]
    fn line_breaks_of_every_kind_are_one_break() {
        assert_eq!(lines("a\r\nb\rc\u{2028}d\u{85}e\tf"), "a\nb\nc\nd\ne f");
        assert_eq!(line("a\r\nb\nc\u{2029}d"), "a b c d");
    }

    #[test]
    fn no_character_that_comes_out_is_a_control_character() {
        let all: String = ('\0'..=char::MAX).collect();
        assert!(lines(&all).chars().all(|c| c == '\n' || !c.is_control()));
        assert!(!line(&all).contains('\n'));
    }

    #[test]
    fn a_quote_is_short_and_on_one_line() {
        assert_eq!(quote("a\nb"), "\"a b\"");
        assert_eq!(quote(&"é".repeat(100)), format!("\"{}…\"", "é".repeat(60)));
    }

    #[test]
    fn nothing_that_is_ignorable_is_left_where_it_hides() {
        let hidden = "\u{34f}\u{115f}\u{17b4}\u{180e}\u{3164}\u{ffa0}\u{1bca0}\u{1d173}\u{e0001}\u{e0fff}\u{fff9}";
        assert_eq!(line(&format!("a{hidden}b")), "ab");
        // Joiners that have nothing to join.
        assert_eq!(line("\u{200d}pass\u{200d}word\u{fe0f}\u{e0100}1 \u{200c}"), "password1 ");
        assert_eq!(line("é\u{200d}\u{200d}\u{200c}x"), "é\u{200d}x");
        assert_eq!(line("a\u{fdd0}b\u{1fffe}"), "a\u{fffd}b\u{fffd}");
    }

    #[test]
    fn honest_text_of_every_script_stays_readable() {
        for text in ["👩‍💻 👨‍👩‍👧‍👦 👋🏽 🇬🇧", "می‌خواهم", "ක්‍ෂ ന്‍", "Tŷ Ŵyr Llanfair", "Ç̧ế שָׁלוֹם", "葛城 製品"]
        {
            assert!(matches!(line(text), Cow::Borrowed(same) if same == text), "{text}");
        }
        // Without their selectors these take the look of text.
        assert_eq!(
            line("❤\u{fe0f} ❤\u{fe0f}\u{200d}🔥 1\u{fe0f}\u{20e3} 葛\u{e0100}城"),
            "❤ ❤\u{200d}🔥 1\u{20e3} 葛城"
        );
    }

    #[test]
    fn accents_do_not_pile_up() {
        assert_eq!(line(&format!("o{}k", "\u{301}".repeat(50))), format!("o{}k", "\u{301}".repeat(8)));
    }

    #[test]
    fn a_link_is_shown_as_what_it_is() {
        let plain = "https://example.org/a%20b?c=d#é";
        assert!(matches!(link(plain), Cow::Borrowed(same) if same == plain));
        assert_eq!(
            link("https://ex\u{200b}ample.org/\u{202e}gnp.exe"),
            "https://ex%E2%80%8Bample.org/%E2%80%AEgnp.exe"
        );
        // The first letter is Cyrillic.
        assert_eq!(link("https://\u{430}pple.com/é"), "https://%D0%B0pple.com/é");
        assert_eq!(link("http\u{455}://example.org"), "http%D1%95://example.org");
        assert_eq!(
            link("https://gov.uk\u{2044}x\u{3002}evil.example?é"),
            "https://gov.uk%E2%81%84x%E3%80%82evil.example?é"
        );
        assert_eq!(link("the folder “März” 👩‍💻\u{1b}[8m\n"), "the folder “März” 👩‍💻%1B[8m%0A");
    }

    #[test]
    fn json_steers_no_terminal_and_says_the_same() {
        let text = "a\u{9b}2J\u{202e}é\u{e0041}\u{1b}\u{200d}\r\n\u{2028}👩‍💻";
        let written = serde_json::to_string_pretty(&[text]).expect("JSON");
        let json = json(&written);
        assert!(json.chars().all(|c| c == '\n' || (!c.is_control() && c != '\u{202e}' && c != '\u{e0041}')));
        assert!(json.contains("é") && json.contains("👩‍💻") && json.starts_with("[\n"));
        assert_eq!(serde_json::from_str::<[String; 1]>(&json).expect("JSON"), [text]);
    }
}
