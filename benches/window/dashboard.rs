//! The Progress view over ten years: from a key to the drawn frame.

use std::time::Duration;

use crate::figures::Table;
use crate::keys::{DOWN, UP, open_on};
use crate::program::Setting;

const ROUNDS: usize = 66;
/// What the first frame over ten years says.
pub(crate) const CONTENT: [&str; 3] = [" me ", "target", "? help"];
/// A frame of a screen that shows sixty in a second.
pub(crate) const FRAME: Duration = Duration::from_millis(16);

pub(crate) fn measure(_: &Setting, _: &Setting, table: &mut Table) {
    let setting = Setting::ten_years();
    let mut sitting = open_on(&setting, &CONTENT);
    let panes: Vec<_> = (0..ROUNDS).map(|at| sitting.press(if at % 2 == 0 { DOWN } else { UP })).collect();
    // From the key to all figures of the file: the first time they are made.
    let first = sitting.press_until(b"4", |text| text.contains("Over time"));
    table.beside("4: ten years added up", &[first], "arrow key in Roles", &panes);
    sitting.settle();
    let rows: Vec<_> = (0..ROUNDS).map(|at| sitting.press(if at % 2 == 0 { DOWN } else { UP })).collect();
    table.under("arrow key in Progress", &rows, FRAME);
    let panels: Vec<_> = (0..ROUNDS).map(|_| sitting.press(b"\t")).collect();
    table.under("Tab in Progress", &panels, FRAME);
    let years: Vec<_> = (0..ROUNDS).map(|at| sitting.press(if at / 8 % 2 == 0 { b"[" } else { b"]" })).collect();
    table.under("a year back or on", &years, FRAME);
    sitting.quit(b"q");
}
