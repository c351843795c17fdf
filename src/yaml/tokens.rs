//! The signs and words of a text, divided as the parser's own scanner divides them, one after the other and without
//! keeping any.
//!
//! The parser reads a whole text before it can be asked anything, and some texts take it hours. What it is going to see
//! can be known beforehand only by seeing it the same way: a bracket in quotes, in a comment or in the middle of a
//! sentence opens nothing. Nothing is refused here: where the parser is bound to stop, the tokens end, and where it may,
//! they go on.

mod blocks;
mod scalars;
#[cfg(test)]
mod tests;
mod words;

/// What a token is, as far as it matters for what it costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `[` or `{`.
    Open,
    /// `]` or `}`.
    Close,
    Comma,
    /// `- ` or `? `: the beginning of an entry or of a key.
    Mark,
    Colon,
    Scalar,
    /// `&name` or a tag, which belongs to the value after it.
    Property,
    Alias,
    /// A line that begins with `%`, `---` or `...`.
    Line,
}

/// One token, in bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Something that becomes a key when a `: ` follows on its line.
#[derive(Clone, Copy)]
struct Key {
    start: usize,
    line_start: usize,
    column: usize,
}

/// The parser looks no further than this for the `: ` of a key.
const KEY_REACH: usize = 1024;

pub(super) struct Tokens<'t> {
    bytes: &'t [u8],
    at: usize,
    line_start: usize,
    /// A place on a line and its column, from which the next column is counted.
    counted: (usize, usize),
    /// One more than the column of the block that we are in; 0 outside of all.
    indent: usize,
    /// The same of the blocks around it.
    around: Vec<usize>,
    /// The brackets that are open.
    open: Vec<u8>,
    /// Between brackets: a value stands here, and only a sign can follow.
    filled: bool,
    key: Option<Key>,
    key_allowed: bool,
    blocks: usize,
}

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Tokens {
            bytes: text.as_bytes(),
            at: 0,
            line_start: 0,
            counted: (0, 0),
            indent: 0,
            around: Vec::new(),
            open: Vec::new(),
            filled: false,
            key: None,
            key_allowed: true,
            blocks: 0,
        }
    }

    /// How many brackets are open after the last token.
    pub(super) fn open(&self) -> usize {
        self.open.len()
    }

    /// The innermost bracket is a `[`.
    pub(super) fn in_list(&self) -> bool {
        self.open.last() == Some(&b'[')
    }

    /// How many lists and maps have begun without a bracket.
    pub(super) fn blocks(&self) -> usize {
        self.blocks
    }

    fn token(&mut self) -> Option<Token> {
        self.skip_blank();
        let start = self.at;
        let first = self.byte(0)?;
        if self.open.is_empty() {
            let reaches = |key: &Key| key.line_start == self.line_start && key.start + KEY_REACH >= start;
            self.key = self.key.filter(reaches);
            let column = self.column();
            self.leave(column);
        }
        if start == self.line_start && (first == b'%' || self.at_document_mark()) {
            return self.line(first);
        }
        let kind = match first {
            b'[' | b'{' => Kind::Open,
            b']' | b'}' => Kind::Close,
            b',' => Kind::Comma,
            b'-' if self.blank_at(1) => Kind::Mark,
            b'?' if !self.open.is_empty() || self.blank_at(1) => Kind::Mark,
            b':' if !self.open.is_empty() || self.blank_at(1) => Kind::Colon,
            b'*' => Kind::Alias,
            b'&' | b'!' => Kind::Property,
            _ => Kind::Scalar,
        };
        if matches!(kind, Kind::Open | Kind::Scalar | Kind::Property | Kind::Alias) {
            // Two values side by side between brackets: the parser stops.
            if self.filled && !self.open.is_empty() {
                return None;
            }
            self.begin_key();
        }
        match kind {
            Kind::Open => {
                self.open.push(first);
                self.filled = false;
                self.at += 1;
            }
            Kind::Close => {
                let pair = [self.open.pop().unwrap_or_default(), first];
                // Brackets that do not fit: the parser stops.
                if pair != *b"[]" && pair != *b"{}" {
                    return None;
                }
                self.filled = true;
                self.key_allowed = false;
                self.at += 1;
            }
            Kind::Comma => {
                self.filled = false;
                self.at += 1;
            }
            Kind::Mark => self.mark(),
            Kind::Colon => self.colon(),
            Kind::Alias => {
                self.name();
                self.filled = true;
            }
            Kind::Property if first == b'&' => self.name(),
            Kind::Property => self.tag(),
            _ => {
                self.scalar(first)?;
                self.filled = true;
            }
        }
        Some(Token { kind, start, end: self.at })
    }

    /// A line that is for the parser, not for the content.
    fn line(&mut self, first: u8) -> Option<Token> {
        // Between brackets the parser stops at it.
        if !self.open.is_empty() {
            return None;
        }
        let start = self.at;
        self.around.clear();
        self.indent = 0;
        (self.key, self.key_allowed) = (None, false);
        if first == b'%' {
            self.skip_line();
        } else {
            self.at += 3;
        }
        Some(Token { kind: Kind::Line, start, end: self.at })
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let token = self.token();
        if token.is_none() {
            self.at = self.bytes.len();
        }
        token
    }
}
