//! A small framework in two editions, in a folder with progress.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

pub(crate) const OLD: &str = "\
id: craft
title: A craft
edition: first
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}, {id: high, name: High}]
roles:
  - id: joiner
    name: Joiner
    levels:
      - id: senior
        name: Senior joiner
        requirements: {sawing: low}
skills:
  - id: sawing
    name: Sawing
    levels:
      low:
        - {id: cut, text: cut along a line without leaving it}
        - {id: sharp, text: keep a saw sharp for a whole year}
      high:
        - {id: teach, text: teach others how to cut along a line}
  - id: sums
    name: Sums
    activities:
      - {id: bill, text: Added up a bill of materials}
  - id: old-ways
    name: Old ways
    activities:
      - {id: axe, text: Squared a log with an axe}
";

/// `sawing` is renamed and keeps what stands under it; a statement is reworded, an activity has moved, a skill is gone.
pub(crate) const NEW: &str = "\
# The second edition.
id: craft
title: A craft
edition: second
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}, {id: high, name: High}]
roles:
  - id: joiner
    name: Joiner
    levels:
      - id: senior
        name: Senior joiner
        requirements: {timber: high}
skills:
  # once Sawing
  - id: timber   # of all kinds
    name: Timber work
    levels:
      low:
        - {id: cut, text: cut along a line without leaving it}
        - {id: sharp, text: keep a saw sharp for a whole year}
      high:
        - {id: teach, text: teach others how to cut along a line}
  - id: money
    name: Money
    activities:
      - id: charge
        text: Charged a customer
      - {id: bill-of-materials, text: Added up the bill of all materials}
";

pub(crate) const PROGRESS: &str = "\
version: 1
me:
  role: craft/role/joiner/senior
ratings:
  craft/sawing:
    - {level: low, date: 2025-02-03}
marks:
  craft/old-ways/axe: {state: done, date: 2025-02-03, text: Squared a log with an axe}
  craft/sawing/low/cut: {state: done, date: 2025-02-03, text: cut along a line without leaving it}
  craft/sums/bill: {state: doing, text: Added up a bill of materials}
";

/// Both editions, and progress in `data`.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("data")).unwrap();
    for (name, text) in [("old.yaml", OLD), ("new.yaml", NEW), ("data/progress.yaml", PROGRESS)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

pub(crate) fn read(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap()
}

/// The program in a folder, with nothing of whoever runs the tests.
pub(crate) fn bydoing(folder: &Path) -> Command {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("bydoing");
    command.current_dir(folder).env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("BYDOING_DATA");
    command.args(["--data", "data"]);
    command
}

/// Exit code, standard output, standard error.
pub(crate) fn run(folder: &TempDir, arguments: &[&str]) -> (i32, String, String) {
    let output = bydoing(folder.path()).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}
