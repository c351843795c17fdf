//! Two progress files that began as the same one, made one file: it says what [`merge`] makes of them, and loses nothing of
//! what a person wrote beside it.
//!
//! The texts are merged line by line first, ours standing where they meet; that keeps comments and layout of both. What
//! that text does not say yet is put into it, entry by entry; where that cannot be done, into the text of ours; and where
//! not even that can be changed, into a new one. Then come comments that are in none of these. A text is taken only when,
//! read again, it says exactly what it should.

mod comments;
mod fields;
mod lines;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

#[cfg(test)]
use comments::HEADING;
use comments::{Written, missing};
use fields::merge_fields;
use lines::merge_lines;

use super::conflict::{WIDTH, split};
use super::{Broken, Side, Told, merge};
use crate::progress::decode::Unknown;
use crate::progress::document::{Document, Refused};
use crate::progress::{Change, EditError, Progress};

/// What two texts became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedText {
    pub bytes: Vec<u8>,
    /// From what ours said to what it says now: what came from the other side.
    pub taken: Vec<Change>,
    /// What had to be decided.
    pub told: Vec<Told>,
}

/// Merges what `ours` and `theirs` made of the file `base`. When only one side changed anything, its bytes are the result.
/// A side in which somebody has left a conflict is what its own two sides make.
///
/// # Errors
/// Each side that is no progress file of ours.
pub fn merge_texts(base: &[u8], ours: &[u8], theirs: &[u8]) -> Result<MergedText, Vec<Broken>> {
    let mut told = Vec::new();
    let [base, ours, theirs] = read_all([base, ours, theirs], &mut told)?;
    let sides = [&base.document, &ours.document, &theirs.document];
    let [was, one, other] = sides.map(Document::progress);
    let merged = merge(was, one, other);
    told.extend(merged.told);
    let unknown = merge_fields(sides, &merged.progress, &mut told);
    let taken = one.changes_to(&merged.progress);
    if theirs.bytes == base.bytes || theirs.bytes == ours.bytes {
        return Ok(MergedText { bytes: ours.bytes.into_owned(), taken, told });
    }
    if ours.bytes == base.bytes {
        return Ok(MergedText { bytes: theirs.bytes.into_owned(), taken, told });
    }
    let wanted = Wanted { progress: merged.progress, unknown, written: sides.map(Written::of) };
    let [base, ours, theirs] = sides;
    let both = merge_lines(&base.text, &ours.text, &theirs.text);
    let starts = [both.as_deref(), Some(&ours.text), Some("")];
    let document = wanted.made(starts.into_iter().flatten().filter_map(|start| ours.with(start)));
    // Whatever the sides say can be written anew: this is not met.
    let document = document.ok_or_else(|| vec![Broken { side: Side::Ours, why: EditError::Layout(None) }])?;
    Ok(MergedText { bytes: document.bytes(), taken, told })
}

/// A side that can be merged.
struct Read<'a> {
    bytes: Cow<'a, [u8]>,
    document: Document,
}

fn read_all<'a>(texts: [&'a [u8]; 3], told: &mut Vec<Told>) -> Result<[Read<'a>; 3], Vec<Broken>> {
    match texts.map(|bytes| read(bytes, told)) {
        [Ok(base), Ok(ours), Ok(theirs)] => Ok([base, ours, theirs]),
        results => {
            let broken = Side::ALL.into_iter().zip(results).filter_map(|(side, result)| {
                let refused = result.err()?;
                Some(Broken { side, why: EditError::from(refused) })
            });
            Err(broken.collect())
        }
    }
}

fn read<'a>(bytes: &'a [u8], told: &mut Vec<Told>) -> Result<Read<'a>, Box<Refused>> {
    let refused = match Document::parse(bytes) {
        Ok(document) => return Ok(Read { bytes: bytes.into(), document }),
        Err(refused) => refused,
    };
    let resolved = str::from_utf8(bytes).ok().and_then(|text| split(text, WIDTH).ok()?).and_then(|sides| {
        let base = sides.base.unwrap_or_default().text;
        merge_texts(base.as_bytes(), sides.ours.text.as_bytes(), sides.theirs.text.as_bytes()).ok()
    });
    let resolved = resolved.ok_or(refused)?;
    told.extend(resolved.told);
    Document::parse(&resolved.bytes).map(|document| Read { bytes: resolved.bytes.into(), document })
}

/// All that the result has to say.
struct Wanted {
    progress: Progress,
    unknown: Unknown,
    /// Beside that, in base, ours and theirs.
    written: [Written; 3],
}

impl Wanted {
    /// From the first of these from which it can be, with every comment where it belongs if there is one like that.
    fn made(&self, starts: impl Iterator<Item = Document>) -> Option<Document> {
        let mut second = None;
        for start in starts {
            // A new text has none of the layout: only when there is no other.
            if start.text.is_empty() && second.is_some() {
                break;
            }
            match self.made_of(start) {
                Some((document, 0)) => return Some(document),
                Some((document, _)) => second = second.or(Some(document)),
                None => {}
            }
        }
        second
    }

    /// With the number of comments that have come to a place where they do not belong. None: not from here.
    fn made_of(&self, start: Document) -> Option<(Document, usize)> {
        let mut document = start;
        // First what goes: an entry in which nothing is left goes with it. Ratings are counted anew by the edit.
        let staying = |(place, node): (&_, &_)| {
            let (section, ..): &(String, String, String) = place;
            section == "ratings" || self.unknown.get(place) == Some(node)
        };
        let kept = document.decoded.unknown.clone().into_iter().filter(|(place, node)| staying((place, node)));
        document.set_unknown(&kept.collect())?;
        document.edit(&document.progress().changes_to(&self.progress)).ok()?;
        document.set_unknown(&self.unknown)?;
        let (missing, astray) = missing(self.written.each_ref(), &Written::of(&document));
        if !missing.is_empty() {
            let placed = [false, true].map(|at_end| document.with(&document.with_comments(&missing, at_end)));
            document = placed.into_iter().flatten().find(|document| self.is_said_by(document))?;
        }
        self.is_said_by(&document).then_some((document, astray))
    }

    fn is_said_by(&self, document: &Document) -> bool {
        document.says(&self.progress) && document.decoded.unknown == self.unknown
    }
}
