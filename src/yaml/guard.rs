//! What is asked of the bytes before the parser sees them: that they are text, and that they will not keep it busy for
//! ever or fill the memory.

use super::Problem;
use super::lines::position;
use super::tokens::{Kind, Token, Tokens};

/// Brackets that may be open at once.
const MOST_OPEN: usize = 1000;

/// Each sign costs the parser a look at every bracket that is open: the sum of those looks.
const MOST_LOOKS: usize = 100_000_000;

/// Marks of lists in lists (`- - -`) that may follow one another.
const MOST_MARKS: usize = 1000;

/// Lines that begin with `%`: the parser compares each with all before it.
const MOST_DIRECTIVES: usize = 100;

/// Lines and commas.
const MOST_LINES: usize = 2_000_000;

/// The bytes of one text or one name.
const LONGEST: usize = 1024 * 1024;

/// The memory that the values of a file may take, however short it is.
const MEMORY: usize = 32 * 1024 * 1024;

/// What each byte of the file adds to that: the shortest marks that a person can make take as much.
const MEMORY_A_BYTE: usize = 36;

/// No file may take more than this: 100,000 marks with notes take less.
const MOST_MEMORY: usize = 300 * 1024 * 1024;

/// About what things take while a file is read: a word, a list or a map, what belongs to a value, a value that may be
/// missing.
const WORD: usize = 220;
const COLLECTION: usize = 280;
const PROPERTY: usize = 50;
const SIGN: usize = 100;

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
    Ok(text)
}

/// Editors do not count it.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The sums of one pass over the tokens of a text.
struct Count {
    /// Values there may be, at most.
    values: usize,
    looks: usize,
    /// About the memory that the values take.
    memory: usize,
    /// Marks that follow one another on a line, and where the last of them ends.
    marks: usize,
    last_mark: usize,
    directives: usize,
}

/// How many values there are in a text, at most.
///
/// # Errors
/// There is more of something than the parser bears, or than a person writes.
pub(super) fn values(text: &str) -> Result<usize, Problem> {
    few_lines(text)?;
    let enough = MEMORY.saturating_add(text.len().saturating_mul(MEMORY_A_BYTE)).min(MOST_MEMORY);
    let mut tokens = Tokens::new(text);
    let mut count = Count { values: 1, looks: 0, memory: 0, marks: 0, last_mark: usize::MAX, directives: 0 };
    while let Some(token) = tokens.next() {
        count.add(token, &tokens, text);
        let refuse = |found: String, expected: &str| Err(at(text, token.start, found, expected));
        if tokens.open() > MOST_OPEN || count.looks > MOST_LOOKS {
            let found = format!("{} brackets that are not closed", tokens.open());
            return refuse(found, "close each \"[\" with \"]\" and each \"{\" with \"}\"");
        }
        if count.marks > MOST_MARKS {
            let found = format!("more than {MOST_MARKS} lists inside one another");
            return refuse(found, "expected one \"- \" and then its text");
        }
        if count.directives > MOST_DIRECTIVES {
            return refuse(format!("more than {MOST_DIRECTIVES} lines that begin with %"), "take them out");
        }
        if token.end - token.start > LONGEST {
            return refuse(
                "more than 1 MB of text in one piece".to_owned(),
                "divide it, or keep it in a file of its own",
            );
        }
        if count.memory + tokens.blocks() * COLLECTION > enough {
            let found = "more values than a file of this size may hold".to_owned();
            return refuse(found, "take out what came in by mistake, or divide the file");
        }
    }
    Ok(count.values + tokens.blocks())
}

impl Count {
    fn add(&mut self, token: Token, tokens: &Tokens, text: &str) {
        self.values += 1;
        self.looks += tokens.open();
        self.memory += match token.kind {
            Kind::Scalar | Kind::Alias => WORD,
            Kind::Open => COLLECTION,
            // `[a: b]` is a map in a list.
            Kind::Colon if tokens.in_list() => COLLECTION,
            Kind::Colon | Kind::Mark => SIGN,
            Kind::Property => PROPERTY,
            Kind::Comma | Kind::Close | Kind::Line => 0,
        };
        if token.kind == Kind::Line && text.as_bytes().get(token.start) == Some(&b'%') {
            self.directives += 1;
        }
        if token.kind == Kind::Mark {
            let between = text.get(self.last_mark..token.start);
            let beside = between.is_some_and(|between| between.bytes().all(|byte| byte == b' '));
            self.marks = if beside { self.marks + 1 } else { 0 };
            self.last_mark = token.end;
        }
    }
}

/// One quick look, because only so many lines and commas are worth a second one.
fn few_lines(text: &str) -> Result<(), Problem> {
    let ends = |byte: &u8| matches!(byte, b'\n' | b',');
    if text.bytes().filter(ends).count() <= MOST_LINES {
        return Ok(());
    }
    let offset =
        text.bytes().enumerate().filter(|(_, byte)| ends(byte)).nth(MOST_LINES).map_or(0, |(offset, _)| offset);
    Err(at(text, offset, format!("more than {MOST_LINES} lines and commas"), "divide the file into several"))
}

fn at(text: &str, offset: usize, found: String, expected: &str) -> Problem {
    Problem { position: Some(position(text, offset)), found, expected: expected.to_owned() }
}
