//! Plain text where there is no terminal: in pipes, closed early or not.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::scene::{MVP, Scene};

const COMMANDS: [&[&str]; 16] = [
    &["list"],
    &["list", "roles"],
    &["gap", "--items"],
    &["next"],
    &["compare"],
    &["compare", "--ladder", "product manager"],
    &["journal"],
    &["status"],
    &["me"],
    &["--help"],
    &["search", "product"],
    &["search", "product", "--format", "json"],
    &["show", "gdad/product-management"],
    &["show", "gdad/product-management", "--format", "json"],
    &["completions", "bash"],
    &["man"],
];

#[test]
fn in_a_pipe_there_is_neither_colour_nor_a_wrapped_line() {
    let scene = Scene::new();
    for arguments in COMMANDS {
        let output =
            scene.command().env("TERM", "xterm-256color").env("COLUMNS", "30").args(arguments).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(!text.contains('\u{1b}'), "{arguments:?}");
    }
    let out = scene.out(&["show", "gdad/product-management"]);
    assert!(out.lines().any(|line| line.len() > 120), "each statement is a line, however long");
}

#[test]
fn whoever_reads_may_stop_early() {
    let scene = Scene::new();
    for arguments in COMMANDS {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("bydoing"))
            .arg("--data")
            .arg(scene.path())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::with_capacity(16, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(!first.is_empty() && output.status.success(), "{arguments:?}");
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(!error.contains("pipe") && !error.contains("panicked"), "{error}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_the_output_fails_in_one_sentence() {
    let scene = Scene::new();
    let full = |arguments: &[&str]| {
        let output = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("bydoing"));
        command.arg("--data").arg(scene.path()).args(arguments).stdout(output).stderr(Stdio::piped());
        let output = command.spawn().unwrap().wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    for arguments in COMMANDS {
        let (code, error) = full(arguments);
        assert_eq!((code, error.lines().count()), (Some(1), 1), "{arguments:?}: {error}");
        assert!(error.starts_with("bydoing: standard output cannot be written to: "), "{error}");
    }
    for arguments in [
        &["mark", MVP, "doing"][..],
        &["mark", MVP, "done", "--format", "json"],
        &["rate", "gdad/life-cycle-management", "expert"],
        &["me", "--name", "Jo"],
    ] {
        let before = scene.progress();
        let (code, error) = full(arguments);
        assert_eq!(code, Some(1), "{arguments:?}");
        assert!(error.starts_with("bydoing: it is saved, but standard output cannot be written to: "), "{error}");
        assert_ne!(scene.progress(), before, "{arguments:?}");
    }
}

#[test]
fn nothing_from_a_file_steers_the_terminal() {
    let scene = Scene::empty();
    let text = format!("marks:\n  {MVP}:\n    state: done\n    note: \"\\e[31mred\\u202e\\x9b2J\"\n");
    std::fs::write(scene.path().join("progress.yaml"), text).unwrap();
    for arguments in [&["show", MVP][..], &["show", MVP, "--format", "json"], &["search", "red"]] {
        let out = scene.out(arguments);
        assert!(out.chars().all(|c| c == '\n' || (!c.is_control() && c != '\u{202e}')), "{out:?}");
    }
    assert_eq!(scene.json(&["show", MVP])["note"], "\u{1b}[31mred\u{202e}\u{9b}2J", "JSON keeps what is there");
}

#[test]
fn a_file_that_could_not_be_read_whole_is_said_to_be_so() {
    let scene = Scene::empty();
    std::fs::write(scene.path().join("progress.yaml"), "marks:\n  a/b:\n    state: perhaps\n").unwrap();
    for arguments in [["show", MVP], ["search", "mvp"]] {
        let (code, out, error) = scene.run(&arguments);
        assert!(code == 1 && !out.is_empty() && error.contains("progress.yaml:3:12"), "{error}");
    }
}
