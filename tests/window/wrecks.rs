//! Panics and errors of a program that has the terminal. The program is this test file itself, started again.

use crate::child;
use crate::driver::Session;
use crate::home::Home;

#[test]
fn a_panic_while_drawing_gives_the_terminal_back_before_it_is_told() {
    let home = Home::new();
    let mut session = child::start(&home, "panic while drawing");
    assert_ne!(session.exit_code(), 0);
    session.assert_terminal_as_before();
    let screen = session.screen();
    assert!(screen.has("on purpose") && screen.has("a fault in bydoing"), "{}", screen.text());
    assert!(!screen.has("a whole frame"), "a frame came after the terminal was given back:\n{}", screen.text());
}

#[test]
fn an_error_while_drawing_gives_the_terminal_back_before_it_is_told() {
    let home = Home::new();
    let mut session = child::start(&home, "error while drawing");
    assert_ne!(session.exit_code(), 0);
    session.assert_terminal_as_before();
    let screen = session.screen();
    assert!(screen.has("on purpose") && !screen.has("a whole frame"), "{}", screen.text());
}

#[test]
fn a_panic_in_another_thread_leaves_the_window_whole_and_is_told_there_and_at_the_end() {
    let home = Home::new();
    let mut session = child::start(&home, "panic while saving");
    session.go_to_a_checklist();
    session.tick();
    let screen = session.wait_for_words("failed");
    assert!(screen.0.alternate_screen() && !screen.has("on purpose"), "{}", screen.text());
    let (now, before) = session.settings_now_and_before();
    assert_ne!(now, before, "the keys are still read one by one");
    session.press("?");
    session.wait_for_words("Keys");
    quit(&mut session);
    session.assert_terminal_as_before();
    let screen = session.screen();
    assert!(screen.has("on purpose") && screen.has("a fault in bydoing"), "{}", screen.text());
}

/// Ctrl-C until it is gone: marks that are not saved make it ask.
fn quit(session: &mut Session) {
    session.press("Ctrl-C");
    session.press("Ctrl-C");
    session.wait_for_words("sure?");
    session.press("Ctrl-C");
    assert_eq!(session.exit_code(), 0);
}

#[test]
fn a_disk_that_never_answers_does_not_keep_the_user_from_quitting() {
    let home = Home::new();
    let mut session = child::start(&home, "save for ever");
    session.go_to_a_checklist();
    let screen = session.tick();
    assert!(!screen.says_saved());
    session.press("q");
    session.wait_for_words("Saving");
    session.press("Ctrl-C");
    session.wait_for_words("sure?");
    session.press("y");
    assert_eq!(session.exit_code(), 0);
    session.assert_terminal_as_before();
}

#[test]
fn a_disk_that_never_answers_keeps_a_signal_waiting_until_ctrl_c() {
    let home = Home::new();
    let mut session = child::start(&home, "save for ever");
    session.go_to_a_checklist();
    session.tick();
    session.signal("TERM");
    session.wait_for("the terminal given back, and why it takes so long", |screen| {
        !screen.is_taken() && screen.has("still saving")
    });
    session.press("Ctrl-C");
    assert_eq!(session.exit_code(), 143);
    session.assert_terminal_as_before();
    assert!(session.screen().has("not saved"), "{}", session.screen().text());
}
