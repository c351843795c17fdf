//! Every way a run can end: the terminal as it was, the marks in the file, the right exit code.

#[cfg(target_os = "linux")]
use std::fs;
#[cfg(target_os = "linux")]
use std::time::{Duration, Instant};

use crate::driver::Sitting;
#[cfg(target_os = "linux")]
use crate::driver::USUAL;
use crate::home::Home;
#[cfg(target_os = "linux")]
use crate::process;

/// Ticks an item, ends the program at once, and looks at what it left behind.
fn ends(how: impl FnOnce(&mut Sitting), code: u32) {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    let taken = sitting.screen().0;
    assert!(taken.alternate_screen() && taken.bracketed_paste());
    let (now, before) = sitting.settings_now_and_before();
    assert_ne!(now, before, "the keys are read one by one");
    sitting.tick();
    how(&mut sitting);
    assert_eq!(sitting.exit_code(), code);
    sitting.assert_terminal_as_before();
    assert!(home.progress_text().contains("state: done"), "the last mark is kept");
    assert_eq!(sitting.screen().text().trim(), "", "nothing is left on the screen");
}

#[test]
fn q_leaves_the_terminal_as_it_was_and_ends_well() {
    ends(|sitting| sitting.press("q"), 0);
}

#[test]
fn ctrl_c_leaves_the_terminal_as_it_was_and_ends_well() {
    ends(|sitting| sitting.press("Ctrl-C"), 0);
}

#[test]
fn a_request_to_terminate_leaves_the_terminal_as_it_was() {
    ends(|sitting| sitting.signal("TERM"), 143);
}

#[test]
fn a_hang_up_signal_leaves_the_terminal_as_it_was() {
    ends(|sitting| sitting.signal("HUP"), 129);
}

#[test]
fn an_interrupt_from_outside_leaves_the_terminal_as_it_was() {
    ends(|sitting| sitting.signal("INT"), 130);
}

#[test]
fn a_quit_signal_leaves_the_terminal_as_it_was() {
    ends(|sitting| sitting.signal("QUIT"), 131);
}

#[test]
fn ctrl_c_quits_from_everything_that_lies_over_the_panes() {
    for (key, words) in [("/", "Find"), ("n", "Evidence"), ("m", "My target"), ("?", "Keys")] {
        ends(
            |sitting| {
                sitting.press(key);
                sitting.wait_for_words(words);
                sitting.press("Ctrl-C");
            },
            0,
        );
    }
}

#[test]
fn a_signal_before_the_first_frame_leaves_the_terminal_as_it_was() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    // The very first bytes take the terminal; the frame comes after them.
    sitting.wait_for("the terminal taken", |screen| screen.is_taken());
    sitting.signal("TERM");
    assert_eq!(sitting.exit_code(), 143);
    sitting.assert_terminal_as_before();
}

#[test]
fn a_closed_window_ends_the_program_and_keeps_the_marks() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    sitting.tick();
    sitting.hang_up("?");
    assert_ends_without_going_round(sitting.pid());
    assert_eq!(sitting.exit_code(), 129);
    assert!(home.progress_text().contains("state: done"));
}

/// Under a shell that shields its children from the hang-up signal, only the terminal itself tells that it is gone.
#[cfg(target_os = "linux")]
#[test]
fn a_closed_window_ends_the_program_even_when_no_signal_comes() {
    let home = Home::new();
    let code = home.root().join("code");
    let script = "trap '' HUP; \"$0\" --data \"$1\"; echo $? > \"$2\"";
    let program = env!("CARGO_BIN_EXE_bydoing").into();
    let words = ["sh".into(), "-c".into(), script.into(), program, home.data().into(), code.clone().into()];
    let mut sitting = Sitting::run(&home, USUAL, &[], &words);
    sitting.go_to_a_checklist();
    sitting.tick();
    let program = process::child_of(sitting.pid()).unwrap();
    sitting.hang_up("?");
    assert_ends_without_going_round(program);
    sitting.exit_code();
    assert_eq!(fs::read_to_string(code).unwrap().trim(), "129");
    assert!(home.progress_text().contains("state: done"));
}

#[cfg(target_os = "linux")]
fn assert_ends_without_going_round(pid: u32) {
    let start = Instant::now();
    let used = process::cpu_until_end(pid);
    assert!(used < 200, "{used} hundredths of a second of processor time");
    assert!(start.elapsed() < Duration::from_secs(5), "it took {:?}", start.elapsed());
}

#[cfg(not(target_os = "linux"))]
fn assert_ends_without_going_round(_pid: u32) {}
