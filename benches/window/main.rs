//! The window as a user meets it: whole processes in a pseudo terminal, beside the least that ratatui can do.
//!
//! `cargo bench --bench window` starts the program, presses keys, and prints one table; `-- start`, `keys`, `saving`,
//! `finding`, `resting`, `growing`, `progress` and `views` choose parts of it. Everything is measured in turns
//! with what it is compared to (one of these, one of those), because a busy machine slows both alike: the ratios say
//! something, the milliseconds only what they were here. The floor is this very executable, started with
//! [`empty::ARGUMENT`]: the same crates, built alike.
#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot measure has nothing else to do")]

mod content;
mod dashboard;
mod empty;
mod figures;
mod finding;
mod growing;
mod keys;
mod official;
mod process;
mod program;
mod resting;
mod saving;
mod sitting;
mod start;
mod ten_years;
mod views;

use figures::Table;
use program::Setting;

/// One module's measurements, added to the table.
type Part = fn(&Setting, &Setting, &mut Table);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        Some(empty::ARGUMENT) => return empty::run().expect("a terminal"),
        Some(empty::LIST_ARGUMENT) => return empty::run_list().expect("a terminal"),
        _ => {}
    }
    // `cargo test --all-targets` runs this too, and figures are no tests.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return println!("to measure the window: cargo bench --bench window");
    }
    let parts: [(&str, Part); 8] = [
        ("start", start::measure),
        ("keys", keys::measure),
        ("saving", saving::measure),
        ("finding", finding::measure),
        ("resting", resting::measure),
        ("growing", growing::measure),
        ("progress", dashboard::measure),
        ("views", views::measure),
    ];
    let asked = |name: &str| arguments.iter().any(|argument| argument == name);
    let all = !parts.iter().any(|(name, _)| asked(name));
    let (shipped, large) = (Setting::shipped(), Setting::large());
    let mut table = Table::default();
    for (_, measure) in parts.into_iter().filter(|(name, _)| all || asked(name)) {
        measure(&shipped, &large, &mut table);
    }
    print!("{table}");
}
