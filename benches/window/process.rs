//! What the system says of a running process, where it has a `/proc`.

use std::fs;
use std::time::Duration;

pub(crate) struct Process(pub(crate) u32);

/// Since the start, all threads together.
pub(crate) struct Activity {
    pub(crate) cpu: Duration,
    /// How often it slept and was woken.
    pub(crate) wakes: u64,
}

impl Process {
    pub(crate) fn activity(&self) -> Option<Activity> {
        let mut activity = Activity { cpu: Duration::ZERO, wakes: 0 };
        for thread in fs::read_dir(format!("/proc/{}/task", self.0)).ok()? {
            let thread = thread.ok()?.path();
            let schedule = fs::read_to_string(thread.join("schedstat")).ok()?;
            activity.cpu += Duration::from_nanos(schedule.split_whitespace().next()?.parse().ok()?);
            let status = fs::read_to_string(thread.join("status")).ok()?;
            activity.wakes += field(&status, "voluntary_ctxt_switches:")?;
        }
        Some(activity)
    }

    /// The most memory it ever had, in kilobytes.
    pub(crate) fn peak_memory(&self) -> Option<u64> {
        field(&fs::read_to_string(format!("/proc/{}/status", self.0)).ok()?, "VmHWM:")
    }
}

fn field(status: &str, name: &str) -> Option<u64> {
    status.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
}
