//! The finder: query, hits with the matched letters marked, and a preview of the whole text.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::list::{List, Row};
use super::{Canvas, form, prose, text};
use crate::app::finder::{FinderHit, Purpose};
use crate::app::prose::Block;
use crate::app::{Finder, ListSeen, State};
use crate::progress::MarkState;
use crate::search::{Matched, Target};

/// From this width on the preview stands beside the hits.
const BESIDE: u16 = 110;

pub(super) fn draw(window: Rect, finder: &Finder, state: &State, canvas: &mut Canvas) {
    let area = canvas.over(window, window.width, window.height, &title(finder));
    let query = Rect { height: 1.min(area.height), ..area };
    let prompt = Rect { width: 2.min(area.width), ..query };
    let input = Rect { x: query.x + prompt.width, width: query.width - prompt.width, ..query };
    let body = Rect { y: area.y + query.height, height: area.height - query.height, ..area };
    let (hits, preview) = divide(body);
    draw_hits(hits, finder, state, canvas);
    if let Some(preview) = preview {
        draw_preview(preview, finder, state, canvas);
    }
    canvas.draw(Line::styled("> ", canvas.theme.focus), prompt);
    canvas.draw(&finder.query, input);
    canvas.cursor = form::cursor_of(&finder.query, input);
}

fn title(finder: &Finder) -> String {
    match (finder.purpose, finder.kind) {
        (Purpose::MyRole, _) => "My role level".to_owned(),
        (Purpose::MyTarget, _) => "My target".to_owned(),
        (Purpose::Go, None) => "Find · Tab: one kind".to_owned(),
        (Purpose::Go, Some(kind)) => format!("Find · only {}", kind.label()),
    }
}

fn divide(body: Rect) -> (Rect, Option<Rect>) {
    if body.width >= BESIDE {
        let left = body.width * 11 / 20;
        let preview = Rect { x: body.x + left, width: body.width - left, ..body };
        (Rect { width: left, ..body }, Some(preview))
    } else if body.height >= 16 {
        let preview = body.height / 3;
        let hits = Rect { height: body.height - preview, ..body };
        (hits, Some(Rect { y: hits.bottom(), height: preview, ..body }))
    } else {
        (body, None)
    }
}

fn draw_hits(area: Rect, finder: &Finder, state: &State, canvas: &mut Canvas) {
    let count = Rect { height: 1.min(area.height), ..area };
    let list_area = Rect { y: area.y + count.height, height: area.height - count.height, ..area };
    canvas
        .draw(Line::styled(text::fit(&count_words(finder, state), usize::from(area.width)), canvas.theme.quiet), count);
    if finder.hits.is_empty() {
        draw_suggestions(list_area, finder, canvas);
        return;
    }
    let before = canvas.seen.overlay;
    let query = finder.text();
    let width = usize::from(list_area.width);
    // Only rows that can be seen are made: matched letters cost a look at the text.
    let reach = usize::from(list_area.height);
    let from = before.offset.min(finder.cursor).min(finder.cursor.saturating_sub(reach));
    let first_closest = finder.hits.iter().position(|hit| hit.closest);
    let rows = finder.hits.iter().enumerate().skip(from).take(reach * 2 + 1).map(|(at, hit)| {
        let heading = (first_closest == Some(at)).then_some("closest, with the letters scattered");
        hit_row(*hit, heading, &query, width, state, canvas)
    });
    let list = List {
        rows: rows.collect(),
        cursor: Some(finder.cursor.saturating_sub(from)),
        cursor_style: canvas.theme.selected,
    };
    let shown = list.draw(list_area, canvas.buf, ListSeen { offset: before.offset.saturating_sub(from), ..before });
    canvas.seen.overlay = ListSeen { offset: shown.seen.offset + from, ..shown.seen };
}

fn count_words(finder: &Finder, state: &State) -> String {
    match (finder.total, state.index.is_some()) {
        (_, false) => "Making the index; keep typing".to_owned(),
        (0, _) if finder.suggestions.is_empty() => match finder.kind {
            Some(kind) if finder.purpose == Purpose::Go => {
                format!("Nothing found among {} for {}. Tab looks elsewhere", kind.label(), finder.text())
            }
            _ => format!("Nothing found for {}. Esc goes back", finder.text()),
        },
        (0, _) => format!("Nothing found for {}. Did you mean:", finder.text()),
        (total, _) => match finder.suggestions.first() {
            Some(spelt) => format!("{total} found, read as {spelt}"),
            None => format!("{total} found"),
        },
    }
}

fn draw_suggestions(area: Rect, finder: &Finder, canvas: &mut Canvas) {
    let row = |word: &String| Row {
        lines: vec![Line::raw(format!("  {}", text::fit(word, usize::from(area.width))))],
        gap: false,
    };
    let rows: Vec<Row> = finder.suggestions.iter().map(row).collect();
    if !rows.is_empty() {
        let list = List { rows, cursor: Some(finder.cursor), cursor_style: canvas.theme.selected };
        canvas.seen.overlay = list.draw(area, canvas.buf, ListSeen::default()).seen;
    }
}

fn hit_row(hit: FinderHit, heading: Option<&str>, query: &str, width: usize, state: &State, canvas: &Canvas) -> Row {
    let theme = canvas.theme;
    let Some(document) = state.document(hit) else { return Row::default() };
    let index = if hit.note { state.notes.as_ref() } else { state.index.as_ref() };
    let matched = index.map(|index| index.matched(query, hit.document)).unwrap_or_default();
    let mut lines: Vec<Line<'static>> =
        heading.map(|words| Line::styled(words.to_owned(), theme.heading)).into_iter().collect();
    let (sign, sign_style) = sign(document.target, state, canvas);
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
    if let Some(why) = elsewhere(document, &matched) {
        let lead = " ".repeat(text::width(sign) + 1);
        lines.push(Line::styled(text::fit_keeping_indent(&format!("{lead}{why}"), width), theme.quiet));
    }
    Row { lines, gap: false }
}

/// When the title shows no matched letter: the alias, or the words of the body, that did match.
fn elsewhere(document: &crate::search::Document, matched: &Matched) -> Option<String> {
    if !matched.title.is_empty() {
        return None;
    }
    let alias = document.aliases.iter().zip(&matched.aliases).find(|(_, ranges)| !ranges.is_empty());
    if let Some((alias, _)) = alias {
        return Some(format!("also written {alias}"));
    }
    let range = matched.body.first()?;
    let start = document.body[..range.start].char_indices().rev().take(30).last().map_or(range.start, |(at, _)| at);
    let tail = &document.body[start..];
    let from = if start == 0 { 0 } else { tail.find(' ').map_or(0, |at| at + 1) };
    let excerpt: String = tail[from..].chars().take(120).collect();
    // The signs of a list in the source would look like words here.
    let words = excerpt.split_whitespace().filter(|word| *word != "-").collect::<Vec<_>>().join(" ");
    Some(format!("… {words}"))
}

fn sign(target: Target, state: &State, canvas: &Canvas) -> (&'static str, ratatui::style::Style) {
    match target {
        Target::Item(item) => canvas.theme.sign(state.state_of(item)),
        _ => ("   ", canvas.theme.sign(MarkState::Todo).1),
    }
}

fn draw_preview(area: Rect, finder: &Finder, state: &State, canvas: &mut Canvas) {
    let Some(hit) = finder.hits.get(finder.cursor).copied() else { return };
    let Some(document) = state.document(hit) else { return };
    let blocks = match document.target {
        Target::Item(item) => state.detail_of_item(item),
        Target::Skill(skill) => state.detail_of_skill(skill),
        Target::Role(role) => state.about_role(crate::app::roles::TreeId::Role(role)),
        Target::RoleLevel(level) => state.about_role(crate::app::roles::TreeId::Level(level)),
        Target::Page(page) => {
            let page = state.catalog.page(page);
            let heading = Block::Heading(page.title.clone());
            std::iter::once(heading).chain(crate::app::prose::blocks(&page.text)).collect()
        }
    };
    let inner = canvas.frame(area, "Preview", false);
    let lines = prose::all(&blocks, usize::from(inner.width), canvas.theme);
    canvas.more(area, false, lines.len() > usize::from(inner.height));
    canvas.draw(Paragraph::new(lines), inner);
}
