//! The screen, drawn from the state. Decides nothing and changes nothing; what it showed it tells back as [`Seen`].

use std::borrow::Cow;
use std::ops::Range;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear, Paragraph, Widget};

use crate::app::layout::{Area, Layout, Shape};
use crate::app::{self, ListSeen, Overlay, Pane, Seen, State, View};
use crate::plain;

mod checklist;
mod detail;
mod dialogs;
mod finder;
mod footer;
mod form;
mod gone;
mod header;
mod help;
mod levels;
mod list;
mod near;
mod prose;
mod rate;
mod report;
mod roles;
mod skills;
pub mod text;
pub mod theme;
mod views;

pub use theme::Theme;

use list::Shown;

/// Draws one frame and says what it showed.
pub fn draw(frame: &mut Frame, state: &State, theme: &Theme) -> Seen {
    let area = frame.area();
    let mut canvas = Canvas { buf: frame.buffer_mut(), theme, cursor: None, seen: state.seen };
    let layout = state.layout();
    if layout.shape == Shape::Tiny {
        tiny(area, &mut canvas);
    } else {
        header::draw(rect(layout.header, area), state, &mut canvas);
        match state.view {
            View::Browse => draw_panes(&layout, area, state, &mut canvas),
            _ => views::draw(rect(layout.body, area), state, &mut canvas),
        }
        // The foot of the window stays in sight: it tells the keys of what lies over the panes.
        let foot = layout.status.unwrap_or(layout.keys).y;
        let above = Rect { height: foot.min(area.height), ..area };
        // A small box stands in the middle of the whole window, unless it would reach down to the foot.
        let middle = if layout.status.is_some() { area } else { above };
        if !state.notices.is_empty() && state.overlays.is_empty() {
            dialogs::notices(middle, state, &mut canvas);
        }
        for overlay in &state.overlays {
            if !matches!(overlay, Overlay::RoleFilter(_) | Overlay::JournalFilter(_)) {
                canvas.cursor = None;
            }
            match overlay {
                Overlay::Finder(finder) => finder::draw(above, finder, state, &mut canvas),
                // Drawn in its pane.
                Overlay::RoleFilter(_) | Overlay::JournalFilter(_) => {}
                Overlay::Near(near) => near::draw(above, near, state, &mut canvas),
                Overlay::Form(form) => form::draw(above, form, state, &mut canvas),
                Overlay::Rate(rate) => rate::draw(above, rate, state, &mut canvas),
                Overlay::Me(dialog) => dialogs::me(middle, dialog, state, &mut canvas),
                Overlay::Report(dialog) => report::draw(middle, *dialog, state, &mut canvas),
                Overlay::Gone(list) => gone::draw(above, list, state, &mut canvas),
                Overlay::Help { scroll } => help::draw(above, *scroll, state, &mut canvas),
                Overlay::Confirm(question) => dialogs::confirm(middle, *question, state, &mut canvas),
            }
        }
        // Last, so that what went wrong is seen whatever lies over the panes.
        footer::draw(&layout, area, state, &mut canvas);
    }
    canvas.scrub();
    let (cursor, seen) = (canvas.cursor, canvas.seen);
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
    seen
}

/// Longer lines than this are hard to read.
const READABLE: usize = 110;

/// What drawing works on.
struct Canvas<'a> {
    buf: &'a mut Buffer,
    theme: &'a Theme,
    /// Where the terminal's own cursor goes: the row or text position that has the keys.
    cursor: Option<Position>,
    seen: Seen,
}

impl Canvas<'_> {
    fn draw(&mut self, widget: impl Widget, area: Rect) {
        widget.render(area.intersection(self.buf.area), self.buf);
    }

    /// The last door before the terminal: no control or bidi character of any text passes, whoever drew it.
    fn scrub(&mut self) {
        for cell in &mut self.buf.content {
            if let Cow::Owned(clean) = plain::line(cell.symbol()) {
                cell.set_symbol(if clean.is_empty() { " " } else { &clean });
            }
        }
    }

    /// A pane's frame; gives back what is inside it.
    fn frame(&mut self, area: Rect, title: &str, focused: bool) -> Rect {
        let (style, kind) = match focused {
            true => (self.theme.focus, BorderType::Thick),
            false => (self.theme.border, BorderType::Plain),
        };
        let title = text::fit(title, usize::from(area.width.saturating_sub(4)));
        let title_style = if focused { self.theme.focus } else { self.theme.key };
        let block = Block::bordered()
            .border_type(kind)
            .border_style(style)
            .title(Line::from(Span::styled(format!(" {title} "), title_style)));
        let inner = block.inner(area);
        self.draw(block, area);
        inner
    }

    /// Draws the list of an overlay into `rows`, which lie inside its box `area`; the box's border says that there is more.
    fn overlay_list(&mut self, area: Rect, rows: Rect, mut list: list::List) {
        let shown = list.draw(rows, self.buf, self.seen.overlay);
        self.seen.overlay = shown.seen;
        self.cursor = shown.cursor;
        let border = Rect {
            x: area.x.saturating_sub(1),
            y: area.y.saturating_sub(1),
            width: area.width + 2,
            height: area.height + 2,
        };
        self.more(border, shown.above, shown.below);
    }

    /// Says in the lower border that there is more above or below.
    fn more(&mut self, area: Rect, above: bool, below: bool) {
        let words = match (above, below) {
            (true, true) => " ↑ more ↓ ",
            (true, false) => " ↑ more ",
            (false, true) => " more ↓ ",
            (false, false) => return,
        };
        let width = text::width(words) as u16;
        if area.width > width + 4 && area.height > 1 {
            let place = Rect { x: area.right() - width - 2, y: area.bottom() - 1, width, height: 1 };
            self.draw(Line::styled(words, self.theme.quiet), place);
        }
    }

    /// Draws a list into a framed pane, and remembers for the next frame what it showed.
    fn pane_list(&mut self, pane: Pane, area: Rect, inner: Rect, mut list: list::List, focused: bool) {
        let shown: Shown = list.draw(inner, self.buf, self.seen.panes[pane as usize]);
        self.seen.panes[pane as usize] = shown.seen;
        self.more(area, shown.above, shown.below);
        if focused {
            self.cursor = Some(shown.cursor.unwrap_or(inner.as_position()));
        } else if let Some(Position { y, .. }) = shown.cursor {
            // Where one stands in a pane without the keys: a sign in its border.
            self.draw(Span::styled("›", self.theme.key), Rect { x: area.x, y, width: 1, height: 1 });
        }
    }

    /// Draws a text to read into a framed pane, scrolled by `scroll` lines but not beyond its end.
    fn pane_text(
        &mut self,
        pane: Pane,
        area: Rect,
        inner: Rect,
        text: &[app::prose::Block],
        scroll: usize,
        focused: bool,
    ) {
        let lines = prose::all(text, usize::from(inner.width).min(READABLE), self.theme);
        let overflow = lines.len().saturating_sub(usize::from(inner.height));
        let scroll = scroll.min(overflow);
        let page = usize::from(inner.height).saturating_sub(1).max(1);
        self.seen.panes[pane as usize] = ListSeen { offset: scroll, page, overflow };
        self.more(area, scroll > 0, scroll < overflow);
        self.draw(Paragraph::new(lines).scroll((scroll as u16, 0)), inner);
        if focused {
            self.cursor = Some(Position { x: inner.x, y: inner.y });
        }
    }

    /// An empty box in the middle of the window, over everything.
    fn over(&mut self, window: Rect, width: u16, height: u16, title: &str) -> Rect {
        // A sliver of what is behind tells nothing: a box that nearly fills the window fills it.
        let fill = |size: u16, whole: u16| if size + 8 > whole { whole } else { size };
        let (width, height) = (fill(width, window.width), height.min(window.height));
        let area = Rect {
            x: window.x + (window.width - width) / 2,
            y: window.y + (window.height - height) / 2,
            width,
            height,
        };
        self.draw(Clear, area);
        self.frame(area, title, true)
    }
}

fn rect(area: Area, window: Rect) -> Rect {
    Rect { x: area.x, y: area.y, width: area.width, height: area.height }.intersection(window)
}

fn draw_panes(layout: &Layout, window: Rect, state: &State, canvas: &mut Canvas) {
    for pane in Pane::ALL {
        if let Some(place) = layout.pane(pane) {
            draw_pane(pane, rect(place, window), state, canvas);
        }
    }
}

fn draw_pane(pane: Pane, area: Rect, state: &State, canvas: &mut Canvas) {
    let focused = state.browse.focus == pane;
    match pane {
        Pane::Roles => roles::draw(area, focused, state, canvas),
        Pane::Skills => skills::draw(area, focused, state, canvas),
        Pane::Checklist => checklist::draw(area, focused, state, canvas),
        Pane::Detail => detail::draw(area, focused, state, canvas),
    }
}

/// A window too small for panes gets a word.
fn tiny(area: Rect, canvas: &mut Canvas) {
    let lines =
        text::lines("bydoing needs a larger window: at least 20 by 6", usize::from(area.width), canvas.theme.text);
    canvas.draw(Paragraph::new(lines), area);
}

/// The style of the row the cursor stands on.
fn cursor_style(theme: &Theme, focused: bool) -> ratatui::style::Style {
    if focused { theme.selected } else { theme.standing }
}

/// A name and which of its letters are shown as found.
struct Name<'a> {
    text: &'a str,
    matched: &'a [Range<usize>],
    style: ratatui::style::Style,
    mark: ratatui::style::Style,
}

impl<'a> Name<'a> {
    fn plain(text: &'a str, style: ratatui::style::Style) -> Name<'a> {
        Name { text, matched: &[], style, mark: style }
    }
}

/// `name` wrapped on the left, going on a little further in; `right` against the right edge of the first line.
fn spread(lead: Vec<Span<'static>>, name: Name, right: Vec<Span<'static>>, width: usize) -> Vec<Line<'static>> {
    const FURTHER_IN: usize = 2;
    let lead_width: usize = lead.iter().map(|span| text::width(&span.content)).sum();
    let right_width: usize = right.iter().map(|span| text::width(&span.content)).sum();
    let room = width.saturating_sub(lead_width).max(8);
    let taken = if right_width > 0 { right_width + 1 } else { 0 };
    let styles = (name.style, name.mark);
    let mut parts = text::marked_around(name.text, name.matched, room, (taken, FURTHER_IN), styles).into_iter();
    let first = parts.next().unwrap_or_default();
    let gap = width.saturating_sub(lead_width + first.width() + right_width);
    let mut spans = lead;
    spans.extend(first.spans);
    spans.push(Span::raw(" ".repeat(gap)));
    spans.extend(right);
    let further_in = Span::raw(" ".repeat(lead_width + FURTHER_IN));
    let rest = parts.map(|part| Line::from_iter(std::iter::once(further_in.clone()).chain(part.spans)));
    std::iter::once(Line::from(spans)).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_cell_gets_past_the_last_door() {
        let area = Rect { x: 0, y: 0, width: 5, height: 1 };
        let mut buf = Buffer::empty(area);
        for (cell, symbol) in buf.content.iter_mut().zip(["\u{1b}", "é\u{202e}", "\u{9b}", "👩‍💻", "\u{200b}"])
        {
            cell.set_symbol(symbol);
        }
        Canvas { buf: &mut buf, theme: &Theme::COLOUR, cursor: None, seen: Seen::default() }.scrub();
        let symbols: Vec<&str> = buf.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(symbols, ["\u{fffd}", "é", "\u{fffd}", "👩‍💻", " "]);
    }
}
