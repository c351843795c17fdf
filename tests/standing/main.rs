//! Where one stands, asked on the command line: `status`, `gap`, `next`, `compare` and `journal` as processes, each figure
//! worked out by hand from the file below.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot set its scene may stop there")]

mod asked;
mod compared;
mod former;
mod me;
mod told;
mod unknown;

use std::fs;
use std::path::Path;

use serde_json::Value;

const FILE: &str = "version: 1
me:
  role: gdad/role/product-manager/senior-product-manager
  target: gdad/role/product-manager/lead-product-manager
ratings:
  gdad/life-cycle-management:
    - {level: awareness, date: 2025-02-03}
    - {level: working, date: 2026-10-20, note: two alphas}
  gdad/product-leadership: [{level: practitioner, date: 2026-10-01}]
  gdad/strategic-ownership: [{level: practitioner, date: 2026-10-02}]
  gdad/creating-value-for-money: [{level: not-applicable, date: 2026-10-03}]
  service-owner-2020/agile-working: [{level: practitioner, date: 2024-10-01}]
marks:
  gdad/life-cycle-management/practitioner/continue-change-or-stop: {state: done, date: 2026-10-21}
  old/skill/thing: {state: done, date: 2020-01-01, text: Did a thing, note: \"long \\e[31mago\"}
  pm-activities/agile-working/mvp-scope:
    state: done
    date: 2026-10-21
    note: Cut the licensing beta to three journeys.
    evidence: [https://example.org/mvp]
  pm-activities/user-focus/user-need: {state: doing, date: 2026-08-01}
";

/// A data folder with this progress file.
fn folder(file: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    if !file.is_empty() {
        fs::write(folder.path().join("progress.yaml"), file).expect("the file is written");
    }
    folder
}

/// Exit code, standard output, standard error.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("bydoing");
    command.current_dir(folder).env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("BYDOING_DATA");
    let output = command.arg("--data").arg(folder).args(arguments).output().expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
}

/// What it prints, when it has nothing to complain of.
fn plain(file: &str, arguments: &[&str]) -> String {
    let folder = folder(file);
    let (code, out, error) = run(folder.path(), arguments);
    assert_eq!((code, error.as_str()), (0, ""), "{arguments:?}");
    out
}

fn json(file: &str, arguments: &[&str]) -> Value {
    serde_json::from_str(&plain(file, &[arguments, &["--format", "json"]].concat())).expect("JSON")
}
