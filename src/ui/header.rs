//! The header: who one is, how far one is, and which file is in use.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Canvas, text};
use crate::app::saving::{Access, OnDisk};
use crate::app::{State, View};
use crate::framework::RoleLevelIx;

const BAR: usize = 10;
/// The name of the file, with a blank, has its place before all names of views have.
const FILE: usize = 15;
/// From this width on there is room for a bar.
const STACKED: usize = 60;

pub(super) fn draw(area: Rect, state: &State, canvas: &mut Canvas) {
    let width = usize::from(area.width);
    let file = file(state, canvas);
    if area.height > 1 {
        let rows = [Rect { height: 1, ..area }, Rect { y: area.y + 1, height: 1, ..area }];
        let tally = tally(state, width >= STACKED, canvas);
        canvas.draw(ends(me(state, width.saturating_sub(line_width(&tally)), false, canvas), tally, width), rows[0]);
        let tabs = tabs(state, width.saturating_sub(line_width(&file) + FILE), canvas);
        let path = text::fit_path(&state.saving.path, width.saturating_sub(line_width(&tabs) + line_width(&file) + 3));
        let mut right = file;
        right.push(Span::styled(path, canvas.theme.quiet));
        canvas.draw(ends(tabs, right, width), rows[1]);
        return;
    }
    // In one line the file's name has its place first, then what is wrong, then the count, then who one is.
    let roomy = width >= 80;
    let mut right = tally(state, roomy, canvas);
    right.push(Span::raw("  "));
    let name = text::width(&text::fit_path(&state.saving.path, 15));
    let left = me(state, width.saturating_sub(line_width(&right) + line_width(&file) + name + 2), true, canvas);
    let room = width.saturating_sub(line_width(&left) + line_width(&right) + line_width(&file) + 1);
    right.extend(file);
    right.push(Span::styled(text::fit_path(&state.saving.path, room), canvas.theme.quiet));
    canvas.draw(ends(left, right, width), area);
}

/// The name of the program, then role level and target.
fn me(state: &State, width: usize, one_line: bool, canvas: &Canvas) -> Vec<Span<'static>> {
    let theme = canvas.theme;
    let name = |level: RoleLevelIx| state.catalog.role_level(level).name.clone();
    let lost = if state.problems > 0 { "not loaded: m" } else { "gone: m" };
    let words = match (state.my_role(), state.my_target()) {
        (Some(role), Some(target)) => format!("{} → {}", name(role), name(target)),
        (Some(role), None) if state.progress.me.target.is_some() => format!("{} → {lost}", name(role)),
        (Some(role), None) => name(role),
        (None, Some(target)) => format!("→ {}", name(target)),
        (None, None) => match &state.progress.me.role {
            Some(_) => format!("your role is {lost}"),
            None => "m sets your role".to_owned(),
        },
    };
    let room = width.saturating_sub(10);
    if room < text::width(&words) && width < 60 && state.my_role().is_some() {
        return vec![Span::raw(format!(" {}", text::fit(&words, width.saturating_sub(1))))];
    }
    let words = if room < 10 { String::new() } else { text::fit(&words, room.min(70)) };
    // In one line the view that is shown stands in place of the program's name.
    let name = if state.view != View::Browse && one_line { state.view.name() } else { "bydoing" };
    vec![Span::styled(format!(" {name:7}  "), theme.title), Span::raw(words)]
}

fn tally(state: &State, bar: bool, canvas: &Canvas) -> Vec<Span<'static>> {
    let tally = state.overall();
    let mut spans = Vec::new();
    if bar {
        let filled = tally.filled(BAR);
        spans.push(Span::styled("━".repeat(filled), canvas.theme.bar()));
        spans.push(Span::styled("·".repeat(BAR - filled), canvas.theme.quiet));
        spans.push(Span::raw(" "));
    }
    let words = if bar { format!("{} done", tally.label()) } else { tally.label() };
    spans.push(Span::raw(words));
    spans
}

/// The names of the views with their keys; where there is no room for all, the name of the one that is shown between the
/// keys of the others, and where there is none for that either its name alone.
fn tabs(state: &State, width: usize, canvas: &Canvas) -> Vec<Span<'static>> {
    let theme = canvas.theme;
    let tab = |(key, view): (String, View), named: bool| match (view == state.view, named) {
        (true, _) => [Span::styled(format!("{key} {}", view.name()), theme.tab), Span::raw("  ")],
        (false, true) => [Span::styled(key, theme.key), Span::styled(format!(" {}  ", view.name()), theme.quiet)],
        (false, false) => [Span::styled(key, theme.key), Span::raw("  ")],
    };
    let numbered = View::NUMBERED.into_iter().zip(1..).map(|(view, key)| (key.to_string(), view));
    let compare = (state.view == View::Compare).then(|| ("c".to_owned(), View::Compare));
    let all: Vec<(String, View)> = numbered.chain(compare).collect();
    let spans = |tabs: Vec<(String, View)>, named: bool| {
        let spans = tabs.into_iter().flat_map(|one| tab(one, named));
        std::iter::once(Span::raw(" ")).chain(spans).collect::<Vec<_>>()
    };
    let ways = [true, false].map(|named| spans(all.clone(), named)).into_iter();
    let alone = || spans(all.iter().filter(|(_, view)| *view == state.view).cloned().collect(), true);
    ways.into_iter().find(|way| line_width(way) <= width).unwrap_or_else(alone)
}

/// What is wrong with the files, if anything is.
fn file(state: &State, canvas: &Canvas) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let words = match (&state.saving.access, state.saving.on_disk) {
        (Access::ReadOnly(_), _) => "READ-ONLY ",
        (Access::Writable, OnDisk::Unusable) => "NOT USABLE ",
        (Access::Writable, OnDisk::Gone) => "GONE ",
        (Access::Writable, OnDisk::Usable) => "",
    };
    if !words.is_empty() {
        spans.push(Span::styled(words, canvas.theme.trouble));
    }
    if state.problems > 0 {
        let files = if state.problems == 1 { "file" } else { "files" };
        let words = format!("{} {files} not loaded ", state.problems);
        spans.push(Span::styled(words, canvas.theme.trouble));
    }
    spans
}

fn ends(left: Vec<Span<'static>>, right: Vec<Span<'static>>, width: usize) -> Line<'static> {
    let gap = width.saturating_sub(line_width(&left) + line_width(&right) + 1);
    let mut spans = left;
    spans.push(Span::raw(" ".repeat(gap)));
    spans.extend(right);
    Line::from(spans)
}

fn line_width(spans: &[Span]) -> usize {
    spans.iter().map(|span| text::width(&span.content)).sum()
}
