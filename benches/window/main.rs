//! The window as a user meets it: whole processes in a pseudo terminal, beside the least that ratatui can do.
//!
//! `cargo bench --bench window` starts the program, presses keys, and prints one table. Everything is measured in turns
//! with what it is compared to (one of these, one of those), because a busy machine slows both alike: the ratios say
//! something, the milliseconds only what they were here. The floor is this very executable, started with
//! [`empty::ARGUMENT`]: the same crates, built alike.

mod content;
mod empty;
mod figures;
mod finding;
mod keys;
mod process;
mod program;
mod resting;
mod session;
mod start;

use figures::Table;
use program::Setting;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let first = arguments.next();
    if first.as_deref() == Some(empty::ARGUMENT) {
        empty::run().expect("a terminal");
        return;
    }
    // `cargo test --all-targets` runs this too, and figures are no tests.
    if !std::env::args().any(|argument| argument == "--bench") {
        println!("to measure the window: cargo bench --bench window");
        return;
    }
    let shipped = Setting::shipped();
    let large = Setting::large();
    let mut table = Table::default();
    start::measure(&shipped, &large, &mut table);
    keys::measure(&shipped, &large, &mut table);
    finding::measure(&shipped, &large, &mut table);
    resting::measure(&shipped, &large, &mut table);
    print!("{table}");
}
