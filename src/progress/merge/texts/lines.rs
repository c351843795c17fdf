//! Line by line, as git merges: what keeps both sides' comments and layout wherever the sides do not meet.

use diffy::{ConflictStyle, MergeOptions};

use crate::progress::merge::conflict::{WIDTH, split};

/// Comparing texts that have nothing in common takes as long as one has lines times the other has.
const MOST_LINES: usize = 20_000;

/// Both sides' lines; where both changed the same ones, those of ours. None: it cannot be done in good time.
pub(super) fn merge_lines(base: &str, ours: &str, theirs: &str) -> Option<String> {
    if [base, ours, theirs].iter().map(|text| text.lines().count()).sum::<usize>() > MOST_LINES {
        return None;
    }
    let [base, theirs] = [base, theirs].map(|text| with_line_ends_of(ours, text));
    // Markers that no line of the texts can be taken for.
    let width = [&base, ours, &theirs].iter().map(|text| longest_run(text) + 1).max().unwrap_or_default().max(WIDTH);
    let mut options = MergeOptions::new();
    options.set_conflict_style(ConflictStyle::Merge).set_conflict_marker_length(width);
    match options.merge(&base, ours, &theirs) {
        Ok(merged) => Some(merged),
        Err(conflicts) => Some(split(&conflicts, width).ok()??.ours.text),
    }
}

/// The text with the line ends of the other one, so that lines which say the same are the same.
fn with_line_ends_of(other: &str, text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let crlf = other.find('\n').is_some_and(|newline| other[..newline].ends_with('\r'));
    if crlf { text.replace('\n', "\r\n") } else { text }
}

/// Of signs that markers are made of, at the beginning of a line.
fn longest_run(text: &str) -> usize {
    text.lines().map(|line| line.len() - line.trim_start_matches(['<', '|', '=', '>']).len()).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_sides_changed_apart_is_all_there_and_where_they_meet_ours_stands() {
        let base = "a\nb\nc\nd\ne\n";
        assert_eq!(merge_lines(base, "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n").as_deref(), Some("A\nb\nc\nd\nE\n"));
        assert_eq!(merge_lines(base, "a\nb\nX\nd\ne\n", "A\nb\nY\nd\ne\n").as_deref(), Some("A\nb\nX\nd\ne\n"));
        assert_eq!(merge_lines("", "a\n", "b\n").as_deref(), Some("a\n"));
    }

    #[test]
    fn line_ends_are_those_of_ours() {
        assert_eq!(merge_lines("a\nb\nc\n", "a\r\nb\r\nc\r\n", "a\nb\nC\n").as_deref(), Some("a\r\nb\r\nC\r\n"));
        assert_eq!(merge_lines("a\r\nb\r\n", "a\nb\nc\n", "A\r\nb\r\n").as_deref(), Some("A\nb\nc\n"));
    }

    #[test]
    fn lines_that_look_like_markers_are_lines() {
        let ours = "<<<<<<< x\n=======\n>>>>>>>>>> y\n";
        assert_eq!(merge_lines("b\n", ours, "c\n").as_deref(), Some(ours));
    }
}
