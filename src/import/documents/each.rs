//! The documents one by one, several at the same time where the computer can.

use std::panic::resume_unwind;
use std::sync::Mutex;
use std::thread;

use crate::import::draft::Draft;
use crate::import::{Format, Input, Notes, detect, mend};

/// The format of a document, and what it says; None: nothing in it told what it is.
type Found = (Option<Format>, Option<(Draft, Notes)>);

/// In the order of the inputs; `began` is told the number of each before it is read.
pub(super) fn read_each(inputs: &[Input], format: Option<Format>, began: impl FnMut(usize) + Send) -> Vec<Found> {
    let readers = thread::available_parallelism().map_or(1, usize::from).min(inputs.len());
    let waiting = Mutex::new((inputs.iter().enumerate(), began));
    let next = || {
        let mut waiting = waiting.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let (inputs, began) = &mut *waiting;
        inputs.next().inspect(|(number, _)| began(*number))
    };
    let read_waiting = || {
        let mut found = Vec::new();
        while let Some((number, input)) = next() {
            found.push((number, read_one(number, input, format)));
        }
        found
    };
    let mut all = thread::scope(|scope| {
        let others: Vec<_> = (1..readers).map(|_| scope.spawn(read_waiting)).collect();
        let mut all = read_waiting();
        for other in others {
            all.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        all
    });
    all.sort_by_key(|(number, _)| *number);
    all.into_iter().map(|(_, found)| found).collect()
}

fn read_one(number: usize, input: &Input, format: Option<Format>) -> Found {
    // What is mended in a text that nothing can read is not mended.
    let mut notes = Notes::default();
    let text = mend::text(&input.bytes, &mut notes);
    let found = format.or_else(|| detect::detect(&input.name, &text));
    (found, found.map(|found| (found.read(&text, number, &mut notes), notes)))
}
