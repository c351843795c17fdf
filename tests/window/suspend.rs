//! Stopping for a while and going on.

use std::ffi::OsString;

use crate::driver::{Sitting, USUAL};
use crate::home::Home;
use crate::process::{self, until};

/// A shell with job control that starts the window, waits for a line once it is stopped, and brings it back.
fn start_in_a_shell(home: &Home) -> Sitting {
    start_as_a_job(home, "\"$0\" --data \"$1\"")
}

/// The same with a line of shell that starts the window: `$0` is the program, `$1` the data folder.
fn start_as_a_job(home: &Home, job: &str) -> Sitting {
    let script = format!("set -m; {job}; echo stopped; read line; fg >/dev/null; echo code $?");
    let words: [OsString; 5] =
        ["sh".into(), "-c".into(), script.into(), env!("CARGO_BIN_EXE_bydoing").into(), home.data().into()];
    Sitting::run(home, USUAL, &[], &words)
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_brings_the_whole_window_back() {
    let home = Home::new();
    let mut sitting = start_in_a_shell(&home);
    sitting.go_to_a_checklist();
    sitting.settle();
    let before = sitting.screen();
    sitting.press("Ctrl-Z");
    sitting.wait_for_words("stopped");
    sitting.assert_terminal_as_before();
    sitting.type_text("\n");
    sitting.wait_for_same("the whole window", &before);
    sitting.tick();
    sitting.press("q");
    sitting.wait_for_words("code 0");
    sitting.exit_code();
    sitting.assert_terminal_as_before();
    assert!(home.progress_text().contains("state: done"));
}

#[test]
fn ctrl_z_works_where_text_is_typed() {
    let home = Home::new();
    let mut sitting = start_in_a_shell(&home);
    sitting.wait_for_words("Roles");
    sitting.press("/");
    sitting.type_text("road");
    sitting.wait_for_words("roadmap");
    sitting.press("Ctrl-Z");
    sitting.wait_for_words("stopped");
    sitting.assert_terminal_as_before();
    sitting.resize((100, 30));
    sitting.type_text("\n");
    sitting.wait_for("the finder in the new size", |screen| {
        screen.has("> road") && screen.lines()[0].chars().count() == 100
    });
    sitting.press("Ctrl-C");
    sitting.wait_for_words("code 0");
}

#[test]
fn a_script_that_has_started_the_window_stops_with_it() {
    let home = Home::new();
    let mut sitting = start_as_a_job(&home, "sh -c '\"$0\" --data \"$1\"; echo the script goes on' \"$0\" \"$1\"");
    sitting.go_to_a_checklist();
    sitting.settle();
    let before = sitting.screen();
    sitting.press("Ctrl-Z");
    sitting.wait_for_words("stopped");
    sitting.assert_terminal_as_before();
    sitting.type_text("\n");
    sitting.wait_for_same("the whole window", &before);
    sitting.press("q");
    sitting
        .wait_for("the script and then the shell", |screen| screen.has("the script goes on") && screen.has("code 0"));
}

#[test]
fn ctrl_z_says_so_where_nothing_could_bring_the_window_back() {
    let home = Home::new();
    // A window of its own, without a shell around the program.
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    sitting.press("Ctrl-Z");
    sitting.wait_for_words("no shell");
    sitting.tick();
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
}

#[test]
fn a_stop_from_outside_gives_the_terminal_back_until_the_program_goes_on() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    sitting.settle();
    let before = sitting.screen();
    for _ in 0..2 {
        sitting.signal("TSTP");
        until("it stops", || process::is_stopped(sitting.pid()));
        sitting.wait_for("the terminal given back", |screen| !screen.is_taken());
        sitting.assert_terminal_as_before();
        sitting.signal("CONT");
        sitting.wait_for_same("the whole window", &before);
    }
    sitting.tick();
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    sitting.assert_terminal_as_before();
}

#[test]
fn a_stop_that_gives_no_warning_is_mended_when_the_program_goes_on() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    sitting.settle();
    let before = sitting.screen();
    sitting.signal("STOP");
    until("it stops", || process::is_stopped(sitting.pid()));
    sitting.disturb();
    assert!(sitting.screen() != before);
    sitting.signal("CONT");
    sitting.wait_for_same("the whole window", &before);
    sitting.tick();
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    sitting.assert_terminal_as_before();
}

#[test]
fn a_signal_that_ends_the_program_while_it_is_stopped_leaves_the_terminal_as_it_was() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    sitting.tick();
    sitting.signal("TSTP");
    until("it stops", || process::is_stopped(sitting.pid()));
    sitting.signal("TERM");
    sitting.signal("CONT");
    assert_eq!(sitting.exit_code(), 143);
    sitting.assert_terminal_as_before();
    assert!(home.progress_text().contains("state: done"));
}
