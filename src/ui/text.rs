//! Text into lines: cleaned of what a terminal would obey, wrapped between words, matched letters marked.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use textwrap::{Options, WordSplitter, WrapAlgorithm};
use unicode_segmentation::UnicodeSegmentation;

use crate::plain;

/// The width of a text in cells.
#[must_use]
pub fn width(text: &str) -> usize {
    textwrap::core::display_width(text)
}

/// Wraps between words into lines of at most `width` cells. Only a word wider than a line is cut.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let clean = plain::line(text);
    textwrap::wrap(&clean, options(width)).into_iter().map(|line| line.into_owned()).collect()
}

/// As [`marked`], with `taken` cells of the first line for something else and the others `further_in`.
#[must_use]
pub fn marked_around(
    text: &str,
    matched: &[Range<usize>],
    width: usize,
    (taken, further_in): (usize, usize),
    (style, mark): (Style, Style),
) -> Vec<Line<'static>> {
    let (clean, matched) = cleaned(text, matched);
    let (first, rest) = (" ".repeat(taken.min(width.saturating_sub(1))), " ".repeat(further_in));
    let options = options(width).initial_indent(&first).subsequent_indent(&rest);
    let wrapped = textwrap::wrap(&clean, options).into_iter().enumerate();
    let lines: Vec<String> =
        wrapped.map(|(at, line)| line[if at == 0 { first.len() } else { rest.len() }..].to_owned()).collect();
    mark_lines(&clean, lines.iter().map(String::as_str), &matched, style, mark)
}

/// As [`wrap`], as lines of one style.
#[must_use]
pub fn lines(text: &str, width: usize, style: Style) -> Vec<Line<'static>> {
    wrap(text, width).into_iter().map(|line| Line::styled(line, style)).collect()
}

/// As [`wrap`], with the byte ranges `matched` of `text` in the style `mark`.
#[must_use]
pub fn marked(text: &str, matched: &[Range<usize>], width: usize, style: Style, mark: Style) -> Vec<Line<'static>> {
    let (clean, matched) = cleaned(text, matched);
    let wrapped = textwrap::wrap(&clean, options(width));
    mark_lines(&clean, wrapped.iter().map(AsRef::as_ref), &matched, style, mark)
}

/// The text as it may be shown, and where the ranges are in it.
fn cleaned<'a>(text: &'a str, matched: &[Range<usize>]) -> (Cow<'a, str>, Vec<Range<usize>>) {
    let clean = plain::line(text);
    let after_cleaning = |at: usize| text.get(..at).map_or(at, |before| plain::line(before).len());
    let moved = match &clean {
        Cow::Borrowed(_) => matched.to_vec(),
        Cow::Owned(_) => matched.iter().map(|range| after_cleaning(range.start)..after_cleaning(range.end)).collect(),
    };
    (clean, moved)
}

/// The lines that a text was wrapped into, found again in it.
fn mark_lines<'a>(
    text: &str,
    wrapped: impl Iterator<Item = &'a str>,
    matched: &[Range<usize>],
    style: Style,
    mark: Style,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let mut from = 0;
    for line in wrapped {
        let at = text[from..].find(line).map_or(from, |found| from + found);
        let end = (at + line.len()).min(text.len());
        lines.push(Line::from(pieces(text, at..end, matched, style, mark)));
        from = end;
    }
    lines
}

fn pieces(text: &str, line: Range<usize>, matched: &[Range<usize>], style: Style, mark: Style) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut at = line.start;
    let mut push = |range: Range<usize>, style: Style| {
        if let Some(piece) = text.get(range).filter(|piece| !piece.is_empty()) {
            spans.push(Span::styled(piece.to_owned(), style));
        }
    };
    for range in matched.iter().filter(|range| range.end > line.start && range.start < line.end) {
        let (start, end) = (range.start.max(at), range.end.min(line.end));
        push(at..start, style);
        push(start..end, style.patch(mark));
        at = end.max(at);
    }
    push(at..line.end, style);
    spans
}

/// The text in at most `width` cells: whole words and an ellipsis when it is longer.
#[must_use]
pub fn fit(text: &str, width: usize) -> String {
    let clean = plain::line(text);
    if self::width(&clean) <= width {
        return clean.into_owned();
    }
    going_on(&clean, width)
}

/// Ends with an ellipsis whether it fits or not.
fn going_on(clean: &str, width: usize) -> String {
    let Some(room) = width.checked_sub(2) else { return take(clean, width) };
    let first = textwrap::wrap(clean, options(room.max(1))).into_iter().next().unwrap_or_default();
    format!("{} …", first.trim_end())
}

/// As [`fit_keeping_indent`], for a text that has more behind its end: an ellipsis says so in any case.
#[must_use]
pub fn fit_going_on(text: &str, width: usize) -> String {
    let clean = plain::line(text);
    let indent = clean.len() - clean.trim_start_matches(' ').len();
    format!("{}{}", &clean[..indent.min(width)], going_on(clean[indent..].trim_end(), width.saturating_sub(indent)))
}

/// As [`fit`], keeping the spaces at the start.
#[must_use]
pub fn fit_keeping_indent(text: &str, width: usize) -> String {
    let indent = text.len() - text.trim_start_matches(' ').len();
    format!("{}{}", &text[..indent.min(width)], fit(&text[indent..], width.saturating_sub(indent)))
}

/// A path in at most `width` cells: the end of it, from a separator on.
#[must_use]
pub fn fit_path(path: &str, width: usize) -> String {
    let clean = plain::line(path).into_owned();
    if self::width(&clean) <= width {
        return clean;
    }
    let tails = clean.char_indices().filter(|(_, c)| matches!(c, '/' | '\\')).map(|(at, _)| &clean[at..]);
    let short = tails.map(|tail| format!("…{tail}")).find(|tail| self::width(tail) <= width);
    let name = || clean.rsplit(['/', '\\']).next().unwrap_or_default();
    short.unwrap_or_else(|| if self::width(name()) <= width { name().to_owned() } else { String::new() })
}

/// As many whole characters as fit.
fn take(text: &str, room: usize) -> String {
    let mut taken = String::new();
    for grapheme in text.graphemes(true) {
        if width(&taken) + width(grapheme) > room {
            break;
        }
        taken.push_str(grapheme);
    }
    taken
}

fn options<'a>(width: usize) -> Options<'a> {
    Options::new(width.max(1)).wrap_algorithm(WrapAlgorithm::FirstFit).word_splitter(WordSplitter::NoHyphenation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_never_cut_where_they_fit() {
        let text = "Observed or supported a round of user research, and the subsequent analysis";
        for width in 10..80 {
            let lines = wrap(text, width);
            assert!(lines.iter().all(|line| super::width(line) <= width), "{width}");
            assert_eq!(lines.join(" ").split_whitespace().count(), text.split_whitespace().count(), "{width}");
        }
    }

    #[test]
    fn room_that_is_taken_shortens_the_first_line_only() {
        let around = |width, taken| {
            let styles = (Style::new(), Style::new());
            let lines = marked_around("Senior product manager", &[], width, (taken, 2), styles).into_iter();
            lines.map(|line| line.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(around(20, 10), ["Senior", "product manager"]);
        for width in 0..30 {
            assert_eq!(around(width, 9).concat().replace(' ', ""), "Seniorproductmanager", "{width}");
        }
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_not_lost() {
        assert_eq!(wrap("https://example.org/long", 10).concat(), "https://example.org/long");
    }

    #[test]
    fn matched_letters_keep_their_place_over_line_ends() {
        let style = Style::new();
        let mark = Style::new().bold();
        let text = "réd roadmap roadmap";
        let at = text.find("roadmap").unwrap();
        let lines = marked(text, &[at..at + 4, at + 8..at + 12], 12, style, mark);
        let bold: Vec<Vec<&str>> = lines
            .iter()
            .map(|line| line.spans.iter().filter(|s| s.style == mark).map(|s| s.content.as_ref()).collect())
            .collect();
        assert_eq!(bold, [vec!["road"], vec!["road"]]);
    }

    #[test]
    fn what_cannot_be_shown_neither_moves_the_marks_nor_widens_the_lines() {
        let mark = Style::new().bold();
        let text = format!("\u{1b}[{}m\u{202e}the \u{200b}road\u{ad}map\r\nis here", "1".repeat(30));
        let at = text.find("road").unwrap();
        let word = at..at + "road\u{ad}map".len();
        let lines = marked(&text, std::slice::from_ref(&word), 12, Style::new(), mark);
        assert!(lines.iter().all(|line| line.width() <= 12), "{lines:?}");
        let bold: String =
            lines.iter().flat_map(|l| &l.spans).filter(|s| s.style == mark).map(|s| &*s.content).collect();
        assert_eq!(bold, "roadmap");
        let all: String = lines.iter().flat_map(|l| &l.spans).map(|s| &*s.content).collect();
        assert!(all.replace(' ', "").ends_with("ishere"), "{all}");
    }

    #[test]
    fn what_is_too_long_ends_after_a_whole_word() {
        assert_eq!(fit("Stakeholder relationship management", 28), "Stakeholder relationship …");
        assert_eq!(fit("Short", 28), "Short");
        assert_eq!(fit("Anything", 1), "A");
        assert_eq!(fit_path("/home/someone/very/deep/data/progress.yaml", 24), "…/data/progress.yaml");
        assert_eq!(fit_path("/home/someone/very/deep/data/progress.yaml", 13), "progress.yaml");
    }
}
