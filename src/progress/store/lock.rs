//! One writer at a time: whoever saves holds a lock from reading the progress file to replacing it.
//!
//! The lock is on the file's folder: the file itself is another one after every save. Where folders cannot be opened, a
//! lock file stands in it.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::replace;

/// Longer than any save takes; somebody who holds the lock for longer is stopped or broken.
const PATIENCE: Duration = Duration::from_secs(2);
const NAP: Duration = Duration::from_millis(5);

/// Held while it lives.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "the lock is given back when the file is closed")] Option<File>);

/// Waits for the lock of a progress file; none when another writer keeps it for too long.
///
/// Where nothing can be locked, or the file system knows no locks, there is nothing to wait for: whether the save
/// itself is possible turns out at the save.
pub(super) fn lock(path: &Path) -> Option<Lock> {
    let Some(file) = open(path) else { return Some(Lock(None)) };
    let began = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Some(Lock(Some(file))),
            Err(TryLockError::Error(_)) => return Some(Lock(None)),
            Err(TryLockError::WouldBlock) if began.elapsed() >= PATIENCE => return None,
            Err(TryLockError::WouldBlock) => thread::sleep(NAP),
        }
    }
}

#[cfg(unix)]
fn open(path: &Path) -> Option<File> {
    let path = std::path::absolute(replace::prepare(path).ok()?).ok()?;
    File::open(path.parent()?).ok()
}

/// The lock file stays: removing it could take the lock of somebody who has just opened it.
#[cfg(not(unix))]
fn open(path: &Path) -> Option<File> {
    let mut name = replace::prepare(path).ok()?.into_os_string();
    name.push(".lock");
    File::options().write(true).create(true).truncate(false).open(name).ok()
}
