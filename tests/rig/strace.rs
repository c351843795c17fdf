//! System calls that fail or take their time, by strace.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::process::{self, until, within};
use crate::scene;
use crate::table::Row;

/// Some calls of one thread of a running program fail, or wait, as long as this lives.
pub(crate) struct Injection {
    strace: Child,
}

impl Injection {
    /// `how` is what strace calls an injection: `fsync:error=EIO:when=1+2`.
    pub(crate) fn into(thread: u32, how: &str) -> Injection {
        let mut command = Command::new("strace");
        command.args(options(how)).args(["-o", "/dev/null", "-p", &thread.to_string()]);
        let strace = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        until("strace has the thread", || is_traced(thread));
        Injection { strace }
    }
}

impl Drop for Injection {
    /// Lets go of the thread, which then runs on by itself.
    fn drop(&mut self) {
        if self.strace.try_wait().is_ok_and(|ended| ended.is_none()) {
            process::signal(self.strace.id(), "INT");
        }
        let _ = self.strace.wait();
    }
}

fn is_traced(thread: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/{thread}/status")).unwrap_or_default();
    status.lines().any(|line| line.strip_prefix("TracerPid:").is_some_and(|pid| pid.trim() != "0"))
}

/// Of these calls only, and no other words than the log's.
fn options(how: &str) -> Vec<String> {
    let calls = how.split(':').next().unwrap();
    ["-q", "-e", &format!("trace={calls}"), "-e", &format!("inject={how}")].map(str::to_owned).into()
}

/// What to write before a program so that it runs from its first call on with this injection.
pub(crate) fn before(how: &str) -> Vec<OsString> {
    let words = ["strace".to_owned()].into_iter().chain(options(how)).chain(["-o".to_owned(), "/dev/null".to_owned()]);
    words.map(OsString::from).collect()
}

/// The thread that saves.
pub(crate) fn saver(pid: u32) -> u32 {
    let mut found = None;
    until("there is a thread that saves", || {
        let threads = fs::read_dir(format!("/proc/{pid}/task")).unwrap().flatten();
        found = threads.map(|thread| thread.path()).find(|thread| is_saver(thread));
        found.is_some()
    });
    found.unwrap().file_name().unwrap().to_string_lossy().parse().unwrap()
}

fn is_saver(thread: &Path) -> bool {
    fs::read_to_string(thread.join("comm")).is_ok_and(|name| name.trim() == "saver")
}

/// Can calls of a program be made to fail here? Where not, that is told.
pub(crate) fn can_start(row: &mut Row) -> bool {
    let probe = ["strace", "-e", "trace=getppid", "-e", "inject=getppid:error=EIO", "-o", "/dev/null", "true"];
    let can = scene::succeeds(&probe);
    if !can {
        row.skip("calls that fail", "strace is not installed or not allowed");
    }
    can
}

/// Also those of a running one?
pub(crate) fn can_attach(row: &mut Row) -> bool {
    if !can_start(row) {
        return false;
    }
    let mut sleeper = Command::new("sleep").arg("20").spawn().unwrap();
    let probe = ["-q", "-e", "trace=getppid", "-o", "/dev/null", "-p", &sleeper.id().to_string()];
    let mut strace = Command::new("strace").args(probe).stderr(Stdio::null()).spawn().unwrap();
    let can = within(std::time::Duration::from_secs(5), || {
        is_traced(sleeper.id()) || strace.try_wait().is_ok_and(|ended| ended.is_some())
    }) && is_traced(sleeper.id());
    for child in [&mut sleeper, &mut strace] {
        let _ = child.kill();
        let _ = child.wait();
    }
    if !can {
        row.skip("calls of a running window that fail", "strace may not attach to it");
    }
    can
}
