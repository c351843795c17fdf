//! What becomes of each character of a text that a stranger may have written.
//!
//! Two kinds are shown as they are only where honest text has them: joiners spell words of many scripts and compose emoji,
//! and accents stand on a letter. Elsewhere joiners are invisible, and accents pile up over the lines above. Selectors,
//! which choose between two looks of the character before them, are left out: the other look reads as well, and terminals
//! do not agree how wide the chosen one is.

use std::str::CharIndices;

use unicode_normalization::char::is_combining_mark;

/// More signs than any script puts on one letter.
const MOST_ACCENTS: usize = 8;

/// How a character is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Itself,
    Nothing,
    /// By the sign for what cannot be shown.
    Sign,
    Space,
    /// As the end of a line; of two characters that end one line, the first is [`Shown::Nothing`].
    Break,
}

/// The characters of a text, each with its offset and how it is shown.
#[derive(Clone)]
pub(super) struct Reader<'t> {
    rest: CharIndices<'t>,
    /// The last character that was shown as itself, when nothing else stands between.
    before: Option<char>,
    accents: usize,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Reader { rest: text.char_indices(), before: None, accents: 0 }
    }

    fn next_char(&self) -> Option<char> {
        self.rest.clone().next().map(|(_, c)| c)
    }

    fn shown(&mut self, c: char) -> Shown {
        match c {
            ' '..='~' => self.with_accents(false),
            '\t' => Shown::Space,
            '\r' if self.next_char() == Some('\n') => Shown::Nothing,
            // Next line, line separator and paragraph separator among them.
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Shown::Break,
            c if c.is_control() || is_no_character(c) => Shown::Sign,
            '\u{200c}' | '\u{200d}' if self.before.is_some_and(is_joined) => Shown::Itself,
            c if is_hidden(c) => Shown::Nothing,
            c => self.with_accents(is_combining_mark(c)),
        }
    }

    fn with_accents(&mut self, is_accent: bool) -> Shown {
        self.accents = if is_accent { self.accents + 1 } else { 0 };
        if self.accents > MOST_ACCENTS { Shown::Nothing } else { Shown::Itself }
    }
}

impl Iterator for Reader<'_> {
    type Item = (usize, char, Shown);

    fn next(&mut self) -> Option<Self::Item> {
        let (at, c) = self.rest.next()?;
        let shown = self.shown(c);
        match shown {
            Shown::Itself => self.before = Some(c),
            Shown::Nothing => {}
            Shown::Sign | Shown::Space | Shown::Break => self.before = None,
        }
        Some((at, c, shown))
    }
}

/// Takes no room, and is there to turn text around, to hide in it, or for programs only.
fn is_hidden(c: char) -> bool {
    match c {
        // Bidirectional marks, embeddings, overrides and isolates.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        // All else that Unicode calls ignorable: soft hyphen, joiners of glyphs, fillers, selectors, zero-width space,
        // word joiner, invisible operators, byte order mark, format controls of shorthand and music, tags.
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' => true,
        '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' => true,
        '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' => true,
        '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}' => true,
        // Annotations between the lines.
        '\u{fff9}'..='\u{fffb}' => true,
        _ => false,
    }
}

/// Code points that are set aside never to be characters.
fn is_no_character(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

/// Joiners mean something after letters that join, and after emoji.
fn is_joined(before: char) -> bool {
    !before.is_ascii() && !before.is_whitespace() && !matches!(before, '\u{200c}' | '\u{200d}')
}
