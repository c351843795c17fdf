//! The finder: query, hits with the matched letters marked, and a preview of the whole text.

mod hit;

use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::list::{List, Row};
use super::{Canvas, form, prose, text};
use crate::app::finder::Purpose;
use crate::app::prose::Block;
use crate::app::{Finder, ListSeen, State};
use crate::search::Target;

/// From this width on the preview stands beside the hits.
const BESIDE: u16 = 110;

pub(super) fn draw(window: Rect, finder: &Finder, state: &State, canvas: &mut Canvas) {
    let area = canvas.over(window, window.width, window.height, &title(finder, state));
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

fn title(finder: &Finder, state: &State) -> String {
    match (finder.purpose, finder.kind) {
        (Purpose::MyRole, _) => "My role level".to_owned(),
        (Purpose::MyTarget, _) => "My target".to_owned(),
        (Purpose::CompareFrom, _) => "Compare from".to_owned(),
        (Purpose::CompareTo, _) => "Compare to".to_owned(),
        (Purpose::Move(_), _) => format!("Move to where it belongs now · {}", state.moving_name()),
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
    let width = usize::from(list_area.width);
    let first_closest = finder.hits.iter().position(|hit| hit.closest);
    let theme = canvas.theme;
    let row = |at: usize| {
        let heading = (first_closest == Some(at)).then_some("closest, with the letters scattered");
        hit::row(finder.hits[at], heading, &finder.answered_text, width, state, theme)
    };
    let mut list = List::new(finder.hits.len(), Some(finder.cursor), theme.selected, row);
    canvas.seen.overlay = list.draw(list_area, canvas.buf, canvas.seen.overlay).seen;
}

fn count_words(finder: &Finder, state: &State) -> String {
    // The words speak of the hits that are shown, which may still be those of the query before.
    let text = &finder.answered_text;
    match (finder.total, state.index.is_some()) {
        (_, false) => "Making the index; keep typing".to_owned(),
        _ if finder.slow => "Searching; keep typing".to_owned(),
        _ if finder.is_new() => String::new(),
        (total, _) if matches!(finder.purpose, Purpose::Move(_)) && text.trim().is_empty() => match total {
            0 => "Nothing here reads like it. Type to find something".to_owned(),
            _ => "What reads most like it. Type to find something else".to_owned(),
        },
        (0, _) if finder.suggestions.is_empty() => match finder.kind {
            Some(kind) if finder.purpose == Purpose::Go => {
                format!("Nothing among {}; Tab looks elsewhere. Typed: {text}", kind.label())
            }
            _ => format!("Nothing found; Esc goes back. Typed: {text}"),
        },
        (0, _) => "Nothing found. Did you mean:".to_owned(),
        (total, _) => match finder.suggestions.first() {
            Some(spelt) => format!("{total} found, read as {spelt}"),
            None => format!("{total} found"),
        },
    }
}

fn draw_suggestions(area: Rect, finder: &Finder, canvas: &mut Canvas) {
    let row = |at: usize| Row {
        lines: vec![Line::raw(format!("  {}", text::fit(&finder.suggestions[at], usize::from(area.width))))],
        gap: false,
    };
    if !finder.suggestions.is_empty() {
        let mut list = List::new(finder.suggestions.len(), Some(finder.cursor), canvas.theme.selected, row);
        canvas.seen.overlay = list.draw(area, canvas.buf, ListSeen::default()).seen;
    }
}

fn draw_preview(area: Rect, finder: &Finder, state: &State, canvas: &mut Canvas) {
    let Some(hit) = finder.hits.get(finder.cursor).copied() else { return };
    let Some(document) = state.document(hit) else { return };
    let blocks = match document.target {
        Target::Item(item) => state.detail_of_item(item),
        Target::Skill(skill) => state.detail_of_skill(skill),
        Target::Framework(framework) => state.about_framework(framework),
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
