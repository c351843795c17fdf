//! What is started: the program on some content, the empty program, fzf.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::{content, empty, official, ten_years};
use bydoing::framework::model::Related;
use bydoing::framework::{Catalog, check};

/// A home, a data folder and the marks in it, gone when dropped.
pub(crate) struct Setting {
    home: TempDir,
}

impl Setting {
    /// What is compiled in, and a few marks.
    pub(crate) fn shipped() -> Setting {
        let setting = Setting { home: tempfile::tempdir().expect("a temporary folder") };
        fs::create_dir(setting.data()).expect("a data folder");
        fs::write(setting.progress(), content::PROGRESS).expect("a progress file");
        setting
    }

    /// As [`Setting::shipped`], with 10,000 more items.
    pub(crate) fn large() -> Setting {
        let setting = Setting::shipped();
        fs::write(setting.data().join("large.framework.yaml"), content::large()).expect("a framework file");
        setting
    }

    /// A framework in the shape of a published one, with so many items.
    pub(crate) fn official(items: usize) -> Setting {
        let setting = Setting::shipped();
        let (framework, progress) = content::official(items);
        fs::write(setting.data().join("crafts.framework.yaml"), framework).expect("a framework file");
        fs::write(setting.progress(), progress).expect("a progress file");
        setting
    }

    /// As [`Setting::official`], in the size of the largest that is published, with marks of ten years.
    pub(crate) fn ten_years() -> Setting {
        let setting = Setting::official(official::OFFICIAL);
        let (file, _) = content::official(official::OFFICIAL);
        let framework = check::framework(Path::new("crafts.framework.yaml"), file.as_bytes()).expect("a framework");
        let catalog = Catalog::new(vec![framework], &Related::default());
        let items: Vec<String> = catalog.items.iter().map(|item| item.id.clone()).collect();
        let skills: Vec<String> = catalog.skills.iter().map(|skill| skill.id.clone()).collect();
        let me = "{role: crafts/role/role-1/level-1, target: crafts/role/role-1/level-2}";
        let marks = ten_years::ten_years(me, &items, &skills, ten_years::MARKS, bydoing::clock::today());
        fs::write(setting.progress(), marks).expect("a progress file");
        setting
    }

    /// As [`Setting::shipped`], with a skill that has so many items.
    pub(crate) fn one_skill(items: usize) -> Setting {
        let setting = Setting::shipped();
        fs::write(setting.data().join("one.framework.yaml"), content::one_skill(items)).expect("a framework file");
        setting
    }

    /// As [`Setting::shipped`], with a progress file of 20 MB.
    pub(crate) fn full() -> Setting {
        let setting = Setting::shipped();
        fs::write(setting.progress(), content::marks()).expect("a progress file");
        setting
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    pub(crate) fn progress(&self) -> PathBuf {
        self.data().join("progress.yaml")
    }

    /// The next start is as the first one: not where one left off.
    pub(crate) fn forget_place(&self) {
        // There may be nothing to forget.
        let _ = fs::remove_dir_all(self.state());
    }

    fn state(&self) -> PathBuf {
        self.home.path().join("state")
    }

    /// The program on this data.
    pub(crate) fn bydoing(&self) -> CommandBuilder {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_bydoing"));
        command.args([Path::new("--data"), &self.data()]);
        self.at_home(command)
    }

    /// The same through a shell, as [`Setting::fzf`] has to be started.
    pub(crate) fn bydoing_through_shell(&self) -> CommandBuilder {
        let program = env!("CARGO_BIN_EXE_bydoing");
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", &format!("exec '{program}' --data '{}'", self.data().display())]);
        self.at_home(command)
    }

    /// The floor.
    pub(crate) fn empty(&self) -> CommandBuilder {
        self.this_as(empty::ARGUMENT)
    }

    /// A list that fills the window.
    pub(crate) fn list(&self) -> CommandBuilder {
        self.this_as(empty::LIST_ARGUMENT)
    }

    fn this_as(&self, argument: &str) -> CommandBuilder {
        let mut command = CommandBuilder::new(std::env::current_exe().expect("the path of this program"));
        command.arg(argument);
        self.at_home(command)
    }

    /// fzf on 1,000 lines; none when it is not installed.
    pub(crate) fn fzf(&self) -> Option<CommandBuilder> {
        let found = Command::new("fzf").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        found.ok().filter(|status| status.success())?;
        let lines = self.home.path().join("lines.txt");
        fs::write(&lines, content::lines(1000)).expect("a file of lines");
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", &format!("exec fzf < '{}'", lines.display())]);
        Some(self.at_home(command))
    }

    fn at_home(&self, mut command: CommandBuilder) -> CommandBuilder {
        for variable in ["NO_COLOR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "BYDOING_DATA", "FZF_DEFAULT_OPTS"] {
            command.env_remove(variable);
        }
        command.env("HOME", self.home.path());
        command.env("XDG_STATE_HOME", self.state());
        command.env("TERM", "xterm-256color");
        command.cwd(self.home.path());
        command
    }
}
