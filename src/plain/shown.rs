//! What becomes of each character of a text that a stranger may have written.
//!
//! Three kinds are shown as they are only where honest text has them: joiners spell words of many scripts and compose
//! emoji, selectors choose the look of the character before them, and accents stand on a letter. Elsewhere they are
//! invisible, or pile up over the lines above, and so serve to hide something.

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
        let Some(kind) = special(c) else {
            let is_accent = !c.is_ascii() && is_combining_mark(c);
            self.accents = if is_accent { self.accents + 1 } else { 0 };
            return if self.accents > MOST_ACCENTS { Shown::Nothing } else { Shown::Itself };
        };
        match kind {
            Kind::Tab => Shown::Space,
            Kind::Break if c == '\r' && self.next_char() == Some('\n') => Shown::Nothing,
            Kind::Break => Shown::Break,
            Kind::Control => Shown::Sign,
            Kind::Hidden => Shown::Nothing,
            Kind::Joiner => itself_if(self.before.is_some_and(is_joined)),
            Kind::Selector => {
                let keycap = self.next_char() == Some('\u{20e3}');
                itself_if(self.before.is_some_and(|before| has_looks(before, c, keycap)))
            }
        }
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

fn itself_if(good: bool) -> Shown {
    if good { Shown::Itself } else { Shown::Nothing }
}

/// A character that is not simply shown.
enum Kind {
    Tab,
    Break,
    Control,
    Hidden,
    Joiner,
    Selector,
}

fn special(c: char) -> Option<Kind> {
    Some(match c {
        ' '..='~' => return None,
        '\t' => Kind::Tab,
        // Next line, line separator and paragraph separator among them.
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Kind::Break,
        c if c.is_control() || is_no_character(c) => Kind::Control,
        '\u{200c}' | '\u{200d}' => Kind::Joiner,
        '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => Kind::Selector,
        // Bidirectional marks, embeddings, overrides and isolates.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Kind::Hidden,
        // All else that Unicode calls ignorable: soft hyphen, zero-width space, word joiner, invisible operators, fillers,
        // byte order mark, format controls of shorthand and music, tags.
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}' => {
            Kind::Hidden
        }
        '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' => Kind::Hidden,
        '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' => Kind::Hidden,
        '\u{e0000}'..='\u{e0fff}' => Kind::Hidden,
        // Annotations between the lines.
        '\u{fff9}'..='\u{fffb}' => Kind::Hidden,
        _ => return None,
    })
}

/// Code points that are set aside never to be characters.
fn is_no_character(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

/// Joiners mean something after letters that join, and after emoji.
fn is_joined(before: char) -> bool {
    !before.is_ascii() && !before.is_whitespace() && !matches!(before, '\u{200c}' | '\u{200d}')
}

/// Has `before` another look that this selector chooses?
fn has_looks(before: char, selector: char, keycap: bool) -> bool {
    match selector {
        // Text or emoji.
        '\u{fe0e}' | '\u{fe0f}' => match before {
            '#' | '*' | '0'..='9' => keycap,
            '©' | '®' | '\u{203c}' | '\u{2049}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' => true,
            _ => matches!(before, '\u{2100}'..='\u{214f}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}'),
        },
        '\u{180b}'..='\u{180f}' => matches!(before, '\u{1820}'..='\u{18aa}'),
        // Forms of ideographs, and of signs of mathematics.
        _ => {
            matches!(before, '\u{2200}'..='\u{2aff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
        }
    }
}
