//! With no input nothing happens: no output, no processor time, no thread woken.

#![cfg(target_os = "linux")]

use std::thread;
use std::time::Duration;

use crate::driver::Sitting;
use crate::home::Home;
use crate::process;

#[test]
fn with_no_input_the_program_sleeps() {
    let home = Home::new();
    let mut sitting = Sitting::start(&home);
    sitting.go_to_a_checklist();
    sitting.tick();
    sitting.wait_for("saved", |screen| screen.says_saved());
    // The word index is made: the finder has hits.
    sitting.press("/");
    sitting.type_text("roadmap");
    sitting.wait_for_words("found");
    sitting.settle();
    let before = (sitting.raw().len(), process::cpu(sitting.pid()), process::sleeps(sitting.pid()));
    // The one wait for a time in these tests: that nothing happens can only be seen by letting time pass.
    thread::sleep(Duration::from_secs(1));
    let after = (sitting.raw().len(), process::cpu(sitting.pid()), process::sleeps(sitting.pid()));
    assert_eq!(after, before, "bytes, hundredths of a second, sleeps");
}
