//! A file in a git repository, asked about through git itself. Nothing here changes anything.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::cli::quoted;
use crate::progress::merge::Side;

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

/// What git keeps of a file while it waits for somebody to merge it. None: there was no file on that side.
#[derive(Debug, Default)]
pub(super) struct Stages {
    pub(super) base: Option<Stage>,
    pub(super) ours: Option<Stage>,
    pub(super) theirs: Option<Stage>,
}

#[derive(Debug)]
pub(super) struct Stage {
    pub(super) bytes: Vec<u8>,
    /// Git's name of these bytes.
    pub(super) hash: String,
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

    /// None: git does not wait for anybody to merge this file.
    pub(super) fn stages(&self) -> Option<Stages> {
        let listed = self.ask(&["--literal-pathspecs", "ls-files", "-u", "-z", "--"], Some(&self.name))?;
        let mut stages = Stages::default();
        let mut any = false;
        for entry in listed.split(|byte| *byte == 0).filter(|entry| !entry.is_empty()) {
            let entry = String::from_utf8_lossy(entry);
            let mut words = entry.split(['\t', ' ']).skip(1);
            let (Some(hash), Some(stage)) = (words.next(), words.next()) else { continue };
            let Some(bytes) = self.blob(&format!(":{stage}:./")) else { continue };
            any = true;
            let stage_found = Some(Stage { bytes, hash: hash.to_owned() });
            match stage {
                "1" => stages.base = stage_found,
                "2" => stages.ours = stage_found,
                _ => stages.theirs = stage_found,
            }
        }
        any.then_some(stages)
    }

    /// The file as git wrote it, with its markers, when it could not merge it. None: this git does not keep that.
    pub(super) fn as_git_left_it(&self) -> Option<Vec<u8>> {
        self.blob("AUTO_MERGE:./")
    }

    /// As it would be checked out: with this computer's line ends, and whatever else git is told to make of it.
    fn blob(&self, before_name: &str) -> Option<Vec<u8>> {
        let mut object = OsString::from(before_name);
        object.push(&self.name);
        self.ask(&["cat-file", "--filters"], Some(&object))
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

    /// All files that git waits for somebody to merge, links not followed.
    pub(super) fn unmerged(&self) -> Vec<PathBuf> {
        let output = git(&self.top, &["ls-files".as_ref(), "-u".as_ref(), "-z".as_ref()]);
        let listed = output.map(|output| output.stdout).unwrap_or_default();
        let entries = listed.split(|byte| *byte == 0);
        let names = entries.filter_map(|entry| entry.splitn(2, |byte| *byte == b'\t').nth(1));
        let mut paths: Vec<_> = names.map(|name| self.top.join(path(name))).collect();
        paths.dedup();
        paths
    }

    /// Whether git has the file just as it is now.
    pub(super) fn is_as_committed(&self) -> bool {
        let told = self.ask(&["--literal-pathspecs", "status", "--porcelain", "-z", "--"], Some(&self.name));
        told.is_some_and(|told| told.is_empty())
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

    /// A git command for the user's shell: `git` and, when they are elsewhere, `-C FOLDER`.
    pub(super) fn command(&self, rest: &str) -> String {
        if self.is_here() {
            return format!("git {rest}");
        }
        format!("git -C {} {rest}", quoted(&self.folder.display().to_string()))
    }

    /// The file, as an argument of such a command.
    pub(super) fn argument(&self, name: &OsStr) -> String {
        let path = self.folder.join(name);
        let here = std::env::current_dir().ok().filter(|_| self.is_here());
        let shown = match &here {
            Some(here) => path.strip_prefix(here).unwrap_or(&path),
            None => Path::new(name),
        };
        quoted(&shown.display().to_string())
    }

    pub(super) fn name(&self) -> &OsStr {
        &self.name
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether the user is somewhere in this repository.
    fn is_here(&self) -> bool {
        let real = |path: &Path| std::fs::canonicalize(path).ok();
        match (std::env::current_dir().ok().and_then(|here| real(&here)), real(&self.top)) {
            (Some(here), Some(top)) => here.starts_with(top),
            _ => false,
        }
    }

    /// What git prints when it has nothing against it.
    fn ask(&self, arguments: &[&str], last: Option<&OsStr>) -> Option<Vec<u8>> {
        let arguments: Vec<&OsStr> = arguments.iter().map(OsStr::new).chain(last).collect();
        let output = git(&self.folder, &arguments).ok()?;
        output.status.success().then_some(output.stdout)
    }
}

impl Stages {
    pub(super) fn of(&self, side: Side) -> Option<&Stage> {
        match side {
            Side::Base => self.base.as_ref(),
            Side::Ours => self.ours.as_ref(),
            Side::Theirs => self.theirs.as_ref(),
        }
    }
}

/// Runs git in a folder, without a shell. It speaks English, so that its words can be told apart.
fn git(folder: &Path, arguments: &[&OsStr]) -> std::io::Result<std::process::Output> {
    let mut command = Command::new("git");
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    command.env("LC_ALL", "C").env("LANGUAGE", "C").env("GIT_OPTIONAL_LOCKS", "0").output()
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
