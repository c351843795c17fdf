//! One hit of the finder, with the matched letters marked.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::State;
use crate::app::finder::FinderHit;
use crate::progress::MarkState;
use crate::search::{Document, Matched, Target};
use crate::ui::list::Row;
use crate::ui::{Theme, text};

/// The rows of one hit: its title, what and where it is, and where it matched when the title does not show it.
pub(super) fn row(
    hit: FinderHit,
    heading: Option<&str>,
    query: &str,
    width: usize,
    state: &State,
    theme: &Theme,
) -> Row {
    let Some(document) = state.document(hit) else { return Row::default() };
    let index = if hit.note { state.notes.as_ref() } else { state.index.as_ref() };
    let matched = index.map(|index| index.matched(query, hit.document)).unwrap_or_default();
    let mut lines: Vec<Line<'static>> =
        heading.map(|words| Line::styled(words.to_owned(), theme.heading)).into_iter().collect();
    let (sign, sign_style) = sign(document.target, state, theme);
    // Two cells are kept for the ellipsis.
    let room = width.saturating_sub(text::width(sign) + 3).max(1);
    let titles = text::marked(&document.title, &matched.title, room, theme.text, theme.matched);
    let more = titles.len() > 2;
    for (at, line) in titles.into_iter().take(2).enumerate() {
        let lead = if at == 0 { Span::styled(sign, sign_style) } else { Span::raw(" ".repeat(text::width(sign))) };
        let mut spans = vec![lead, Span::raw(" ")];
        spans.extend(line.spans);
        if more && at == 1 {
            spans.push(Span::raw(" …"));
        }
        lines.push(Line::from(spans));
    }
    let place = format!("{}{} · {}", " ".repeat(text::width(sign) + 1), document.kind.name(), document.place);
    lines.push(Line::styled(text::fit_keeping_indent(&place, width), theme.quiet));
    let indent = text::width(sign) + 1;
    if let Some(why) = elsewhere(document, &matched, width.saturating_sub(indent), theme) {
        let mut spans = vec![Span::raw(" ".repeat(indent))];
        spans.extend(why.spans);
        lines.push(Line::from(spans));
    }
    Row { lines, gap: false }
}

/// When the title shows no matched letter: the alias, or the words of the body, that did match.
fn elsewhere(document: &Document, matched: &Matched, width: usize, theme: &Theme) -> Option<Line<'static>> {
    if !matched.title.is_empty() {
        return None;
    }
    let mut aliases = document.aliases.iter().zip(&matched.aliases);
    let (lead, words, ranges) = match aliases.find(|(_, ranges)| !ranges.is_empty()) {
        Some((alias, ranges)) => ("also written ", alias.clone(), ranges.clone()),
        None => {
            let (words, ranges) = excerpt(&document.body, &matched.body)?;
            ("… ", words, ranges)
        }
    };
    let room = width.saturating_sub(text::width(lead)).max(1);
    let line = text::marked(&words, &ranges, room, theme.quiet, theme.matched).into_iter().next()?;
    let mut spans = vec![Span::styled(lead, theme.quiet)];
    spans.extend(line.spans);
    Some(Line::from(spans))
}

/// The body around its first matched letters, in one line, with the ranges that lie in it.
fn excerpt(body: &str, matched: &[Range<usize>]) -> Option<(String, Vec<Range<usize>>)> {
    const BEFORE: usize = 30;
    const MOST: usize = 160;
    let first = matched.first()?.start;
    let back = body[..first].char_indices().rev().take(BEFORE).last().map_or(first, |(at, _)| at);
    let gap = body[back..first].char_indices().find(|(_, c)| c.is_whitespace());
    let start = if back == 0 { 0 } else { gap.map_or(back, |(at, space)| back + at + space.len_utf8()) };
    let end = body[start..].char_indices().nth(MOST).map_or(body.len(), |(at, _)| start + at);
    // Line ends and the signs of lists become spaces, byte for byte, so that the ranges hold.
    let words = body[start..end].replace("\n- ", "   ").replace('\n', " ");
    let inside = matched.iter().filter(|range| range.start >= start && range.end <= end);
    Some((words, inside.map(|range| range.start - start..range.end - start).collect()))
}

fn sign(target: Target, state: &State, theme: &Theme) -> (&'static str, Style) {
    match target {
        Target::Item(item) => theme.sign(state.state_of(item)),
        _ => ("   ", theme.sign(MarkState::Todo).1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_keeps_its_ranges() {
        let body = format!("{}\n- über roadmaps\n- and more", "words before it ".repeat(5));
        let at = body.find("roadmap").unwrap();
        let (words, ranges) = excerpt(&body, std::slice::from_ref(&(at..at + 7))).unwrap();
        assert_eq!(&words[ranges[0].clone()], "roadmap");
        assert!(!words.contains('\n') && !words.contains("- "), "{words}");
        assert!(words.ends_with("and more"));
    }

    #[test]
    fn an_excerpt_begins_after_a_space_of_any_kind() {
        for space in ["\u{a0}", "\u{202f}", "\u{3000}", " "] {
            let body = format!("{}{space}zebra", "x".repeat(48));
            let at = body.find("zebra").unwrap();
            let (words, _) = excerpt(&body, std::slice::from_ref(&(at..at + 5))).unwrap();
            assert_eq!(words, "zebra");
        }
    }
}
