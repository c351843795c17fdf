//! Keys while a very large progress file is being saved.

use std::time::Duration;

use crate::figures::{Table, milliseconds};
use crate::keys::{DOWN, UP, open};
use crate::program::Setting;

const TICKS: usize = 25;

/// A key is answered before the next frame of a screen with 60 in a second.
const ONE_FRAME: Duration = Duration::from_millis(16);

pub(crate) fn measure(_: &Setting, _: &Setting, table: &mut Table) {
    let setting = Setting::full();
    let mut sitting = open(&setting);
    sitting.press(b"\t");
    sitting.press(b"\t");
    let is_saved = |text: &str| text.lines().any(|line| line.trim_end().ends_with(" saved"));
    let ticks = |text: &str| text.matches("[✓]").count();
    let (mut keys, mut saves) = (Vec::new(), Vec::new());
    for _ in 0..TICKS {
        let before = ticks(&sitting.text());
        sitting.press_until(b" ", |text| ticks(text) != before);
        let mut answers = 0;
        while !is_saved(&sitting.text()) {
            keys.push(sitting.press_to_move(if answers % 2 == 0 { DOWN } else { UP }));
            answers += 1;
        }
        if answers % 2 == 1 {
            sitting.press_to_move(UP);
        }
        sitting.settle();
        let before = ticks(&sitting.text());
        saves.push(sitting.press_until(b" ", |text| ticks(text) != before && is_saved(text)));
        sitting.settle();
    }
    let moves: Vec<_> = (0..TICKS * 2).map(|at| sitting.press_to_move(if at % 2 == 0 { DOWN } else { UP })).collect();
    table.under("arrow key while 100,000 marks are saved", &keys, ONE_FRAME);
    let worst = keys.iter().max().copied().unwrap_or_default();
    let what = format!("the slowest of {} such", keys.len());
    table.add(&what, &milliseconds(worst), "", "", "under 16 ms", worst < ONE_FRAME);
    table.beside("the same keys", &keys, "with nothing to save", &moves);
    table.beside("tick to \"saved\" in 100,000 marks", &saves, "arrow key", &moves);
    sitting.quit(b"q");
}
