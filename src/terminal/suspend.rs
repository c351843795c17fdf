//! Stopping for a while, as Ctrl-Z asks for. The terminal's own Ctrl-Z is a key to us, so we do what it would have done.

#[cfg(unix)]
mod unix {
    use rustix::process::{Signal, getpgid, getpgrp, getppid, getsid, kill_current_process_group};
    use signal_hook::consts::SIGSTOP;

    /// Is there a shell that would see us stop, and could bring us back?
    ///
    /// Not when we are what the terminal window itself has started, alone or by a script: then nobody would, and the
    /// window would be dead. The system ignores Ctrl-Z there as well.
    pub(in crate::terminal) fn can_come_back() -> bool {
        let (Ok(session), Some(parent)) = (getsid(None), getppid()) else { return false };
        getpgrp() != session && getpgid(Some(parent)).is_ok() && getsid(Some(parent)).is_ok_and(|of| of == session)
    }

    /// Stops all that was started together with us, as Ctrl-Z does; returns when it goes on.
    pub(in crate::terminal) fn stop_group() {
        // A group that cannot be stopped goes on, and so do we.
        let _ = kill_current_process_group(Signal::STOP);
    }

    /// Stops this process alone; returns when it goes on.
    pub(in crate::terminal) fn stop_self() {
        let _ = signal_hook::low_level::raise(SIGSTOP);
    }
}

#[cfg(unix)]
pub(super) use unix::{can_come_back, stop_group, stop_self};

#[cfg(not(unix))]
pub(super) fn can_come_back() -> bool {
    false
}

#[cfg(not(unix))]
pub(super) fn stop_group() {}

#[cfg(not(unix))]
pub(super) fn stop_self() {}
