//! The stage: a framework with many items, a home, the program.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Output};

use crate::driver::Sitting;
use crate::home::Home;
use crate::screen::Screen;

/// Each skill has [`EACH`] activities where nothing else is said.
pub(crate) const SKILLS: [&str; 4] = ["alpha", "beta", "gamma", "delta"];
pub(crate) const EACH: usize = 100;

/// Tall, so that many items are in sight.
pub(crate) const SIZE: (u16, u16) = (140, 50);

/// The id of an item; its text is the same without the framework.
pub(crate) fn id(skill: &str, number: usize) -> String {
    format!("rig/{skill}/{number:04}")
}

/// A home with the rig's framework, and a progress file that says which role one has.
pub(crate) fn home() -> Home {
    home_of(EACH)
}

/// The same with so many activities to each skill.
pub(crate) fn home_of(each: usize) -> Home {
    let home = Home::new_in(Path::new(env!("CARGO_TARGET_TMPDIR")));
    furnish(&home, each);
    home
}

pub(crate) const PROGRESS: &str = "version: 1\nme:\n  role: rig/role/tester/only\n";

/// Puts the framework and the progress file into the data folder.
pub(crate) fn furnish(home: &Home, each: usize) {
    let mut file = "id: rig\ntitle: A rig\nedition: not stated\npublisher: not stated\nlicence: {name: none}\n\
                    source: {title: made up}\nscale: [{id: awareness, name: Awareness}]\nskills:\n"
        .to_owned();
    for skill in SKILLS {
        file += &format!("  - id: {skill}\n    name: {skill}\n    activities:\n");
        (0..each).for_each(|n| file += &format!("      - {{id: \"{n:04}\", text: {skill}/{n:04}}}\n"));
    }
    file += "roles:\n  - id: tester\n    name: Tester\n    levels: [{id: only, name: Only tester}]\n    skills:\n";
    SKILLS.iter().for_each(|skill| file += &format!("      - {skill}\n"));
    home.write("rig.framework.yaml", &file);
    home.write("progress.yaml", PROGRESS);
}

pub(crate) fn program() -> OsString {
    env!("CARGO_BIN_EXE_bydoing").into()
}

/// The window on the data folder of `home`, called by `before`: `strace` and its options, for instance.
pub(crate) fn sit(home: &Home, before: &[OsString], variables: &[(&str, &str)]) -> Sitting {
    let words = [before, &[program(), "--data".into(), home.data().into_os_string()]].concat();
    Sitting::run(home, SIZE, variables, &words)
}

/// A command on the data folder of `home`, called by `before`.
pub(crate) fn command(home: &Home, before: &[OsString], words: &[&str]) -> Command {
    let all = [before, &[program()]].concat();
    let mut command = Command::new(&all[0]);
    command.args(&all[1..]).arg("--data").arg(home.data()).args(words);
    command.env_clear().env("HOME", home.root().join("home")).env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

/// Ticks an item with `bydoing mark`.
pub(crate) fn mark(home: &Home, id: &str) -> Output {
    command(home, &[], &["mark", id, "done"]).output().unwrap()
}

/// Does such a program exist here?
pub(crate) fn has(program: &str) -> bool {
    Command::new("sh").args(["-c", &format!("command -v {program}")]).output().is_ok_and(|found| found.status.success())
}

/// Root may write anywhere: permissions do not hinder it.
pub(crate) fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// The number of the user whose it is.
pub(crate) fn owner(path: &Path) -> String {
    std::os::unix::fs::MetadataExt::uid(&std::fs::metadata(path).unwrap()).to_string()
}

/// Does it go well?
pub(crate) fn succeeds(words: &[&str]) -> bool {
    Command::new(words[0]).args(&words[1..]).output().is_ok_and(|output| output.status.success())
}

impl Sitting {
    /// From the first frame to the checklist of a skill, the cursor on its first item.
    pub(crate) fn go_to(&mut self, skill: &str) -> Screen {
        self.wait_for_words("Roles");
        self.press("Enter");
        self.choose(skill)
    }

    /// From the skills to the checklist of one.
    pub(crate) fn choose(&mut self, skill: &str) -> Screen {
        self.press("g");
        let mut screen = self.wait_for("the skills", |screen| screen.selected().starts_with("Responsibilities"));
        while !screen.selected().starts_with(skill) {
            let before = screen.cursor();
            self.press("j");
            screen = self.wait_for("the next skill", |screen| screen.cursor() != before);
        }
        self.press("Enter");
        self.wait_for("its items", |screen| screen.selected().starts_with('[') && screen.selected().contains(skill))
    }

    /// Ticks the selected item and moves on to the next, without waiting for anything.
    pub(crate) fn tick_on(&mut self, times: usize) {
        self.type_text(&" j".repeat(times));
    }
}
