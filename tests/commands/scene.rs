//! A data folder in which something has been said, and the program in it.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

pub(crate) const MVP: &str = "pm-activities/agile-working/mvp-scope";

const PROGRESS: &str = "version: 1
me:
  role: gdad/role/product-manager/senior-product-manager
  target: gdad/role/product-manager/lead-product-manager
ratings:
  gdad/life-cycle-management:
    - {level: awareness, date: 2025-02-03}
    - {level: working, date: 2025-11-20, note: two alphas}
marks:
  pm-activities/agile-working/mvp-scope:
    state: done
    date: 2025-11-21
    text: Defined the scope
    note: |
      Cut the licensing journeys.
      Kept three.
    evidence: [https://example.org/mvp]
";

pub(crate) struct Scene {
    pub(crate) folder: tempfile::TempDir,
}

impl Scene {
    /// With a role, a target, ratings and a mark.
    pub(crate) fn new() -> Scene {
        let scene = Scene::empty();
        fs::write(scene.path().join("progress.yaml"), PROGRESS).unwrap();
        scene
    }

    /// Where nothing has been said.
    pub(crate) fn empty() -> Scene {
        Scene { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn progress(&self) -> String {
        fs::read_to_string(self.path().join("progress.yaml")).unwrap()
    }

    /// The program on this folder, with nothing of whoever runs the tests.
    pub(crate) fn command(&self) -> Command {
        let mut command = assert_cmd::cargo::cargo_bin_cmd!("bydoing");
        command.current_dir(self.path()).env("HOME", self.path());
        command.env_remove("XDG_DATA_HOME").env_remove("BYDOING_DATA").env_remove("NO_COLOR");
        command.arg("--data").arg(self.path());
        command
    }

    /// Exit code, standard output, standard error.
    pub(crate) fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let output = self.command().args(arguments).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    /// What is printed when all goes well and nothing is to be said.
    pub(crate) fn out(&self, arguments: &[&str]) -> String {
        let (code, out, error) = self.run(arguments);
        assert_eq!((code, error.as_str()), (0, ""), "{arguments:?}");
        out
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.out(&[arguments, &["--format", "json"]].concat())).unwrap()
    }
}
