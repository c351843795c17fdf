//! What the system says of a running process.

use std::fs;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// How long anything may take on a busy machine before a test gives up.
pub(crate) const DEADLINE: Duration = Duration::from_secs(20);

/// Asks again and again until it is so.
pub(crate) fn until(what: &str, is_so: impl FnMut() -> bool) {
    assert!(within(DEADLINE, is_so), "it never came about: {what}");
}

/// Does it come about in time?
pub(crate) fn within(time: Duration, mut is_so: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    loop {
        if is_so() {
            return true;
        }
        if start.elapsed() > time {
            return false;
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// Sends a signal by its name: `TERM`, `STOP`.
pub(crate) fn signal(pid: u32, name: &str) {
    let status = Command::new("sh").args(["-c", &format!("kill -{name} {pid}")]).status().unwrap();
    assert!(status.success(), "process {pid} could not be sent {name}");
}

/// Has it been stopped?
#[cfg(target_os = "linux")]
pub(crate) fn is_stopped(pid: u32) -> bool {
    stat(pid).is_some_and(|fields| fields[0] == "T")
}

/// Has it been stopped?
#[cfg(not(target_os = "linux"))]
pub(crate) fn is_stopped(pid: u32) -> bool {
    let output = Command::new("ps").args(["-o", "state=", "-p", &pid.to_string()]).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().starts_with('T')
}

/// Processor time in hundredths of a second until the process has ended.
#[cfg(target_os = "linux")]
pub(crate) fn cpu_until_end(pid: u32) -> u64 {
    let mut used = 0;
    until("the program ends", || {
        used = cpu(pid).unwrap_or(used);
        matches!(stat(pid).and_then(|fields| fields[0].chars().next()), None | Some('Z'))
    });
    used
}

/// What the system counts of a process, from its state on.
#[cfg(target_os = "linux")]
fn stat(pid: u32) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name before it may hold anything.
    let after_name = &stat[stat.rfind(')')? + 2..];
    Some(after_name.split(' ').map(str::to_owned).collect())
}

/// The first process that this one has started.
#[cfg(target_os = "linux")]
pub(crate) fn child_of(pid: u32) -> Option<u32> {
    children_of(pid).first().copied()
}

/// The processes that any of its threads has started.
#[cfg(target_os = "linux")]
pub(crate) fn children_of(pid: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    let children = threads.map(|thread| fs::read_to_string(thread.path().join("children")).unwrap_or_default());
    let children: String = children.collect();
    children.split_whitespace().filter_map(|child| child.parse().ok()).collect()
}

/// Processor time so far, in hundredths of a second.
#[cfg(target_os = "linux")]
pub(crate) fn cpu(pid: u32) -> Option<u64> {
    let fields = stat(pid)?;
    Some(fields[11].parse::<u64>().ok()? + fields[12].parse::<u64>().ok()?)
}

/// How often its threads have gone to sleep: each time they had been woken.
#[cfg(target_os = "linux")]
pub(crate) fn sleeps(pid: u32) -> u64 {
    let threads = fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    let sleeps = threads.flatten().map(|thread| {
        let status = fs::read_to_string(thread.path().join("status")).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        line.and_then(|count| count.trim().parse::<u64>().ok()).unwrap_or(0)
    });
    sleeps.sum()
}
