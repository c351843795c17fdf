//! With no input nothing happens: no output, no processor time, no thread woken.

#![cfg(target_os = "linux")]

use std::thread;
use std::time::Duration;

use crate::driver::Session;
use crate::home::Home;
use crate::process;

#[test]
fn with_no_input_the_program_sleeps() {
    let home = Home::new();
    let mut session = Session::start(&home);
    session.go_to_a_checklist();
    session.tick();
    session.wait_for("saved", |screen| screen.says_saved());
    // The word index is made: the finder has hits.
    session.press("/");
    session.type_text("roadmap");
    session.wait_for_words("found");
    session.settle();
    let before = (session.raw().len(), process::cpu(session.pid()), process::sleeps(session.pid()));
    // The one wait for a time in these tests: that nothing happens can only be seen by letting time pass.
    thread::sleep(Duration::from_secs(1));
    let after = (session.raw().len(), process::cpu(session.pid()), process::sleeps(session.pid()));
    assert_eq!(after, before, "bytes, hundredths of a second, sleeps");
}
