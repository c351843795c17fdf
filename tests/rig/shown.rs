//! What a window has shown, frame by frame.

use std::collections::BTreeSet;
use std::num::NonZeroU16;

use crate::screen::Screen;

/// The end of a frame: until then it may be half drawn.
const END: &[u8] = b"\x1b[?2026l";

/// One frame, as far as it speaks of marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    /// `12/102 done`: the first of the two.
    pub(crate) done: usize,
    /// The foot says that all of it is on disk.
    pub(crate) saved: bool,
    /// Of the items in sight those that have the sign of done.
    pub(crate) ticked: BTreeSet<String>,
    /// Those that have another sign.
    pub(crate) others: BTreeSet<String>,
}

impl Shown {
    pub(crate) fn on(screen: &Screen) -> Shown {
        let lines = screen.lines();
        let (ticked, others): (Vec<_>, Vec<_>) =
            lines.iter().flat_map(|line| signs(line)).partition(|(sign, _)| *sign == '✓');
        let ids = |signs: Vec<(char, String)>| signs.into_iter().map(|(_, id)| id).collect();
        Shown { done: done(&lines), saved: screen.says_saved(), ticked: ids(ticked), others: ids(others) }
    }
}

/// The count in the header.
fn done(lines: &[String]) -> usize {
    let words: Vec<_> = lines.iter().take(2).flat_map(|line| line.split_whitespace()).collect();
    let counts = words.windows(2).filter(|pair| pair[1] == "done");
    counts.filter_map(|pair| pair[0].split_once('/')?.0.parse().ok()).next().unwrap_or(0)
}

/// The items on one line of the screen, with their signs.
pub(crate) fn signs(line: &str) -> Vec<(char, String)> {
    let after_signs = line.split('[').skip(1).filter_map(|rest| {
        let (sign, rest) = rest.split_once(']')?;
        let mut words = rest.trim_start_matches('•').split_whitespace();
        let number = words.next()?.split_once('/').filter(|(_, number)| number.len() == 4)?;
        Some((sign.chars().next()?, format!("rig/{}/{}", number.0, number.1)))
    });
    after_signs.collect()
}

/// The last of the whole frames that say "saved" among those that these bytes draw on a screen of this size.
pub(crate) fn last_saved(raw: &[u8], (width, height): (u16, u16)) -> Shown {
    let cells = |count| NonZeroU16::new(count).unwrap();
    let mut parser = vt100::Parser::new(cells(height), cells(width), 0);
    let mut last = None;
    let mut rest = raw;
    while let Some(at) = rest.windows(END.len()).position(|bytes| bytes == END) {
        let (frame, after) = rest.split_at(at + END.len());
        parser.process(frame);
        let foot = parser.screen().contents_between(height - 2, 0, height - 1, 0);
        if foot.trim_end().ends_with(" saved") {
            last = Some(Screen(parser.screen().clone()));
        }
        rest = after;
    }
    last.map(|screen| Shown::on(&screen)).unwrap_or_default()
}
