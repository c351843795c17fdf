//! From a key in the panes to the drawn frame.

use std::time::Duration;

use crate::empty;
use crate::figures::Table;
use crate::program::Setting;
use crate::sitting::Sitting;
use crate::start::CONTENT;

pub(crate) const DOWN: &[u8] = b"\x1b[B";
pub(crate) const UP: &[u8] = b"\x1b[A";
const ROUNDS: usize = 66;

pub(crate) fn measure(shipped: &Setting, large: &Setting, table: &mut Table) {
    let [mut empty, mut list] = [shipped.empty(), shipped.list()].map(Sitting::start);
    empty.first_frame(&[empty::WORDS]);
    list.first_frame(&[empty::WORDS]);
    for (setting, size) in [(shipped, ""), (large, ", 10,000 items")] {
        let mut ours = open(setting);
        for (pane, way) in [("Roles", b"".as_slice()), ("Skills", b"\t"), ("Checklist", b"\t")] {
            if !way.is_empty() {
                ours.press(way);
            }
            let [moves, empty, list] = moves([&mut ours, &mut empty, &mut list]);
            let what = format!("arrow key in {pane}{size}");
            table.against(&what, &moves, "empty program", &empty, 2.0);
            table.beside("", &moves, "bare ratatui list", &list);
        }
        if size.is_empty() {
            tick(&mut ours, table);
        }
        ours.settle();
        ours.quit(b"q");
    }
    empty.quit(b"q");
    list.quit(b"q");
}

/// The program at its first place, with its first frame drawn and its index made.
pub(crate) fn open(setting: &Setting) -> Sitting {
    open_on(setting, &CONTENT)
}

/// The same, where other words tell that the first frame is drawn.
pub(crate) fn open_on(setting: &Setting, words: &[&str]) -> Sitting {
    setting.forget_place();
    let mut sitting = Sitting::start(setting.bydoing());
    sitting.first_frame(words);
    sitting.settle();
    sitting
}

/// Down three times, up three times, and so on, in turns.
fn moves<const N: usize>(mut each: [&mut Sitting; N]) -> [Vec<Duration>; N] {
    let mut times = [const { Vec::new() }; N];
    for key in [[DOWN; 3], [UP; 3]].concat().into_iter().cycle().take(ROUNDS) {
        for (times, sitting) in times.iter_mut().zip(&mut each) {
            times.push(sitting.press(key));
        }
    }
    times
}

/// Space in the checklist: until the sign has changed, and until the foot of the window says that it is on disk.
fn tick(sitting: &mut Sitting, table: &mut Table) {
    let ticks = |text: &str| text.matches("[✓]").count();
    let (mut signs, mut saves) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS / 2 {
        let before = ticks(&sitting.text());
        signs.push(sitting.press_until(b" ", |text| ticks(text) != before));
        sitting.settle();
        let before = ticks(&sitting.text());
        saves.push(sitting.press_until(b" ", |text| ticks(text) != before && text.contains("saved")));
        sitting.settle();
    }
    let moves: Vec<Duration> = (0..ROUNDS).map(|at| sitting.press(if at % 2 == 0 { DOWN } else { UP })).collect();
    table.against("tick to its sign", &signs, "arrow key", &moves, 2.0);
    table.beside("tick to \"saved\"", &saves, "arrow key", &moves);
}
