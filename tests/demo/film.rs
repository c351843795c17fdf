//! All moments of a tape as one SVG that moves by itself, without a script.
//!
//! A piece of a row is written once, however often it is seen, and shown from one moment to another. Where movement is
//! not wanted (`prefers-reduced-motion`) the last moment stands still; where it is not known, the first one does.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::picture::{CELL, cursor, size, window};
use super::play::Moment;
use super::row;

/// First and last moment in which something is seen without a break.
type Span = (usize, usize);

/// The film, which starts again when it is over.
pub(crate) fn svg(moments: &[Moment], title: &str, description: &str) -> String {
    let mut pieces: Vec<String> = Vec::new();
    let mut seen: BTreeMap<Span, String> = BTreeMap::new();
    for ((row, column, drawn), times) in sightings(moments) {
        let id = pieces.iter().position(|piece| *piece == drawn).unwrap_or_else(|| {
            pieces.push(drawn);
            pieces.len() - 1
        });
        let (x, y) = (CELL.0 * column as f32, CELL.1 * row as f32);
        for span in spans(&times) {
            write!(seen.entry(span).or_default(), r##"<use href="#p{id}" x="{x:.1}" y="{y}"/>"##).expect("writing");
        }
    }
    for (at, moment) in moments.iter().enumerate() {
        seen.entry((at, at)).or_default().push_str(&cursor(&moment.shot));
    }
    let mut body = String::from("<defs>\n");
    for (id, piece) in pieces.iter().enumerate() {
        writeln!(body, r#"<g id="p{id}">{piece}</g>"#).expect("writing to text");
    }
    body.push_str("</defs>\n");
    let last = moments.len().saturating_sub(1);
    for ((from, to), uses) in &seen {
        let still = match (*from == 0, *to == last) {
            (true, true) => " first last",
            (true, false) => " first",
            (false, true) => " last",
            (false, false) => "",
        };
        writeln!(body, r#"<g class="m s{from}-{to}{still}">{uses}</g>"#).expect("writing to text");
    }
    let shot = moments.first().map_or((0, 0), |moment| size(&moment.shot));
    window(shot, title, description, &style(moments, seen.keys()), &body)
}

/// Every piece at its row and column, and the moments that show it there.
fn sightings(moments: &[Moment]) -> BTreeMap<(usize, usize, String), Vec<usize>> {
    let mut sightings: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (at, moment) in moments.iter().enumerate() {
        for (row, cells) in moment.shot.rows.iter().enumerate() {
            for (column, piece) in row::pieces(cells) {
                let drawn = row::svg(piece);
                if !drawn.is_empty() {
                    sightings.entry((row, column, drawn)).or_default().push(at);
                }
            }
        }
    }
    sightings
}

fn spans(times: &[usize]) -> Vec<Span> {
    times.chunk_by(|one, next| one + 1 == *next).map(|run| (run[0], run[run.len() - 1])).collect()
}

fn style<'a>(moments: &[Moment], spans: impl Iterator<Item = &'a Span>) -> String {
    let time = |moments: &[Moment]| moments.iter().map(|moment| moment.lasts.as_secs_f64()).sum::<f64>();
    let whole = time(moments);
    let mut style =
        format!(".m{{visibility:hidden;animation:{whole:.2}s step-end infinite}}\n.first{{visibility:visible}}\n");
    for (from, to) in spans {
        let share = |until: usize| 100.0 * time(&moments[..until]) / whole;
        let before = if *from == 0 { "" } else { "0%{visibility:hidden}" };
        let after =
            if to + 1 == moments.len() { String::new() } else { format!("{:.2}%{{visibility:hidden}}", share(to + 1)) };
        let (name, begins) = (format!("s{from}-{to}"), share(*from));
        writeln!(
            style,
            ".{name}{{animation-name:{name}}}@keyframes {name}{{{before}{begins:.2}%{{visibility:visible}}{after}}}"
        )
        .expect("writing to text");
    }
    style.push_str(
        "@media (prefers-reduced-motion:reduce){.m{animation:none}.first{visibility:hidden}.last{visibility:visible}}\n",
    );
    style
}
