//! Which panes a window of a given size shows, and where. Pure arithmetic: every size from 0x0 up has an answer.

use super::Pane;

/// A rectangle of cells, from the top left corner of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Area {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

/// How the panes share the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Roles | Skills | Checklist, detail under them.
    Wide,
    /// Roles over Skills on the left, Checklist over detail on the right.
    Stacked,
    /// The focused pane and the one it leads to, side by side.
    Two,
    /// The focused pane, with the detail under it where there is height for it.
    Single,
    /// Too small for anything but a word.
    Tiny,
}

/// The window divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    pub shape: Shape,
    pub header: Area,
    /// All between the header and the foot.
    pub body: Area,
    panes: [Option<Area>; 4],
    /// Missing in low windows: a message then takes the place of the keys.
    pub status: Option<Area>,
    pub keys: Area,
}

const WIDE: u16 = 110;
const STACKED: u16 = 60;
const LOW: u16 = 16;

impl Layout {
    /// Divides a window of `width` x `height` cells.
    #[must_use]
    pub fn new(width: u16, height: u16, focus: Pane) -> Layout {
        let shape = match (width, height) {
            (0..20, _) | (_, 0..6) => Shape::Tiny,
            (0..STACKED, _) => Shape::Single,
            (_, 0..LOW) => Shape::Two,
            (STACKED..WIDE, _) => Shape::Stacked,
            _ => Shape::Wide,
        };
        let tall = height >= LOW;
        let header = Area { x: 0, y: 0, width, height: if tall { 2 } else { 1 }.min(height) };
        let bottom = if tall { 2 } else { 1 };
        let status = tall.then_some(Area { x: 0, y: height.saturating_sub(2), width, height: 1 });
        let keys = Area { x: 0, y: height.saturating_sub(1), width, height: 1.min(height) };
        let body =
            Area { x: 0, y: header.height, width, height: height.saturating_sub(header.height).saturating_sub(bottom) };
        let panes = match shape {
            Shape::Wide => wide(body),
            Shape::Stacked => stacked(body),
            Shape::Two => two(body, focus),
            Shape::Single => single(body, focus),
            Shape::Tiny => [None; 4],
        };
        Layout { shape, header, body, panes, status, keys }
    }

    /// Where `pane` is drawn; none when this window does not show it.
    #[must_use]
    pub fn pane(&self, pane: Pane) -> Option<Area> {
        self.panes[pane as usize]
    }
}

impl Area {
    fn columns(self, at: u16) -> (Area, Area) {
        let at = at.min(self.width);
        (Area { width: at, ..self }, Area { x: self.x + at, width: self.width - at, ..self })
    }

    fn rows(self, at: u16) -> (Area, Area) {
        let at = at.min(self.height);
        (Area { height: at, ..self }, Area { y: self.y + at, height: self.height - at, ..self })
    }
}

fn wide(body: Area) -> [Option<Area>; 4] {
    let detail_height = (body.height * 3 / 10).clamp(6, 16);
    let (top, detail) = body.rows(body.height.saturating_sub(detail_height));
    let (roles, rest) = top.columns((body.width * 27 / 100).clamp(30, 46));
    let (skills, checklist) = rest.columns((body.width * 31 / 100).clamp(32, 60));
    [Some(roles), Some(skills), Some(checklist), Some(detail)]
}

fn stacked(body: Area) -> [Option<Area>; 4] {
    let (left, right) = body.columns((body.width * 43 / 100).clamp(26, 40));
    let (roles, skills) = left.rows(body.height * 9 / 20);
    let (checklist, detail) = right.rows(body.height - (body.height * 7 / 20).max(5));
    [Some(roles), Some(skills), Some(checklist), Some(detail)]
}

fn two(body: Area, focus: Pane) -> [Option<Area>; 4] {
    let (left, right) = body.columns(body.width * 2 / 5);
    match focus {
        Pane::Roles => [Some(left), Some(right), None, None],
        Pane::Skills | Pane::Checklist => [None, Some(left), Some(right), None],
        Pane::Detail => [None, None, Some(left), Some(right)],
    }
}

fn single(body: Area, focus: Pane) -> [Option<Area>; 4] {
    let mut panes = [None; 4];
    if body.height >= 18 && focus != Pane::Detail {
        let (main, detail) = body.rows(body.height - (body.height / 3).min(10));
        panes[focus as usize] = Some(main);
        panes[Pane::Detail as usize] = Some(detail);
    } else {
        panes[focus as usize] = Some(body);
    }
    panes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_has_a_layout_inside_the_window() {
        for width in 0..260 {
            for height in 0..90 {
                for focus in Pane::ALL {
                    let layout = Layout::new(width, height, focus);
                    let areas = Pane::ALL.into_iter().filter_map(|pane| layout.pane(pane));
                    for area in areas.chain([layout.header, layout.keys]).chain(layout.status) {
                        assert!(area.x + area.width <= width, "{width}x{height} {focus:?} {area:?}");
                        assert!(area.y + area.height <= height, "{width}x{height} {focus:?} {area:?}");
                    }
                    let visible = layout.pane(focus).is_some_and(|a| a.width >= 3 && a.height >= 3);
                    assert!(visible || layout.shape == Shape::Tiny, "{width}x{height} {focus:?}");
                }
            }
        }
    }

    #[test]
    fn panes_never_overlap() {
        for (width, height) in [(40, 12), (40, 30), (60, 16), (80, 12), (80, 24), (99, 50), (120, 36), (200, 50)] {
            for focus in Pane::ALL {
                let layout = Layout::new(width, height, focus);
                let areas: Vec<Area> = Pane::ALL.into_iter().filter_map(|pane| layout.pane(pane)).collect();
                let cells: usize = areas.iter().map(|a| usize::from(a.width) * usize::from(a.height)).sum();
                let mut seen = std::collections::HashSet::new();
                for a in &areas {
                    for x in a.x..a.x + a.width {
                        for y in a.y..a.y + a.height {
                            seen.insert((x, y));
                        }
                    }
                }
                assert_eq!(seen.len(), cells, "{width}x{height} {focus:?}");
            }
        }
    }

    #[test]
    fn eighty_by_twenty_four_shows_all_panes() {
        let layout = Layout::new(80, 24, Pane::Roles);
        assert!(Pane::ALL.into_iter().all(|pane| layout.pane(pane).is_some()));
    }
}
