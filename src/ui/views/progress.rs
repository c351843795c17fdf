//! The Progress view: what was done, in figures and over time. A dashboard of panels; small windows show some of them.

use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::views::progress::Panel;
use crate::app::{ListSeen, State};
use crate::ui::list::{List, Row};
use crate::ui::{Canvas, text};

mod axis;
mod by_month;
mod covered;
mod evidence;
mod over_time;
mod places;
mod said;
mod year;

/// What stands where there is nothing yet.
const NOTHING: &str = "Tick something and it shows here";

/// A panel's place on the screen.
#[derive(Debug, Clone, Copy)]
struct Spot {
    panel: Panel,
    area: Rect,
    focused: bool,
    /// Some panels are out of sight: titles say which of them all this one is.
    some: bool,
}

pub(super) fn draw(area: Rect, state: &State, canvas: &mut Canvas) {
    let focus = state.views.progress.panel;
    let places = places::places(area, focus);
    let some = places.len() < Panel::ALL.len();
    // How many months of the calendar are in sight: none, unless it is drawn.
    canvas.seen.view[1] = ListSeen::default();
    for (panel, area) in places {
        let spot = Spot { panel, area, focused: panel == focus, some };
        match panel {
            Panel::Levels => covered::draw_levels(spot, state, canvas),
            Panel::Skills => covered::draw_skills(spot, state, canvas),
            Panel::OverTime => over_time::draw(spot, state, canvas),
            Panel::ByMonth => by_month::draw(spot, state, canvas),
            Panel::Evidence => evidence::draw(spot, state, canvas),
            Panel::Year => year::draw(spot, state, canvas),
            Panel::Lately => said::draw_lately(spot, state, canvas),
            Panel::Doing => said::draw_doing(spot, state, canvas),
        }
    }
}

impl Spot {
    /// The panel's frame; gives back what is inside it.
    fn open(&self, title: &str, canvas: &mut Canvas) -> Rect {
        self.open_with(title, "", canvas)
    }

    /// The same with something to say in the title, as far as there is room. The terminal's cursor stands on the title if
    /// the panel has the keys, unless it has rows.
    fn open_with(&self, title: &str, told: &str, canvas: &mut Canvas) -> Rect {
        let place = format!("{} of {}", self.panel as usize + 1, Panel::ALL.len());
        let parts = [title, if self.some { &place } else { "" }, told];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let inner = canvas.frame(self.area, &parts.join(" · "), self.focused);
        if self.focused {
            canvas.cursor =
                Some(Position { x: (self.area.x + 2).min(self.area.right().saturating_sub(1)), y: self.area.y });
        }
        inner
    }

    /// A list in what is inside the frame, or in a part of it: where the user stands among the panel's rows, and among
    /// those that are drawn.
    fn list(
        &self,
        rows: Rect,
        count: usize,
        (at, cursor): (Option<usize>, Option<usize>),
        make: impl Fn(usize) -> Row,
        canvas: &mut Canvas,
    ) {
        let style = if self.focused { canvas.theme.selected } else { canvas.theme.text };
        // Who has not been in this list sees it from its top, headings and all.
        let cursor = cursor.filter(|_| self.focused || at != Some(0));
        let before = if self.focused { canvas.seen.view[0] } else { Default::default() };
        let shown = List::new(count, cursor, style, make).draw(rows, canvas.buf, before);
        canvas.more(self.area, shown.above, shown.below);
        if self.focused {
            canvas.seen.view[0] = shown.seen;
            canvas.cursor = shown.cursor.or(canvas.cursor);
        }
    }
}

/// A word of guidance where a panel has nothing to show.
fn say(words: &str, inner: Rect, canvas: &mut Canvas) {
    let lines: Vec<Line> = text::lines(words, usize::from(inner.width), canvas.theme.quiet);
    canvas.draw(Paragraph::new(lines), inner);
}

/// The lowest line of `inner` for a sentence, where it fits there and leaves room; what is left above it.
fn foot(words: Option<&str>, inner: Rect, canvas: &mut Canvas) -> Rect {
    let Some(words) = words else { return inner };
    let lines = text::lines(words, usize::from(inner.width), canvas.theme.quiet);
    let height = lines.len() as u16;
    if inner.height < height + 6 {
        return inner;
    }
    let rest = Rect { height: inner.height - height, ..inner };
    canvas.draw(Paragraph::new(lines), Rect { y: rest.bottom(), height, ..inner });
    rest
}
