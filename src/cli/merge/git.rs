//! A file in a git repository, asked about through git itself. Nothing here changes anything, and nothing that a repository
//! may name is run.

mod commands;
mod stages;

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub(super) use stages::Stages;

/// Why nothing can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoRepository {
    /// There is no git program.
    NoGit,
    /// The folder is in no repository.
    None,
    /// Git does not want to look into it; its own words.
    Refused(String),
}

/// One file, which need not be there, in a repository.
#[derive(Debug)]
pub(super) struct Repository {
    /// Of the file. It is there.
    folder: PathBuf,
    name: OsString,
    /// The folder of the whole repository.
    top: PathBuf,
    git: PathBuf,
}

/// What git is in the middle of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    Merge,
    Rebase,
    /// Patches from mails.
    Am,
    CherryPick,
    Revert,
}

impl Repository {
    /// The repository that a file, links followed, is in.
    pub(super) fn of(file: &Path) -> Result<Repository, NoRepository> {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let output = git(folder, &[OsStr::new("rev-parse"), "--show-toplevel".as_ref(), "--absolute-git-dir".as_ref()])
            .map_err(|_| NoRepository::NoGit)?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr);
            let none = words.contains("not a git repository") || words.contains("must be run in a work tree");
            let first = words.lines().next().unwrap_or_default().trim_start_matches("fatal: ").to_owned();
            return Err(if none { NoRepository::None } else { NoRepository::Refused(first) });
        }
        let mut lines = output.stdout.split(|byte| *byte == b'\n').map(path);
        let (top, git) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
        let name = file.file_name().unwrap_or_default().to_owned();
        Ok(Repository { folder: folder.to_owned(), name, top, git })
    }

    pub(super) fn operation(&self) -> Option<Operation> {
        let there = |name: &str| self.git.join(name).exists();
        // A rebase and a patch from a mail make use of the others.
        if there("rebase-apply/applying") {
            Some(Operation::Am)
        } else if there("rebase-merge") || there("rebase-apply") {
            Some(Operation::Rebase)
        } else if there("MERGE_HEAD") {
            Some(Operation::Merge)
        } else if there("CHERRY_PICK_HEAD") {
            Some(Operation::CherryPick)
        } else {
            there("REVERT_HEAD").then_some(Operation::Revert)
        }
    }

    /// Whether git knows the file.
    pub(super) fn is_tracked(&self) -> bool {
        self.ask(&["--literal-pathspecs", "ls-files", "--error-unmatch", "--"], Some(&self.name)).is_some()
    }

    /// Where it is said that git ignores the file: `FILE:LINE:PATTERN`.
    pub(super) fn ignored_by(&self) -> Option<String> {
        // With -v, git also says which pattern keeps a file from being ignored.
        self.ask(&["check-ignore", "-q", "--"], Some(&self.name))?;
        let told = self.ask(&["check-ignore", "-v", "--"], Some(&self.name)).unwrap_or_default();
        let told = String::from_utf8_lossy(&told);
        Some(told.rsplit_once('\t').map_or(told.trim_end(), |(told, _)| told).to_owned())
    }

    /// The name of the driver that git is told to merge the file with; `unspecified` when it is told none.
    pub(super) fn merged_with(&self) -> Option<String> {
        let told = self.ask(&["check-attr", "-z", "merge", "--"], Some(&self.name))?;
        told.split(|byte| *byte == 0).nth(2).map(|value| String::from_utf8_lossy(value).into_owned())
    }

    /// The command that git runs as our driver.
    pub(super) fn driver(&self) -> Option<String> {
        let value = self.ask(&["config", "--get", "merge.bydoing.driver"], None)?;
        Some(String::from_utf8_lossy(&value).trim_end_matches('\n').to_owned())
    }

    pub(super) fn name(&self) -> &OsStr {
        &self.name
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What git prints when it has nothing against it.
    fn ask(&self, arguments: &[&str], last: Option<&OsStr>) -> Option<Vec<u8>> {
        let arguments: Vec<&OsStr> = arguments.iter().map(OsStr::new).chain(last).collect();
        let output = git(&self.folder, &arguments).ok()?;
        output.status.success().then_some(output.stdout)
    }
}

/// Runs git in a folder, without a shell. It speaks English, so that its words can be told apart, takes no locks, starts no
/// watcher that the repository names, and fetches nothing.
fn git(folder: &Path, arguments: &[&OsStr]) -> std::io::Result<Output> {
    let mut command = Command::new("git");
    command.current_dir(folder).args(["-c", "core.fsmonitor=false"]).args(arguments).stdin(Stdio::null());
    for (variable, value) in
        [("LC_ALL", "C"), ("LANGUAGE", "C"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_LAZY_FETCH", "1")]
    {
        command.env(variable, value);
    }
    command.output()
}

#[cfg(unix)]
fn path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).trim_end_matches('\r'))
}
