//! From a letter in the finder to the drawn frame.

use std::time::Duration;

use crate::figures::Table;
use crate::keys::{DOWN, UP, open};
use crate::program::Setting;
use crate::session::Session;

/// Found at once, shortened, several words, an abbreviation, misspelt, nowhere.
const QUERIES: [&str; 6] = ["roadmap", "usr stry", "stakeholder comms", "wcag", "raodmap", "xqzvw"];
const FRAME: Duration = Duration::from_millis(16);

pub(crate) fn measure(shipped: &Setting, large: &Setting, table: &mut Table) {
    let mut session = open(shipped);
    let (letters, moves) = letters(&mut session);
    table.against("letter in the finder", &letters, "arrow key there", &moves, 3.0);
    let pane: Vec<Duration> = (0..40).map(|at| session.press(if at % 2 == 0 { DOWN } else { UP })).collect();
    table.against("letter in the finder", &letters, "arrow key in a pane", &pane, 3.0);
    session.quit(b"q");

    let mut session = open(large);
    let (letters, moves) = self::letters(&mut session);
    table.under("letter in the finder, 10,000 items", &letters, FRAME);
    let mut sorted = letters;
    sorted.sort_unstable();
    table.under("the slowest of twenty, 10,000 items", &sorted[sorted.len() * 19 / 20..], FRAME);
    table.under("arrow key in the finder, 10,000 items", &moves, FRAME);
    session.quit(b"q");
}

/// Every letter of every query, and an arrow key after each; the finder is left again.
fn letters(session: &mut Session) -> (Vec<Duration>, Vec<Duration>) {
    let (mut letters, mut moves) = (Vec::new(), Vec::new());
    for query in QUERIES {
        session.press(b"/");
        for letter in query.bytes() {
            letters.push(session.press(&[letter]));
            moves.push(session.press(DOWN));
            moves.push(session.press(UP));
        }
        session.press(b"\x1b");
    }
    (letters, moves)
}
