//! One writer at a time: whoever saves holds a lock from reading the progress file to replacing it.
//!
//! The lock is on a file beside it: the progress file itself is another one after every save. The system gives a lock back
//! when its holder ends, however it ends, so a lock file that was left behind is in nobody's way.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::{SaveError, links, replace};

/// Longer than nearly any save takes: somebody who holds the lock for longer is stopped or broken, or there are many.
const PATIENCE: Duration = Duration::from_secs(2);
const NAP: Duration = Duration::from_millis(1);

/// Held while it lives.
#[derive(Debug)]
pub(super) struct Lock(Option<(File, PathBuf)>);

impl Drop for Lock {
    /// The file goes first, while nobody else can have the lock: who waits for it notices and makes a new one.
    fn drop(&mut self) {
        if let Some((_file, path)) = &self.0
            && cfg!(unix)
        {
            let _ = fs::remove_file(path);
        }
    }
}

/// Waits for the lock of a progress file.
///
/// Where the file system knows no locks there is nothing to wait for.
///
/// # Errors
/// Another writer keeps it for too long, or a lock file cannot be made or is not ours to open. Whoever writes all the same
/// may overwrite what another one is just writing.
pub(super) fn lock(path: &Path) -> Result<Lock, SaveError> {
    let target = replace::prepare(path).map_err(|fault| SaveError::fault(path, fault))?;
    let mut name = target.into_os_string();
    name.push(".lock");
    let name = PathBuf::from(name);
    let failed = |what, at: &Path, error| Err(SaveError::fault(path, replace::fault(what, at)(error)));
    let began = Instant::now();
    loop {
        let file = match open(&name) {
            Ok(file) => file,
            // Another user's, who will take it away.
            Err(error)
                if error.kind() == ErrorKind::PermissionDenied && name.exists() && began.elapsed() < PATIENCE =>
            {
                thread::sleep(NAP);
                continue;
            }
            Err(error) if name.exists() => return Err(SaveError::lock_file(path, &name, &error)),
            Err(error) => return failed("making a file in", links::folder(&name), error),
        };
        while let Err(error) = file.try_lock() {
            match error {
                TryLockError::Error(error) if error.kind() == ErrorKind::Interrupted => {}
                TryLockError::Error(error) if are_unknown(&error) => {
                    // Nobody holds what nobody can hold.
                    let _ = fs::remove_file(&name);
                    return Ok(Lock(None));
                }
                TryLockError::Error(error) => return failed("locking", &name, error),
                TryLockError::WouldBlock if began.elapsed() >= PATIENCE => return Err(SaveError::locked(path)),
                TryLockError::WouldBlock => thread::sleep(NAP),
            }
        }
        if still_there(&file, &name) {
            return Ok(Lock(Some((file, name))));
        }
        if began.elapsed() >= PATIENCE {
            return Err(SaveError::locked(path));
        }
    }
}

/// The file system has no locks, or has them and does not give us any.
fn are_unknown(error: &io::Error) -> bool {
    #[cfg(unix)]
    let denied = error.raw_os_error() == Some(rustix::io::Errno::NOLCK.raw_os_error());
    #[cfg(not(unix))]
    let denied = false;
    denied || error.kind() == ErrorKind::Unsupported
}

fn open(name: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        // Opening a pipe would wait for somebody to read from it.
        options.mode(0o600).custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    options.open(name)
}

/// False when the writer before us has taken the file away that we have got the lock of.
fn still_there(file: &File, name: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let open = file.metadata().map(|metadata| (metadata.dev(), metadata.ino())).ok();
        open.is_some() && open == links::identity(name)
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        links::identity(name).is_some()
    }
}
