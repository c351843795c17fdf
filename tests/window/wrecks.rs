//! Panics and errors of a program that has the terminal. The program is this test file itself, started again.

use crate::child;
use crate::driver::Sitting;
use crate::home::Home;

#[test]
fn a_panic_while_drawing_gives_the_terminal_back_before_it_is_told() {
    let home = Home::new();
    let mut sitting = child::start(&home, "panic while drawing");
    assert_ne!(sitting.exit_code(), 0);
    sitting.assert_terminal_as_before();
    let screen = sitting.screen();
    assert!(screen.has("on purpose") && screen.has("a fault in bydoing"), "{}", screen.text());
    assert!(!screen.has("a whole frame"), "a frame came after the terminal was given back:\n{}", screen.text());
}

#[test]
fn an_error_while_drawing_gives_the_terminal_back_before_it_is_told() {
    let home = Home::new();
    let mut sitting = child::start(&home, "error while drawing");
    assert_ne!(sitting.exit_code(), 0);
    sitting.assert_terminal_as_before();
    let screen = sitting.screen();
    assert!(screen.has("on purpose") && !screen.has("a whole frame"), "{}", screen.text());
}

#[test]
fn a_panic_in_another_thread_leaves_the_window_whole_and_is_told_there_and_at_the_end() {
    let home = Home::new();
    let mut sitting = child::start(&home, "panic while saving");
    sitting.go_to_a_checklist();
    sitting.tick();
    let screen = sitting.wait_for_words("failed");
    assert!(screen.0.alternate_screen() && !screen.has("on purpose"), "{}", screen.text());
    let (now, before) = sitting.settings_now_and_before();
    assert_ne!(now, before, "the keys are still read one by one");
    sitting.press("?");
    sitting.wait_for_words("Keys");
    quit(&mut sitting);
    sitting.assert_terminal_as_before();
    let screen = sitting.screen();
    assert!(screen.has("on purpose") && screen.has("a fault in bydoing"), "{}", screen.text());
}

/// Ctrl-C until it is gone: marks that are not saved make it ask.
fn quit(sitting: &mut Sitting) {
    sitting.press("Ctrl-C");
    sitting.press("Ctrl-C");
    sitting.wait_for_words("sure?");
    sitting.press("Ctrl-C");
    assert_eq!(sitting.exit_code(), 0);
}

#[test]
fn a_disk_that_never_answers_does_not_keep_the_user_from_quitting() {
    let home = Home::new();
    let mut sitting = child::start(&home, "save for ever");
    sitting.go_to_a_checklist();
    let screen = sitting.tick();
    assert!(!screen.says_saved());
    sitting.press("q");
    sitting.wait_for_words("Saving");
    sitting.press("Ctrl-C");
    sitting.wait_for_words("sure?");
    sitting.press("y");
    assert_eq!(sitting.exit_code(), 0);
    sitting.assert_terminal_as_before();
}

#[test]
fn a_disk_that_never_answers_keeps_a_signal_waiting_until_ctrl_c() {
    let home = Home::new();
    let mut sitting = child::start(&home, "save for ever");
    sitting.go_to_a_checklist();
    sitting.tick();
    sitting.signal("TERM");
    sitting.wait_for("the terminal given back, and why it takes so long", |screen| {
        !screen.is_taken() && screen.has("still saving")
    });
    sitting.press("Ctrl-C");
    assert_eq!(sitting.exit_code(), 143);
    sitting.assert_terminal_as_before();
    assert!(sitting.screen().has("not saved"), "{}", sitting.screen().text());
}
