//! Text from files and from the command line is data: made fit for a terminal, it cannot steer it.
//!
//! Control characters could move the cursor or change colours, bidirectional overrides could show a sentence in another
//! order than it is written, and invisible characters could hide one.

use std::borrow::Cow;

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
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("\"{}…\"", line(&text[..end])),
        None => format!("\"{}\"", line(text)),
    }
}

fn clean(text: &str, keep_lines: bool) -> Cow<'_, str> {
    let stays = |c: char| matches!(shown(c), Shown::Itself) || (keep_lines && c == '\n');
    // Most text is plain ASCII, and all text on the screen comes through here.
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) || text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match shown(c) {
            Shown::Itself => clean.push(c),
            Shown::Nothing => {}
            Shown::Sign => clean.push(SIGN),
            Shown::Space => clean.push(' '),
            Shown::Break => {
                if c == '\r' && characters.peek() == Some(&'\n') {
                    characters.next();
                }
                clean.push(if keep_lines { '\n' } else { ' ' });
            }
        }
    }
    Cow::Owned(clean)
}

enum Shown {
    Itself,
    Nothing,
    Sign,
    Space,
    Break,
}

fn shown(c: char) -> Shown {
    match c {
        '\t' => Shown::Space,
        // Next line, line separator and paragraph separator among them.
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Shown::Break,
        c if c.is_control() => Shown::Sign,
        // Bidirectional marks, embeddings, overrides and isolates.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Shown::Nothing,
        // Soft hyphen, zero-width space, word joiner and invisible operators, deprecated format characters, byte order
        // mark, interlinear annotations, tags. The joiners U+200C and U+200D stay: words and emoji are spelled with them.
        '\u{ad}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{feff}' => Shown::Nothing,
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => Shown::Nothing,
        _ => Shown::Itself,
    }
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
}
