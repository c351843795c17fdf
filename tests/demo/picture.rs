//! A terminal's screen as an SVG: a window with its own dark ground, so that it reads on light and dark pages alike.
//!
//! Frames and bars are drawn as lines, because fonts leave gaps between them; runs of text are held to their width,
//! because no two readers have the same font.

use std::fmt::Write;

use super::row;
use super::shot::Shot;

/// Size of a cell. The font fits any common monospace one into it.
pub(crate) const CELL: (f32, f32) = (8.4, 18.0);
const MARGIN: f32 = 14.0;
const BAR: f32 = 30.0;

/// The terminal's sixteen colours, each at least 4.5 : 1 against the ground (black apart).
pub(crate) const COLOURS: [&str; 16] = [
    "#2b3039", "#ff7b72", "#4fc98a", "#e3b341", "#79b8ff", "#d2a8ff", "#56d4dd", "#d3d7de", "#8b93a1", "#ffa198",
    "#7ee2ae", "#f2cc60", "#a5d0ff", "#e2c5ff", "#8be9f0", "#ffffff",
];
pub(crate) const INK: &str = "#d3d7de";
pub(crate) const GROUND: &str = "#16191f";

/// One moment as a picture of its own.
pub(crate) fn svg(shot: &Shot, title: &str, description: &str) -> String {
    let mut body = String::new();
    for (at, cells) in shot.rows.iter().enumerate() {
        let drawn = row::svg(cells);
        if !drawn.is_empty() {
            writeln!(body, "<g transform=\"translate(0 {})\">{drawn}</g>", CELL.1 * at as f32)
                .expect("writing to text");
        }
    }
    body.push_str(&cursor(shot));
    window(size(shot), title, description, "", &body)
}

/// Columns and rows.
pub(crate) fn size(shot: &Shot) -> (usize, usize) {
    (shot.rows.first().map_or(0, Vec::len), shot.rows.len())
}

/// The terminal's own cursor: a bar before the cell it stands on.
pub(crate) fn cursor(shot: &Shot) -> String {
    let Some((column, row)) = shot.cursor else { return String::new() };
    let (x, y) = (CELL.0 * column as f32, CELL.1 * row as f32);
    format!("<rect x=\"{x:.1}\" y=\"{y}\" width=\"2\" height=\"{}\" fill=\"{INK}\"/>\n", CELL.1)
}

/// The window around a screen.
pub(crate) fn window(size: (usize, usize), title: &str, description: &str, style: &str, body: &str) -> String {
    let (width, height) = (CELL.0 * size.0 as f32 + 2.0 * MARGIN, CELL.1 * size.1 as f32 + BAR + MARGIN);
    let (title, description) = (escape(title), escape(description));
    let middle = width / 2.0;
    let mut buttons = String::new();
    for (at, colour) in ["#ff5f57", "#febc2e", "#28c840"].into_iter().enumerate() {
        write!(buttons, "<circle cx=\"{}\" cy=\"15\" r=\"5.5\" fill=\"{colour}\"/>", 20 + 18 * at).expect("writing");
    }
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1} {height:.1}" width="{width:.1}" height="{height:.1}" role="img" aria-labelledby="title description">
<title id="title">{title}</title>
<desc id="description">{description}</desc>
<style>
text {{ font: 14px ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace }}
path {{ fill: none; stroke-width: {} }}
.t {{ stroke-width: {} }}
.b {{ font-weight: bold }}
.u {{ text-decoration: underline }}
{style}</style>
<rect x="0.5" y="0.5" width="{:.1}" height="{:.1}" rx="9" fill="{GROUND}" stroke="#5b6270"/>
{buttons}<text x="{middle:.1}" y="20" text-anchor="middle" fill="#9aa2b0" style="font-size:12px">bydoing</text>
<g transform="translate({MARGIN} {BAR})" fill="{INK}">
{body}</g>
</svg>
"##,
        row::THIN,
        row::THICK,
        width - 1.0,
        height - 1.0,
    )
}

/// Text as XML holds it.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
