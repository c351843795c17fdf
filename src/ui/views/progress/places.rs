//! Where the panels stand: all of them in a large window, two or more in a middling one, in a small one that with the keys.

use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::views::progress::Panel;

/// From this size on there is room for all.
const ALL: (u16, u16) = (110, 30);
/// From this size on there is room for two.
const TWO: (u16, u16) = (70, 16);
/// A pair is seldom taller than this where another could stand below it.
const PAIR: u16 = 17;
/// The calendar of days with one cell a week, and with two: weekdays, 53 weeks, frame.
const YEAR: u16 = 58;
const WIDE_YEAR: u16 = 112;
/// Months, seven weekdays, legend, frame.
const YEAR_HEIGHT: u16 = 11;

/// The panels in sight, in order.
pub(super) fn places(area: Rect, focus: Panel) -> Vec<(Panel, Rect)> {
    if area.width >= ALL.0 && area.height >= ALL.1 {
        all(area)
    } else if area.width >= TWO.0 && area.height >= TWO.1 {
        pairs(area, focus)
    } else {
        vec![(focus, area)]
    }
}

fn all(area: Rect) -> Vec<(Panel, Rect)> {
    let low = (area.height * 3 / 10).clamp(YEAR_HEIGHT, 15);
    let [top, middle, bottom] = rows(area, [Constraint::Fill(1), Constraint::Fill(1), Constraint::Length(low)]);
    let [levels, skills] = columns(top, [Constraint::Fill(1), Constraint::Fill(1)]);
    let [line, bars, evidence] = columns(middle, [Constraint::Fill(40), Constraint::Fill(36), Constraint::Fill(24)]);
    let wide = if area.width >= WIDE_YEAR + 78 { WIDE_YEAR } else { YEAR };
    let [year, lately, doing] = columns(bottom, [Constraint::Length(wide), Constraint::Fill(1), Constraint::Fill(1)]);
    Panel::ALL.into_iter().zip([levels, skills, line, bars, evidence, year, lately, doing]).collect()
}

/// As many pairs as fit below each other, the one with the keys among them.
fn pairs(area: Rect, focus: Panel) -> Vec<(Panel, Rect)> {
    let pairs = Panel::ALL.len() / 2;
    let fit = usize::from(area.height / PAIR).clamp(1, pairs);
    let first = (focus as usize / 2 / fit * fit).min(pairs - fit);
    let mut places = Vec::new();
    let areas = Layout::vertical(vec![Constraint::Fill(1); fit]).split(area);
    for (pair, area) in (first..).zip(areas.iter()) {
        let panels = [Panel::ALL[pair * 2], Panel::ALL[pair * 2 + 1]];
        let two = match panels[0] {
            Panel::OverTime if area.width < ALL.0 => rows(*area, [Constraint::Fill(1), Constraint::Fill(1)]),
            Panel::Evidence if area.width < ALL.0 => {
                rows(*area, [Constraint::Fill(1), Constraint::Length(YEAR_HEIGHT)])
            }
            Panel::Evidence => columns(*area, [Constraint::Fill(1), Constraint::Length(YEAR)]),
            _ => columns(*area, [Constraint::Fill(1), Constraint::Fill(1)]),
        };
        places.extend(panels.into_iter().zip(two));
    }
    places
}

fn rows<const N: usize>(area: Rect, constraints: [Constraint; N]) -> [Rect; N] {
    Layout::vertical(constraints).areas(area)
}

fn columns<const N: usize>(area: Rect, constraints: [Constraint; N]) -> [Rect; N] {
    Layout::horizontal(constraints).areas(area)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_panel_with_the_keys_is_in_sight_and_none_covers_another() {
        for (width, height) in
            [(20, 5), (40, 10), (80, 20), (80, 46), (100, 90), (120, 20), (120, 32), (200, 46), (300, 90)]
        {
            let window = Rect::new(0, 2, width, height);
            for focus in Panel::ALL {
                let places = places(window, focus);
                assert!(
                    places.iter().any(|(panel, area)| *panel == focus && !area.is_empty()),
                    "{width}x{height} {focus:?}"
                );
                let cells: u32 = places.iter().map(|(_, area)| area.area()).sum();
                assert_eq!(cells, window.area(), "{width}x{height} {focus:?}: all is used");
                for (at, (_, one)) in places.iter().enumerate() {
                    assert_eq!(window.intersection(*one), *one);
                    assert!(places[at + 1..].iter().all(|(_, other)| !one.intersects(*other)), "{width}x{height}");
                }
            }
        }
    }

    #[test]
    fn large_windows_show_all_and_middling_ones_two() {
        assert_eq!(places(Rect::new(0, 2, 120, 32), Panel::Levels).len(), 8);
        let two = places(Rect::new(0, 2, 80, 20), Panel::Year);
        let panels: Vec<Panel> = two.iter().map(|(panel, _)| *panel).collect();
        assert_eq!(panels, [Panel::Evidence, Panel::Year]);
        assert_eq!(places(Rect::new(0, 1, 40, 10), Panel::Doing).len(), 1);
    }
}
