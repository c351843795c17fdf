//! The same figures with more and more content in the shape of a published framework: they may grow with it, and no
//! faster; and no key waits, whatever there is.

use std::time::Duration;

use crate::figures::{Table, median, milliseconds};
use crate::keys::{DOWN, UP};
use crate::official::OFFICIAL;
use crate::process::Process;
use crate::program::Setting;
use crate::sitting::Sitting;

/// About as many items as the largest framework that is published for now has, and what lies around.
const SIZES: [usize; 4] = [1_000, OFFICIAL, 10_000, 100_000];
const STARTS: usize = 7;
const MOVES: usize = 24;
const FRAME: Duration = Duration::from_millis(16);
/// So many times the items may cost so many times as much, and this much more.
const NOISE: f64 = 1.5;
const QUERIES: [&str; 4] = ["roadmap", "usr stry", "stakeholder", "raodmap"];
const CONTENT: [&str; 3] = ["target 0/", "[ ]", "? help"];

/// What is measured at one size.
struct Size {
    items: usize,
    start: Vec<Duration>,
    /// By what is pressed; these must be answered before the next frame.
    keys: Vec<(&'static str, Vec<Duration>)>,
    /// From a letter to its hits.
    found: Vec<Duration>,
    memory: Option<u64>,
}

pub(crate) fn measure(shipped: &Setting, _: &Setting, table: &mut Table) {
    let least = least_memory(shipped);
    let mut before: Option<Size> = None;
    for items in SIZES {
        let size = Size::of(items);
        size.tell(before.as_ref(), least, table);
        before = Some(size);
    }
    one_skill(table);
}

/// What is compiled in alone takes.
fn least_memory(shipped: &Setting) -> Option<u64> {
    let mut sitting = Sitting::start(shipped.bydoing());
    sitting.first_frame(&["? help"]);
    sitting.settle();
    let memory = Process(sitting.pid()).peak_memory();
    sitting.quit(b"q");
    memory
}

impl Size {
    fn of(items: usize) -> Size {
        let setting = Setting::official(items);
        let mut start = Vec::new();
        for _ in 0..STARTS {
            setting.forget_place();
            let mut sitting = Sitting::start(setting.bydoing());
            start.push(sitting.first_frame(&CONTENT));
            sitting.quit(b"q");
        }
        setting.forget_place();
        let mut sitting = Sitting::start(setting.bydoing());
        sitting.first_frame(&CONTENT);
        // The index is made when the finder has found something.
        sitting.press_until(b"/", |text| text.lines().nth(2).is_some_and(|line| line.contains("found")));
        sitting.press(b"\x1b");
        sitting.settle();
        let memory = Process(sitting.pid()).peak_memory();
        let (keys, found) = keys(&mut sitting);
        sitting.quit(b"q");
        Size { items, start, keys, found, memory }
    }

    fn tell(&self, before: Option<&Size>, least: Option<u64>, table: &mut Table) {
        let named = |what: &str| format!("{what}, {} items", thousands(self.items));
        let than = |of: fn(&Size) -> &Vec<Duration>| before.map(|before| (before.items, of(before).clone()));
        self.grown(&named("start"), &self.start, than(|size| &size.start), table);
        for (what, times) in &self.keys {
            table.under(&named(what), times, FRAME);
        }
        self.grown(&named("letter to its hits"), &self.found, than(|size| &size.found), table);
        if let (Some(memory), Some(least)) = (self.memory, least) {
            let each = memory.saturating_sub(least) as f64 * 1024.0 / self.items as f64;
            table.note(
                &named("memory for each item"),
                &format!("{each:.0} bytes"),
                &format!("{} MB in all", memory / 1024),
            );
        }
    }

    /// Beside the size before: at most as many times as there are more items.
    fn grown(&self, what: &str, ours: &[Duration], than: Option<(usize, Vec<Duration>)>, table: &mut Table) {
        match than {
            Some((items, theirs)) => {
                let most = self.items as f64 / items as f64 * NOISE;
                table.against(what, ours, &format!("{} items", thousands(items)), &theirs, most);
            }
            None => table.note(what, &milliseconds(median(ours)), ""),
        }
    }
}

/// Each key that a person presses most, to the first output after it; and from letters to the last.
fn keys(sitting: &mut Sitting) -> (Vec<(&'static str, Vec<Duration>)>, Vec<Duration>) {
    let mut keys = Vec::new();
    let mut first = |sitting: &mut Sitting, key: &[u8]| sitting.press_and_wait(key).0;
    let arrows = |sitting: &mut Sitting, first: &mut dyn FnMut(&mut Sitting, &[u8]) -> Duration| -> Vec<Duration> {
        (0..MOVES).map(|at| first(sitting, if at % 6 < 3 { DOWN } else { UP })).collect()
    };
    keys.push(("arrow key in Roles", arrows(sitting, &mut first)));
    let mut focus = vec![first(sitting, b"\t")];
    keys.push(("arrow key in Skills", arrows(sitting, &mut first)));
    sitting.press(DOWN);
    focus.push(first(sitting, b"\t"));
    keys.push(("arrow key in the checklist", arrows(sitting, &mut first)));
    keys.push(("tick", (0..MOVES).map(|_| first(sitting, b" ")).collect()));
    sitting.settle();
    focus.extend((0..MOVES).map(|_| first(sitting, b"\t")));
    keys.push(("another pane", focus));
    let (mut open, mut letters, mut found) = (Vec::new(), Vec::new(), Vec::new());
    for query in QUERIES {
        open.push(first(sitting, b"/"));
        for letter in query.bytes() {
            let (echo, hits) = sitting.press_and_wait(&[letter]);
            letters.push(echo);
            found.push(hits);
        }
        sitting.press(b"\x1b");
    }
    keys.push(("opening the finder", open));
    keys.push(("letter in the finder", letters));
    while !sitting.text().contains("┏ Roles") {
        sitting.press(b"\t");
    }
    sitting.press(b"F");
    keys.push(("letter in the filter of roles", b"senior timber".iter().map(|l| first(sitting, &[*l])).collect()));
    sitting.press(b"\x1b");
    (keys, found)
}

/// All in one list: only what is in sight may cost anything.
fn one_skill(table: &mut Table) {
    const ITEMS: usize = 10_000;
    let setting = Setting::one_skill(ITEMS);
    let mut sitting = Sitting::start(setting.bydoing());
    sitting.first_frame(&["? help"]);
    sitting.settle();
    for key in [b"/".as_slice(), b"the only skill", b"\r", b"\r"] {
        sitting.press(key);
    }
    let moves: Vec<Duration> = (0..MOVES).map(|at| sitting.press(if at % 2 == 0 { DOWN } else { UP })).collect();
    table.under(&format!("arrow key in a checklist of {}", thousands(ITEMS)), &moves, FRAME / 4);
    sitting.press(b"G");
    let moves: Vec<Duration> = (0..MOVES).map(|at| sitting.press(if at % 2 == 0 { UP } else { DOWN })).collect();
    table.under("the same at its end", &moves, FRAME / 4);
    sitting.quit(b"q");
}

fn thousands(count: usize) -> String {
    format!("{},{:03}", count / 1000, count % 1000)
}
