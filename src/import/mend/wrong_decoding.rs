//! UTF-8 that somebody took for Windows-1252: `peopleâ€™s` was `people’s`.
//!
//! Only characters whose bytes together are a whole UTF-8 character are taken for one, and of these only such as nobody
//! writes: `é…”` are the bytes of a Chinese character, and the end of a French sentence. What is held to be possible in a
//! correct text stays. Text that was broken twice (`Ã¢â‚¬â„¢`) is put right twice.

use std::str;

/// Behind the bytes 0x80 to 0x9F; those that Windows-1252 leaves free are the control characters of the same number.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Nothing is broken more often.
const PASSES: usize = 4;

/// The longest beginning of the text that might be broken: empty, unless its first character is the first of a sequence.
pub(super) fn stretch(text: &str) -> &str {
    if !text.starts_with(|c| matches!(c, '\u{c2}'..='\u{f4}')) {
        return "";
    }
    let end = text.find(|c| byte(c).is_none()).unwrap_or(text.len());
    &text[..end]
}

/// The repaired stretch and how many characters of it were broken; None when it is fine.
pub(super) fn repair(
    before: Option<char>,
    stretch: &str,
    after: Option<char>,
) -> Option<(impl Iterator<Item = char>, usize)> {
    let mut chars: Vec<(char, bool)> = stretch.chars().map(|c| (c, false)).collect();
    for _ in 0..PASSES {
        match pass(before, &chars, after) {
            Some(better) => chars = better,
            None => break,
        }
    }
    let times = chars.iter().filter(|(_, broken)| *broken).count();
    (times > 0).then(|| (chars.into_iter().map(|(c, _)| c), times))
}

fn pass(before: Option<char>, chars: &[(char, bool)], after: Option<char>) -> Option<Vec<(char, bool)>> {
    let plain: Vec<char> = chars.iter().map(|(c, _)| *c).collect();
    let mut better = Vec::with_capacity(chars.len());
    let (mut at, mut changed, mut in_row) = (0, false, false);
    while let Some((c, broken)) = chars.get(at) {
        let candidate = sequence(&plain[at..]).filter(|(decoded, len)| {
            let next = plain.get(at + len..).and_then(sequence).map(|(next, _)| next);
            Sequence {
                decoded: *decoded,
                tail: &plain[at + 1..at + len],
                before: better.last().map_or(before, |(c, _)| Some(*c)),
                after: plain.get(at + len).copied().or(after),
                in_row: in_row || next.is_some_and(is_far),
                behind_broken: better.last().is_some_and(|(_, broken)| *broken),
            }
            .is_broken()
        });
        match candidate {
            Some((decoded, len)) => {
                better.push((decoded, true));
                at += len;
                in_row = is_far(decoded);
                changed = true;
            }
            None => {
                better.push((*c, *broken));
                at += 1;
                in_row = false;
            }
        }
    }
    changed.then_some(better)
}

/// Its byte in Windows-1252, where that is not ASCII.
fn byte(c: char) -> Option<u8> {
    match u32::from(c) {
        number @ 0x80..=0xff => u8::try_from(number).ok(),
        _ => HIGH.iter().zip(0x80..).find_map(|(high, byte)| (*high == c).then_some(byte)),
    }
}

/// The character whose UTF-8 the text begins with, and how many characters of it that takes.
fn sequence(chars: &[char]) -> Option<(char, usize)> {
    let len = match byte(*chars.first()?)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let mut bytes = [0; 4];
    for (place, c) in bytes.iter_mut().zip(chars.get(..len)?) {
        *place = byte(*c)?;
    }
    let decoded = str::from_utf8(&bytes[..len]).ok()?.chars().next()?;
    Some((decoded, len))
}

/// Behind the Latin letters of western and central Europe: such a letter alone, amid others, is an accident.
fn is_far(c: char) -> bool {
    matches!(c, '\u{100}'..='\u{1fff}' | '\u{2e80}'..='\u{ffff}')
}

/// Characters that might be one broken one, and what stands around them.
struct Sequence<'t> {
    decoded: char,
    /// Those behind the first.
    tail: &'t [char],
    before: Option<char>,
    after: Option<char>,
    /// A neighbour is such a sequence too.
    in_row: bool,
    /// What stands before was broken.
    behind_broken: bool,
}

impl Sequence<'_> {
    fn is_broken(&self) -> bool {
        // Control characters nobody writes: they are half of what was broken twice.
        if matches!(self.decoded, '\u{80}'..='\u{9f}') {
            return self.behind_broken;
        }
        if self.tail.iter().any(|c| matches!(c, '\u{80}'..='\u{9f}')) {
            return true;
        }
        match self.decoded {
            '\u{a0}' if self.behind_broken => true,
            '\u{a0}' => !self.before.is_none_or(|c| c == '\n' || c.is_uppercase()) && !self.closes(),
            '\u{a1}'..='\u{bf}' => true,
            'à' => !self.before.is_some_and(char::is_uppercase) && !self.closes(),
            '\u{c0}'..='\u{ff}' => !self.tail.iter().copied().all(ends_a_word) || !self.is_a_capital(),
            '\u{100}'..='\u{17f}' => self.in_row || self.is_amid_small_letters(),
            '\u{2000}'..='\u{2e7f}' => !self.tail.iter().copied().all(ends_a_word),
            '\u{feff}' | '\u{fffd}' | '\u{1f000}'.. => true,
            _ => self.in_row,
        }
    }

    /// A French quotation or a question ends here: the no-break space belongs to it.
    fn closes(&self) -> bool {
        self.after.is_some_and(|c| "»?!:;".contains(c))
    }

    /// `MANHÃ”`, `“Ã”`: the end of a word in capitals, or the letter itself.
    fn is_a_capital(&self) -> bool {
        self.before.is_some_and(|c| c.is_uppercase() || "“‘«‹„‚\"'([".contains(c))
            && !self.after.is_some_and(char::is_alphabetic)
    }

    /// `sÅ‚owo`, `Å›wiat`; but neither `TÄMÄ”` nor `KÄŠ`.
    fn is_amid_small_letters(&self) -> bool {
        let letter = self.tail.iter().copied().any(char::is_alphabetic);
        self.before.is_some_and(char::is_lowercase)
            || (!letter && !self.before.is_some_and(char::is_uppercase) && self.after.is_some_and(char::is_lowercase))
    }
}

/// What may stand behind the last letter of a word.
fn ends_a_word(c: char) -> bool {
    "“”‘’…–—»›™®©°²³¹·\u{a0}".contains(c)
}
