//! What a path leads to.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// As many links in a row as Linux follows.
const MOST: usize = 40;

/// The path, absolute, then what it leads to, link by link, whether that is there or not.
pub(in crate::progress) fn steps(path: &Path) -> Vec<PathBuf> {
    let mut steps = vec![std::path::absolute(path).unwrap_or_else(|_| path.to_owned())];
    while let Some(next) = steps.last().and_then(|path| Some(folder(path).join(fs::read_link(path).ok()?)))
        && steps.len() <= MOST
    {
        steps.push(next);
    }
    steps
}

/// What a chain of links leads to, whether it is there or not.
pub(super) fn end(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST {
        match fs::read_link(&path) {
            Ok(next) => path = folder(&path).join(next),
            // Written through, a link that could not be read would become a file.
            Err(error) if fs::symlink_metadata(&path).is_ok_and(|found| found.is_symlink()) => return Err(error),
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("the links lead in a circle"))
}

pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Which folder or file it is, whatever it is called.
#[cfg(unix)]
pub(in crate::progress) type Identity = (u64, u64);

/// None: there is nothing.
#[cfg(unix)]
pub(in crate::progress) fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|metadata| (metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
pub(in crate::progress) type Identity = ();

#[cfg(not(unix))]
pub(in crate::progress) fn identity(path: &Path) -> Option<Identity> {
    path.exists().then_some(())
}

/// When anything of it changed, its mode among that.
#[cfg(unix)]
pub(super) type Changed = (i64, i64);

#[cfg(unix)]
pub(super) fn changed(metadata: &fs::Metadata) -> Changed {
    use std::os::unix::fs::MetadataExt;
    (metadata.ctime(), metadata.ctime_nsec())
}

/// Write-protected or not.
#[cfg(not(unix))]
pub(super) type Changed = bool;

#[cfg(not(unix))]
pub(super) fn changed(metadata: &fs::Metadata) -> Changed {
    metadata.permissions().readonly()
}

/// False for file systems on which others write without our system knowing.
#[cfg(target_os = "linux")]
pub(in crate::progress) fn announces_changes(folder: &Path) -> bool {
    // Numbers from linux/magic.h and statfs(2): NFS, SMB, CIFS, SMB2, FUSE, 9P, VirtualBox, Coda, AFS (twice), Ceph.
    const SILENT: [u32; 11] = [
        0x6969,
        0x517B,
        0xFF53_4D42,
        0xFE53_4D42,
        0x6573_5546,
        0x0102_1997,
        0x786F_4256,
        0x7375_7245,
        0x5346_414F,
        0x6B41_4653,
        0x00C3_6400,
    ];
    rustix::fs::statfs(folder).is_ok_and(|found| !SILENT.contains(&(found.f_type as u32)))
}

#[cfg(not(target_os = "linux"))]
pub(in crate::progress) fn announces_changes(_folder: &Path) -> bool {
    true
}
