//! The program keeps to itself: it starts no other program, whatever a file says, and speaks to no network.
//!
//! Two proofs, each where it is possible. The system's tracer lists every call that makes a program, a socket or talks
//! through one. And in a network of its own in which there is nothing, not even itself, everything works the same.
//!
//! What remains in the list for the window are pairs: two ends of a pipe that the program holds both of, through which a
//! signal or a new size of the window wakes a thread that sleeps (signal-hook has one for signals, crossterm one for
//! sizes; both can only do it so). They have no name and lead nowhere. No command has any.

#![cfg(target_os = "linux")]

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::driver::{Sitting, USUAL};
use crate::home::Home;
use crate::process;
use crate::steering::quoted;

/// Texts that would do something if anybody took them for more than text.
const TEMPTING: [&str; 5] = [
    "https://example.org/evidence",
    "file:///bin/sh",
    "$(touch EXECUTED) `touch EXECUTED` ; touch EXECUTED",
    "!!python/object/apply:os.system [touch EXECUTED]",
    "\\\\example.org\\share\\run.exe",
];

/// A home with all of them wherever a link or a text may be.
fn tempting_home() -> Home {
    let home = Home::new();
    let [link, file, shell, tag, share] = TEMPTING.map(quoted);
    fs::create_dir_all(home.data().join("progress.yaml.d")).unwrap();
    home.write("progress.yaml.d/2025-02-03.yaml", "version: 1\n");
    home.write(
        "other.framework.yaml",
        &format!(
            "id: other\ntitle: {shell}\nedition: {tag}\npublisher: {share}\nlicence: {{name: {shell}, url: {link}}}\n\
             source: {{title: {share}, url: {file}}}\nskills:\n  - id: thing\n    name: Zebra\n    description: {shell}\n\
             \x20   activities: [{{id: one, text: Zebras everywhere}}, {{id: two, text: {tag}}}]\n"
        ),
    );
    home.write(
        "progress.yaml",
        &format!(
            "me: {{role: {shell}}}\nmarks:\n  other/thing/one: {{state: doing, note: {shell}, evidence: [{link}, {file}, \
             {shell}, {tag}, {share}]}}\n  {share}: {{state: done}}\n"
        ),
    );
    home
}

/// Every command, with its exit code.
fn commands() -> Vec<(Vec<&'static str>, i32)> {
    let json = ["--format", "json"];
    let mut commands: Vec<(Vec<&str>, i32)> = vec![
        (vec!["--help"], 0),
        (vec!["--version"], 0),
        (vec!["nonsense"], 2),
        (vec!["check"], 0),
        (vec!["mark", "other/thing/one", "done", "--evidence", TEMPTING[0], "--note", TEMPTING[2]], 0),
        (vec!["mark", "nothing", "done"], 2),
        (vec!["restore"], 0),
        (vec!["restore", "2026-01-01"], 1),
        (vec!["restore", "2025-02-03"], 0),
    ];
    for list in [vec!["list"], vec!["list", "roles"], vec!["list", "skills"], vec!["list", "activities"]] {
        commands.push(([&list[..], &json].concat(), 0));
        commands.push((list, 0));
    }
    commands
}

/// Runs a command of the program behind another program that watches or encloses it.
fn output(home: &Home, before: &[OsString], arguments: &[&str]) -> (i32, String) {
    let mut words: Vec<OsString> = before.to_vec();
    words.push(env!("CARGO_BIN_EXE_bydoing").into());
    let output = Command::new(&words[0])
        .args(&words[1..])
        .arg("--data")
        .arg(home.data())
        .args(arguments)
        .current_dir(home.root())
        .env("HOME", home.root())
        .env_remove("BYDOING_DATA")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap_or(-1), String::from_utf8(text).unwrap())
}

/// The window behind another program.
fn window(home: &Home, before: &[OsString]) -> Sitting {
    let mut words: Vec<OsString> = before.to_vec();
    words.extend([env!("CARGO_BIN_EXE_bydoing").into(), "--data".into(), home.data().into()]);
    Sitting::run(home, USUAL, &[], &words)
}

/// Opens, finds, browses, reads links, ticks, edits the form, copies, looks at everything that lies over the panes, and
/// quits; gives back what was on the screen on the way. `look` is called at every step.
fn walk(sitting: &mut Sitting, mut look: impl FnMut()) -> Vec<String> {
    let mut screens = Vec::new();
    let mut keep = |sitting: &Sitting| {
        look();
        screens.push(sitting.screen().text());
    };
    sitting.wait_for_words("Roles");
    keep(sitting);
    sitting.press("/");
    sitting.type_text("zebras everywhere");
    sitting.wait_for_words("found");
    sitting.wait_for_words("Zebras everywhere");
    keep(sitting);
    sitting.press("Enter");
    sitting.wait_for("the item", |screen| screen.selected().starts_with("[~]"));
    sitting.press("Enter");
    sitting.wait_for_words("┏ Detail");
    sitting.press("PgDn");
    sitting.press("Esc");
    sitting.wait_for_words("┏ Checklist");
    sitting.tick();
    sitting.wait_for("saved", |screen| screen.says_saved());
    keep(sitting);
    sitting.press("n");
    sitting.wait_for_words("Evidence (");
    sitting.press("Tab");
    sitting.type_text("https://example.org/typed");
    sitting.wait_for_words("typed");
    keep(sitting);
    sitting.press("Ctrl-S");
    sitting.wait_for("saved", |screen| !screen.has("Evidence (") && screen.says_saved());
    sitting.press("y");
    sitting.wait_for_words("clipboard");
    for (key, words) in [("m", "My target"), ("?", "Keys")] {
        sitting.press(key);
        sitting.wait_for_words(words);
        keep(sitting);
        sitting.press("Esc");
        sitting.wait_for("the panes", |screen| screen.has("Roles") && !screen.has(words));
    }
    sitting.resize((120, 36));
    sitting.wait_for("the new size", |screen| screen.lines()[0].chars().count() > 80);
    keep(sitting);
    sitting.press("q");
    assert_eq!(sitting.exit_code(), 0);
    screens
}

/// The names of what was called, each with how it was called.
struct Trace(Vec<(String, String)>);

impl Trace {
    fn read(path: &Path) -> Trace {
        Trace::of(&fs::read_to_string(path).unwrap())
    }

    fn of(text: &str) -> Trace {
        let call = |line: &str| {
            let call = line.split_once(' ')?.1.trim_start();
            let (name, rest) = call.split_once('(')?;
            // The end of a call that was told of already, and what is not one.
            (!name.is_empty() && !name.contains([' ', '<', '+', '-'])).then(|| (name.to_owned(), rest.to_owned()))
        };
        Trace(text.lines().filter_map(call).collect())
    }

    /// Fails when another program was started.
    fn assert_alone(&self, what: &str) {
        let started: Vec<_> = self
            .0
            .iter()
            .filter(|(name, how)| match name.as_str() {
                "execve" | "execveat" | "fork" | "vfork" => true,
                // A thread is no program.
                "clone" | "clone3" => !how.contains("CLONE_THREAD"),
                _ => false,
            })
            .collect();
        assert!(
            started.len() == 1 && started[0].1.contains("bydoing"),
            "{what}: more than itself was started: {started:#?}"
        );
    }

    /// The names of the programs that were started, after itself.
    fn others(&self) -> Vec<String> {
        let program =
            |how: &str| how.split('"').nth(1).and_then(|path| path.rsplit('/').next()).unwrap_or_default().to_owned();
        let started = self.0.iter().filter(|(name, _)| name.starts_with("execve"));
        started.skip(1).map(|(_, how)| program(how)).collect()
    }

    /// What has to do with sockets.
    fn sockets(&self) -> Vec<&(String, String)> {
        const PROGRAMS: [&str; 6] = ["execve", "execveat", "fork", "vfork", "clone", "clone3"];
        self.0.iter().filter(|(name, _)| !PROGRAMS.contains(&name.as_str())).collect()
    }
}

/// The tracer before a program, with what it writes; none where nothing can be traced.
fn tracer(home: &Home) -> Option<(Vec<OsString>, PathBuf)> {
    let path = home.root().join("trace");
    let calls = "trace=%network,execve,execveat,?fork,?vfork,clone,clone3";
    let words: Vec<OsString> =
        ["strace", "-f", "-yy", "-s", "200", "-e", calls, "-o"].into_iter().map(OsString::from).collect();
    let words: Vec<OsString> = words.into_iter().chain([path.clone().into_os_string()]).collect();
    let tried = Command::new(&words[0]).args(&words[1..]).arg("true").stderr(Stdio::null()).status();
    if !tried.is_ok_and(|status| status.success()) {
        eprintln!("skipped: nothing can be traced here; strace is needed, and the right to use it");
        return None;
    }
    Some((words, path))
}

#[test]
fn the_look_at_a_trace_finds_what_it_looks_for() {
    let itself = "7 execve(\"/x/bydoing\", [\"bydoing\"], 0x7f /* 3 vars */) = 0\n";
    let thread = "7 clone3({flags=CLONE_VM|CLONE_THREAD, stack=0x7f} => {parent_tid=[8]}, 88) = 8\n";
    let pair = "7 socketpair(AF_UNIX, SOCK_STREAM, 0,  <unfinished ...>\n8 +++ exited with 0 +++\n\
                7 <... socketpair resumed>[3<UNIX-STREAM:[1->2]>, 4<UNIX-STREAM:[2->1]>]) = 0\n";
    let fine = Trace::of(&[itself, thread, pair].concat());
    fine.assert_alone("fine");
    assert_eq!(fine.sockets().iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["socketpair"]);
    for more in [
        "9 execve(\"/bin/sh\", [\"sh\"], 0x7f /* 3 vars */) = 0\n",
        "7 vfork( <unfinished ...>\n",
        "7 clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD, child_tidptr=0x7f) = 9\n",
    ] {
        let trace = Trace::of(&[itself, more].concat());
        assert!(std::panic::catch_unwind(|| trace.assert_alone("not alone")).is_err(), "{more}");
    }
    let socket = "7 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3<TCP:[5]>\n7 connect(3<TCP:[5]>, {sa_family=AF_INET}, 16) = 0\n";
    assert_eq!(Trace::of(socket).sockets().len(), 2);
}

#[test]
fn no_command_starts_a_program_or_makes_a_socket() {
    let home = tempting_home();
    let Some((before, path)) = tracer(&home) else { return };
    for (arguments, code) in commands() {
        let (ended, out) = output(&home, &before, &arguments);
        assert_eq!(ended, code, "{arguments:?}: {out}");
        let trace = Trace::read(&path);
        trace.assert_alone(&format!("{arguments:?}"));
        assert_eq!(trace.sockets(), Vec::<&(String, String)>::new(), "{arguments:?}");
    }
    assert!(!home.root().join("EXECUTED").exists());
}

/// Git's own files say what git is to run: with a folder they come from a stranger as well.
#[test]
fn merging_asks_git_and_nobody_else_whatever_a_repository_says() {
    let home = tempting_home();
    let touch = home.root().join("touch");
    fs::write(&touch, "#!/bin/sh\necho \"$0\" >> EXECUTED\ncat\n").unwrap();
    fs::set_permissions(&touch, fs::Permissions::from_mode(0o755)).unwrap();
    let touch = touch.to_str().unwrap();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=x", "-c", "user.email=x@example.org", "-C"]).arg(home.data()).args(arguments);
        command.env("HOME", home.root()).env("GIT_CONFIG_NOSYSTEM", "1").output()
    };
    if git(&["init", "-q"]).is_err() {
        eprintln!("skipped: there is no git here");
        return;
    }
    home.write(".gitignore", "");
    for arguments in [&["add", "."][..], &["commit", "-q", "-m", "one"]] {
        assert!(git(arguments).unwrap().status.success());
    }
    for key in ["core.fsmonitor", "core.pager", "core.editor", "diff.external", "credential.helper", "core.sshCommand"]
    {
        assert!(git(&["config", key, touch]).unwrap().status.success());
    }
    let traced = tracer(&home);
    let before = traced.as_ref().map(|(before, _)| before.clone()).unwrap_or_default();
    for arguments in [&["merge"][..], &["merge", "--install"]] {
        let (_, out) = output(&home, &before, arguments);
        assert!(
            !home.data().join("EXECUTED").exists() && !home.root().join("EXECUTED").exists(),
            "{arguments:?}: {out}"
        );
        if let Some((_, path)) = &traced {
            let trace = Trace::read(path);
            assert!(trace.others().iter().all(|name| name == "git"), "{arguments:?}: {:?}", trace.others());
            assert_eq!(trace.sockets(), Vec::<&(String, String)>::new(), "{arguments:?}");
        }
    }
}

#[test]
fn the_window_starts_no_program_and_speaks_to_nobody() {
    let home = tempting_home();
    let Some((before, path)) = tracer(&home) else { return };
    walk(&mut window(&home, &before), || {});
    let trace = Trace::read(&path);
    trace.assert_alone("the window");
    let (mut pairs, mut other) = (0, Vec::new());
    for (name, how) in trace.sockets() {
        match name.as_str() {
            "socketpair" if how.starts_with("AF_UNIX, ") => pairs += 1,
            // An end of a pair has no name; whatever else has one could not have been made.
            "sendto" | "recvfrom" if how.split(',').next().is_some_and(|end| end.contains("<UNIX-STREAM:[")) => {}
            _ => other.push((name, how)),
        }
    }
    assert_eq!(other, [], "socket, connect, bind and the like have no place here");
    assert!(pairs <= 2, "{pairs} pairs: one wakes for signals, one for sizes");
    assert!(!home.root().join("EXECUTED").exists());
}

#[test]
fn the_window_has_no_child_at_any_step() {
    let home = tempting_home();
    let mut sitting = window(&home, &[]);
    let pid = sitting.pid();
    walk(&mut sitting, || assert_eq!(process::children_of(pid), Vec::<u32>::new()));
    assert!(!home.root().join("EXECUTED").exists());
}

/// What puts a program into a network with nothing in it; none where that is not allowed.
fn nowhere() -> Option<Vec<OsString>> {
    for words in [&["unshare", "-n"][..], &["unshare", "-rn"]] {
        let tried = Command::new(words[0]).args(&words[1..]).arg("true").stderr(Stdio::null()).status();
        if tried.is_ok_and(|status| status.success()) {
            return Some(words.iter().map(OsString::from).collect());
        }
    }
    eprintln!("skipped: no empty network can be made here; unshare is needed, and the right to use it");
    None
}

#[test]
fn without_any_network_everything_works_the_same() {
    let Some(before) = nowhere() else { return };
    let results = [&[][..], &before].map(|before: &[OsString]| {
        let home = tempting_home();
        let plain = |text: String| text.replace(&*home.root().to_string_lossy(), "ROOT");
        let commands = commands().into_iter().map(|(arguments, code)| {
            let (ended, out) = output(&home, before, &arguments);
            assert_eq!(ended, code, "{arguments:?}: {out}");
            plain(out)
        });
        let commands: Vec<String> = commands.collect();
        home.write("progress.yaml", &fs::read_to_string(tempting_home().progress()).unwrap());
        let screens: Vec<String> = walk(&mut window(&home, before), || {}).into_iter().map(plain).collect();
        (commands, screens, home.progress_text())
    });
    let [with, without] = results;
    assert_eq!(with, without);
}
