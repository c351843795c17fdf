//! Every view over ten years of marks and the whole official framework: from a key to the drawn frame.

use std::time::Duration;

use crate::dashboard::{CONTENT, FRAME};
use crate::figures::Table;
use crate::keys::{DOWN, UP, open_on};
use crate::program::Setting;

const ROUNDS: usize = 30;

pub(crate) fn measure(_: &Setting, _: &Setting, table: &mut Table) {
    let setting = Setting::ten_years();
    let mut sitting = open_on(&setting, &CONTENT);
    let views: [(&[u8], &str); 6] =
        [(b"2", "Gap"), (b"3", "Next"), (b"4", "Progress"), (b"5", "Journal"), (b"c", "Compare"), (b"C", "Ladder")];
    for (key, name) in views {
        let opened: Vec<Duration> = (0..ROUNDS)
            .map(|_| {
                let opened = sitting.press(key);
                sitting.press(b"1");
                opened
            })
            .collect();
        table.under(&format!("{name}: opened"), &opened, FRAME);
        sitting.press(key);
        let moved: Vec<Duration> = (0..ROUNDS).map(|at| sitting.press(if at % 2 == 0 { DOWN } else { UP })).collect();
        table.under(&format!("{name}: arrow key"), &moved, FRAME);
        if matches!(name, "Next" | "Journal") {
            let ticked: Vec<Duration> = (0..ROUNDS).map(|_| sitting.press(b" ")).collect();
            table.under(&format!("{name}: ticked, and back"), &ticked, FRAME);
            sitting.settle();
        }
        if name == "Journal" {
            let typed: Vec<Duration> = (0..ROUNDS)
                .flat_map(|_| {
                    sitting.press(b"f");
                    let typed: Vec<Duration> = [b"w", b"o", b"r"].into_iter().map(|key| sitting.press(key)).collect();
                    sitting.press(b"\x1b");
                    typed
                })
                .collect();
            table.under("Journal: a letter of the filter", &typed, FRAME);
        }
        sitting.press(b"1");
    }
    sitting.settle();
    sitting.quit(b"q");
}
