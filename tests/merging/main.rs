//! `bydoing merge` in real repositories, with real git: as its merge driver, as the way out of a conflict, and set up by
//! what `--install` prints. A person reads nothing but what the programs print: so do these tests.

#![cfg(unix)]
#![allow(clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

mod driver;
mod files;
mod install;
mod person;
mod resolve;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const MVP: &str = "pm-activities/agile-working/mvp-scope";
const SPRINT: &str = "pm-activities/agile-working/sprint-goal";

/// A repository for one test, and a shell in it in which `bydoing` is this program.
struct Craft {
    folder: tempfile::TempDir,
    /// Where the shell stands: the top of the repository.
    top: PathBuf,
    /// The data folder.
    data: PathBuf,
}

/// Exit code, standard output, standard error.
type Ran = (i32, String, String);

impl Craft {
    /// None, with a word, where there is no git.
    fn new() -> Option<Craft> {
        Craft::in_folder("craft", "")
    }

    /// A repository of this name, with the data folder below it; nothing in it yet.
    fn in_folder(name: &str, data: &str) -> Option<Craft> {
        if Command::new("git").arg("--version").output().is_err() {
            eprintln!("skipped: there is no git here");
            return None;
        }
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let bin = folder.path().join("bin");
        fs::create_dir(&bin).expect("a folder");
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_bydoing"), bin.join("bydoing")).expect("a link");
        let top = folder.path().join(name);
        let data = if data.is_empty() { top.clone() } else { top.join(data) };
        fs::create_dir_all(&data).expect("a folder");
        let craft = Craft { top, data, folder };
        craft.git(&["init", "-q", "-b", "main"]);
        Some(craft)
    }

    /// With nothing of whoever runs the tests, and without an editor that waits for somebody.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = std::env::var("PATH").unwrap_or_default();
        command.current_dir(&self.top).env("PATH", format!("{}:{path}", self.folder.path().join("bin").display()));
        command.env("HOME", self.folder.path().join("home")).env("GIT_EDITOR", "true").env("LC_ALL", "C");
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        for who in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{who}_NAME"), "Jo").env(format!("GIT_{who}_EMAIL"), "jo@example.org");
        }
        for variable in ["XDG_DATA_HOME", "BYDOING_DATA", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
            command.env_remove(variable);
        }
        command
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Ran {
        ran(self.command(program).args(arguments).output())
    }

    /// Has to succeed.
    fn git(&self, arguments: &[&str]) -> String {
        let (code, out, error) = self.run("git", arguments);
        assert_eq!(code, 0, "git {arguments:?}: {out}{error}");
        out
    }

    /// A git command that may stop at a conflict: whether it did not, and all it printed.
    fn may_conflict(&self, arguments: &[&str]) -> (bool, String) {
        let (code, out, error) = self.run("git", arguments);
        (code == 0, out + &error)
    }

    fn bydoing(&self, arguments: &[&str]) -> Ran {
        let data = self.data.display().to_string();
        self.run("bydoing", &[&["--data", &data], arguments].concat())
    }

    /// As somebody types it who stands in the repository and gives no folder.
    fn merge(&self) -> Ran {
        self.run("bydoing", &["merge"])
    }

    fn mark(&self, id: &str, state: &str, more: &[&str]) {
        let (code, _, error) = self.bydoing(&[&["mark", id, state], more].concat());
        assert_eq!((code, error.as_str()), (0, ""));
    }

    fn done(&self, id: &str, day: u8) {
        self.mark(id, "done", &["--date", &format!("2025-11-{day:02}")]);
    }

    fn progress(&self) -> PathBuf {
        self.data.join("progress.yaml")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.progress()).expect("the file")
    }

    fn replace(&self, from: &str, to: &str) {
        let text = self.text();
        assert!(text.contains(from), "{text}");
        fs::write(self.progress(), text.replace(from, to)).expect("the file");
    }

    fn commit(&self) {
        self.git(&["add", self.progress().to_str().expect("a path")]);
        self.git(&["commit", "-qm", "marks"]);
    }

    /// Two branches, `laptop` and `main`, from one beginning; one stands on `main`.
    fn two_sides(&self, begin: impl FnOnce(&Craft), laptop: impl FnOnce(&Craft), main: impl FnOnce(&Craft)) {
        self.git(&["commit", "-qm", "empty", "--allow-empty"]);
        begin(self);
        if self.progress().exists() {
            self.commit();
        }
        self.git(&["checkout", "-qb", "laptop"]);
        laptop(self);
        self.commit();
        self.git(&["checkout", "-q", "main"]);
        main(self);
        self.commit();
    }

    /// Two items, both ticked and noted again on either side.
    fn usual(&self) {
        self.two_sides(
            |craft| {
                craft.done(MVP, 1);
                craft.done(SPRINT, 1);
            },
            |craft| {
                craft.mark(MVP, "done", &["--note", "With Ann"]);
                craft.done(SPRINT, 5);
            },
            |craft| {
                craft.mark(MVP, "done", &["--note", "With Ben"]);
                craft.done(SPRINT, 4);
            },
        );
    }

    /// What the usual two sides make.
    fn is_usual(&self) {
        let text = self.text();
        assert!(text.contains("    note: |\n      With Ann\n      * * *\n      With Ben\n"), "{text}");
        assert!(text.contains("    date: 2025-11-05\n") && !text.contains("2025-11-04"), "{text}");
        assert_eq!(self.bydoing(&["check", self.progress().to_str().expect("a path")]).0, 0, "{text}");
    }

    /// Does what was printed, command by command, in a shell.
    fn follow(&self, printed: &str) {
        let commands = commands(printed);
        assert!(!commands.is_empty(), "it says no command: {printed}");
        for command in commands {
            let (code, out, error) = self.run("sh", &["-c", &command]);
            assert_eq!(code, 0, "{command}: {out}{error}");
        }
    }

    /// Nothing of a merge is left over, and of the copies git knows nothing.
    fn is_clean(&self) {
        assert_eq!(self.git(&["status", "--porcelain"]), "");
        let text = self.git(&["status"]);
        assert!(!text.contains("You are currently") && !text.contains("conflicts fixed"), "{text}");
    }

    /// The driver, set up by what `--install` prints.
    fn install(&self) {
        let (code, out, error) = self.bydoing(&["merge", "--install"]);
        assert_eq!((code, error.as_str()), (0, ""), "{out}");
        self.follow(&out);
    }
}

fn ran(output: std::io::Result<Output>) -> Ran {
    let output = output.expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
}

/// Of what was printed, the lines that are there to be copied into a shell.
fn commands(printed: &str) -> Vec<String> {
    let lines = printed.lines().filter_map(|line| line.strip_prefix("  "));
    lines.filter(|line| line.starts_with("git ") || line.starts_with("bydoing ")).map(str::to_owned).collect()
}

/// The copies beside the file.
fn copies(data: &Path) -> Vec<String> {
    let files = fs::read_dir(data.join("progress.yaml.d")).into_iter().flatten();
    let paths = files.map(|file| file.expect("a file").path());
    let copies = paths.filter(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    copies.map(|copy| fs::read_to_string(copy).expect("text")).collect()
}
