//! From a letter in the finder to the drawn frame.

use std::time::Duration;

use crate::figures::Table;
use crate::keys::{DOWN, UP, open};
use crate::program::Setting;
use crate::sitting::Sitting;

/// Found at once, shortened, several words, an abbreviation, misspelt, nowhere.
const QUERIES: [&str; 6] = ["roadmap", "usr stry", "stakeholder comms", "wcag", "raodmap", "xqzvw"];
const FRAME: Duration = Duration::from_millis(16);

pub(crate) fn measure(shipped: &Setting, large: &Setting, table: &mut Table) {
    let mut sitting = open(shipped);
    let (letters, moves) = letters(&mut sitting);
    table.against("letter in the finder", &letters, "arrow key there", &moves, 3.0);
    let pane: Vec<Duration> = (0..40).map(|at| sitting.press(if at % 2 == 0 { DOWN } else { UP })).collect();
    table.against("letter in the finder", &letters, "arrow key in a pane", &pane, 3.0);
    sitting.quit(b"q");

    let mut sitting = open(large);
    let (letters, moves) = self::letters(&mut sitting);
    table.under("letter in the finder, 10,000 items", &letters, FRAME);
    let mut sorted = letters;
    sorted.sort_unstable();
    table.under("the slowest of twenty, 10,000 items", &sorted[sorted.len() * 19 / 20..], FRAME);
    table.under("arrow key in the finder, 10,000 items", &moves, FRAME);
    sitting.quit(b"q");
}

/// Every letter of every query, and an arrow key after each; the finder is left again.
fn letters(sitting: &mut Sitting) -> (Vec<Duration>, Vec<Duration>) {
    let (mut letters, mut moves) = (Vec::new(), Vec::new());
    for query in QUERIES {
        sitting.press(b"/");
        for letter in query.bytes() {
            letters.push(sitting.press(&[letter]));
            moves.push(sitting.press(DOWN));
            moves.push(sitting.press(UP));
        }
        sitting.press(b"\x1b");
    }
    (letters, moves)
}
