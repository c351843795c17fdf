//! A home folder for one test, so that nothing of the machine it runs on matters.

use std::fs;
use std::path::{Path, PathBuf};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

/// Home, data folder and progress file; gone when dropped.
pub(crate) struct Home {
    root: TempDir,
}

impl Home {
    pub(crate) fn new() -> Home {
        Home::new_in(&std::env::temp_dir())
    }

    /// Below another folder than the system's temporary one, which may be in memory.
    pub(crate) fn new_in(folder: &Path) -> Home {
        let root = tempfile::Builder::new().prefix("bydoing-window-").tempdir_in(folder).unwrap();
        fs::create_dir(root.path().join("home")).unwrap();
        Home { root }
    }

    pub(crate) fn root(&self) -> &Path {
        self.root.path()
    }

    /// The data folder, which is not there before the first mark.
    pub(crate) fn data(&self) -> PathBuf {
        self.root().join("data")
    }

    pub(crate) fn progress(&self) -> PathBuf {
        self.data().join("progress.yaml")
    }

    /// Nothing when there is no progress file.
    pub(crate) fn progress_text(&self) -> String {
        fs::read_to_string(self.progress()).unwrap_or_default()
    }

    /// Puts a file into the data folder.
    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.data()).unwrap();
        fs::write(self.data().join(name), text).unwrap();
    }

    /// The environment of a program: only what a terminal gives it, and this home.
    pub(crate) fn furnish(&self, command: &mut CommandBuilder) {
        command.env_clear();
        let home = self.root().join("home");
        command.env("HOME", &home);
        command.env("XDG_DATA_HOME", home.join("share"));
        command.env("XDG_STATE_HOME", home.join("state"));
        command.env("XDG_CONFIG_HOME", home.join("config"));
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.cwd(self.root());
    }
}
