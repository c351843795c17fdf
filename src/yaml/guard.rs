//! What is asked of the bytes before the parser sees them: that they are text, and that they will not keep it busy for
//! ever.

use super::Problem;
use super::lines::Lines;

/// Brackets that may be open at once.
const MOST_OPEN: usize = 1000;

/// Each value costs the parser a look at every bracket that is open: the sum of those looks.
const MOST_LOOKS: usize = 100_000_000;

/// Marks of lists in lists (`- - -`) that may follow one another.
const MOST_MARKS: usize = 1000;

/// Lines and commas, of which each may be a value that takes far more memory than its text.
const MOST_VALUES: usize = 2_000_000;

/// The bytes that [`bounded`] looks at.
const WATCHED: [bool; 256] = {
    let mut watched = [false; 256];
    let signs = b"[]{}\n,-?";
    let mut at = 0;
    while at < signs.len() {
        watched[signs[at] as usize] = true;
        at += 1;
    }
    watched
};

/// The bytes as text without a byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Problem> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(at("", 0, "UTF-16 text".to_owned(), "save the file as UTF-8"));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (good, rest) = bytes.split_at(error.valid_up_to());
        let good = String::from_utf8_lossy(good);
        let byte = rest.first().copied().unwrap_or_default();
        at(
            without_mark(&good),
            usize::MAX,
            format!("a byte that is not UTF-8 (0x{byte:02X})"),
            "save the file as UTF-8",
        )
    })?;
    let text = without_mark(text);
    if let Some(offset) = text.find('\0') {
        let advice = "take it out; if there are many, this is no text file";
        return Err(at(text, offset, "a NUL character".to_owned(), advice));
    }
    bounded(text)?;
    Ok(text)
}

/// Editors do not count it.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// One pass that knows nothing of quotes: what it refuses is far from anything a person writes.
fn bounded(text: &str) -> Result<(), Problem> {
    let (mut open, mut looks, mut values) = (0_usize, 0_usize, 0_usize);
    let (mut marks, mut last_mark) = (0_usize, 0_usize);
    let bytes = text.as_bytes();
    let watched = bytes.iter().enumerate().filter(|(_, byte)| WATCHED[usize::from(**byte)]);
    for (offset, byte) in watched {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            b'\n' | b',' => {
                values += 1;
                looks += open;
            }
            _ => {
                let between = bytes.get(last_mark + 1..offset).unwrap_or_default();
                marks =
                    if between.iter().all(|byte| *byte == b' ') { marks + usize::from(!between.is_empty()) } else { 0 };
                last_mark = offset;
            }
        }
        if open > MOST_OPEN || looks > MOST_LOOKS {
            let found = format!("{open} brackets that are not closed");
            return Err(at(text, offset, found, "close each \"[\" with \"]\" and each \"{\" with \"}\""));
        }
        if marks > MOST_MARKS {
            let found = format!("more than {MOST_MARKS} lists inside one another");
            return Err(at(text, offset, found, "expected one \"- \" and then its text"));
        }
        if values > MOST_VALUES {
            let found = format!("more than {MOST_VALUES} lines and commas");
            return Err(at(text, offset, found, "divide the file into several"));
        }
    }
    Ok(())
}

fn at(text: &str, offset: usize, found: String, expected: &str) -> Problem {
    Problem { position: Some(Lines::new(text).position(offset)), found, expected: expected.to_owned() }
}
