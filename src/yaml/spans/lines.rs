//! Lines and comments of a text, by byte offsets.

use std::ops::Range;

/// What some reader of YAML takes for the end of a line: behind it there may be content, whatever another reader says.
pub(crate) const ENDS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// The start of the line that holds `at`.
pub(crate) fn start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The start of the line after a value that ends at `end`: a value of whole lines ends there already.
pub(crate) fn after(text: &str, end: usize) -> usize {
    if text[..end].ends_with('\n') {
        return end;
    }
    text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1)
}

/// Like [`after`], but blank lines at the end of the piece are not part of it.
pub(crate) fn after_content(text: &str, start: usize, end: usize) -> usize {
    after(text, start + text[start..end].trim_end().len())
}

/// Goes down from the start of a line over blank lines.
pub(crate) fn after_blank(text: &str, line: usize) -> usize {
    let rest = text[line..].trim_start_matches([' ', '\t', '\r', '\n']);
    if rest.is_empty() { text.len() } else { start(text, text.len() - rest.len()).max(line) }
}

/// How far a key is indented; none when something else stands before it on its line.
pub(crate) fn indent(text: &str, at: usize) -> Option<usize> {
    let before = &text[start(text, at)..at];
    before.bytes().all(|byte| byte == b' ').then_some(before.len())
}

/// Goes up from the start of a line over comment lines, not above `floor`.
pub(crate) fn above_comments(text: &str, floor: usize, line: usize) -> usize {
    let mut line = line;
    while line > floor {
        let above = start(text, line - 1);
        if above < floor || !text[above..line].trim_start_matches(' ').starts_with('#') {
            break;
        }
        line = above;
    }
    line
}

/// The comments in a piece of text outside `leaves`, the sorted spans of its keys and scalars.
pub(crate) fn comments<'a>(
    text: &'a str,
    piece: Range<usize>,
    leaves: &[Range<usize>],
) -> impl Iterator<Item = &'a str> {
    comment_spans(text, piece, leaves).into_iter().map(|span| &text[span])
}

/// Where those comments stand.
pub(crate) fn comment_spans(text: &str, piece: Range<usize>, leaves: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = piece.start;
    let mut leaves = leaves.iter().filter(|leaf| leaf.end > piece.start).peekable();
    while at < piece.end {
        if let Some(leaf) = leaves.next_if(|leaf| leaf.start <= at) {
            at = at.max(leaf.end);
            continue;
        }
        let rest = &text[at..piece.end];
        if rest.starts_with('#') && (at == 0 || text[..at].ends_with([' ', '\t']) || text[..at].ends_with(ENDS)) {
            let comment = rest.split(ENDS).next().unwrap_or(rest);
            found.push(at..at + comment.trim_end().len());
            at += comment.len();
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}
