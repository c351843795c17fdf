//! One row of a terminal as SVG, from its own upper left corner: grounds, lines, then text.

use std::fmt::Write;

use super::picture::{CELL, COLOURS, GROUND, INK, escape};
use super::shot::{Cell, Style};

/// Empty when there is nothing to be seen.
pub(crate) fn svg(cells: &[Cell]) -> String {
    let mut drawn = String::new();
    grounds(cells, &mut drawn);
    lines(cells, &mut drawn);
    texts(cells, &mut drawn);
    drawn
}

/// The row in pieces that change together, each with its first column: what stands in one frame.
pub(crate) fn pieces(cells: &[Cell]) -> Vec<(usize, &[Cell])> {
    let line = |at: usize| strokes(&cells[at].text).is_some();
    let starts = (0..cells.len()).filter(|at| *at == 0 || (line(*at) && !line(at - 1)));
    let mut pieces: Vec<(usize, &[Cell])> = Vec::new();
    for start in starts {
        if let Some((before, piece)) = pieces.last_mut() {
            *piece = &cells[*before..start];
        }
        pieces.push((start, &cells[start..]));
    }
    pieces
}

/// Colour of the text and of what it stands on; none for the window's own ground.
fn colours(style: Style) -> (String, Option<String>) {
    let named = |colour: Option<u8>, own: &str| colour.map_or(own, |index| COLOURS[usize::from(index)]).to_owned();
    let (ink, ground) = (named(style.ink, INK), named(style.ground, GROUND));
    let (ink, ground, shown) = match style.reversed {
        true => (ground, ink, true),
        false => (ink, ground, style.ground.is_some()),
    };
    let ink = if style.dim { mixed(&ink, &ground, 0.66) } else { ink };
    (ink, shown.then_some(ground))
}

/// `share` of the first colour, the rest of the second.
fn mixed(first: &str, second: &str, share: f32) -> String {
    let part = |colour: &str, at: usize| u8::from_str_radix(&colour[at..at + 2], 16).map_or(0.0, f32::from);
    let channel = |at: usize| (part(first, at) * share + part(second, at) * (1.0 - share)).round() as u8;
    format!("#{:02x}{:02x}{:02x}", channel(1), channel(3), channel(5))
}

fn grounds(cells: &[Cell], drawn: &mut String) {
    let mut at = 0;
    while at < cells.len() {
        let ground = colours(cells[at].style).1;
        let run = cells[at..].iter().take_while(|cell| colours(cell.style).1 == ground).count();
        if let Some(colour) = ground {
            let (x, width) = (CELL.0 * at as f32, CELL.0 * run as f32);
            write!(drawn, r#"<rect x="{x:.1}" y="0" width="{width:.1}" height="{}" fill="{colour}"/>"#, CELL.1)
                .expect("writing to text");
        }
        at += run;
    }
}

/// How thick lines are, in the picture's style too.
pub(crate) const THIN: f32 = 1.2;
pub(crate) const THICK: f32 = 2.4;

/// Which ways a line goes from the middle of the cell (left, right, up, down), and how thick it is.
fn strokes(text: &str) -> Option<([bool; 4], f32)> {
    let (ways, thick) = match text {
        "─" => ([true, true, false, false], false),
        "━" => ([true, true, false, false], true),
        "│" => ([false, false, true, true], false),
        "┃" => ([false, false, true, true], true),
        "┌" => ([false, true, false, true], false),
        "┏" => ([false, true, false, true], true),
        "┐" => ([true, false, false, true], false),
        "┓" => ([true, false, false, true], true),
        "└" => ([false, true, true, false], false),
        "┗" => ([false, true, true, false], true),
        "┘" => ([true, false, true, false], false),
        "┛" => ([true, false, true, false], true),
        _ => return None,
    };
    Some((ways, if thick { THICK } else { THIN }))
}

fn lines(cells: &[Cell], drawn: &mut String) {
    let mut at = 0;
    while at < cells.len() {
        let Some((_, width)) = strokes(&cells[at].text) else {
            at += 1;
            continue;
        };
        let colour = colours(cells[at].style).0;
        let same =
            |cell: &Cell| strokes(&cell.text).is_some_and(|(_, w)| w == width) && colours(cell.style).0 == colour;
        let run = cells[at..].iter().take_while(|cell| same(cell)).count();
        let path = path(&cells[at..at + run], at);
        let class = if width == THICK { r#" class="t""# } else { "" };
        write!(drawn, r#"<path d="{path}" stroke="{colour}"{class}/>"#).expect("writing to text");
        at += run;
    }
}

/// The lines of cells that stand side by side, as few strokes as will do.
fn path(cells: &[Cell], first: usize) -> String {
    let (width, height) = CELL;
    let mut path = String::new();
    let mut from: Option<f32> = None;
    for (at, cell) in cells.iter().enumerate() {
        let Some(([left, right, up, down], _)) = strokes(&cell.text) else { continue };
        let (x, middle) = (width * (first + at) as f32, height / 2.0);
        let centre = x + width / 2.0;
        if left && from.is_none() {
            from = Some(x);
        }
        if !right && let Some(start) = from.take() {
            write!(path, "M{start:.1} {middle}H{centre:.1}").expect("writing to text");
        }
        if right && from.is_none() {
            from = Some(centre);
        }
        if up || down {
            let (top, bottom) = (if up { 0.0 } else { middle }, if down { height } else { middle });
            write!(path, "M{centre:.1} {top}V{bottom}").expect("writing to text");
        }
    }
    if let Some(start) = from {
        write!(path, "M{start:.1} {}H{:.1}", height / 2.0, width * (first + cells.len()) as f32).expect("writing");
    }
    path
}

fn texts(cells: &[Cell], drawn: &mut String) {
    let mut at = 0;
    while at < cells.len() {
        if blank(&cells[at]) || strokes(&cells[at].text).is_some() {
            at += 1;
            continue;
        }
        let run = run(&cells[at..]);
        let text: String = cells[at..at + run].iter().map(|cell| cell.text.as_str()).collect();
        let style = cells[at].style;
        let (colour, _) = colours(style);
        let fill = if colour == INK { String::new() } else { format!(r#" fill="{colour}""#) };
        let class = match (style.bold, style.underlined) {
            (true, true) => r#" class="b u""#,
            (true, false) => r#" class="b""#,
            (false, true) => r#" class="u""#,
            (false, false) => "",
        };
        let (x, width) = (CELL.0 * at as f32, CELL.0 * run as f32);
        let held = if run > 1 { format!(r#" textLength="{width:.1}""#) } else { String::new() };
        write!(drawn, r#"<text x="{x:.1}" y="13.5"{held}{class}{fill}>{}</text>"#, escape(&text)).expect("writing");
        at += run;
    }
}

fn blank(cell: &Cell) -> bool {
    cell.text.trim().is_empty() && !cell.style.underlined
}

/// How many cells can be one text: of one look, with single spaces inside, none at the end. A sign that fonts may lack
/// stands alone, so that the width of another font's sign moves nothing.
fn run(cells: &[Cell]) -> usize {
    let plain = |cell: &Cell| cell.text.chars().all(|c| c < '\u{250}' || ('\u{2010}'..='\u{2026}').contains(&c));
    if !plain(&cells[0]) {
        // With the second half of a wide one.
        return if cells.get(1).is_some_and(|cell| cell.text.is_empty()) { 2 } else { 1 };
    }
    let mut length = 0;
    for (at, cell) in cells.iter().enumerate() {
        if cell.style != cells[0].style || !plain(cell) || (at > length && blank(cell)) {
            break;
        }
        if !blank(cell) {
            length = at + 1;
        }
    }
    length
}
