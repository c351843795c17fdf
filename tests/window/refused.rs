//! Places where no window can be: a clear word and exit code 2.

use std::ffi::OsString;
use std::fs;
use std::process::{Command, Stdio};

use crate::driver::{Sitting, USUAL};
use crate::home::Home;

/// Runs a line of shell in a terminal; `$0` is the program, `$1` the data folder, `$2` a file for what is not shown.
fn run(home: &Home, variables: &[(&str, &str)], script: &str) -> (Sitting, String) {
    let aside = home.root().join("aside");
    let program = env!("CARGO_BIN_EXE_bydoing").into();
    let words: [OsString; 6] =
        ["sh".into(), "-c".into(), script.into(), program, home.data().into(), aside.clone().into()];
    let mut sitting = Sitting::run(home, USUAL, variables, &words);
    assert_eq!(sitting.exit_code(), 2, "{}", sitting.screen().text());
    sitting.assert_terminal_as_before();
    (sitting, fs::read_to_string(aside).unwrap_or_default())
}

#[test]
fn output_that_is_not_a_terminal_is_refused_in_words() {
    let home = Home::new();
    let (sitting, output) = run(&home, &[], "exec \"$0\" --data \"$1\" > \"$2\"");
    assert_eq!(output, "");
    let screen = sitting.screen();
    assert!(screen.has("needs a terminal") && screen.has("output"), "{}", screen.text());
    assert!(!sitting.raw().contains(&0x1b));
}

#[test]
fn input_that_is_not_a_terminal_is_refused_in_words() {
    let home = Home::new();
    let (sitting, _) = run(&home, &[], "exec \"$0\" --data \"$1\" < /dev/null");
    let screen = sitting.screen();
    assert!(screen.has("needs a terminal") && screen.has("input"), "{}", screen.text());
    assert!(!sitting.raw().contains(&0x1b));
}

#[test]
fn a_terminal_that_cannot_place_text_is_refused_in_words() {
    let home = Home::new();
    let (sitting, _) = run(&home, &[("TERM", "dumb")], "exec \"$0\" --data \"$1\"");
    assert!(sitting.screen().has("dumb"), "{}", sitting.screen().text());
    assert!(!sitting.raw().contains(&0x1b));
    assert!(!home.data().exists());
}

#[test]
fn without_any_terminal_the_word_goes_to_the_error_output_alone() {
    let home = Home::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_bydoing"));
    let output = command.arg("--data").arg(home.data()).stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("needs a terminal"));
}
