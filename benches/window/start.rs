//! From start to the first frame with content.

use std::time::Duration;

use portable_pty::CommandBuilder;

use crate::empty;
use crate::figures::{Table, median, milliseconds};
use crate::program::Setting;
use crate::sitting::Sitting;

const ROUNDS: usize = 61;

/// Words of the tree, of the checklist and of the last line: with them the whole frame is there.
pub(crate) const CONTENT: [&str; 3] = ["Lead product", "[ ]", "? help"];
const FZF: [&str; 1] = ["1000/1000"];

pub(crate) fn measure(shipped: &Setting, large: &Setting, table: &mut Table) {
    let [ours, floor] = in_turns(
        ROUNDS,
        [&|| once(shipped.bydoing(), &CONTENT, b"q"), &|| once(shipped.empty(), &[empty::WORDS], b"q")],
    );
    table.against("start to first frame", &ours, "empty program", &floor, 2.0);

    if shipped.fzf().is_some() {
        let fzf = || once(shipped.fzf().expect("as before"), &FZF, b"\x1b");
        let ours = || once(shipped.bydoing_through_shell(), &CONTENT, b"q");
        let [ours, fzf] = in_turns(ROUNDS, [&ours, &fzf]);
        table.against("the same through sh", &ours, "fzf, 1,000 lines", &fzf, 1.0);
    } else {
        table.note("the same through sh", "skipped", "fzf is not installed");
    }

    let [ours] = in_turns(9, [&|| once(large.bydoing(), &CONTENT, b"q")]);
    table.note("start with 10,000 items", &milliseconds(median(&ours)), "");
}

fn once(command: CommandBuilder, words: &[&str], quit: &[u8]) -> Duration {
    let mut sitting = Sitting::start(command);
    let time = sitting.first_frame(words);
    sitting.settle();
    sitting.quit(quit);
    time
}

/// Each in turn, and all that again; the first round only warms up.
pub(crate) fn in_turns<const N: usize>(rounds: usize, each: [&dyn Fn() -> Duration; N]) -> [Vec<Duration>; N] {
    let mut times = [const { Vec::new() }; N];
    for round in 0..=rounds {
        for (times, measure) in times.iter_mut().zip(each) {
            let time = measure();
            if round > 0 {
                times.push(time);
            }
        }
    }
    times
}
