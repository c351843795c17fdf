//! A progress file's text together with what it says, kept in step through edits.

use super::conflict;
use super::decode::{Decoded, decode};
use super::{Change, Progress, VERSION};
use crate::yaml::spans::{Outline, outline};
use crate::yaml::{self, Problem};

/// A text that reads as a progress file without a flaw.
#[derive(Debug)]
pub(super) struct Document {
    /// Ends with a line end, has no byte order mark.
    pub(super) text: String,
    pub(super) decoded: Decoded,
    /// Why not: the text can be read but not edited.
    pub(super) outline: Result<Outline, Problem>,
    /// What the bytes have that `text` has not, and the other way round.
    mark: bool,
    open_end: bool,
}

/// Why a text is not a [`Document`]; what could be read is still there to be shown.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) progress: Progress,
    pub(super) problems: Vec<Problem>,
    /// The file's version, when it is newer than ours.
    pub(super) newer: Option<u64>,
}

/// What bytes say that read without a flaw, before anybody has looked where in the text everything stands.
struct Read {
    text: String,
    node: yaml::Node,
    decoded: Decoded,
    mark: bool,
    open_end: bool,
}

impl Read {
    fn of(bytes: &[u8]) -> Result<Read, Box<Refused>> {
        let refused =
            |problem| Box::new(Refused { progress: Progress::default(), problems: vec![problem], newer: None });
        let node = yaml::read(bytes).map_err(|problem| refused(conflict::told(bytes, problem)))?;
        // `read` took it, so it is UTF-8.
        let whole = String::from_utf8_lossy(bytes);
        let (text, mark) = match whole.strip_prefix('\u{feff}') {
            Some(text) => (text, true),
            None => (&*whole, false),
        };
        let open_end = !text.is_empty() && !text.ends_with('\n');
        let eol = if !open_end {
            ""
        } else if text.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        let text = format!("{text}{eol}");
        // A line end more can be seen in a `|` block only: the text is read as it will be written.
        let node = if open_end { yaml::read(text.as_bytes()).map_err(refused)? } else { node };
        let decoded = decode(&node);
        if decoded.newer.is_some() || !decoded.flaws.is_empty() {
            let locator = yaml::Locator::new(&text, decoded.flaws.iter().map(|flaw| flaw.steps.as_slice()));
            let problems = decoded.flaws.into_iter().map(|flaw| Problem {
                position: Some(locator.find(&flaw.steps)),
                found: flaw.found,
                expected: flaw.expected,
            });
            let problems = problems.collect();
            return Err(Box::new(Refused { progress: decoded.progress, problems, newer: decoded.newer }));
        }
        Ok(Read { text, node, decoded, mark, open_end })
    }
}

/// What a text says, for whoever only reads it: a look at where everything stands takes as long again.
pub(super) fn said(bytes: &[u8]) -> Result<Progress, Box<Refused>> {
    Read::of(bytes).map(|read| read.decoded.progress)
}

impl Document {
    pub(super) fn parse(bytes: &[u8]) -> Result<Document, Box<Refused>> {
        let Read { text, node, decoded, mark, open_end } = Read::of(bytes)?;
        let outline =
            outline(&text).and_then(|outline| if agrees(&outline, &node) { Ok(outline) } else { Err(unclear()) });
        Ok(Document { text, decoded, outline, mark, open_end })
    }

    /// True when these bytes are this document, so that nothing has to be read again.
    pub(super) fn is(&self, bytes: &[u8]) -> bool {
        let bytes = if self.mark { bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or_default() } else { bytes };
        !self.open_end && bytes == self.text.as_bytes()
    }

    /// As to be written.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mark = if self.mark { "\u{feff}" } else { "" };
        [mark.as_bytes(), self.text.as_bytes()].concat()
    }

    /// It says so, or says nothing of its version: such files are from before there was one.
    pub(super) fn is_older(&self) -> bool {
        self.decoded.version < VERSION && self.outline.as_ref().is_ok_and(|outline| !outline.root.fields().is_empty())
    }

    pub(super) fn progress(&self) -> &Progress {
        &self.decoded.progress
    }

    /// True when it says just this; a mark with nothing in it is the same as no mark.
    pub(super) fn says(&self, progress: &Progress) -> bool {
        self.progress().changes_to(progress).is_empty() && progress.changes_to(self.progress()).is_empty()
    }

    /// The same file with another text.
    pub(super) fn with(&self, text: &str) -> Option<Document> {
        let mut document = Document::parse(text.as_bytes()).ok()?;
        document.mark = self.mark;
        Some(document)
    }

    /// Takes a new text that is known to say what this one says after `change`.
    pub(super) fn advance(&mut self, text: String, change: &Change) {
        self.text = text;
        self.open_end = false;
        change.apply(&mut self.decoded.progress);
    }
}

fn unclear() -> Problem {
    Problem {
        position: None,
        found: "keys that can be read in more than one way".to_owned(),
        expected: "put them in quotes; the file can be read but not changed until then".to_owned(),
    }
}

/// True when both parsers see the same keys, in the file and in its sections.
fn agrees(outline: &Outline, node: &yaml::Node) -> bool {
    use yaml::Node;
    let same = |fields: &[crate::yaml::spans::Field], node: &Node| match node {
        Node::Map(entries) => {
            fields.len() == entries.len() && fields.iter().zip(entries).all(|(field, (key, _))| field.name == *key)
        }
        _ => true,
    };
    same(outline.root.fields(), node)
        && ["me", "ratings", "marks"].iter().all(|section| match (outline.root.field(section), node.get(section)) {
            (Some(field), Some(node)) => outline.anchors || same(field.value.fields(), node),
            (None, None) => true,
            _ => false,
        })
}
